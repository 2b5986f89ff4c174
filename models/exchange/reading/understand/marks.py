"""The number or sign a line begins with: `II.`, `Phần II`, `1/`, `2.1.`, `a)`, `*`, `-`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

MarkKind = Literal["roman", "arabic", "dotted", "deep", "letter", "capital", "sign"]
BULLETS = "–—•·▪●◦■□➢➤\u2212\uf0b7\uf0a7\uf02d\uf0fc\uf0d8\uf076"
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ORDINALS = {"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6}
# E or Đ comes after D, then F or G
_CAPITALS = {"A": 1, "B": 2, "C": 3, "D": 4, "Đ": 5, "E": 5, "F": 6, "G": 6, "H": 7}
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_PART = re.compile(
    r"(?:P(?:hần|HẦN)|M(?:ục|ỤC))\s+(?:(?i:thứ)\s+)?([IVX]{1,5}|\d{1,2}|(?i:nhất|một|hai|ba|tư|bốn|năm|sáu))\b"
    r"\s*[.:/)–\-]*\s*"
)
_DOTTED = re.compile(r"([IVX]{1,5}|\d{1,2})\s?\.\s?(\d{1,2})\s*(?:[.)/:]+\s*|\s+)(?=[^\W\d_]|[“\"(*]|$)")
_ROMAN = re.compile(r"([IVX]{1,5})(?:\s*(?:[./):]+|\s[-–]|[-–]\s)\s*(?![\dv])|$)")
_DEEP = re.compile(r"(?:[IVX]{1,5}|\d{1,2})(?:\s?\.\s?\d{1,2}){2,3}\s*(?:[.)/:]+\s*|\s+)(?=[^\W\d_]|[“\"(*]|$)")
# without a stop only before capitals: "II KẾT QUẢ", not "I am"
_BARE_ROMAN = re.compile(r"([IVX]{1,5})\s+(?=[^\W\d_a-z]{2})")
_ARABIC = re.compile(r"(?:(\d{1,2})\s*(?:[./):]+|[-–](?=\s))|\((\d{1,2})\))\s*(?=[^\W\d_]|[“\"(*]|$)")
_LETTER = re.compile(r"([a-zđ])\s*[)./](?:\s+|(?=[^\W\d_]{2})|$)")
_CAPITAL = re.compile(r"([A-HĐ])\s*[./)](?:\s+|$)")
_SIGN = re.compile(rf"(\*+|\+|-|[{BULLETS}])\s*(?=[^\W\d_]|[“\"(*]|\d|$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A number or sign; `length` counts its characters with the spaces after it."""

    kind: MarkKind
    ordinal: int = 0
    """1 for `I`, `1`, `a`; for `2.1.` the 1; 0 for signs."""
    parent: int = 0
    """For `2.1.` the 2."""
    length: int = 0
    sign: str = ""


def mark_of(text: str) -> Mark | None:
    """Return the mark a text without spaces before it begins with, None without one."""
    first = text[:1]
    for opens, read in _READERS:
        if opens(first) and (mark := read(text)):
            return mark
    return None


def _part(text: str) -> Mark | None:
    match = _PART.match(text)
    if match is None:
        return None
    number = match[1]
    ordinal = _ORDINALS.get(number.lower()) or _number(number.upper())
    return Mark("roman", ordinal, 0, match.end()) if ordinal else None


def _dotted(text: str) -> Mark | None:
    match = _DOTTED.match(text)
    return Mark("dotted", int(match[2]), _number(match[1]), match.end()) if match else None


def _deep(text: str) -> Mark | None:
    match = _DEEP.match(text)
    return Mark("deep", 0, 0, match.end()) if match else None


def _roman(text: str) -> Mark | None:
    match = _ROMAN.match(text) or _BARE_ROMAN.match(text)
    ordinal = _roman_value(match[1]) if match else 0
    return Mark("roman", ordinal, 0, match.end()) if match and ordinal else None


def _arabic(text: str) -> Mark | None:
    match = _ARABIC.match(text)
    return Mark("arabic", int(match[1] or match[2]), 0, match.end()) if match else None


def _letter(text: str) -> Mark | None:
    match = _LETTER.match(text)
    return Mark("letter", _LETTERS.find(match[1]) + 1, 0, match.end()) if match else None


def _capital(text: str) -> Mark | None:
    match = _CAPITAL.match(text)
    return Mark("capital", _CAPITALS[match[1]], 0, match.end()) if match else None


def _sign(text: str) -> Mark | None:
    match = _SIGN.match(text)
    # -5% is a figure, not an item
    if match is None or (match.end() == 1 and text[1:2].isdigit()):
        return None
    return Mark("sign", 0, 0, match.end(), match[1][0])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _roman_value(text)


def _roman_value(text: str) -> int:
    values = [_ROMAN_VALUES.get(letter, 0) for letter in text]
    signed = (-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return sum(signed)


_READERS: tuple[tuple[Callable[[str], bool], Callable[[str], Mark | None]], ...] = (
    (lambda first: first in "PM", _part),
    (lambda first: first in "IVX" or first.isdigit(), _dotted),
    (lambda first: first in "IVX" or first.isdigit(), _deep),
    (lambda first: first in "IVX", _roman),
    (lambda first: first == "(" or first.isdigit(), _arabic),
    (str.islower, _letter),
    (str.isupper, _capital),
    (lambda first: not first.isalnum(), _sign),
)
