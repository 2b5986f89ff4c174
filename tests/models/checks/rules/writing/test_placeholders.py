"""Blanks that were never filled."""

import pytest

from models.checks.rules.writing import placeholders
from tests.models.checks.made import findings

BLANK = "X" * 3


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("bản cách trung tâm xã xx km", "xx"),
        ("lãnh đạo đi cơ sở … lượt", "… lượt"),
        ("tổ chức, phối hợp ...... cuộc họp", "...... cuộc họp"),
        ("Kế hoạch số ..../KH-UBND của xã", "..../KH"),
        ("đạt …% kế hoạch", "…%"),
        ("khen thưởng […] tập thể", "[…]"),
        ("với ___ hộ tham gia", "___"),
        (f"có {BLANK} hộ tham gia", BLANK),
        ("do ông …………… chủ trì", "……………"),
    ],
)
def test_a_blank_is_told(text: str, blank: str) -> None:
    assert findings(placeholders, text) == [(blank, None)]


@pytest.mark.parametrize(
    "text",
    [
        "đường, trường, trạm... ở các thôn",
        "đường, trường, trạm ... người dân tự làm",
        "họp thôn, họp tổ, ……",
        f"Đại hội lần thứ XX, thế kỷ XX, Đảng bộ khóa {BLANK}",
        "Số: …/BC-UBND",
        "ngày …… tháng …… năm 2026",
        "thư xa_nga_an__vp@thanhhoa.gov.vn",
    ],
)
def test_ends_of_lists_numerals_and_days_are_left_alone(text: str) -> None:
    assert not findings(placeholders, text)
