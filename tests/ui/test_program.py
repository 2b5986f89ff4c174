import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.store.store import Store
from tests.ui.running import opened, started
from ui import dialogs
from ui.program import Program
from ui.window import Window

Answering = Callable[[str], list[str]]


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Answering:
    """Answer every question with the choice that begins so; return the questions asked."""

    def answer(words: str) -> list[str]:
        asked: list[str] = []

        def ask(_parent: object, question: str, choices: Sequence[str]) -> int:
            asked.append(question)
            return next(index for index, choice in enumerate(choices) if choice.startswith(words))

        monkeypatch.setattr(dialogs, "ask", ask)
        return asked

    return answer


def test_the_example_opens_once_and_is_the_same_report_afterwards(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        first = opened(window).id
        window.start_wanted.emit()
        window.start_page.example.click()
        assert opened(window).id == first


def test_a_deleted_example_opens_anew(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        first = opened(window).id
        window.start_wanted.emit()
        qtbot.keyClick(window.start_page.table, Qt.Key.Key_Delete)
        window.start_page.example.click()
        assert opened(window).id != first


def test_answers_that_cannot_be_read_are_told_and_kept(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
    with closing(sqlite3.connect(data_file)) as other, other:
        other.execute("UPDATE answer SET value = 'no date' WHERE key = 'general.date'")
    with started(data_file, qtbot) as window:
        qtbot.keyClick(window.start_page.table, Qt.Key.Key_Return)
        assert "Có 1 câu trả lời không đọc được" in window._message.text()


def test_a_deleted_report_can_be_taken_back(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        page = window.start_page
        page.example.click()
        window.start_wanted.emit()
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        assert page.model.rowCount() == 0
        page.bin.click()
        assert page.model.rowCount() == 1
        page.restore.click()
        page.bin.click()
        assert page.model.rowCount() == 1


def test_a_copy_stands_beside_its_report(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        window.start_wanted.emit()
        window.start_page.copy.click()
        names = {window.start_page.model.summary(row).name for row in range(2)}
        assert names == {"Báo cáo năm 2018 – UBND huyện Nga Sơn", "Báo cáo năm 2018 – UBND huyện Nga Sơn (bản sao)"}


def test_a_report_gets_another_name(data_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_text", lambda *_: "Báo cáo nháp")
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        window.start_wanted.emit()
        qtbot.keyClick(window.start_page.table, Qt.Key.Key_F2)
        assert window.start_page.model.summary(0).name == "Báo cáo nháp"


def test_a_report_is_reopened_where_it_was_left(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        opened(window).view.go_to("II.5")
    with started(data_file, qtbot) as window:
        qtbot.keyClick(window.start_page.table, Qt.Key.Key_Return)
        assert opened(window).view.place == "II.5"


def test_the_status_line_says_saved_only_after_the_commit(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        editing = opened(window).editing
        editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
        assert window._saved.text() == "Đang lưu…"
        qtbot.waitUntil(lambda: window._saved.text().startswith("Đã lưu "))


def test_undo_reaches_across_pages_and_shows_where(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        view, editing = opened(window).view, opened(window).editing
        view.go_to("general")
        editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
        view.go_to("IV")
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (editing.report.get("general.place"), view.place) == ("Nga Sơn", "general")


def test_what_is_typed_is_saved_on_closing(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        report_id, editing = opened(window).id, opened(window).editing
        editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
    with Store.open(data_file) as store:
        assert store.load(report_id).get("general.place") == "Nga Điền"


def test_a_window_that_cannot_save_stays_open_when_the_clerk_wants(
    data_file: Path, qtbot: QtBot, answering: Answering
) -> None:
    asked = answering("Ở lại")
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        editing = opened(window).editing
        editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
        with closing(sqlite3.connect(data_file)) as other:
            other.execute("BEGIN EXCLUSIVE")
            assert not window.close()
            other.rollback()
        assert "chưa lưu" in asked[0]


def test_text_that_is_no_answer_is_not_dropped_without_a_question(
    data_file: Path, qtbot: QtBot, answering: Answering
) -> None:
    asked = answering("Ở lại")
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        opened(window).editing.refused["general.date"] = "Không có ngày này."
        assert not window.close()
        assert "Ngày ký" in asked[0]
        opened(window).editing.refused.clear()


def test_a_file_that_is_not_ours_is_left_alone(data_file: Path, qtbot: QtBot, answering: Answering) -> None:
    asked = answering("Thoát")
    data_file.parent.mkdir()
    data_file.write_bytes(b"no database at all" * 400)
    window = Window()
    qtbot.addWidget(window)
    Program(window, data_file).begin()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert data_file.read_bytes() == b"no database at all" * 400
    assert not window.start_page.isEnabled()


def test_another_data_file_can_be_chosen(
    data_file: Path, tmp_path: Path, qtbot: QtBot, answering: Answering, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering("Tạo tệp")
    data_file.parent.mkdir()
    data_file.write_bytes(b"no database at all" * 400)
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "new.sqlite")
    with started(data_file, qtbot) as window:
        assert str(tmp_path / "new.sqlite") in window.start_page._place.text()


def test_a_data_file_that_vanished_is_not_replaced_by_an_empty_one(
    data_file: Path, qtbot: QtBot, answering: Answering
) -> None:
    with started(data_file, qtbot):
        pass
    data_file.unlink()
    asked = answering("Thoát")
    window = Window()
    qtbot.addWidget(window)
    Program(window, data_file).begin()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert not data_file.exists()


def test_a_file_that_vanished_comes_back_from_its_copy(data_file: Path, qtbot: QtBot, answering: Answering) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
    data_file.unlink()
    answering("Dùng bản sao")
    with started(data_file, qtbot) as window:
        assert window.start_page.model.rowCount() == 1


def test_a_second_start_raises_the_first_window_and_ends(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as first:
        first.showMinimized()
        second = Window()
        qtbot.addWidget(second)
        second.show()
        Program(second, data_file).begin()
        qtbot.waitUntil(lambda: not second.isVisible(), timeout=20_000)
        qtbot.waitUntil(lambda: not first.isMinimized())


def test_keys_pressed_before_the_data_file_is_open_do_nothing(data_file: Path, qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    program = Program(window, data_file)
    with qtbot.captureExceptions() as faults:
        window.start_page.import_wanted.emit()
        window.start_page.paste_wanted.emit()
        window.dropped.emit(data_file)
    assert not faults
    program.begin()
    qtbot.waitUntil(window.start_page.isEnabled, timeout=20_000)
    window.close()
