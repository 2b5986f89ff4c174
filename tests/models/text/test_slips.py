"""What a slip was meant for."""

import pytest

from models.text.slips import likely_syllable


@pytest.mark.parametrize(
    ("before", "word", "behind", "meant"),
    [
        ("hành", "chíhn", "công", "chính"),
        ("nông", "ngiệp", "", "nghiệp"),
        ("", "thnàh", "phố", "thành"),
        ("giám", "câp", "", "cấp"),
        ("", "lgày", "", "ngày"),
        ("nhiều", "nguời", "khác", "người"),
        ("số", "ngưòi", "nghèo", "người"),
        ("các", "ghành", "này", "ngành"),
        ("", "ngĩa", "", "nghĩa"),
        ("cái", "gế", "", "ghế"),
        ("giải", "quyêtt", "đơn", "quyết"),
        ("được", "duoc", "", None),
        ("", "xyzxyzxyzxyz", "", None),
    ],
)
def test_the_nearest_that_fits_is_meant(before: str, word: str, behind: str, meant: str | None) -> None:
    assert likely_syllable(word, before, behind) == meant
