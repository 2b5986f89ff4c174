"""Numbers written as words are read as everybody says them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.number_words import read_number, spelt_numbers

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")


def said(number: int) -> str:
    """Return a number below a thousand million as it is said in the north of the country."""
    if number >= 1000:
        scale, word = (10**6, "triệu") if number >= 10**6 else (1000, "nghìn")
        rest = number % scale
        behind = "" if not rest else said(rest) if rest >= scale // 10 else short(rest, scale)
        return f"{said(number // scale)} {word} {behind}".strip()
    if number >= 100:
        return f"{DIGITS[number // 100]} trăm {tens(number % 100)}".strip()
    return tens(number, is_alone=True)


def short(rest: int, scale: int) -> str:
    if scale == 1000:
        return f"không trăm {tens(rest)}"
    return said(rest) if rest >= 1000 else f"không nghìn {said(rest)}" if rest >= 100 else f"không trăm {tens(rest)}"


def tens(number: int, *, is_alone: bool = False) -> str:
    ten, one = divmod(number, 10)
    if ten == 0:
        return (DIGITS[one] if is_alone else f"linh {DIGITS[one]}") if one else ""
    last = {1: "một" if ten == 1 else "mốt", 4: "bốn" if ten == 1 else "tư", 5: "lăm", 0: ""}.get(one, DIGITS[one])
    return f"{'mười' if ten == 1 else f'{DIGITS[ten]} mươi'} {last}".strip()


@given(st.integers(1, 999_999))
def test_what_is_said_is_read(number: int) -> None:
    assert read_number(said(number).split()) == number


@given(st.lists(st.sampled_from([*DIGITS, "mười", "mươi", "trăm", "nghìn", "triệu", "linh", "lăm", "mốt"]), max_size=9))
def test_any_words_are_a_number_above_zero_or_none(words: list[str]) -> None:
    value = read_number(words)
    assert value is None or value > 0


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ba", 3),
        ("hai mươi mốt", 21),
        ("hai mốt", 21),
        ("mười lăm", 15),
        ("một trăm linh năm", 105),
        ("một trăm lẻ năm", 105),
        ("một nghìn hai trăm", 1200),
        ("một nghìn linh năm", 1005),
        ("hai chục", 20),
        ("hai triệu ba trăm nghìn", 2_300_000),
        ("hai trăm năm", None),
        ("mười mười", None),
        ("nghìn", None),
        ("hai ba", None),
        ("không", None),
    ],
)
def test_words_are_read(words: str, number: int | None) -> None:
    assert read_number(words.split()) == number


def test_numbers_are_found_where_they_stand() -> None:
    text = "Tổ chức Ba cuộc, hai mươi mốt buổi; bàn tay, ba ba."
    assert [(text[start:end], value) for start, end, value in spelt_numbers(text)] == [
        ("Ba", 3),
        ("hai mươi mốt", 21),
        ("ba", 3),
        ("ba", 3),
    ]
