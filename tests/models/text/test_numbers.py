"""Numbers in and out as Vietnamese offices write them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.text.numbers import MAX_DIGITS, format_number, format_share, parse_number, round_half_up

short_numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=4)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1.306", "1306"),
        ("1.234.567,5", "1234567.5"),
        ("74,6", "74.6"),
        ("74.6", "74.6"),
        ("84.72", "84.72"),
        ("0.306", "0.306"),
        ("1306", "1306"),
        ("02", "2"),
        (" 15 ", "15"),
        ("-9,2", "-9.2"),
        ("\u22129,2", "-9.2"),
        ("+9,2", "9.2"),
    ],
)
def test_typed_number_is_read(typed: str, meant: str) -> None:
    assert parse_number(typed) == Decimal(meant)


@pytest.mark.parametrize(
    "typed", ["", "a", "1.30.6", "1,306,000", "1.306.5", "1e3", "5%", "½", "\u0663", "1 306", ",5", "5,", "--5", "NaN"]
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        parse_number(typed)


def test_number_longer_than_a_spreadsheet_keeps_is_refused() -> None:
    assert parse_number("9" * MAX_DIGITS) == Decimal("9" * MAX_DIGITS)
    with pytest.raises(ValueError, match="9"):
        parse_number("9" * (MAX_DIGITS + 1))


def test_decimals_are_kept_as_they_are() -> None:
    assert format_number(Decimal("57.60")) == "57,60"


def test_zero_has_no_sign() -> None:
    assert format_number(Decimal("-0.0")) == "0,0"


@settings(deadline=None)
@given(short_numbers)
def test_printed_number_reads_back(number: Decimal) -> None:
    assert parse_number(format_number(number)) == number


@settings(deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9), st.integers(0, 4))
def test_rounding_agrees_with_exact_fractions(number: Decimal, decimals: int) -> None:
    assert Fraction(round_half_up(number, decimals)) == _half_up(Fraction(number), decimals)


@settings(deadline=None)
@given(st.integers(0, 10**15 - 1), st.integers(1, 10**15 - 1), st.integers(0, 3))
def test_share_agrees_with_exact_fractions(part: int, whole: int, decimals: int) -> None:
    share = format_share(Decimal(part), Decimal(whole), decimals).removesuffix("%")
    exact = _half_up(Fraction(100 * part, whole), decimals)
    assert Fraction(share.replace(".", "").replace(",", ".")) == exact


@pytest.mark.parametrize(
    ("part", "whole", "decimals", "printed"),
    [
        (15, 26, 1, "57,7%"),
        (10, 10, 1, "100%"),
        (1, 8, 1, "12,5%"),
        (1, 2000, 1, "0,1%"),
        (0, 5, 1, "0%"),
        (12345, 1, 1, "1.234.500%"),
    ],
)
def test_share_is_printed(part: int, whole: int, decimals: int, printed: str) -> None:
    assert format_share(Decimal(part), Decimal(whole), decimals) == printed


def test_share_of_a_tiny_whole_is_printed() -> None:
    assert format_share(Decimal(10**14), Decimal("0.00000000000001"), 1).startswith("1.000.000")


def test_share_of_nothing_is_an_error() -> None:
    with pytest.raises(ZeroDivisionError):
        format_share(Decimal(1), Decimal(0), 1)


def _half_up(number: Fraction, decimals: int) -> Fraction:
    scaled = abs(number) * 10**decimals
    rounded = Fraction((2 * scaled + 1) // 2, 10**decimals)
    return rounded if number >= 0 else -rounded
