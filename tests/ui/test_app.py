from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app import _begin
from ui.window import Window


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    paints: list[None] = []
    window.painted.connect(lambda: paints.append(None))
    window.show()
    qtbot.waitUntil(lambda: bool(paints))
    window.repaint()
    QApplication.processEvents()
    assert len(paints) == 1


def test_everything_comes_behind_the_first_paint(data_file: Path, qtbot: QtBot) -> None:
    window = Window()
    window.show()
    style = QApplication.instance().styleSheet()  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
    _begin(window, data_file)
    qtbot.waitUntil(lambda: window._is_built and window.start_page.isEnabled(), timeout=20_000)
    QApplication.instance().setStyleSheet(style)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
    assert window.close()


def test_a_window_can_be_closed_before_it_is_filled(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    assert window.close()
