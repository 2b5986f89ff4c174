"""The day of the figures against signing, year and period."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found


def _codes(report: Report) -> list[tuple[str, str, str | None]]:
    return [(issue.code, issue.found, issue.mend) for issue in found(report, "general.as_of") if issue.found]


def test_the_real_report_is_told_of_figures_from_after_the_signing(example):
    assert _codes(example) == [("as_of_after_signing", "30/10/2018", "30/09/2018")]


def test_figures_of_the_end_of_the_period_are_right(example):
    assert not _codes(answer(example, as_of=date(2018, 9, 30)))


@pytest.mark.parametrize("day", [date(2018, 9, 14), date(2018, 9, 20), date(2018, 10, 5)])
def test_a_period_may_be_closed_by_the_decree_or_by_the_month(example, day):
    assert not _codes(answer(example, as_of=day))


def test_figures_of_another_year_get_the_same_day_of_the_year(example):
    assert _codes(answer(example, as_of=date(2017, 9, 30))) == [("as_of_in_other_year", "30/09/2017", "30/09/2018")]


def test_figures_of_june_are_none_of_the_whole_year(example):
    report = answer(example, period="cả năm", date=date(2018, 12, 20), as_of=date(2018, 6, 30))
    assert _codes(report) == [("as_of_outside_period", "30/06/2018", None)]


def test_a_year_closed_in_january_is_right(example):
    assert not _codes(answer(example, period="năm", date=date(2019, 1, 15), as_of=date(2019, 1, 10)))


def test_figures_of_the_year_of_the_signing_get_no_mend_from_another_year_of_the_title(example):
    report = answer(example, date=date(2019, 12, 12), as_of=date(2019, 11, 30))
    assert _codes(report) == [("as_of_in_other_year", "30/11/2019", None)]
