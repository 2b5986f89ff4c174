"""A right word in the letters of a wrong one."""

import pytest

from models.text.casing import has_inner_capital, in_the_case_of


@pytest.mark.parametrize(
    ("found", "right", "mend"),
    [
        ("đặt biệt", "đặc biệt", "đặc biệt"),
        ("Đặt biệt", "đặc biệt", "Đặc biệt"),
        ("ĐẶT BIỆT", "đặc biệt", "ĐẶC BIỆT"),
        ("Đặt Biệt", "đặc biệt", "Đặc Biệt"),
        ("Tinh giảm", "tinh giản biên chế", "Tinh giản biên chế"),
    ],
)
def test_capitals_are_kept(found: str, right: str, mend: str) -> None:
    assert in_the_case_of(found, right) == mend


@pytest.mark.parametrize(("found", "is_name"), [("Đặt Biệt", True), ("Đặt biệt", False), ("ĐẶT BIỆT", False)])
def test_a_capital_inside_tells_a_name(found: str, *, is_name: bool) -> None:
    assert has_inner_capital(found) == is_name
