"""“Nhân dân” where it stands alone."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write

TEXT = "UBND, Hội đồng nhân dân phục vụ nhân dân; nhân dân tin."


@pytest.mark.parametrize(("day", "starts"), [(date(2018, 10, 9), []), (date(2025, 11, 9), [32])])
def test_small_people_are_one_hint_since_2020(report: Report, day: date, starts: list[int]) -> None:
    answer(write(report, "I", TEXT), date=day)
    issues = [issue for issue in found(report, "I") if issue.code == "capital_people"]
    assert [issue.spot.start for issue in issues if issue.spot] == starts
