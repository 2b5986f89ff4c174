"""Bytes of text files, whatever program wrote them."""

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.reading.plain_bytes import decode_bytes
from models.exchange.reading.source import SourceError

TEXT = "Ủy ban nhân dân huyện Nga Sơn: tỷ lệ hộ nghèo giảm 1,42%, đạt 84,72% kế hoạch.\n“Dân vận khéo” năm 2018"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_with_and_without_a_mark(encoding: str) -> None:
    assert decode_bytes(TEXT.encode(encoding)) == TEXT


def test_utf_16_of_old_windows() -> None:
    assert decode_bytes(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")) == TEXT


def test_the_vietnamese_code_page_of_windows() -> None:
    vowels = unicodedata.normalize("NFD", TEXT)
    # the code page has the vowels with hat, breve and horn as letters, the five tones as marks behind them
    for mark, letters in (("\u0302", "aeoAEO"), ("\u0306", "aA"), ("\u031b", "ouOU")):
        for letter in letters:
            for tone in ("", "\u0323"):
                whole = unicodedata.normalize("NFC", letter + mark)
                vowels = vowels.replace(letter + tone + mark, whole + tone)
    vowels = vowels.replace("đ", "đ")
    assert decode_bytes(vowels.encode("cp1258")) == TEXT


@pytest.mark.parametrize("letters", ["KÕt qu¶ thùc hiÖn nhiÒu nhiÖm vô", "Keát quaû thöïc hieän nhieàu nhieäm vuï"])
def test_letters_of_old_fonts_come_back_as_they_stand_in_files(letters: str) -> None:
    assert decode_bytes(letters.encode("cp1252")) == letters


def test_bytes_no_code_page_has_are_kept() -> None:
    assert decode_bytes(b"a\x81\xb5b") == "a\x81µb"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    assert decode_bytes(text.encode("utf-8-sig")) == text


@pytest.mark.parametrize(
    "content", [bytes(range(256)), b"\x7fELF\x02\x01\x01" + bytes(64), b"\xff\xfea", b"MZ\x90\x00\x03"]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(SourceError, match="không phải là tệp văn bản"):
        decode_bytes(content)


def test_a_stray_control_character_is_dropped() -> None:
    assert decode_bytes(("chữ " * 100 + "\x07").encode()) == "chữ " * 100
