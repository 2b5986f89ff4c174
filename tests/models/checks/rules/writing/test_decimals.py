"""Decimal points among commas."""

import pytest

from models.report.report import Report
from tests.models.checks.made import found, write


def told(report: Report, text: str) -> list[tuple[str, str | None, str]]:
    issues = found(write(report, "I", text), "I")
    return [(issue.found, issue.mend, issue.weight) for issue in issues if issue.code == "decimal_point"]


@pytest.mark.parametrize(
    ("text", "number", "mend"),
    [
        ("Đạt 74.6% kế hoạch, tăng 7,5%.", "74.6", "74,6"),
        ("Thu 1.306.5 tỷ đồng.", "1.306.5", "1.306,5"),
        ("Trồng 12.25 ha rừng.", "12.25", "12,25"),
        ("Tăng 0.306% so với năm trước.", "0.306", "0,306"),
    ],
)
def test_a_decimal_point_becomes_a_comma(report: Report, text: str, number: str, mend: str) -> None:
    assert told(report, text) == [(number, mend, "warning")]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 28.9.2018 và ngày 28.9, lúc 7.30, từ tháng 9.18.",
        "Đạt 1.306 tỷ đồng, 12.345.678 đồng, 1.306,5 tỷ đồng.",
        "Theo mục 2.1, phụ lục 3.2, cách mạng công nghiệp 4.0, phiên bản 2.5.",
        "Địa chỉ 10.0.0.1, điện thoại 0237.3872.115, số 12.3/BC.",
    ],
)
def test_other_points_are_left_alone(report: Report, text: str) -> None:
    assert told(report, text) == []


def test_a_report_that_has_only_points_is_asked(report: Report) -> None:
    assert {weight for _, _, weight in told(report, "Đạt 74.6%, tăng 7.5%, giảm 0.4%.")} == {"hint"}
