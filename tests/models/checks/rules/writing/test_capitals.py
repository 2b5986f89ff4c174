"""Capitals of names, organs, laws and feasts."""

import pytest

from models.checks.rules.writing import capitals
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("Bà mẹ Việt nam anh hùng", "Việt nam", "Việt Nam"),
        ("Ủy ban Nhân dân xã", "Ủy ban Nhân dân", "Ủy ban nhân dân"),
        ("của mặt trận tổ quốc", "mặt trận tổ quốc", "Mặt trận Tổ quốc"),
        ("theo Luật đất đai", "Luật đất đai", "Luật Đất đai"),
        ("dịp tết nguyên đán", "tết nguyên đán", "tết Nguyên đán"),
        ("bầu cử đại biểu quốc hội", "quốc hội", "Quốc hội"),
        ("của thủ tướng Chính phủ", "thủ tướng Chính phủ", "Thủ tướng Chính phủ"),
        ("đại biểu hội đồng nhân dân các cấp", "hội đồng nhân dân", "Hội đồng nhân dân"),
        ("tại khoản 2 điều 103 của Luật", "điều", "Điều"),
    ],
)
def test_other_letters_are_mended(text: str, found: str, mend: str) -> None:
    assert findings(capitals, text) == [(found, mend)]


@pytest.mark.parametrize(
    "text",
    [
        "ỦY BAN NHÂN DÂN, Việt Nam, chủ tịch UBND xã, hòa bình, thái bình",
        "Tết Nguyên đán; lần thứ hai; pháp luật đất đai; 5 điều 103 khoản",
        "cán bộ y tế, cán bộ công an, cơ sở y tế, cán bộ tài chính",
        "Ủy ban nhân dân, Uỷ ban nhân dân, điểm a khoản 2 Điều 103",
    ],
)
def test_right_letters_are_left_alone(text: str) -> None:
    assert findings(capitals, text) == []
