"""The whole job through the window: a report typed by keys and clicks, the program ended, started, exported."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from models.exchange.excel.verify import check_workbook
from models.exchange.word.verify import check_word
from models.form.definition import Field
from models.report.answers import show_answer
from models.report.figures import Figure
from models.report.report import Report
from models.text.prose import Paragraph, label
from tests.ui.keys import type_text
from tests.ui.running import opened, started
from ui.new_report import NewReportDialog
from ui.open_report import OpenReport
from ui.pages.export import ExportPage
from ui.pages.general import GeneralPage
from ui.pages.section import SectionPage
from ui.table.page import TablePage
from ui.window import Window

LISTS = {"dash", "plus", "numbered"}


def test_a_report_typed_through_the_window_is_exported_whole(
    example: Report, data_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with started(data_file, qtbot) as window:
        _create(window, qtbot)
        _type_report(opened(window), example, qtbot)
    with started(data_file, qtbot) as window:
        qtbot.keyClick(window.start_page.table, Qt.Key.Key_Return)
        shown = opened(window)
        assert shown.view.place == "citizens"
        assert shown.editing.report.answers == example.answers
        word, workbook = _export(shown, tmp_path / "out", qtbot)
    check_word(word.read_bytes(), example)
    check_workbook(workbook.read_bytes(), example)


def _create(window: Window, qtbot: QtBot) -> None:
    def fill_in() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NewReportDialog)
        type_text(dialog.unit, "Huyện Nga Sơn")
        dialog.year.setValue(2018)
        dialog.form.setCurrentText("Cấp huyện, năm 2018")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, fill_in)
    qtbot.mouseClick(window.start_page.new, Qt.MouseButton.LeftButton)
    # without a window manager nobody gives the keyboard back
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _type_report(shown: OpenReport, example: Report, qtbot: QtBot) -> None:
    for _ in range(16):
        match shown.view.page():
            case GeneralPage() as page:
                for field in example.form.fields:
                    _type_field(page, field, example, qtbot)
            case SectionPage() as page:
                _type_prose(page, example.prose(shown.view.place), qtbot)
            case TablePage() as page:
                _type_figures(page, shown.view.place, example, qtbot)
            case _:
                return
        if shown.view.place != "citizens":
            qtbot.mouseClick(shown.view.next, Qt.MouseButton.LeftButton)


def _type_field(page: GeneralPage, field: Field, example: Report, qtbot: QtBot) -> None:
    widget = page.editor(field.key).input
    widget.setFocus()
    answer = example.get(field.key)
    if isinstance(widget, QComboBox):
        while widget.currentData() != answer:
            qtbot.keyClick(widget, Qt.Key.Key_Down)
    elif field.type != "sentence":
        qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(widget, Qt.Key.Key_Delete)
        type_text(widget, show_answer(field, answer))


def _type_prose(page: SectionPage, prose: tuple[Paragraph, ...], qtbot: QtBot) -> None:
    editor = page.editor
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    before = None
    for part in prose:
        if before is not None:
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        begins_alone = before is not None and before.kind == part.kind and part.kind in LISTS
        if before is not None and before.kind in LISTS and not begins_alone:
            qtbot.keyClick(editor, Qt.Key.Key_Backspace)
        type_text(editor, part.text if begins_alone else label(part) + part.text)
        before = part


def _type_figures(page: TablePage, table_id: str, example: Report, qtbot: QtBot) -> None:
    columns = example.form.table(table_id).columns
    page.go_to(columns[0].key)
    for column in columns:
        for letter in _typed(example.figure(column.key)):
            type_text(_focused(), letter)
        qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
        QApplication.processEvents()  # the editor hands over through a queued call


def _typed(figure: Figure | None) -> str:
    if figure is None:
        return ""
    return "-" if figure.nothing else figure.text


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _export(shown: OpenReport, folder: Path, qtbot: QtBot) -> tuple[Path, Path]:
    shown.view.go_to("export")
    page = shown.view.page()
    assert isinstance(page, ExportPage)
    page.folder.setText(str(folder))
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.open_folder.isVisible, timeout=20_000)
    (word,), (workbook,) = folder.glob("*.docx"), folder.glob("*.xlsx")
    return word, workbook
