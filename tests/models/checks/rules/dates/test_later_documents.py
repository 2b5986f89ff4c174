"""Cited documents dated later than the report."""

from models.report.report import Report
from tests.models.checks.made import found, write


def _told(report: Report, text: str) -> list[tuple[str, str]]:
    issues = found(write(report, "III.1", text), "III.1")
    return [(issue.weight, issue.found) for issue in issues if issue.code == "document_after_signing"]


def test_a_document_of_after_the_signing_is_an_error(example):
    assert _told(example, "Theo Kế hoạch số 12/KH-UBND ngày 15/11/2018 của UBND huyện.") == [("error", "15/11/2018")]


def test_a_document_of_the_day_of_signing_is_right(example):
    assert not _told(example, "Theo Kế hoạch số 12/KH-UBND ngày 09/10/2018; họp trước ngày 30/12/2018.")


def test_without_a_signing_the_year_counts(report):
    report.apply([report.change("general.year", 2018)])
    assert _told(report, "Kế hoạch số 12/KH-UBND ngày 15/11/2018, số 13/KH-UBND ngày 05/01/2019.") == [
        ("error", "05/01/2019")
    ]
