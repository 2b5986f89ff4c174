from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.checks.issues import Issue
from models.exchange.package.content import KeptFile, Package
from models.exchange.package.read import read_package
from models.report.carried import LastYear
from models.report.example import load_example
from models.report.report import Report
from models.store.sources import NewSource
from models.store.store import Store
from ui import dialogs
from ui.autosave import Autosave
from ui.editing import Editing
from ui.pages.export import ExportPage


@pytest.fixture
def page(store: Store, example: Report, editing: Editing, tmp_path: Path, qtbot: QtBot) -> ExportPage:
    autosave = Autosave(store, store.add("Báo cáo", example), editing)
    page = ExportPage(editing, store, autosave)
    qtbot.addWidget(page)
    page.folder.setText(str(tmp_path / "out"))
    page.show()
    return page


def _export(page: ExportPage, qtbot: QtBot) -> None:
    page.start.click()
    qtbot.waitUntil(lambda: page._task is None, timeout=20_000)


def _names(page: ExportPage) -> list[str]:
    return sorted(path.name for path in Path(page.folder.text()).iterdir())


def test_both_files_are_written(page: ExportPage, qtbot: QtBot) -> None:
    _export(page, qtbot)
    assert [Path(name).suffix for name in _names(page)] == [".docx", ".xlsx"]


def test_only_the_chosen_kind_is_written(page: ExportPage, qtbot: QtBot) -> None:
    page.kinds.word.setChecked(False)
    _export(page, qtbot)
    assert [Path(name).suffix for name in _names(page)] == [".xlsx"]


def test_the_files_can_be_opened_afterwards(page: ExportPage, qtbot: QtBot) -> None:
    _export(page, qtbot)
    shown = [button.isVisible() for button in (page.open_word, page.open_excel, page.open_folder)]
    assert shown == [True, True, True]


def _packed(page: ExportPage) -> Package:
    (path,) = Path(page.folder.text()).glob("*.bcdv")
    return read_package(path.read_bytes())


def test_a_package_is_made_only_when_ticked(page: ExportPage, qtbot: QtBot) -> None:
    page.kinds.package.click()
    _export(page, qtbot)
    assert [Path(name).suffix for name in _names(page)] == [".bcdv", ".docx", ".xlsx"]
    assert page._outcome.text().count("“") == 3


def test_a_package_takes_last_year_and_the_kept_files_along(
    page: ExportPage, store: Store, editing: Editing, qtbot: QtBot
) -> None:
    store.keep_source(page._autosave.report_id, NewSource("Báo cáo 2017.doc", b"2017"))
    editing.set_last_year(LastYear("Năm 2017", load_example("nga-son-2018")))
    page.kinds.package.click()
    _export(page, qtbot)
    packed = _packed(page)
    assert packed.report.answers == editing.report.answers
    assert packed.last is not None
    assert (packed.last.name, packed.sources) == ("Năm 2017", (KeptFile("Báo cáo 2017.doc", b"2017"),))


@pytest.mark.parametrize(("is_asked_for", "note"), [(False, ""), (True, "Hỏi lại.")])
def test_notes_go_into_a_package_only_when_asked_for(
    page: ExportPage, editing: Editing, is_asked_for: bool, note: str, qtbot: QtBot
) -> None:
    editing.push("Ghi chú", [editing.report.change("note.I", "Hỏi lại.")])
    page.kinds.package.click()
    if is_asked_for:
        page.kinds.notes.click()
    _export(page, qtbot)
    assert _packed(page).report.note("I") == note


def test_notes_wait_for_a_package(page: ExportPage) -> None:
    assert not page.kinds.notes.isEnabled()
    page.kinds.package.click()
    assert page.kinds.notes.isEnabled()


def test_after_a_package_alone_the_folder_can_be_opened(page: ExportPage, qtbot: QtBot) -> None:
    page.kinds.word.click()
    page.kinds.excel.click()
    page.kinds.package.click()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.start.setFocus()
    _export(page, qtbot)
    assert page.open_folder.hasFocus()


def test_an_issue_leads_to_its_place(page: ExportPage, qtbot: QtBot) -> None:
    page.refresh()
    row = next(row for row in page.found.slips.issue_rows() if _issue(page, row).key == "general.addressee")
    page.issues.show_row(row)
    with qtbot.waitSignal(page.found.wanted) as signal:
        qtbot.keyClick(page.issues, Qt.Key.Key_Return)
    assert signal.args == [_issue(page, row)]


def test_an_answered_field_is_no_longer_missing(page: ExportPage, editing: Editing) -> None:
    page.refresh()
    before = page.found.slips.issue_rows()
    editing.push("Sửa", [editing.report.change("general.addressee", ("Sở Nội vụ",))])
    page.refresh()
    assert len(page.found.slips.issue_rows()) == len(before) - 1


@pytest.mark.parametrize(("choice", "files"), [(0, 2), (1, 4), (2, 2)])
def test_files_that_are_there_are_replaced_only_if_wanted(
    page: ExportPage, choice: int, files: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _export(page, qtbot)

    def ask(_parent: object, _question: str, _choices: Sequence[str]) -> int:
        return choice

    monkeypatch.setattr(dialogs, "ask", ask)
    _export(page, qtbot)
    assert len(_names(page)) == files


def test_a_folder_that_cannot_be_made_is_said(page: ExportPage, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("")
    page.folder.setText(str(tmp_path / "file" / "out"))
    _export(page, qtbot)
    assert page._outcome.text().startswith("⚠ ")
    assert page.start.isEnabled()


def test_the_folder_is_remembered(page: ExportPage, store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    _export(page, qtbot)
    assert store.setting("export_folder") == str(tmp_path / "out")


def test_no_kind_at_all_is_said(page: ExportPage) -> None:
    page.kinds.word.setChecked(False)
    page.kinds.excel.setChecked(False)
    page.start.click()
    assert "Chưa chọn loại tệp nào" in page._outcome.text()


@pytest.mark.parametrize("folder", ["", "  ", "bao-cao", "~khong-co/bao-cao", "/tmp/a\0b"])
def test_a_folder_that_is_none_is_said(page: ExportPage, folder: str) -> None:
    page.folder.setText(folder)
    page.start.click()
    assert "Chưa rõ ghi tệp vào thư mục nào" in page._outcome.text()


@pytest.mark.parametrize("name", ["x" * 300, "con/ duong \u0301", "{{ 7*7 }} <b> & 😀"])
def test_an_odd_folder_is_used_or_refused_with_a_sentence(
    page: ExportPage, tmp_path: Path, name: str, qtbot: QtBot
) -> None:
    page.folder.setText(str(tmp_path / name))
    _export(page, qtbot)
    assert page._outcome.text()[:1] in {"⚠", "✔"}


def test_an_export_does_not_take_the_cursor_from_another_place(page: ExportPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.folder.setFocus()
    _export(page, qtbot)
    assert page.folder.hasFocus()


def test_an_export_by_the_button_leads_to_its_file(page: ExportPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.start.setFocus()
    _export(page, qtbot)
    assert page.open_word.hasFocus()


def test_text_that_is_no_answer_is_listed_first(page: ExportPage, editing: Editing) -> None:
    editing.refused["general.date"] = "Không có ngày này."
    page.refresh()
    first = _issue(page, page.found.slips.issue_rows()[0])
    assert first.message == "Nội dung đang gõ ở ô “Ngày ký” chưa được ghi. Không có ngày này."


def _issue(page: ExportPage, row: int) -> Issue:
    issue = page.found.slips.issue(page.found.slips.index(row))
    assert issue is not None
    return issue
