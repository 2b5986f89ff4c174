from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from models.text.prose import paragraph
from ui.editing import Editing
from ui.outline import STATUS_ROLE, OutlineModel, OutlineView


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


def test_captions_follow_the_general_page(editing: Editing, qtbot: QtBot) -> None:
    model = OutlineModel(editing)
    rows: list[int] = []
    model.dataChanged.connect(lambda first, _last, _roles: rows.append(first.row()))
    editing.push("Sửa", [editing.report.change("general.year", 2019)])
    assert model.row_of("new_rural") in rows
