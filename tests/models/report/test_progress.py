"""How far a report is: what is empty, in work, complete."""

import pytest

from models.form.definition import Column, Section
from models.report.figures import parse_figure
from models.report.progress import (
    Progress,
    Status,
    general_status,
    is_answered,
    left_words,
    progress,
    required_fields,
    section_status,
    table_status,
)
from models.report.report import Report
from models.report.start import new_report
from models.report.wording import general_field
from models.text.prose import from_text


def status_of(report: Report, address: str, text: str) -> Status:
    section = report.form.items[address]
    assert isinstance(section, Section)
    report.apply([report.change(address, from_text(text))])
    return section_status(report, section)


def enter(report: Report, key: str, text: str) -> None:
    column = report.form.items[key]
    assert isinstance(column, Column)
    report.apply([report.change(key, parse_figure(column, text))])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", "empty"),
        ("* Việc đơn giản hóa", "empty"),  # the form's own heads are nobody's work
        ("* Việc thứ nhất\nĐã làm.", "complete"),
        ("* Việc thứ nhất\n* Việc thứ hai\nĐã làm.", "partial"),
        ("Đã làm.\n* Việc thứ hai", "partial"),
        ("Đã làm.\n* Việc thứ hai:", "partial"),
        ("Đã làm.\n* Trật tự được đảm bảo.", "complete"),  # II.2 of the real report ends so
        ("* Trật tự được đảm bảo.", "empty"),
        ("Đã làm.\n* Việc thứ nhất.\n* Việc thứ hai.", "partial"),
        ("Đã làm và", "partial"),
        ("Đã làm;", "complete"),
        ("Đã làm...", "complete"),
        ("theo phong trào “Dân vận khéo”", "complete"),
        ('theo phong trào "Dân vận khéo"', "complete"),
        ("1. Một.\n2. Hai.", "complete"),
    ],
)
def test_the_state_of_a_section(report: Report, text: str, status: Status) -> None:
    assert status_of(report, "II.3", text) == status


def test_the_heads_of_a_new_report_are_no_work_done(report: Report) -> None:
    fresh = new_report(report.form, 2018, "Huyện Nga Sơn")
    assert {section_status(fresh, section) for section in fresh.form.written_sections} == {"empty"}


def test_a_table_without_figures_is_empty(report: Report) -> None:
    assert table_status(report, report.form.table("citizens")) == "empty"


def test_a_table_with_a_figure_is_in_work(report: Report) -> None:
    enter(report, "citizens.unit.dialogues", "0")
    assert table_status(report, report.form.table("citizens")) == "partial"


def test_a_wrong_figure_is_not_entered(report: Report) -> None:
    enter(report, "citizens.unit.dialogues", "hai")
    assert table_status(report, report.form.table("citizens")) == "empty"


def test_every_kind_of_nothing_said_completes_a_table(report: Report) -> None:
    for column, text in zip(
        report.form.table("admin_reform").columns, ["-", "x", "0", "kps", "kttq", "—"], strict=True
    ):
        enter(report, column.key, text)
    assert table_status(report, report.form.table("admin_reform")) == "complete"


def test_a_per_cent_from_its_parts_counts_as_entered(report: Report) -> None:
    enter(report, "new_rural.unit.communes_met", "15")
    before = progress(report).cells_left
    enter(report, "new_rural.unit.communes_taking_part", "26/27")
    assert before - progress(report).cells_left == 2


def test_inputs_that_are_not_printed_are_not_left_to_do(report: Report) -> None:
    before = progress(report).total
    enter(report, "new_rural.unit.households", "100")
    assert (progress(report).total, progress(report).done) == (before, progress(Report(report.form)).done)


def test_a_sentence_made_by_the_program_is_answered(report: Report) -> None:
    assert is_answered(report, general_field(report, "closing"))


def test_a_form_of_signing_that_is_gone_is_no_answer(report: Report) -> None:
    report.apply([report.change("general.signer_form", "no_longer_there")])
    assert not is_answered(report, general_field(report, "signer_form"))


@pytest.mark.parametrize(("signing", "is_needed"), [("tl_chairman", True), ("tuq_chairman", True), ("chairman", False)])
def test_the_role_is_needed_where_it_is_printed(report: Report, signing: str, *, is_needed: bool) -> None:
    report.apply([report.change("general.signer_form", signing)])
    assert (general_field(report, "signer_role") in required_fields(report)) == is_needed


def test_the_general_page_is_complete_with_its_required_fields(example: Report) -> None:
    assert general_status(example) == "partial"
    example.apply([example.change("general.addressee", ("Sở Nội vụ tỉnh Thanh Hóa",))])
    assert general_status(example) == "complete"


def test_what_the_real_report_lacks(example: Report) -> None:
    left = progress(example)
    assert (left.fields_left, left.sections_left, left.cells_left) == (1, 0, 7)


def test_a_hundred_per_cent_means_nothing_left() -> None:
    assert (Progress(0, 1, 0, 999, 1000).percent, Progress(0, 0, 0, 1000, 1000).percent) == (99, 100)


def test_a_form_without_anything_to_do_is_done() -> None:
    assert Progress(0, 0, 0, 0, 0).percent == 100


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (Progress(3, 5, 0, 1, 9), "Còn 3 mục, 5 ô"),
        (Progress(0, 0, 2, 1, 3), "Còn 2 thông tin chung"),
        (Progress(0, 0, 0, 9, 9), "Đã đủ các mục và các ô"),
    ],
)
def test_what_is_left_in_words(left: Progress, words: str) -> None:
    assert left_words(left) == words
