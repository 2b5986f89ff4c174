"""Figures of the appendix that no section tells."""

import pytest

from models.checks.running import check
from models.checks.subject import Subject
from models.report.report import Report
from tests.models.checks.made import enter, write


def untold(report: Report) -> list[tuple[str, str]]:
    return [(issue.key, issue.message) for issue in check(Subject(report)) if issue.code == "not_in_prose"]


def test_a_section_is_told_once_which_figures_it_lacks(report: Report) -> None:
    enter(enter(report, "citizens.unit.receptions", "342"), "citizens.unit.dialogues", "02")
    assert untold(write(report, "II.6", "Đã tiếp dân đúng quy định.")) == [
        (
            "II.6",
            "Mục II.6 chưa nêu số liệu có trong Phụ lục: “Tiếp dân định kỳ và đột xuất: Số cuộc” 342, "
            "“Đôi thoại định kỳ và đột xuất: Số cuộc” 02.",
        )
    ]


@pytest.mark.parametrize("text", ["Tiếp 342 cuộc.", "Đã tổ chức 324 cuộc tiếp dân.", ""])
def test_a_section_that_has_the_number_or_another_or_no_text_is_left_alone(report: Report, text: str) -> None:
    assert untold(write(enter(report, "citizens.unit.receptions", "342"), "II.6", text)) == []


@pytest.mark.parametrize("figure", ["0", "-", "x"])
def test_nothing_need_not_be_told(report: Report, figure: str) -> None:
    assert untold(write(enter(report, "citizens.unit.receptions", figure), "II.6", "Đã tiếp dân.")) == []


def test_a_part_of_a_report_lacks_nothing(report: Report) -> None:
    write(enter(report, "citizens.unit.receptions", "342"), "II.6", "Đã tiếp dân.")
    assert [issue for issue in check(Subject(report, is_whole=False)) if issue.code == "not_in_prose"] == []
