"""The side panel “Năm trước”."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from models.report.carried import LastYear
from models.report.figures import parse_figure
from models.report.report import Report
from models.text.prose import to_text
from tests.ui.last_year.conftest import OLD
from ui.last_year import panel as panel_module
from ui.last_year.panel import ADD, LEAVE, LastYearPanel

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
HEAD, FIRST, SECOND = OLD.split("\n")
KEY = "II.5"


@pytest.fixture
def panel(qtbot, editing):
    made = LastYearPanel(editing)
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show()
    made.show_place(KEY)
    return made


@pytest.fixture
def answer(monkeypatch):
    """Answer the question that is asked."""

    def _answer(choice: int) -> None:
        monkeypatch.setattr(panel_module, "ask", lambda *_: choice)

    return _answer


def cards(panel) -> list[str]:
    model = panel.list.cards
    return [model.index(row).data() for row in range(model.rowCount())]


def statuses(panel) -> list[str]:
    model = panel.list.cards
    return [card.status for row in range(model.rowCount()) if (card := model.card(model.index(row)))]


def text(editing) -> str:
    return to_text(editing.report.prose(KEY))


def choose(panel, row: int) -> None:
    panel.list.setCurrentIndex(panel.list.cards.index(row))


def test_every_paragraph_of_last_year_is_a_card(panel):
    assert cards(panel) == OLD.split("\n")


def test_cards_follow_what_is_written(qtbot, panel, write):
    write(KEY, f"{HEAD}\n{FIRST.replace('2018', '2019')}")
    qtbot.waitUntil(lambda: statuses(panel) == ["= đang dùng nguyên", "≠ đã sửa", "○ chưa dùng"])


def test_enter_takes_the_paragraph(panel, editing, write):
    write(KEY, f"{HEAD}\n{SECOND}")
    choose(panel, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert text(editing) == OLD


def test_taking_is_one_step(qtbot, panel, editing, write):
    write(KEY, HEAD)
    choose(panel, 2)
    qtbot.waitUntil(panel.take.isEnabled)
    panel.take.click()
    assert text(editing) == f"{HEAD}\n{SECOND}"
    editing.undo()
    assert text(editing) == HEAD


def test_paragraph_that_stands_is_not_taken_twice(panel, editing):
    choose(panel, 1)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert text(editing) == OLD


def test_button_says_that_a_changed_paragraph_is_taken_back(qtbot, panel, write):
    write(KEY, f"{HEAD}\n{FIRST.replace('2018', '2019')}")
    choose(panel, 1)
    qtbot.waitUntil(lambda: panel.take.text() == "Lấy lại đoạn này")


def test_section_goes_into_an_empty_one_unasked(qtbot, panel, editing, write, answer):
    answer(LEAVE)
    write(KEY, "* Chỉ có đầu mục")
    qtbot.waitUntil(panel.take_all.isEnabled)
    panel.take_all.click()
    assert text(editing) == OLD


def test_section_is_added_when_the_clerk_says_so(qtbot, panel, editing, write, answer):
    answer(ADD)
    write(KEY, "Lời năm nay.")
    qtbot.waitUntil(panel.take_all.isEnabled)
    panel.take_all.click()
    assert text(editing) == f"Lời năm nay.\n{OLD}"


def test_section_stays_when_the_clerk_gives_up(qtbot, panel, editing, write, answer):
    answer(LEAVE)
    write(KEY, "Lời năm nay.")
    qtbot.waitUntil(panel.take_all.isEnabled)
    panel.take_all.click()
    assert text(editing) == "Lời năm nay."


def test_paragraph_without_neighbours_goes_behind_the_cursor(qtbot, panel, editing, write):
    write(KEY, "Một câu khác hẳn.\nCâu cuối cùng.")
    panel.paragraph_at_hand = lambda: 0
    choose(panel, 1)
    qtbot.waitUntil(panel.take.isEnabled)
    panel.take.click()
    assert text(editing).split("\n")[1] == FIRST


def test_field_is_taken(panel, editing):
    panel.show_place("general.letter_number")
    panel.take.click()
    assert editing.report.text("letter_number") == "1527/SNV-VP"


def test_long_answer_of_this_year_is_not_repeated_on_the_card(panel):
    panel.show_place("general.closing")
    card = panel.list.cards.card(panel.list.currentIndex())
    assert (card.caption, card.status) == ("Câu kết", "≠ năm nay viết khác")


def test_key_of_a_field_chooses_its_card(panel):
    panel.show_place("general.place")
    assert panel.list.currentIndex().data() == "Nga Sơn"


def test_table_shows_both_years_and_the_difference(qtbot, panel, editing):
    key = "citizens.unit.reception_visits"
    editing.push("Sửa", [editing.report.change(key, parse_figure(editing.report.item(key), "412"))])
    panel.show_place(key)
    card = panel.list.cards.card(panel.list.currentIndex())
    assert (card.text, card.status) == ("Năm 2018: 390\nNăm 2019: 412", "▲ +22 (+5,6%)")
    assert panel.take.isHidden()


def test_without_last_year_one_can_be_chosen(qtbot, panel, editing):
    editing.set_last_year(None)
    assert panel.list.isHidden()
    with qtbot.waitSignal(panel.choose_wanted):
        panel.choose.click()


def test_another_last_year_shows_its_own(panel, editing, last):
    editing.set_last_year(None)
    editing.set_last_year(last)
    assert cards(panel) == OLD.split("\n")
    assert panel.choose.isHidden()


def test_card_can_be_copied(panel):
    choose(panel, 1)
    QTest.keySequence(panel.list, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == FIRST
    QGuiApplication.clipboard().clear()


def test_taken_words_are_told(qtbot, panel, write):
    write(KEY, HEAD)
    choose(panel, 1)
    qtbot.waitUntil(panel.take.isEnabled)
    with qtbot.waitSignal(panel.message, check_params_cb=lambda words: "năm 2018" in words):
        panel.take.click()


def test_model_is_a_sound_one(panel, qtmodeltester):
    qtmodeltester.check(panel.list.cards)


def test_list_keeps_its_place_while_the_section_is_written(qtbot, panel, editing, last, write):
    long = "\n".join(f"Đoạn thứ {n} nói về một việc riêng của xã số {n}." for n in range(200))
    write(KEY, long)
    last.report.apply([last.report.change(KEY, editing.report.prose(KEY))])
    editing.set_last_year(last)
    bar = panel.list.verticalScrollBar()
    qtbot.waitUntil(lambda: panel.list.visualRect(panel.list.cards.index(199)).isValid())
    bar.setValue(bar.maximum())
    before = bar.value()
    write(KEY, long.replace("Đoạn thứ 0 ", "Đoạn số 0 "))
    qtbot.waitUntil(lambda: statuses(panel)[0] == "≠ đã sửa")
    assert bar.value() == before


def test_an_appendix_without_last_years_figures_says_so(qtbot, blank, form):
    blank.last_year = LastYear("Tệp năm trước", Report(form))
    made = LastYearPanel(blank)
    qtbot.addWidget(made)
    made.show()
    made.show_place("organisation")
    assert made._subject.text() == "Báo cáo năm trước không có số liệu nào ở bảng này."
