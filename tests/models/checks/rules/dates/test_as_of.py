"""Figures of a day that had not come when the report was signed."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found


@pytest.mark.parametrize(("signed", "codes"), [(date(2018, 10, 9), ["as_of_after_signing"]), (date(2018, 10, 30), [])])
def test_figures_of_a_day_after_the_signing_are_odd(report: Report, signed: date, codes: list[str]) -> None:
    answer(report, as_of=date(2018, 10, 30), date=signed)
    assert [issue.code for issue in found(report, "general.as_of")] == codes


def test_both_days_stand_in_the_sentence(report: Report) -> None:
    answer(report, as_of=date(2018, 10, 30), date=date(2018, 10, 9))
    assert found(report, "general.as_of")[0].message == (
        "“Số liệu tính đến ngày” là 30/10/2018, sau ngày ký 09/10/2018."
    )
