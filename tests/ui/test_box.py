"""The box that tells or asks one thing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.box import Box
from ui.theme import apply_theme, set_text_size

LONG = "Tệp dữ liệu “bao-cao-dan-van.sqlite” bị hỏng và được giữ nguyên; hãy mở bản sao mới nhất. " * 3
CHOICES = ("Dùng bản sao ngày 28/11", "Chọn tệp dữ liệu khác…", "Tạo tệp dữ liệu mới…", "Thoát")


@pytest.fixture
def box(qtbot: QtBot) -> Box:
    made = Box("question", "Báo cáo Dân vận", LONG, CHOICES, None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_esc_means_the_last_answer(box: Box, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.isVisible(), box.chosen) == (False, 3)


def test_enter_chooses_the_first_answer(box: Box, qtbot: QtBot) -> None:
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (box.isVisible(), box.chosen) == (False, 0)


def test_a_button_is_its_answer(box: Box) -> None:
    box.buttons[2].click()
    assert box.chosen == 2


def test_a_screen_reader_says_the_sentence(box: Box) -> None:
    assert box.accessibleName() == LONG


@pytest.mark.parametrize("percent", [100, 200])
def test_no_answer_is_cut(percent: int, qtbot: QtBot, qapp: QApplication) -> None:
    font, palette = qapp.font(), qapp.palette()
    apply_theme(qapp)
    set_text_size(qapp, percent)
    try:
        box = Box("question", "Báo cáo Dân vận", LONG, CHOICES, None)
        qtbot.addWidget(box)
        box.show()
        QApplication.processEvents()
        assert [each.text() for each in box.buttons if each.width() < each.sizeHint().width()] == []
        assert [each.text() for each in box.buttons if not box.rect().contains(each.geometry())] == []
        assert box.words.height() >= box.words.heightForWidth(box.words.width())
    finally:
        set_text_size(qapp, 100)
        qapp.setStyleSheet("")
        qapp.setFont(font)
        qapp.setPalette(palette)
