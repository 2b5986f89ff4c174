"""The start page tells the next step with the report chosen."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.report.figures import Figure
from models.report.office import Office
from models.report.report import Report
from models.report.start import new_report
from models.store.office import keep_office
from models.store.store import Store
from models.text.prose import from_text
from tests.ui.running import opened, started
from ui.next_step import BINNED, EXAMPLE, empty_words, next_step


def _added(store: Store, report: Report, name: str = "Báo cáo") -> int:
    return store.add(name, report)


def _words(store: Store, report_id: int, this_year: int = 2018) -> str:
    return next_step(store, store.summary(report_id), this_year).words


def _filled(report: Report) -> Report:
    """Return the example with nothing missing."""
    form = report.form
    answers = {column.key: Figure(nothing="none_arisen") for column in form.columns}
    prose = {section.key: from_text("Đã làm xong.") for section in form.written_sections}
    report.apply([report.change(key, answer) for key, answer in (answers | prose).items()])
    report.apply([report.change("general.addressee", ("Sở Nội vụ",))])
    return report


def test_the_place_and_what_is_left_are_told(store: Store, example: Report) -> None:
    report_id = _added(store, example)
    store.remember_place(report_id, "II.3")
    words = _words(store, report_id)
    assert words.startswith("Còn ")
    assert "Lần trước dừng ở “3. Kết quả thực hiện cải cách hành chính”." in words


def test_a_place_the_form_has_not_is_the_first(store: Store, example: Report) -> None:
    report_id = _added(store, example)
    store.remember_place(report_id, "no_such_place")
    assert "“Thông tin chung”" in _words(store, report_id)


def test_a_report_with_nothing_left_is_to_be_exported(store: Store, example: Report) -> None:
    filled = _filled(example)
    step = next_step(store, store.summary(_added(store, filled, "Báo cáo năm 2018")), 2018)
    assert step.title == "Đã nhập đủ: Báo cáo năm 2018"
    assert "Ctrl+E" in step.words


def test_next_years_report_is_due_once_its_year_has_come(store: Store, example: Report) -> None:
    report_id = _added(store, example)
    assert "Chưa có báo cáo năm 2019" in _words(store, report_id, 2019)
    assert "2019" not in _words(store, report_id, 2018)


def test_next_years_report_is_not_due_when_it_is_there(store: Store, example: Report) -> None:
    report_id = _added(store, example)
    store.add("Báo cáo 2019", new_report(example.form, 2019, example.text("unit")))
    assert "2019" not in _words(store, report_id, 2026)


def test_the_office_that_was_entered_is_named_in_the_empty_list(store: Store) -> None:
    keep_office(store, Office("Xã Nga Sơn"))
    assert empty_words(store).startswith("✔ Đã nhớ thông tin của Xã Nga Sơn")


def test_the_start_page_follows_the_report_chosen(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        page = window.start_page
        page.example.click()
        editing = opened(window).editing
        window.start_wanted.emit()
        qtbot.waitUntil(lambda: page.step.title.text() == EXAMPLE.title)
        page.copy.click()
        copied = f"Làm tiếp: Báo cáo năm {editing.report.year()} – UBND huyện Nga Sơn (bản sao)"
        qtbot.waitUntil(lambda: page.step.title.text() == copied)
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
        page.bin.click()
        qtbot.waitUntil(lambda: page.step.title.text() == BINNED.title)


def test_without_a_report_there_is_no_step(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        assert window.start_page.step.isHidden()
