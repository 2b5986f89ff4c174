"""Points between thousands."""

import pytest

from models.report.report import Report
from tests.models.checks.made import found, write

_HABIT = "Có 1.250 hộ, 3.400 người, 2.150 lượt. "


def _told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "III.1", text), "III.1")
    return [(issue.found, issue.mend) for issue in issues if issue.code.startswith("thousands_")]


@pytest.mark.parametrize("words", ["6,284 hộ", "12,350 lượt người", "1,200 học sinh"])
def test_a_comma_in_what_is_counted_whole_becomes_a_point(report: Report, words: str) -> None:
    figure = words.split(maxsplit=1)[0]
    assert _told(report, f"Xã có {words} tham gia.") == [(figure, figure.replace(",", "."))]


@pytest.mark.parametrize("words", ["6,284 tỷ đồng", "6,284 ha", "bình quân 3,125 người", "3,125 người/hộ", "6,28 hộ"])
def test_a_fraction_may_have_three_decimals(report: Report, words: str) -> None:
    assert not _told(report, f"Xã đạt {words} trong năm.")


@pytest.mark.parametrize(("words", "mend"), [("9250 ngày công", "9.250"), ("1250 ha", "1.250"), ("12500 hộ", "12.500")])
def test_a_missing_point_is_mended_where_the_report_writes_points(report: Report, words: str, mend: str) -> None:
    assert _told(report, f"{_HABIT}Dân góp {words}.") == [(words.split(maxsplit=1)[0], mend)]
    assert not _told(report, f"Dân góp {words}.")


@pytest.mark.parametrize(
    "words",
    ["năm 2018 người dân", "số 1250 của xã", "tổng đài 1022 người dân gọi", "Quyết định 1250 hộ", "2018 hộ"],
)
def test_years_and_numbers_of_what_is_named_have_none(report: Report, words: str) -> None:
    assert not _told(report, f"{_HABIT}Theo {words}.")
