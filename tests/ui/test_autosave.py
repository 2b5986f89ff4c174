import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.report.report import Report
from models.store.store import Store
from ui.autosave import Autosave
from ui.editing import Editing

KEY = "general.place"


@pytest.fixture
def report_id(store: Store, example: Report) -> int:
    return store.add("Báo cáo", example)


@pytest.fixture
def autosave(store: Store, report_id: int, editing: Editing) -> Autosave:
    return Autosave(store, report_id, editing)


def test_a_change_is_in_the_data_file_soon_after(
    autosave: Autosave, editing: Editing, store: Store, report_id: int, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(autosave.saved, timeout=1_000):
        editing.push("Sửa", [editing.report.change(KEY, "Nga Điền")])
    assert store.load(report_id).get(KEY) == "Nga Điền"


def test_steady_changes_do_not_put_the_commit_off(autosave: Autosave, editing: Editing, qtbot: QtBot) -> None:
    editing.push("Sửa", [editing.report.change(KEY, "Nga")])
    left = autosave._timer.remainingTime()
    qtbot.wait(50)
    editing.push("Sửa", [editing.report.change(KEY, "Nga Điền")])
    assert autosave._timer.remainingTime() < left


def test_saving_now_leaves_nothing_behind(autosave: Autosave, editing: Editing) -> None:
    editing.push("Sửa", [editing.report.change(KEY, "Nga Điền")])
    assert autosave.save_now()
    assert autosave.is_clean


def test_what_could_not_be_written_is_kept_and_written_later(
    autosave: Autosave, editing: Editing, store: Store, report_id: int, data_file: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(data_file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        editing.push("Sửa", [editing.report.change(KEY, "Nga Điền")])
        with qtbot.waitSignal(autosave.failed) as signal:
            assert not autosave.save_now()
        other.rollback()
    assert signal.args
    assert autosave.save_now()
    assert store.load(report_id).get(KEY) == "Nga Điền"
