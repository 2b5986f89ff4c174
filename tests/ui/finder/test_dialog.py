"""The box of Ctrl+K, used with the keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.keys import type_text
from tests.ui.running import opened
from ui.finder.dialog import Finder
from ui.pages.section import SectionPage
from ui.window import Window


@pytest.fixture
def finder(window: Window, qtbot: QtBot) -> Finder:
    found = window.aids.find()
    qtbot.waitUntil(found.line.hasFocus)
    return found


def test_enter_goes_to_the_first_found(finder: Finder, window: Window, qtbot: QtBot) -> None:
    type_text(finder.line, "ngay ky")
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is _field(window, "general.date"))


def test_the_arrow_keys_choose_while_the_cursor_stays(finder: Finder, qtbot: QtBot) -> None:
    type_text(finder.line, "ho ngheo")
    qtbot.keyClick(finder.line, Qt.Key.Key_Down)
    assert finder.list.currentIndex().row() == 1
    assert finder.line.hasFocus()


def test_esc_leaves_the_report_where_it_was(finder: Finder, window: Window, qtbot: QtBot) -> None:
    place = opened(window).view.place
    qtbot.keyClick(finder.line, Qt.Key.Key_Escape)
    assert opened(window).view.place == place
    assert window.findChild(Finder) is None or not finder.isVisible()


def test_what_fits_nothing_is_told(finder: Finder) -> None:
    type_text(finder.line, "zzz")
    assert finder.list.isHidden()
    assert finder._none.isVisible()


def test_enter_on_nothing_found_does_nothing(finder: Finder, qtbot: QtBot) -> None:
    type_text(finder.line, "zzz")
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    assert finder.isVisible()


def test_the_box_lies_inside_the_window(finder: Finder, window: Window) -> None:
    assert finder.width() <= window.width()
    assert finder.height() <= window.height()


def test_ctrl_k_reaches_the_window_from_the_prose(window: Window, qtbot: QtBot) -> None:
    view = opened(window).view
    view.go_to("II.3")
    page = view.page()
    assert isinstance(page, SectionPage)
    before = page.editor.toPlainText()
    window.activateWindow()
    qtbot.waitUntil(page.editor.hasFocus)
    qtbot.keyClick(page.editor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(Finder) is not None)
    assert page.editor.toPlainText() == before


def _field(window: Window, key: str) -> object:
    return opened(window).view.page().editor(key).input  # pyright: ignore
