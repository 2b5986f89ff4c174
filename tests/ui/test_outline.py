from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from models.report.carried import confirmation
from models.report.report import Report
from models.text.prose import paragraph
from tests.ui.carrying import carried_on
from ui.carried import carried_text, unconfirmed_total
from ui.editing import Editing
from ui.outline import OutlineModel, OutlineView
from ui.outline_roles import STATUS_ROLE, UNCONFIRMED_ROLE


def _status(model: OutlineModel, key: str) -> str:
    return model.index(model.row_of(key)).data(STATUS_ROLE)


def test_model_keeps_the_rules_of_qt(editing: Editing, qtmodeltester: ModelTester) -> None:
    model = OutlineModel(editing)
    qtmodeltester.check(model)
    assert model.rowCount() == 19


def test_a_section_becomes_complete_as_it_is_written(blank: Editing) -> None:
    model = OutlineModel(blank)
    assert _status(model, "II.1") == "empty"
    blank.push("Viết", [blank.report.change("II.1", (paragraph("Đang viết"),))])
    assert _status(model, "II.1") == "partial"
    blank.push("Viết", [blank.report.change("II.1", (paragraph("Đã viết xong."),))])
    assert _status(model, "II.1") == "complete"


def test_only_the_touched_rows_are_drawn_again(editing: Editing, qtbot: QtBot) -> None:
    model = OutlineModel(editing)
    with qtbot.waitSignal(model.dataChanged) as signal:
        editing.push("Xóa", [editing.report.change("IV", None)])
    first, last, *_roles = signal.args or []
    assert (first.row(), last.row()) == (model.row_of("IV"), model.row_of("IV"))


def test_state_is_said_in_words_for_screen_readers(editing: Editing) -> None:
    model = OutlineModel(editing)
    words = model.index(model.row_of("IV")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "IV. NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI, đã xong"


def test_stepping_passes_over_group_heads(editing: Editing, qtbot: QtBot) -> None:
    view = OutlineView(OutlineModel(editing))
    qtbot.addWidget(view)
    view.show_place("I")
    with qtbot.waitSignal(view.chosen) as signal:
        view.step(1)
    assert signal.args == ["II.1"]


def test_arrow_keys_choose_places(editing: Editing, qtbot: QtBot) -> None:
    view = OutlineView(OutlineModel(editing))
    qtbot.addWidget(view)
    view.show()
    view.show_place("general")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.place_at_hand() == "I"


def test_enter_asks_for_the_page(editing: Editing, qtbot: QtBot) -> None:
    view = OutlineView(OutlineModel(editing))
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.entered_page):
        qtbot.keyClick(view, Qt.Key.Key_Return)


def test_arrow_keys_pass_over_group_heads(editing: Editing, qtbot: QtBot) -> None:
    view = OutlineView(OutlineModel(editing))
    qtbot.addWidget(view)
    view.show()
    view.show_place("I")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.place_at_hand() == "II.1"


def test_captions_follow_the_general_page(form: FormDefinition, qapp: object) -> None:
    dated = replace(form, sections=tuple(replace(section, title="NĂM {year}") for section in form.sections))
    editing = Editing(Report(dated))
    model = OutlineModel(editing)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: rows.append(first.row()))
    editing.push("Sửa", [editing.report.change("general.year", 2019)])
    assert model.row_of("IV") in rows
    assert str(model.index(model.row_of("IV")).data()).endswith("NĂM 2019")


def test_what_looks_as_before_is_not_drawn_again(editing: Editing) -> None:
    model = OutlineModel(editing)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: rows.append(first.row()))
    editing.push("Viết", [editing.report.change("IV", (paragraph("Viết lại hết."),))])
    assert rows == []


@pytest.fixture
def carried(form: FormDefinition, qapp: object, qtbot: QtBot) -> Editing:
    """A report with facts of last year in three sections, all compared."""
    editing = carried_on(form, {"I": "Có 5 hộ.", "II.3": "Năm 2018 có 12 cuộc họp.", "IV": "Có 45 hộ."})
    qtbot.waitUntil(lambda: unconfirmed_total(editing) >= 4)
    return editing


def _count(model: OutlineModel, key: str) -> int | None:
    return model.index(model.row_of(key)).data(UNCONFIRMED_ROLE)


def test_facts_to_confirm_are_counted_at_their_place(carried: Editing) -> None:
    model = OutlineModel(carried)
    assert (_count(model, "II.3"), _count(model, "II.4")) == (2, 0)


def test_nothing_is_counted_without_last_year(editing: Editing) -> None:
    assert _count(OutlineModel(editing), "II.3") is None


def test_the_count_is_said_in_words(carried: Editing) -> None:
    model = OutlineModel(carried)
    words = model.index(model.row_of("II.3")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.endswith("còn 2 chỗ như năm trước chưa xác nhận")


def test_only_the_confirmed_place_is_drawn_again(carried: Editing) -> None:
    model = OutlineModel(carried)
    rows: set[int] = set()
    model.dataChanged.connect(lambda first, _last, _roles: rows.add(first.row()))
    first = carried_text(carried).of("II.3").stale[0]
    carried.push("Xác nhận", [confirmation(carried.report, "II.3", [first.id])])
    carried_text(carried).work_out("II.3")
    assert rows == {model.row_of("II.3")}
    assert _count(model, "II.3") == 1


@pytest.mark.parametrize(("place", "by", "next_place"), [("I", 1, "II.3"), ("IV", 1, "I"), ("II.4", -1, "II.3")])
def test_the_next_place_to_confirm_is_found_round_the_ends(
    carried: Editing, qtbot: QtBot, place: str, by: int, next_place: str
) -> None:
    view = OutlineView(OutlineModel(carried))
    qtbot.addWidget(view)
    view.show_place(place)
    assert view.step_unconfirmed(by)
    assert view.place_at_hand() == next_place


def test_there_is_no_next_place_when_all_is_confirmed(editing: Editing, qtbot: QtBot) -> None:
    view = OutlineView(OutlineModel(editing))
    qtbot.addWidget(view)
    view.show_place("II.3")
    assert not view.step_unconfirmed(1)
    assert view.place_at_hand() == "II.3"
