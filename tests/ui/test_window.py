"""The window itself: its size, its keys and what it says of saving."""

from collections import Counter
from datetime import datetime

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from ui.window import Window


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    window.build()
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_long_sentence_does_not_widen_the_window(window: Window) -> None:
    width = window.minimumSizeHint().width()
    window.show_message("Tệp " + "dài " * 500)
    window._show_failure("Ổ đĩa chứa tệp “/" + "x" * 2_000 + "” đã đầy.")
    assert window.minimumSizeHint().width() == width


def test_a_failure_is_shown_whole_until_the_next_save(window: Window, qtbot: QtBot) -> None:
    window._show_failure("Ổ đĩa đã đầy; hãy xóa bớt tệp khác.")
    assert window._trouble.isVisible()
    assert "Ổ đĩa đã đầy; hãy xóa bớt tệp khác." in window._trouble.text()
    window._show_pending()
    assert window._saved.text().startswith("⚠ Chưa lưu được")


def test_each_letter_of_a_menu_is_one_key_and_used_once(window: Window) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        letters = [action.text().partition("&")[2][:1].lower() for action in menu.actions() if action.text()]
        assert all(letter.isascii() and letter.isalpha() for letter in letters)
        assert set(Counter(letters).values()) == {1}


def test_a_message_stays_readable_while_the_work_is_saved(window: Window) -> None:
    window.show_message("2 ô không hợp nên được để lại.")
    window._show_pending()
    window._show_saved(datetime(2026, 12, 1, 10, 32, 5))
    assert window._message.text() == "2 ô không hợp nên được để lại."
    assert window._saved.text() == "Đã lưu 10:32:05"
