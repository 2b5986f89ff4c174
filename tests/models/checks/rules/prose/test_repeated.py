"""One indicator with two values."""

import pytest

from models.checks.running import check
from models.checks.subject import Subject
from models.report.report import Report
from tests.models.checks.made import answer, write

INCOME = "Thu nhập bình quân đầu người ước đạt 19,8 triệu đồng."


def twice(report: Report, first: str, second: str) -> list[tuple[str, str]]:
    answer(report, year=2018)
    write(write(report, "II.2", first), "III.1", second)
    return [(issue.key, issue.message) for issue in check(Subject(report)) if issue.code == "two_values"]


def test_the_second_value_is_told_with_the_first(report: Report) -> None:
    assert twice(report, INCOME, "Thu nhập bình quân đầu người năm 2018 đạt 18,9 triệu đồng.") == [
        ("III.1", "“thu nhập bình quân đầu người” ở đây là “18,9”, còn ở mục II.2 là “19,8”.")
    ]


@pytest.mark.parametrize(
    "second",
    [
        INCOME,
        "Thu nhập bình quân đầu người năm 2017 đạt 17,5 triệu đồng.",
        "Phấn đấu thu nhập bình quân đầu người đạt 22 triệu đồng.",
        "Thu nhập bình quân đầu người đạt 98% kế hoạch.",
        "Thu nhập bình quân của hộ nghèo đạt 9 triệu đồng.",
        "Quý I, thu nhập bình quân đầu người quý đạt 5 triệu đồng.",
    ],
)
def test_another_year_plan_unit_or_indicator_is_no_second_value(report: Report, second: str) -> None:
    assert twice(report, INCOME, second) == []


def test_a_change_and_a_share_of_the_plan_are_compared_too(report: Report) -> None:
    first = "Thu ngân sách nhà nước đạt 138,45 tỷ đồng, bằng 112,6% dự toán."
    assert len(twice(report, first, "Thu ngân sách bằng 116,2% dự toán.")) == 1
    assert twice(report, first, "Thu ngân sách bằng 116,2% kế hoạch.") == []


def test_fewer_decimals_are_no_second_value(report: Report) -> None:
    assert twice(report, INCOME, "Thu nhập bình quân đầu người đạt 20 triệu đồng.") == []


def test_one_of_several_values_may_be_meant(report: Report) -> None:
    first = f"{INCOME}\nThu nhập bình quân đầu người đạt 25 triệu đồng."
    assert len(twice(report, first, "Thu nhập bình quân đầu người đạt 30 triệu đồng.")) == 1
