"""The border every text passes: one spelling, one line end, nothing a file format refuses."""

import unicodedata
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from models.text.clean import clean, clean_line, clean_lines

ANY_TEXT = st.text(st.characters())
"""Lone surrogates and control characters included."""


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_clean_text_is_nfc(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean(text))


@given(ANY_TEXT)
def test_clean_text_goes_into_xml_and_back(text: str) -> None:
    element = etree.Element("t")
    element.text = clean(text)
    content = BytesIO(etree.tostring(element, encoding="utf-8", xml_declaration=True))
    assert (etree.parse(content).getroot().text or "") == clean(text)


@given(ANY_TEXT)
def test_clean_text_goes_into_a_spreadsheet(text: str) -> None:
    assert ILLEGAL_CHARACTERS_RE.search(clean(text)) is None


@given(ANY_TEXT)
def test_a_clean_line_has_no_line_end_and_no_tab(text: str) -> None:
    assert not set(clean_line(text)) & set("\n\r\t\x0b\x0c\x85\u2028\u2029")


@given(ANY_TEXT)
def test_a_line_cleaned_twice_is_a_line_cleaned_once(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY_TEXT)
def test_clean_lines_are_clean_and_never_blank(text: str) -> None:
    assert all(line and line == clean_line(line) for line in clean_lines(text))


@pytest.mark.parametrize(
    "text",
    ["{{ 7*7 }}", "R&D <b>", "=1+1", "👩‍🌾 🇻🇳", "Đầu tư  hai  dấu cách", "giá\u00a0trị", "“ngoặc kép” – gạch dài…"],
)
def test_what_files_can_hold_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Thuỷ lo\u031b\u0323i", "Thuỷ lợi"),
        ("tu\u031b\u0300", "từ"),
        ("ê\u0301", "ế"),  # a vowel composed, its tone not: what some keyboards send
        ("a\u0323\u0302", "ậ"),
    ],
)
def test_letters_are_composed(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(line_end: str) -> None:
    assert clean(f"một{line_end}hai") == "một\nhai"


@pytest.mark.parametrize(
    "noise", ["\x00", "\x07", "\x1b", "\x7f", "\xad", "\u200b", "\ufeff", "\ufffc", "\ufffe", "\ud800", "\u202e"]
)
def test_what_files_cannot_hold_goes(noise: str) -> None:
    assert clean(f"dân{noise}vận") == "dânvận"


def test_a_line_has_single_spaces_and_no_ends() -> None:
    assert clean_line("\t UBND  xã\n Nga\u3000Sơn ") == "UBND xã Nga Sơn"


def test_a_hard_space_inside_a_line_stays() -> None:
    assert clean_line("1.306\u00a0tỷ") == "1.306\u00a0tỷ"


def test_lines_leave_out_blank_ones() -> None:
    assert clean_lines("Sở Nội vụ\r\n \t\n\u200b\nLưu") == ("Sở Nội vụ", "Lưu")
