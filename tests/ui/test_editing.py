from pytestqt.qtbot import QtBot

from ui.editing import Editing

KEY = "general.signer_name"


def test_push_writes_the_report(editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change(KEY, "Lê Thị Hà")])
    assert editing.report.get(KEY) == "Lê Thị Hà"


def test_undo_takes_a_step_back(editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change(KEY, "Lê Thị Hà")])
    editing.undo()
    assert editing.report.get(KEY) == "Trần Ngọc Quyết"


def test_redo_does_the_step_again(editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change(KEY, "Lê Thị Hà")])
    editing.undo()
    editing.redo()
    assert editing.report.get(KEY) == "Lê Thị Hà"


def test_several_changes_are_undone_as_one(editing: Editing) -> None:
    changes = [editing.report.change(KEY, None), editing.report.change("general.filing", "VT")]
    editing.push("Sửa", changes)
    editing.undo()
    assert (editing.report.get(KEY), editing.report.get("general.filing")) == ("Trần Ngọc Quyết", "VT, NV")


def test_a_change_that_changes_nothing_makes_no_step(editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change(KEY, "Trần Ngọc Quyết")])
    assert not editing.stack.canUndo()


def test_undo_names_the_place_it_touched(editing: Editing, qtbot: QtBot) -> None:
    editing.push("Sửa", [editing.report.change(KEY, None)])
    with qtbot.waitSignal(editing.shown) as signal:
        editing.undo()
    assert signal.args == [KEY]


def test_undo_first_takes_what_editors_hold(editing: Editing, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editing.flushing):
        editing.undo()


def test_redo_names_the_place_it_touched(editing: Editing, qtbot: QtBot) -> None:
    editing.push("Sửa", [editing.report.change(KEY, None)])
    editing.undo()
    with qtbot.waitSignal(editing.shown) as signal:
        editing.redo()
    assert signal.args == [KEY]
