"""The order of the report's own days."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found


def _codes(report: Report, field: str) -> list[str]:
    return [issue.code for issue in found(report, f"general.{field}") if issue.found]


def test_the_real_report_stands_in_order(example):
    assert not _codes(example, "letter_date")
    assert not _codes(example, "date")


@pytest.mark.parametrize(
    ("day", "code"), [(date(2018, 10, 28), "letter_after_signing"), (date(2017, 9, 28), "letter_of_other_year")]
)
def test_a_letter_from_after_the_signing_or_of_last_year_is_told(example, day, code):
    assert _codes(answer(example, letter_date=day), "letter_date") == [code]


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2017, 10, 9), "signed_before_year"),
        (date(2019, 10, 9), "signed_long_after_year"),
        (date(2018, 4, 9), "signed_before_period"),
    ],
)
def test_a_signing_that_does_not_fit_the_year_is_told(example, day, code):
    assert _codes(answer(example, date=day, as_of=date(2017, 1, 1)), "date") == [code]


def test_a_report_of_the_year_may_be_signed_in_january(example):
    assert not _codes(answer(example, date=date(2019, 1, 10)), "date")
