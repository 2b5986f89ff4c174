"""Words written twice, and reduplication."""

import pytest

from models.checks.rules.writing import doubled
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("trách nhiệm của của cán bộ", "của của", "của"),
        ("Các các cấp", "Các các", "Các"),
        ("được đưa vào vào chương trình", "vào vào", "vào"),
        ("đều được được đưa lên", "được được", "được"),
        ("kết quả  quả đạt", "quả  quả", "quả"),
    ],
)
def test_a_doubled_word_is_one_too_many(text: str, found: str, mend: str) -> None:
    assert findings(doubled, text) == [(found, mend)]


@pytest.mark.parametrize(
    "text",
    [
        "cả cánh rừng luôn luôn xanh, ngày ngày, dần dần, nhà nhà, người người",
        "trực tiếp tiếp 18 cuộc; già làng làng Kloong; trưởng thôn thôn 3",
        "vườn chôm chôm, giàn su su",
        "của, của; 5 5; năm 2018 năm",
        "xã Ba Ba, bản Na Na",
        "nhân dân dân chủ bàn bạc",
    ],
)
def test_reduplication_and_words_that_meet_are_left_alone(text: str) -> None:
    assert findings(doubled, text) == []
