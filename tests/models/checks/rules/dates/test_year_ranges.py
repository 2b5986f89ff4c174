"""Ranges of years that run backwards."""

import pytest

from models.checks.rules.dates import year_ranges
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nhiệm kỳ 2026 - 2013 vào", "2026 - 2013"),
        ("giai đoạn 2021-2015", "2021-2015"),
        ("từ năm 2021 đến năm 2015", "2021 đến năm 2015"),
        ("(2020 – 2015)", "2020 – 2015"),
        ("nhiệm kỳ XIX, 2025 - 2020.", "2025 - 2020"),
    ],
)
def test_a_range_that_runs_backwards_is_told_without_a_mend(text: str, found: str) -> None:
    assert findings(year_ranges, text) == [(found, None)]


@pytest.mark.parametrize(
    "text",
    [
        "giai đoạn 2021 - 2025",
        "Kế hoạch 2021 - 2015/KH-UBND",
        "so sánh 2018 - 2017",
        "(2350 - 1980 hộ)",
        "điện thoại 0237.2021-2015",
    ],
)
def test_other_figures_are_left_alone(text: str) -> None:
    assert not findings(year_ranges, text)
