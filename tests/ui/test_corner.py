"""The right end of the menu bar."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.running import started
from ui.corner import Corner
from ui.finder.dialog import Finder
from ui.help.window import HelpWindow
from ui.window import Window


def test_the_first_button_opens_the_finder(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        _corner(window).finder.click()
        assert [each.isVisible() for each in window.findChildren(Finder)] == [True]


def test_the_second_opens_the_help(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        _corner(window).helper.click()
        assert [each.isVisible() for each in window.findChildren(HelpWindow)] == [True]


def test_both_say_their_key(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        corner = _corner(window)
        assert ("Ctrl+K" in corner.finder.toolTip(), "F1" in corner.helper.toolTip()) == (True, True)


def _corner(window: Window) -> Corner:
    QApplication.processEvents()
    corner = window.menuBar().cornerWidget()
    assert isinstance(corner, Corner)
    return corner
