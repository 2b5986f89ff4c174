"""Kinds of units inside a sentence."""

import pytest

from models.report.report import Report
from tests.models.checks.made import found, write


def told(report: Report, text: str) -> list[tuple[str, str | None, str]]:
    issues = found(write(report, "I", text), "I")
    return [(issue.found, issue.mend, issue.weight) for issue in issues if issue.code == "capitals"]


def test_a_kind_before_a_name_is_small(report: Report) -> None:
    text = "Đảng bộ Xã Nga Yên và xã Nga Sơn."
    assert told(report, text) == [("Xã Nga", "xã Nga", "warning")]


def test_a_kind_behind_another_is_small(report: Report) -> None:
    assert told(report, "UBND các xã, Thị trấn đã tăng cường.") == [("Thị trấn", "thị trấn", "warning")]


def test_a_habit_is_one_hint(report: Report) -> None:
    assert told(report, "Đảng bộ Xã Nga Yên, nhân dân Xã Nga Yên.") == [("Xã Nga", "xã Nga", "hint")]


@pytest.mark.parametrize(
    "text",
    [
        "Xã Nga Yên đã làm. Xã Nga An cũng vậy.",
        "Ban Thường vụ Huyện ủy, Tỉnh đoàn, tại Thành phố Hồ Chí Minh, ở Phường Điện Biên Phủ, Quận 1.",
        "Các xã: Xã Nga Yên.",
    ],
)
def test_starts_organs_and_numbers_are_left_alone(report: Report, text: str) -> None:
    assert told(report, text) == []
