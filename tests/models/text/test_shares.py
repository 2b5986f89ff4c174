"""Per cents beside their parts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.numbers import format_share, parse_number
from models.text.shares import is_share, share_told_like


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_what_is_printed_of_parts_is_their_share(part: int, whole: int, decimals: int) -> None:
    printed = parse_number(format_share(Decimal(part), Decimal(whole), decimals).removesuffix("%"))
    assert is_share(printed, Decimal(part), Decimal(whole))


@pytest.mark.parametrize(
    ("told", "is_right"), [("57,7", True), ("58", True), ("57,69", True), ("57,6", False), ("57", False)]
)
def test_only_a_rounding_half_up_is_right(told: str, is_right: bool) -> None:
    assert is_share(parse_number(told), Decimal(15), Decimal(26)) is is_right


def test_nothing_is_a_share_of_nothing() -> None:
    assert not is_share(Decimal(0), Decimal(0), Decimal(0))


def test_a_mend_has_the_decimals_that_were_typed() -> None:
    steps = [Decimal(1), Decimal("0.1"), Decimal("0.01")]
    assert [share_told_like(step, Decimal(1440), Decimal(16000)) for step in steps] == ["9%", "9,0%", "9,00%"]
