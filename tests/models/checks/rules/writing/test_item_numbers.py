"""Numbers of the items of a list."""

import pytest

from models.report.report import Report
from tests.models.checks.made import found, write


def _told(report: Report, numbers: list[int]) -> list[int]:
    text = "\n".join(f"{number}. Tiếp tục làm tốt việc được giao." for number in numbers)
    issues = found(write(report, "IV", text), "IV")
    return [issue.spot.paragraph for issue in issues if issue.code == "item_number" and issue.spot]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [([1, 3, 3, 4], [1]), ([1, 2, 4, 4, 5], [2]), ([1, 2, 2, 4], [2]), ([1, 2, 4, 5], [2]), ([1, 2, 2], [2])],
)
def test_a_number_that_does_not_follow_is_told_once(report: Report, numbers: list[int], wrong: list[int]) -> None:
    assert _told(report, numbers) == wrong


@pytest.mark.parametrize("numbers", [[1, 2, 3, 1, 2], [4, 5, 6], [7], [1]])
def test_lists_in_order_begun_anew_or_in_part_are_right(report: Report, numbers: list[int]) -> None:
    assert _told(report, numbers) == []
