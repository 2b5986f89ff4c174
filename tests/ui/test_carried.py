"""What the views know of last year's text, compared key by key."""

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from models.report.carried import confirmation
from models.text.prose import from_text
from tests.ui.carrying import carried_on
from ui.carried import CarriedText, carried_text, fact_words, unconfirmed_total
from ui.editing import Editing


@pytest.fixture
def editing(form: FormDefinition, qapp: object) -> Editing:
    texts = {"II.3": "Năm 2018 có 12 cuộc họp.", "IV": "Có 45 hộ.", "legal_bases": "Kế hoạch số 15/KH-UBND"}
    return carried_on(form, texts)


@pytest.fixture
def compared(editing: Editing, qtbot: QtBot) -> CarriedText:
    """The facts of every answer, all compared."""
    carried = carried_text(editing)
    qtbot.waitUntil(lambda: not any(carried.is_waiting(key) for key in editing.report.form.items))
    return carried


def test_every_view_of_a_report_shares_one_comparison(editing: Editing) -> None:
    assert carried_text(editing) is carried_text(editing)


def test_the_facts_of_a_section_are_counted(compared: CarriedText) -> None:
    assert (compared.count("II.3"), compared.count("IV"), compared.count("I")) == (2, 1, 0)


def test_the_facts_of_all_fields_count_for_the_general_page(compared: CarriedText) -> None:
    assert compared.count("general") == compared.total() - 3 > 0


def test_no_sum_is_told_before_every_answer_was_compared(editing: Editing) -> None:
    carried = carried_text(editing)
    carried.work_out("II.3")
    assert (carried.count("II.3"), carried.total()) == (2, 0)


def test_nothing_is_unconfirmed_without_last_year(blank: Editing) -> None:
    assert unconfirmed_total(blank) == 0


def test_last_year_put_beside_the_report_later_is_compared(editing: Editing, qtbot: QtBot) -> None:
    last = editing.last_year
    editing.set_last_year(None)
    carried = carried_text(editing)
    assert carried.total() == 0
    editing.set_last_year(last)
    qtbot.waitUntil(lambda: carried.count("II.3") == 2)


def test_last_year_taken_away_leaves_no_facts(compared: CarriedText, editing: Editing) -> None:
    editing.set_last_year(None)
    assert compared.total() == 0


def test_a_changed_section_alone_is_compared_again(compared: CarriedText, editing: Editing, qtbot: QtBot) -> None:
    told: list[frozenset[str]] = []
    compared.changed.connect(told.append)
    editing.push("Sửa", [editing.report.change("II.3", from_text("Năm 2019 có 12 cuộc họp."))])
    qtbot.waitUntil(lambda: compared.count("II.3") == 1)
    assert told == [frozenset({"II.3"})]


def test_a_change_waits_for_a_pause(compared: CarriedText, editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change("II.3", from_text("Năm 2019 có 12 cuộc họp."))])
    QCoreApplication.processEvents()
    assert compared.is_waiting("II.3")
    assert compared.count("II.3") == 2


def test_a_confirmed_fact_no_longer_counts(compared: CarriedText, editing: Editing) -> None:
    first = compared.of("II.3").stale[0]
    editing.push("Xác nhận", [confirmation(editing.report, "II.3", [first.id])])
    assert len(compared.work_out("II.3").stale) == 1


@pytest.mark.parametrize(("key", "words"), [("II.3", "2018"), ("general.legal_bases", "15/KH-UBND")])
def test_the_letters_of_a_fact_are_those_of_the_answer(
    compared: CarriedText, editing: Editing, key: str, words: str
) -> None:
    assert fact_words(editing.report, key, compared.of(key).stale)[0] == words
