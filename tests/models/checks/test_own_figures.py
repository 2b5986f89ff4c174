"""Figures of the appendix told with a former year."""

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, enter, found, write


@pytest.fixture
def counted(report: Report) -> Report:
    enter(enter(report, "citizens.unit.receptions", "58"), "citizens.unit.dialogues", "3")
    return enter(answer(report, year=2022, unit="Huyện Nga Sơn"), "new_rural.unit.poverty_rate", "3,43%")


def _told(report: Report, text: str, key: str = "II.6") -> list[tuple[str, str | None]]:
    issues = found(write(report, key, text), key)
    return [(issue.found, issue.mend) for issue in issues if issue.code == "old_year"]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("II.6", "Năm 2021, huyện tổ chức 58 cuộc tiếp dân với 69 lượt người dân."),
        ("II.6", "Năm 2021, huyện tiếp 77 lượt người. Huyện tổ chức 58 cuộc tiếp dân."),
        ("II.2", "Tỷ lệ hộ nghèo năm 2021 là 3,43%, giảm 0,5 điểm %."),
    ],
)
def test_this_years_figure_with_a_former_year_is_found(counted, key, text):
    assert _told(counted, text, key) == [("2021", "2022")]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2022, huyện tổ chức 58 cuộc tiếp dân.",
        "Năm 2021, huyện tổ chức 61 cuộc tiếp dân.",
        "Năm 2021, huyện tổ chức 3 cuộc đối thoại.",
        "Năm 2021, huyện được khen. Năm 2022 huyện tổ chức 58 cuộc tiếp dân. Đã tổ chức 58 cuộc tiếp dân.",
        "Tổ chức 58 cuộc tiếp dân so với năm 2021; so với năm 2021, 58 cuộc tiếp dân là nhiều.",
        "Theo Kế hoạch số 5/KH-UBND ngày 02/3/2021 về tiếp dân, huyện tổ chức 58 cuộc tiếp dân.",
        "Thực hiện Luật Tiếp công dân năm 2021, huyện tổ chức 58 cuộc tiếp dân.",
        "Năm 2014, huyện tổ chức 58 cuộc tiếp dân.",
    ],
)
def test_another_figure_or_a_small_one_may_be_of_that_year(counted, text):
    assert not _told(counted, text)
