"""The data file locked, gone or read-only while the window is open: a sentence each time, the program goes on."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.store.store import Store
from tests.ui.running import opened, started
from ui import dialogs
from ui.program import Program
from ui.window import Window


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for locks as long as it takes to see that they are held."""
    monkeypatch.setattr("models.store.database.BUSY_SECONDS", 0.05)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    sentences: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: sentences.append(sentence))
    return sentences


@contextmanager
def locked(data_file: Path) -> Iterator[None]:
    with closing(sqlite3.connect(data_file)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.rollback()


def _answer(monkeypatch: pytest.MonkeyPatch, wanted: str) -> list[str]:
    """Answer every question with the choice of those words; return the questions asked."""
    asked: list[str] = []

    def ask(_parent: object, question: str, choices: Sequence[str]) -> int:
        asked.append(question)
        return choices.index(wanted)

    monkeypatch.setattr(dialogs, "ask", ask)
    return asked


def test_pages_can_be_walked_while_another_program_has_the_file(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        shown = opened(window)
        with locked(data_file):
            shown.editing.push("Sửa", [shown.editing.report.change("general.place", "Nga Điền")])
            shown.view.go_to("IV")
            qtbot.waitUntil(lambda: "Chưa lưu được" in window._saved.text())
            shown.view.show_history()
            assert "đang bị chương trình khác giữ" in shown.view.side.history._subject.text()
        qtbot.waitUntil(lambda: window._saved.text().startswith("Đã lưu "))
        with Store.open(data_file) as store:
            assert store.load(shown.id).get("general.place") == "Nga Điền"


@pytest.mark.parametrize("signal", ["opened", "copied", "binned", "restored"])
def test_what_a_locked_file_does_not_allow_is_told(data_file: Path, qtbot: QtBot, told: list[str], signal: str) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        report_id = opened(window).id
        window.start_wanted.emit()
        with locked(data_file):
            getattr(window.start_page, signal).emit(report_id)
        assert "đang bị chương trình khác giữ" in told[0]


def test_the_bin_of_a_locked_file_is_told(data_file: Path, qtbot: QtBot, told: list[str]) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        window.start_wanted.emit()
        with locked(data_file):
            window.start_page.bin.click()
        assert len(told) == 1
        assert window.start_page.model.rowCount() == 1


def test_a_report_of_a_lost_file_can_be_given_up(
    data_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer(monkeypatch, "Bỏ thay đổi chưa lưu")
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        editing = opened(window).editing
        data_file.unlink()
        editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
        assert window.close()
    assert "Không thấy tệp dữ liệu" in asked[0]
    assert not data_file.exists()


def test_a_folder_that_cannot_be_made_is_told_with_a_choice(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = _answer(monkeypatch, "Thoát")
    (tmp_path / "file").write_text("")
    window = Window()
    qtbot.addWidget(window)
    Program(window, tmp_path / "file" / "data.sqlite").begin()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    assert "Không có quyền ghi" in asked[0]


def test_a_report_on_a_form_that_was_taken_away_is_told(data_file: Path, qtbot: QtBot, told: list[str]) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        window.start_wanted.emit()
        with closing(sqlite3.connect(data_file)) as other:
            other.execute("UPDATE report SET form_id = 'xa_1999'")
            other.commit()
        qtbot.keyClick(window.start_page.table, Qt.Key.Key_Return)
        assert "xa_1999" in told[0]
        assert window.start_page.model.data(window.start_page.model.index(0, 3)) == "(không có biểu mẫu)"
