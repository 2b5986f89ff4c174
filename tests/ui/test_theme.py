"""The colours: every pair that is read stands out enough, in light and in dark, and turns while the program runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from ui.theme import apply_theme, show_scheme
from ui.widgets import button

_Role = QPalette.ColorRole
READ = [
    (_Role.WindowText, _Role.Window),
    (_Role.Text, _Role.Base),
    (_Role.Text, _Role.AlternateBase),
    (_Role.ButtonText, _Role.Button),
    (_Role.ButtonText, _Role.Midlight),
    (_Role.PlaceholderText, _Role.Window),
    (_Role.PlaceholderText, _Role.Base),
    (_Role.HighlightedText, _Role.Highlight),
    (_Role.Link, _Role.Window),
    (_Role.BrightText, _Role.Window),
    (_Role.BrightText, _Role.Base),
    (_Role.ToolTipText, _Role.ToolTipBase),
]
"""Letters, and what lies behind them."""
SEEN = [
    (_Role.Dark, _Role.Base),
    (_Role.Dark, _Role.Window),
    (_Role.Link, _Role.Base),
    (_Role.Link, _Role.Button),
    (_Role.Link, _Role.Midlight),
    (_Role.Highlight, _Role.Base),
]
"""Frames of fields, the frame of what has the cursor, selections, and what lies beside them."""
SCHEMES = [Qt.ColorScheme.Light, Qt.ColorScheme.Dark]


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """The program's own look, taken off again afterwards."""
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp)
    yield
    qapp.setStyleSheet("")
    qapp.setFont(font)
    qapp.setPalette(palette)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("letters", "behind"), READ)
def test_letters_are_readable(
    scheme: Qt.ColorScheme, letters: QPalette.ColorRole, behind: QPalette.ColorRole, qapp: QApplication
) -> None:
    show_scheme(qapp, scheme)
    assert contrast(qapp.palette().color(letters), qapp.palette().color(behind)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("frame", "beside"), SEEN)
def test_frames_are_seen(
    scheme: Qt.ColorScheme, frame: QPalette.ColorRole, beside: QPalette.ColorRole, qapp: QApplication
) -> None:
    show_scheme(qapp, scheme)
    assert contrast(qapp.palette().color(frame), qapp.palette().color(beside)) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_switched_off_can_be_read(scheme: Qt.ColorScheme, qapp: QApplication) -> None:
    show_scheme(qapp, scheme)
    off = qapp.palette().color(QPalette.ColorGroup.Disabled, _Role.ButtonText)
    for behind in (_Role.Window, _Role.Midlight):
        assert contrast(off, qapp.palette().color(behind)) >= 3


def test_an_open_window_turns_dark_with_the_system(qtbot: QtBot, qapp: QApplication) -> None:
    line = QLineEdit("Nga Sơn")
    qtbot.addWidget(line)
    line.show()
    show_scheme(qapp, Qt.ColorScheme.Light)
    light = line.grab().toImage().pixelColor(line.width() // 2, line.height() // 2)
    show_scheme(qapp, Qt.ColorScheme.Dark)
    QApplication.processEvents()
    dark = line.grab().toImage().pixelColor(line.width() // 2, line.height() // 2)
    assert (light.lightnessF() > 0.9, dark.lightnessF() < 0.3) == (True, True)


def test_the_colours_follow_the_system(qapp: QApplication) -> None:
    show_scheme(qapp, Qt.ColorScheme.Light)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.palette().color(_Role.Window).lightnessF() < 0.3


def test_the_cursor_is_seen_in_a_button(qtbot: QtBot) -> None:
    parent = QLineEdit()
    qtbot.addWidget(parent)
    pushed = button("Mở", "", lambda: None, parent)
    parent.resize(300, 100)
    parent.show()
    parent.activateWindow()
    qtbot.waitUntil(parent.isActiveWindow)
    parent.setFocus()
    without = pushed.grab().toImage()
    pushed.setFocus()
    assert pushed.grab().toImage() != without


def contrast(one: QColor, other: QColor) -> float:
    """Return how far two colours stand apart, as WCAG 2 reckons: 1 for the same, 21 for black on white."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
