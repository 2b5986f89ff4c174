"""Figures of the prose beside those of the appendix."""

from datetime import date

import pytest

from models.checks.issues import Issue
from models.checks.mending import mending
from models.checks.running import check
from models.checks.subject import Subject
from models.report.report import Report
from models.text.prose import to_text
from tests.models.checks.made import answer, enter, write

CODES = {"other_than_appendix", "other_period_than_appendix", "not_in_appendix", "other_whole_than_appendix"}
POVERTY = "new_rural.unit.poverty_rate"
RECEPTIONS = "citizens.unit.receptions"
MET = "new_rural.unit.communes_met"


@pytest.fixture
def dated(report: Report) -> Report:
    """A report of 2018 with figures as of 30 September."""
    return answer(report, year=2018, base_year=2015, as_of=date(2018, 9, 30), period="9 tháng đầu năm")


def issues(report: Report) -> list[Issue]:
    return [issue for issue in check(Subject(report)) if issue.code in CODES]


def told(report: Report) -> list[tuple[str, str, str, str | None]]:
    return [(issue.code, issue.weight, issue.found, issue.mend) for issue in issues(report)]


def test_another_figure_is_told_at_its_place_with_the_cell(dated: Report) -> None:
    write(enter(dated, RECEPTIONS, "342"), "II.6", "Đã tổ chức 324 cuộc tiếp dân.")
    (issue,) = issues(dated)
    assert (issue.key, issue.weight, issue.found, issue.mend) == ("II.6", "warning", "324", None)
    assert issue.message == "“324 cuộc” khác Phụ lục: ô “Tiếp dân định kỳ và đột xuất: Số cuộc” ghi 342."


@pytest.mark.parametrize(
    ("key", "figure", "section", "text"),
    [
        (RECEPTIONS, "342", "II.6", "9 tháng đầu năm, tổ chức 342 cuộc tiếp dân."),
        (RECEPTIONS, "02", "II.6", "Đã tổ chức hai cuộc tiếp dân."),
        (POVERTY, "3,43%", "II.2", "Tỷ lệ hộ nghèo năm 2018 là 3,4%, năm 2017 là 4,85%."),
        (MET, "15", "II.2", "Có 15/26 xã đạt chuẩn nông thôn mới."),
        (MET, "11", "II.2", "Nâng tổng số xã đạt chuẩn nông thôn mới từ 8 xã lên 11/24 xã."),
        (RECEPTIONS, "5", "II.6", "Tổ chức 2 cuộc tiếp dân định kỳ. Tổ chức 3 cuộc tiếp dân đột xuất."),
        (RECEPTIONS, "342", "II.2", "Đã tổ chức 324 cuộc tiếp dân."),
        (RECEPTIONS, "342", "IV", "Tổ chức 324 cuộc tiếp dân."),
        (POVERTY, "3,43%", "II.2", "Tỷ lệ hộ nghèo năm 2017 là 4,85%."),
        (POVERTY, "3,43%", "II.2", "Tỷ lệ hộ nghèo còn 3,43%, tỷ lệ che phủ rừng đạt 45%."),
        (POVERTY, "3,43%", "II.2", "Tỷ lệ hộ nghèo là 3,43%; thôn Hua Pù còn 34 hộ nghèo, chiếm tỷ lệ 25%."),
        (POVERTY, "3,43%", "II.2", "Tỷ lệ hộ nghèo là 3,43%; hỗ trợ nhà ở cho 120 hộ nghèo, đạt tỷ lệ 100%."),
        (POVERTY, "3,43%", "II.2", "Xã còn 547 hộ nghèo, tỷ lệ 3,43%; hộ cận nghèo có 61 hộ, chiếm tỷ lệ 2,25%."),
        (POVERTY, "3,43%", "II.2", "Đầu năm tỷ lệ hộ nghèo là 4,85%, đến nay còn 3,43%."),
    ],
)
def test_the_same_figure_or_one_of_another_time_is_right(
    dated: Report, key: str, figure: str, section: str, text: str
) -> None:
    assert told(write(enter(dated, key, figure), section, text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Xã còn 547 hộ nghèo, tỷ lệ 8,17%, giảm 2,56 điểm % so với năm 2017.",
        "Cuối năm còn 547 hộ nghèo trên tổng số 6.695 hộ, chiếm tỷ lệ 8,17%.",
        "Xã còn 547/6.695 hộ nghèo, tỷ lệ 8,17%.",
        "Tỷ lệ hộ nghèo năm 2018 8,17%.",
    ],
)
def test_a_rate_behind_its_count_is_told_as_that_of_the_appendix(dated: Report, text: str) -> None:
    assert told(write(enter(dated, POVERTY, "8,70%"), "II.2", text)) == [
        ("other_than_appendix", "warning", "8,17%", None),
    ]


def test_a_slip_beside_the_right_figure_is_mended(dated: Report) -> None:
    enter(dated, POVERTY, "3,43%")
    write(dated, "II.2", "Tỷ lệ hộ nghèo còn 3,43%.")
    write(dated, "III.1", "Tỷ lệ hộ nghèo chỉ còn 3,34%.")
    (issue,) = issues(dated)
    dated.apply(mending(dated, issue))
    assert to_text(dated.prose("III.1")) == "Tỷ lệ hộ nghèo chỉ còn 3,43%."


def test_a_part_told_beside_the_whole_is_no_slip(dated: Report) -> None:
    text = "Tổ chức 286 cuộc tiếp dân. Riêng quý này có 40 cuộc tiếp dân."
    assert told(write(enter(dated, RECEPTIONS, "286"), "II.6", text)) == []


def test_a_rate_its_parts_give_is_the_one_to_keep(dated: Report) -> None:
    enter(enter(dated, "new_rural.unit.poor_households", "343"), "new_rural.unit.households", "10.000")
    assert told(write(dated, "II.2", "Tỷ lệ hộ nghèo là 3,34%.")) == [
        ("other_than_appendix", "warning", "3,34%", "3,43%"),
    ]


@pytest.mark.parametrize(
    "text", ["Phấn đấu nâng số xã đạt chuẩn nông thôn mới lên 20/26 xã.", "Quý III có 20 xã đạt chuẩn nông thôn mới."]
)
def test_a_figure_of_a_plan_or_another_period_is_a_question(dated: Report, text: str) -> None:
    write(enter(dated, MET, "15"), "II.2", text)
    assert [(issue.code, issue.weight) for issue in issues(dated)] == [("other_period_than_appendix", "hint")]


def test_a_figure_counted_from_no_named_year_is_a_question(dated: Report) -> None:
    enter(enter(dated, "organisation.unit.civil_servants_cut", "5"), "organisation.unit.public_employees_cut", "9")
    write(dated, "II.4", "9 tháng đầu năm 2018 đã tinh giản biên chế cho 11 cán bộ, công chức, viên chức.")
    (issue,) = issues(dated)
    assert issue.message.startswith("“11 cán bộ, công chức, viên chức” không ghi là so với năm 2015, còn Phụ lục:")
    assert issue.message.endswith("ghi 5 + 9 = 14; hãy xem hai số có cùng một mốc không.")


def test_a_figure_counted_from_the_named_year_must_agree(dated: Report) -> None:
    enter(dated, "organisation.unit.civil_servants_cut", "5")
    for verb in ("tinh giản", "giảm"):
        write(dated, "II.4", f"So với năm 2015 xã đã {verb} 6 biên chế công chức.")
        assert told(dated) == [("other_than_appendix", "warning", "6", None)]


def test_a_figure_without_a_cell_is_asked_for(dated: Report) -> None:
    assert told(write(dated, "II.6", "Đã tổ chức 324 cuộc tiếp dân.")) == [("not_in_appendix", "hint", "324", None)]


def test_what_is_said_not_to_arise_did_arise_in_the_prose(dated: Report) -> None:
    write(enter(dated, "citizens.unit.dialogues", "-"), "II.6", "Đã tổ chức 2 cuộc đối thoại.")
    assert told(dated) == [("other_than_appendix", "warning", "2", None)]


def test_another_whole_than_that_of_the_appendix_is_told(dated: Report) -> None:
    enter(enter(dated, MET, "15"), "new_rural.unit.communes_taking_part", "26/27")
    write(dated, "II.2", "Có 15/28 xã đạt chuẩn nông thôn mới.")
    (issue,) = issues(dated)
    assert issue.message == "“15/28 xã” khác Phụ lục: tổng số ghi ở Phụ lục là 26 hoặc 27."
