"""Words that are a capital where they stand alone."""

from datetime import date

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write


def _found(report: Report, text: str, day: date) -> list[str]:
    answer(write(report, "I", text), date=day)
    return [issue.found for issue in found(report, "I") if issue.code == "capital_alone"]


@pytest.mark.parametrize(("day", "words"), [(date(2018, 10, 9), []), (date(2025, 11, 9), ["nhà nước"])])
def test_the_small_state_is_one_hint_since_2020(report: Report, day: date, words: list[str]) -> None:
    assert _found(report, "Hộ nghèo chờ nhà nước hỗ trợ; chính sách của nhà nước.", day) == words


def test_each_word_is_told_once(report: Report) -> None:
    text = "Nghị quyết của đảng, chủ trương của đảng; chăm lo dịp tết, tặng quà tết."
    assert _found(report, text, date(2025, 11, 9)) == ["đảng", "tết"]


def test_words_inside_others_are_left_alone(report: Report) -> None:
    text = "Vai trò của đảng viên, của đảng bộ; cơ quan nhà nước, quản lý nhà nước; dịp tết Nguyên đán, quà Tết."
    assert _found(report, text, date(2025, 11, 9)) == []
