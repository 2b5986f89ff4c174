"""The dialog that prints and saves as PDF, with the real process behind it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.report.carried import LastYear
from models.report.report import Report
from models.store.store import Store
from tests.ui.pages_view.conftest import PATIENCE
from ui import dialogs, printing
from ui.editing import Editing
from ui.pages_view.print_dialog import ENGINE_SETTING, PrintDialog

REPORT, SECTION, APPENDIX, EMPTY, PROOF = range(5)


@pytest.fixture
def dialog(editing: Editing, example: Report, store: Store, qtbot: QtBot) -> Iterator[PrintDialog]:
    """The dialog with the pages of the whole report, made by the program's own engine."""
    store.set_setting(ENGINE_SETTING, "built_in")
    editing.last_year = LastYear("Năm 2017", example)
    made = PrintDialog(editing, store, "II.3")
    qtbot.addWidget(made)
    made.show()
    _wait(made, qtbot)
    yield made
    qtbot.waitUntil(lambda: made._task is None, timeout=PATIENCE)
    made.reject()
    qtbot.waitUntil(lambda: not made.maker._is_working, timeout=PATIENCE)


def _wait(dialog: PrintDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.maker._is_working, timeout=PATIENCE)


def _choose(dialog: PrintDialog, part: int, qtbot: QtBot) -> None:
    dialog.choice.parts.button(part).click()
    _wait(dialog, qtbot)


def _saved(dialog: PrintDialog, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> str:
    """Save as PDF and return its text."""

    def ask(_parent: QWidget, _title: str, start: str, _kinds: str) -> Path:
        asked.append(start)
        return path

    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask_save_file", ask)
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=PATIENCE)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_the_whole_report_is_shown_first(dialog: PrintDialog) -> None:
    assert len(dialog.canvas.layout_shown.pages) == 12
    assert dialog.told.text() == "Có 12 trang, dựng bằng bộ dựng trang của chương trình."


def test_the_section_being_written_can_be_chosen_alone(dialog: PrintDialog, qtbot: QtBot) -> None:
    _choose(dialog, SECTION, qtbot)
    assert set(dialog.canvas.layout_shown.places) == {"II.3"}


@pytest.mark.parametrize("part", [APPENDIX, EMPTY, PROOF])
def test_other_parts_are_shorter(dialog: PrintDialog, part: int, qtbot: QtBot) -> None:
    _choose(dialog, part, qtbot)
    assert 0 < len(dialog.canvas.layout_shown.pages) < 4


def test_another_section_can_be_chosen(dialog: PrintDialog, qtbot: QtBot) -> None:
    _choose(dialog, SECTION, qtbot)
    dialog.choice.section.setCurrentIndex(dialog.choice.section.findData("IV"))
    _wait(dialog, qtbot)
    assert set(dialog.canvas.layout_shown.places) == {"IV"}


def test_what_is_shown_is_saved(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _saved(dialog, tmp_path / "a.pdf", qtbot, monkeypatch)
    assert "DÂN VẬN" in text.upper()
    assert "PHỤ LỤC SỐ LIỆU" in text


def test_the_program_that_made_the_file_is_named(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _saved(dialog, tmp_path / "a.pdf", qtbot, monkeypatch)
    assert dialog.told.text() == f"✔ Đã lưu “a.pdf” vào {tmp_path}, lập bằng bộ dựng trang của chương trình."
    assert dialog.open_file.isVisible()


def test_a_draft_says_so_across_its_pages(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.choice.draft.click()
    _wait(dialog, qtbot)
    assert "NHÁP" in _saved(dialog, tmp_path / "a.pdf", qtbot, monkeypatch)


def test_a_name_without_ending_gets_one(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "Báo cáo 2018")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=PATIENCE)
    assert (tmp_path / "Báo cáo 2018.pdf").is_file()


def test_the_name_proposed_tells_the_part(dialog: PrintDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    starts: list[str] = []
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *asked: starts.append(asked[2]))
    _choose(dialog, SECTION, qtbot)
    dialog.save.click()
    assert Path(starts[0]).name == "Báo cáo Dân vận 2018 - Huyện Nga Sơn - mục II.3.pdf"


def test_a_folder_that_is_not_there_is_told(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "gone" / "a.pdf")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=PATIENCE)
    assert dialog.told.text().startswith("⚠ Không có thư mục")


def test_the_folder_is_remembered(
    dialog: PrintDialog, store: Store, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _saved(dialog, tmp_path / "a.pdf", qtbot, monkeypatch)
    assert store.setting("export_folder") == str(tmp_path)


def test_without_a_printer_a_sentence_says_so(dialog: PrintDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    dialog.start.click()
    assert dialog.told.text() == "⚠ Máy này chưa có máy in nào; hãy lưu PDF rồi in ở máy khác."


def test_the_pages_shown_are_printed(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(_parent: QWidget, _title: str, _pages: int) -> QPrinter:
        printer = QPrinter()
        printer.setResolution(72)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    monkeypatch.setattr(printing, "has_printer", lambda: True)
    monkeypatch.setattr(printing, "ask_printer", ask)
    _choose(dialog, APPENDIX, qtbot)
    dialog.start.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=PATIENCE)
    assert dialog.told.text().startswith("✔ Đã gửi 2 trang sang máy in")
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2


def test_nothing_can_be_printed_while_pages_are_made(dialog: PrintDialog, qtbot: QtBot) -> None:
    dialog.choice.parts.button(PROOF).click()
    assert not dialog.start.isEnabled()
    _wait(dialog, qtbot)
    assert dialog.start.isEnabled()


def test_a_report_of_today_is_printed_with_what_was_just_typed(editing: Editing, store: Store, qtbot: QtBot) -> None:
    flushed: list[bool] = []
    editing.flushing.connect(lambda: flushed.append(True))
    made = PrintDialog(editing, store, "I")
    qtbot.addWidget(made)
    made.reject()
    _wait(made, qtbot)
    assert flushed == [True]


def test_what_is_left_to_do_is_told_before_printing(dialog: PrintDialog) -> None:
    assert dialog.unfinished.isVisible()
    assert dialog.unfinished.text().startswith("⚠ Còn ")


def test_the_making_of_pages_can_be_stopped_and_begun_again(editing: Editing, store: Store, qtbot: QtBot) -> None:
    store.set_setting(ENGINE_SETTING, "built_in")
    made = PrintDialog(editing, store, "I")
    qtbot.addWidget(made)
    made.show()
    assert made.bar.isVisible()
    made.stop.click()
    _wait(made, qtbot)
    assert made.told.text() == "⚠ Đã dừng dựng trang theo yêu cầu."
    made.again.click()
    _wait(made, qtbot)
    assert made.told.text().startswith("Có 12 trang")
    made.reject()


def test_the_cursor_is_on_the_saved_file_afterwards(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.activateWindow()
    _saved(dialog, tmp_path / "a.pdf", qtbot, monkeypatch)
    qtbot.waitUntil(dialog.open_file.hasFocus)


def test_a_file_that_cannot_be_written_is_told_and_stays_readable(
    dialog: PrintDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "no such folder" / "a.pdf")
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=PATIENCE)
    assert dialog.told.text().startswith("⚠ ")
    assert not dialog.open_file.isVisible()
    assert dialog.save.isEnabled()


def test_each_letter_leads_to_one_choice(dialog: PrintDialog) -> None:
    texts = [each.text() for each in dialog.findChildren(QAbstractButton)]
    texts += [each.text() for each in dialog.findChildren(QLabel) if each.buddy() is not None]
    letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
    assert [letter for letter, count in letters.items() if count > 1] == []
