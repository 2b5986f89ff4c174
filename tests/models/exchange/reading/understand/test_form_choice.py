"""The form is chosen by the level of the office, the year and the captions."""

from dataclasses import replace

import pytest

from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.made import Part, document, found_text, line, parts_of, true_text


def about(report: Report, agency: str, year: int) -> list[Part]:
    """The report of another office and year, without its tables."""
    title = line(f"Kết quả triển khai thực hiện “Năm dân vận chính quyền” {year}", bold=True)
    kept = [part for part in parts_of(report) if part.role in {"name", "heading", "text"}]
    return [Part("agency", line(agency)), kept[0], Part("title", title), *kept[1:]]


@pytest.mark.parametrize(
    ("agency", "year", "form_id"),
    [
        ("UBND HUYỆN NGA SƠN", 2018, "huyen_2018"),
        ("UBND THÀNH PHỐ THANH HÓA", 2019, "huyen_2018"),
        ("ỦY BAN NHÂN DÂN THỊ XÃ BỈM SƠN", 2020, "huyen_2018"),
        ("UBND XÃ NGA THẮNG", 2018, "xa_2018"),
        ("UBND THỊ TRẤN NGA SƠN", 2018, "xa_2018"),
        ("UBND XÃ NGA SƠN", 2025, "xa_2025"),
        ("ỦY BAN NHÂN DÂN PHƯỜNG HẠC THÀNH", 2026, "xa_2025"),
        ("UBND ĐẶC KHU CÔN ĐẢO", 2026, "xa_2025"),
    ],
)
def test_office_and_year_choose_the_form(agency: str, year: int, form_id: str, example: Report):
    assert understand(document(about(example, agency, year))).form_id == form_id


def test_form_asked_for_is_kept(example: Report):
    parts = about(example, "UBND XÃ NGA SƠN", 2025)
    assert understand(document(parts), example.form).form_id == "huyen_2018"


def test_form_of_another_origin_is_understood_too(example: Report):
    own = replace(example.form, id="own")
    found = understand(document(parts_of(example)), own)
    assert (found.form_id, found_text(found)) == ("own", true_text(example))
    assert len(found.tables) == 4


def test_captions_choose_the_form_when_nothing_else_tells(example: Report):
    parts = [part for part in parts_of(example) if part.role == "table"]
    assert understand(document(parts)).form_id == "huyen_2018"


@pytest.mark.parametrize(
    "title",
    [
        "Công tác dân vận của UBND xã năm 2018 và phương hướng, nhiệm vụ năm 2019",
        "Kết quả công tác dân vận năm 2018; kế hoạch năm 2019",
        "Kết quả thực hiện nhiệm vụ công tác dân vận năm 2018",
        "So sánh kết quả công tác dân vận năm 2017 và năm 2018",
    ],
)
def test_a_report_is_of_the_year_it_looks_back_on(title: str, example: Report):
    parts = [
        replace(part, block=line(title)) if part.role == "title" else part
        for part in about(example, "UBND XÃ NGA AN", 2018)
    ]
    assert understand(document(parts)).answers["general.year"] == 2018
