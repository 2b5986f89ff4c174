"""What an office's machine may lack or break: each says so in one sentence, and everything else goes on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.exchange.pages import engines
from models.exchange.pages.engines import BUILT_IN
from models.report.report import Report
from models.store.store import Store
from models.text.prose import from_text
from tests.ui.pages_view.conftest import PATIENCE
from ui import dialogs
from ui.app import show_fitting
from ui.autosave import Autosave
from ui.editing import Editing
from ui.pages.export import ExportPage
from ui.pages_view.part_choice import PartChoice
from ui.pages_view.preview import PagePreview
from ui.pages_view.print_dialog import ENGINE_SETTING, PrintDialog
from ui.pages_view.source import ReportSource
from ui.window import Window

ONE_SENTENCE = re.compile(r"⚠ [^.]+(\.docx[^.]*)?\.( [^.]+\.)?")
LONG = "Báo cáo kết quả công tác dân vận của chính quyền trên địa bàn với nhiều việc làm cụ thể, thiết thực. " * 8
PARAGRAPHS = 680
"""As many as fill 200 pages."""


@pytest.fixture
def printing(store: Store, qtbot: QtBot) -> Iterator[Callable[[Editing], PrintDialog]]:
    """Open the print window and wait for its pages, or for the sentence that says why there are none."""
    made: list[PrintDialog] = []
    store.set_setting(ENGINE_SETTING, "built_in")

    def opened(editing: Editing) -> PrintDialog:
        dialog = PrintDialog(editing, store, "I")
        made.append(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: not dialog.maker._is_working, timeout=PATIENCE)
        return dialog

    yield opened
    for dialog in made:
        dialog.reject()


@pytest.fixture
def previewing(qtbot: QtBot) -> Iterator[Callable[[Editing], PagePreview]]:
    """Open the pages beside the form and wait for them, or for the sentence that says why there are none."""
    made: list[PagePreview] = []

    def opened(editing: Editing) -> PagePreview:
        preview = PagePreview(editing, ReportSource())
        made.append(preview)
        qtbot.addWidget(preview)
        preview.resize(560, 640)
        preview.show()
        qtbot.waitUntil(lambda: preview.trouble.isVisible() or _has_pages(preview), timeout=2 * PATIENCE)
        return preview

    yield opened
    for preview in made:
        preview.close_source()
        qtbot.waitUntil(lambda preview=preview: not preview.maker._is_working, timeout=PATIENCE)


@pytest.fixture
def choosing(example: Report, qtbot: QtBot) -> Callable[[], PartChoice]:
    """Build the choices at the left of the print window."""
    parent = QWidget()
    qtbot.addWidget(parent)
    return lambda: PartChoice(example, "I", (BUILT_IN,), parent)


@pytest.fixture
def broken(example: Report, tmp_path: Path, qapp: object) -> Editing:
    """The example on a form whose Word template somebody broke in Word."""
    folder = tmp_path / "form"
    folder.mkdir()
    template = docx.Document(str(example.form.file("report.docx")))
    next(line for line in template.paragraphs if line.text == "{{ subject }}").text = "Về {{ subjekt }}"
    template.save(str(folder / "report.docx"))
    form = replace(example.form, folders=(folder, *example.form.folders))
    return Editing(Report(form, example.answers))


@pytest.fixture
def without_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "engines", lambda: ())


@pytest.mark.usefixtures("without_engine")
def test_without_any_engine_nothing_can_be_printed_and_the_reason_stays(
    editing: Editing, printing: Callable[[Editing], PrintDialog]
) -> None:
    dialog = printing(editing)
    assert dialog.told.text().startswith("⚠ Chương trình đang thiếu bộ dựng trang")
    assert [dialog.start.isEnabled(), dialog.save.isEnabled()] == [False, False]
    assert dialog.again.isVisible()
    assert not dialog.bar.isVisible()


@pytest.mark.usefixtures("without_engine")
def test_without_any_engine_the_form_is_filled_on(
    editing: Editing, previewing: Callable[[Editing], PagePreview]
) -> None:
    preview = previewing(editing)
    assert preview.trouble.text().startswith("⚠ Chương trình đang thiếu bộ dựng trang")
    editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
    assert editing.report.text("place") == "Nga Điền"


@pytest.mark.usefixtures("without_engine")
def test_without_any_engine_word_and_excel_are_still_written(
    store: Store, editing: Editing, tmp_path: Path, qtbot: QtBot
) -> None:
    page = _export_page(store, editing, tmp_path, qtbot)
    page.start.click()
    qtbot.waitUntil(lambda: page._task is None, timeout=PATIENCE)
    assert sorted(path.suffix for path in tmp_path.joinpath("out").iterdir()) == [".docx", ".xlsx"]


def test_libreoffice_taken_away_leaves_the_programs_own_engine(
    editing: Editing, store: Store, printing: Callable[[Editing], PrintDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.set_setting(ENGINE_SETTING, "libreoffice")
    monkeypatch.setattr(engines, "engines", lambda: (BUILT_IN,))
    assert printing(editing).told.text() == "Có 12 trang, dựng bằng bộ dựng trang của chương trình."


def test_a_broken_word_template_is_told_beside_the_form(
    broken: Editing, previewing: Callable[[Editing], PagePreview]
) -> None:
    preview = previewing(broken)
    assert "Mẫu Word “report.docx”" in preview.trouble.text()
    assert ONE_SENTENCE.fullmatch(preview.trouble.text())


def test_a_broken_word_template_is_told_where_it_is_printed(
    broken: Editing, printing: Callable[[Editing], PrintDialog]
) -> None:
    assert "dùng tên “subjekt” mà biểu mẫu không có" in printing(broken).told.text()


def test_the_excel_file_needs_no_word_template(store: Store, broken: Editing, tmp_path: Path, qtbot: QtBot) -> None:
    page = _export_page(store, broken, tmp_path, qtbot)
    page.start.click()
    qtbot.waitUntil(lambda: page._task is None, timeout=PATIENCE)
    assert "Mẫu Word “report.docx”" in page._outcome.text()
    page.kinds.word.setChecked(False)
    page.start.click()
    qtbot.waitUntil(lambda: page._task is None, timeout=PATIENCE)
    assert [path.suffix for path in tmp_path.joinpath("out").iterdir()] == [".xlsx"]


def test_a_font_that_is_missing_is_told_before_printing(
    choosing: Callable[[], PartChoice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["DejaVu Sans"])
    choice = choosing()
    assert not choice.font_note.isHidden()
    assert choice.font_note.text().startswith("Máy này chưa có phông chữ “Times New Roman”")


def test_a_font_that_is_there_is_not_spoken_of(
    choosing: Callable[[], PartChoice], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["Times New Roman"])
    choice = choosing()
    assert choice.font_note.isHidden()


def test_pages_that_take_too_long_are_given_up_and_asked_for_again(
    editing: Editing, previewing: Callable[[Editing], PagePreview], qtbot: QtBot
) -> None:
    preview = previewing(editing)
    preview._source._opened()._seconds = -1.0
    editing.push("Dán", [editing.report.change("II.2", from_text("\n".join([LONG] * PARAGRAPHS)))])
    qtbot.waitUntil(preview.trouble.isVisible, timeout=PATIENCE)
    assert "giây nên đã dừng" in preview.trouble.text()
    preview._source._opened()._seconds = 60.0
    editing.undo()
    qtbot.waitUntil(preview.canvas.isVisible, timeout=PATIENCE)


def test_a_window_of_a_screen_that_is_gone_is_shown_on_another(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.move(QPoint(9_000, 7_000))
    show_fitting(window)
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(window.geometry())


def test_a_window_that_is_lost_comes_back_when_the_program_is_started_again(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.move(QPoint(-9_000, 300))
    window.raise_up()
    assert QGuiApplication.primaryScreen().availableGeometry().intersects(window.geometry())


def test_a_section_of_200_pages_is_shown(editing: Editing, previewing: Callable[[Editing], PagePreview]) -> None:
    editing.push("Dán", [editing.report.change("II.2", from_text("\n".join([LONG] * PARAGRAPHS)))])
    preview = previewing(editing)
    assert len(preview.canvas.layout_shown.pages) > 200
    assert not preview.trouble.isVisible()


def test_a_printer_that_is_missing_is_told_and_the_pdf_remains(
    editing: Editing,
    tmp_path: Path,
    printing: Callable[[Editing], PrintDialog],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ui.printing.has_printer", lambda: False)
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "a.pdf")
    dialog = printing(editing)
    dialog.start.click()
    assert dialog.told.text() == "⚠ Máy này chưa có máy in nào; hãy lưu PDF rồi in ở máy khác."
    dialog.save.click()
    qtbot.waitUntil(lambda: dialog._task is None, timeout=PATIENCE)
    assert (tmp_path / "a.pdf").stat().st_size > 1_000


def _export_page(store: Store, editing: Editing, tmp_path: Path, qtbot: QtBot) -> ExportPage:
    autosave = Autosave(store, store.add("Báo cáo", editing.report), editing)
    page = ExportPage(editing, store, autosave)
    qtbot.addWidget(page)
    page.folder.setText(str(tmp_path / "out"))
    page.show()
    return page


def _has_pages(preview: PagePreview) -> bool:
    return bool(preview.canvas.layout_shown.pages)
