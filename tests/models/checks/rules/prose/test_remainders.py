"""What is left, told otherwise than where it was counted."""

import pytest

from models.checks.running import check
from models.checks.subject import Subject
from models.report.report import Report
from tests.models.checks.made import write

COUNTED = "Tiếp nhận 71 đơn, đã giải quyết 68 đơn."


def twice(report: Report, first: str, second: str) -> list[tuple[str, str, str]]:
    write(write(report, "II.6", first), "III.2", second)
    issues = check(Subject(report))
    return [(each.found, each.weight, each.key) for each in issues if each.code == "two_remainders"]


def test_another_remainder_than_the_one_told_is_told(report: Report) -> None:
    told = twice(report, "Có 125 ý kiến đang xử lý.", "Còn 152 ý kiến chưa xử lý.")
    assert told == [("152", "warning", "III.2")]


def test_another_remainder_than_the_one_counted_is_a_hint(report: Report) -> None:
    assert twice(report, COUNTED, "Còn 5 đơn chưa giải quyết.") == [("5", "hint", "III.2")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (COUNTED, "Còn 3 đơn chưa giải quyết."),
        (COUNTED, "Còn 5 kiến nghị chưa giải quyết."),
        (COUNTED, "Đã giải quyết 5 đơn."),
        ("Có 125 ý kiến đang xử lý, 14 ý kiến đang xem xét.", "Còn 152 ý kiến chưa xử lý."),
    ],
)
def test_the_same_remainder_other_things_and_several_are_right(report: Report, first: str, second: str) -> None:
    assert twice(report, first, second) == []
