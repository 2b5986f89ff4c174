"""Periods in the prose that are not the report's."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write


def _told(report: Report, text: str) -> list[tuple[str, str, str | None]]:
    issues = found(write(report, "III.1", text), "III.1")
    return [(issue.weight, issue.found, issue.mend) for issue in issues if issue.code.startswith("period_of")]


def test_results_of_another_length_are_a_warning(example):
    assert _told(example, "Trong 6 tháng đầu năm, huyện đã tiếp 120 lượt.") == [
        ("warning", "6 tháng đầu năm", "9 tháng đầu năm")
    ]


def test_results_of_another_year_are_a_warning(example):
    assert _told(example, "Kết quả 9 tháng đầu năm 2017, thu ngân sách đạt 12 tỷ đồng.") == [
        ("warning", "2017", "2018")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị sơ kết 6 tháng đầu năm có 120 đại biểu.",
        "Nhiệm vụ 6 tháng cuối năm được giao từ đầu.",
        "So với 9 tháng đầu năm 2017, đơn thư giảm 12%.",
        "Trong 9 tháng đầu năm 2018, tăng 3% so với 9 tháng đầu năm 2017.",
        "Từ 6 tháng đầu năm đến 9 tháng đầu năm, huyện có 12 mô hình.",
        "Kế hoạch số 06/KH-UBND về công tác dân vận 6 tháng đầu năm.",
    ],
)
def test_periods_of_other_things_are_left_alone(example, text):
    assert not _told(example, text)


def test_figures_of_september_tell_the_period_where_nothing_else_does(report):
    answer(report, as_of=date(2018, 9, 30), year=2018)
    assert _told(report, "Trong 6 tháng đầu năm 2018, huyện đã tiếp 120 lượt.")[0][0] == "warning"
