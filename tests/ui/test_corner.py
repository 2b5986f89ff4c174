"""The right end of the menu bar: what a report is made for, the finder and help."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.running import started
from ui.corner import Corner
from ui.finder.dialog import Finder
from ui.help.window import HelpWindow
from ui.window import Window


def _button(window: Window, key: str) -> QToolButton:
    window.start_page.example.click()
    corner = window.menuBar().cornerWidget()
    assert isinstance(corner, Corner)
    return next(each for each in corner.findChildren(QToolButton) if f"({key})" in each.toolTip())


def test_a_button_opens_the_finder(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        _button(window, "Ctrl+K").click()
        assert [each.isVisible() for each in window.findChildren(Finder)] == [True]


def test_a_button_opens_the_help(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        _button(window, "F1").click()
        assert [each.isVisible() for each in window.findChildren(HelpWindow)] == [True]


def test_large_letters_leave_the_pictures_only(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        printing = _button(window, "Ctrl+P")
        assert printing.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        window.aids.change_text_size(20)
        qtbot.waitUntil(lambda: printing.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly)
        window.aids.change_text_size(0)
