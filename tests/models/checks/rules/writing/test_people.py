"""“Nhân dân” where it stands alone."""

from datetime import date

import pytest

from models.checks.rules.writing import people
from models.checks.subject import Passage, Subject
from models.report.report import Report
from tests.models.checks.made import answer, found, write

TEXT = "UBND, Hội đồng nhân dân phục vụ nhân dân; nhân dân tin."


@pytest.mark.parametrize(("day", "starts"), [(date(2018, 10, 9), []), (date(2025, 11, 9), [32])])
def test_small_people_are_one_hint_since_2020(report: Report, day: date, starts: list[int]) -> None:
    answer(write(report, "I", TEXT), date=day)
    issues = [issue for issue in found(report, "I") if issue.code == "capital_people"]
    assert [issue.spot.start for issue in issues if issue.spot] == starts


@pytest.mark.parametrize("name", ["Ban Thanh tra", "Quỹ tín dụng", "Nghệ nhân", "Viện kiểm sát", "Công an", "Quân đội"])
def test_people_inside_a_name_by_law_stay_small(report: Report, name: str) -> None:
    answer(write(report, "I", f"{name} nhân dân đã họp; dân quân tập 2 đợt."), date=date(2025, 11, 9))
    assert not [issue for issue in found(report, "I") if issue.code == "capital_people"]


def test_starred_heads_and_headings_are_left_as_they_were_asked_for(report: Report) -> None:
    answer(write(report, "I", "* Chăm lo đời sống nhân dân"), date=date(2025, 11, 9))
    heading = Passage("II.2", None, "2. Nâng cao đời sống cho các tầng lớp nhân dân")
    assert not [issue for issue in people.in_report(Subject(report, loose=(heading,))) if issue]
