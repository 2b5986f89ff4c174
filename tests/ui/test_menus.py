"""Every action of the menus: a key of its own, shown, and a picture that is there."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.running import opened, started
from ui.icons import FOLDER, ICON_NAME
from ui.menus import _ICONS
from ui.window import Window


def test_every_action_shows_a_key(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        assert [each.text() for each in _actions(window) if not each.shortcuts() and "\t" not in each.text()] == []


def test_no_key_means_two_things(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        keys = Counter(keys.toString() for each in _actions(window) for keys in each.shortcuts())
        assert [key for key, count in keys.items() if count > 1] == []


def test_no_letter_leads_to_two_actions_of_a_menu(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        for menu in _menus(window):
            letters = Counter(each.text()[each.text().index("&") + 1].lower() for each in _of(menu))
            assert [letter for letter, count in letters.items() if count > 1] == [], menu.title()


def test_every_picture_is_there() -> None:
    assert [name for name in _ICONS.values() if not (FOLDER / f"{name}.svg").is_file()] == []


def test_every_action_has_a_picture(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        assert [each.text() for each in _actions(window) if not each.property(ICON_NAME)] == []


def test_pictures_are_drawn_when_a_menu_is_opened(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        menu = _menus(window)[0]
        menu.aboutToShow.emit()
        assert not _of(menu)[0].icon().isNull()


def _menus(window: Window) -> list[QMenu]:
    menus = [action.menu() for action in window.menuBar().actions()]
    return [menu for menu in menus if isinstance(menu, QMenu)]


def _of(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def _actions(window: Window) -> list[QAction]:
    return [action for menu in _menus(window) for action in _of(menu)]


def test_printing_and_export_are_in_sight_while_a_report_is_open(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        assert window.menuBar().cornerWidget() is None
        window.start_page.example.click()
        buttons = window.menuBar().cornerWidget().findChildren(QToolButton)
        assert [each.toolTip() for each in buttons] == [
            "Xem trang in (F12)",
            "In, lưu PDF (Ctrl+P)",
            "Xuất báo cáo (Ctrl+E)",
            "Tìm nhanh mọi thứ (Ctrl+K)",
            "Trợ giúp về chỗ này (F1)",
        ]
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        assert opened(window).pages.is_shown
        window.start_wanted.emit()
        assert window.menuBar().cornerWidget().isHidden()
