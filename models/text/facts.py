"""The facts a text states: years, dates, figures, numbers of documents and names of persons.

A fact is only what another year would change: `2018` of “năm 2018”, `12-KL/TW` of “số 12-KL/TW”, the name behind
“ông”. Words that tell facts are data, in `resources/facts.toml`.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from models.paths import RESOURCES
from models.text.clean import clean
from models.text.search import find_all
from models.text.syllables import is_near_syllable

FactKind = Literal["year", "date", "figure", "document", "name"]

_YEAR = r"(?:19|20)\d\d(?!\d|[.,]\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
_QUARTER = r"(?:IV|I{1,3}|[1-4])(?!\w)"
_OF_YEAR = rf"(?:\s*[/-]\s*|[\s,]+năm\s+){_YEAR}"
_CAPITAL = "A-ZĐÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĨŨƠƯẠ-Ỹ"
# taken whole or not at all: no 52 of the road 527B
_NUMBER = r"(?>[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*)"
# QH15 ends with figures, TTg with a small letter
_SYMBOL = rf"(?:\s?[/-]\s?(?:[{_CAPITAL}]+g?\d*(?!\w)))"
_NOT_INSIDE = r"(?<!\w)(?<!\d[.,/])"

_PATTERNS: tuple[tuple[FactKind, str], ...] = (
    ("date", rf"{_NOT_INSIDE}{_DAY}\s+(?i:tháng)\s+{_MONTH}(?:[\s,]+(?i:năm)\s+{_YEAR})?"),
    ("date", rf"{_NOT_INSIDE}{_DAY}\s?([/.-])\s?{_MONTH}\s?\1\s?{_YEAR}"),
    ("date", rf"(?<!\w)(?i:ngày|mùng|mồng)\s+(?P<fact>{_DAY}(?:\s?[/-]\s?{_MONTH}(?!\s?[/-]\s?\d))?)(?![.,]\d|\s?%)"),
    ("date", rf"(?<!\w)(?i:tháng)\s+(?P<fact>{_MONTH}(?:{_OF_YEAR})?)(?![.,/]\d|\s?%)"),
    ("date", rf"{_NOT_INSIDE}{_MONTH}\s?/\s?{_YEAR}"),
    ("date", rf"(?<!\w)(?i:quý)\s+(?P<fact>{_QUARTER}(?:{_OF_YEAR})?)"),
    ("document", rf"{_NOT_INSIDE}\d+[a-z]?(?:/\d{{4}})?{_SYMBOL}+"),
    ("year", rf"(?<![\d])(?<!\d[.,]){_YEAR}(?:\s?[-–—]\s?{_YEAR})?"),
    ("figure", rf"{_NOT_INSIDE}(?<![^\W\d_]-){_NUMBER}(?:\s?/\s?{_NUMBER})?(?:\s?%)?(?![{_CAPITAL}](?!\w))"),
    ("figure", r"(?i:khóa|khoá|lần thứ|đại hội|nhiệm kỳ)\s+(?P<fact>[IVXL]+)(?!\w)"),
)
_ENUMERATOR = re.compile(r"\s*\(?\d{1,2}(?:\.\d{1,2})*[.)/](?:\s|\Z)")
_SYLLABLE = rf"[{_CAPITAL}][^\W\d_]*"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact at [start, end) of its text."""

    start: int
    end: int
    kind: FactKind


@lru_cache(maxsize=4_000)
def facts_in(text: str, leave_out: tuple[str, ...] = ()) -> tuple[Fact, ...]:
    """Return the facts of an NFC text in their order, none overlapping; the longest one counts where several could.

    `leave_out` are names no fact lies in: the office's own place and unit. The number a line begins with is none.
    """
    free = bytearray(b"\1" * len(text))
    for start, end in _closed(text, leave_out):
        free[start:end] = bytes(end - start)
    kept: list[Fact] = []
    for fact in sorted(_candidates(text), key=lambda fact: fact.start - fact.end):
        if all(free[fact.start : fact.end]):
            free[fact.start : fact.end] = bytes(fact.end - fact.start)
            kept.append(fact)
    return tuple(sorted(kept, key=lambda fact: fact.start))


def _closed(text: str, leave_out: Sequence[str]) -> Iterator[tuple[int, int]]:
    if match := _ENUMERATOR.match(text):
        yield match.span()
    for name in leave_out:
        yield from find_all(text, name)


def _candidates(text: str) -> Iterator[Fact]:
    for kind, pattern in _compiled():
        group = "fact" if "fact" in pattern.groupindex else 0
        for match in pattern.finditer(text):
            yield Fact(*match.span(group), kind)
    yield from _names(text)


@cache
def _compiled() -> tuple[tuple[FactKind, re.Pattern[str]], ...]:
    words = _words()
    kinds, bare = _either(words["documents"]), _either(words["bare_documents"])
    parts = _either(words["number_parts"])
    first = rf"(?:{_either(words['numbers'])}|(?:một|năm)(?=\s+(?:mươi|trăm|nghìn|ngàn|triệu)(?!\w)))"
    patterns: tuple[tuple[FactKind, str], ...] = (
        ("document", rf"(?<!\w)(?i:{kinds})\s+(?i:số)\s*:?\s*(?P<fact>\d+[a-z]?)(?!\w|[.,]\d|\s?%)"),
        ("document", rf"(?<!\w)(?i:{bare})\s+(?P<fact>\d+[a-z]?)(?!\w|[.,/]\d|\s?%|\s+(?:tháng|năm)(?!\w))"),
        *_PATTERNS,
        ("figure", rf"(?<!\w)(?P<fact>(?i:một))(?=\s+{_either(words['counted_by_one'])}(?!\w))"),
        ("figure", rf"(?<!\w)(?P<fact>(?i:{first}(?:\s+{parts}){{0,9}}))(?=\s+{_either(words['counted'])}(?!\w))"),
    )
    return tuple((kind, re.compile(pattern)) for kind, pattern in patterns)


def _names(text: str) -> Iterator[Fact]:
    """Yield capitalised syllables in a row that are a person: behind a title, or begun by a family name."""
    named, capitals = _name_patterns()
    words = _words()
    for match in named.finditer(text):
        name = match["fact"]
        first = name.split()[0].lower()
        if first not in words["not_names"] and _is_spelt(name) and name.lower() not in words["never"]:
            yield Fact(*match.span("fact"), "name")
    for match in capitals.finditer(text):
        name = match["fact"]
        is_long = len(name.split()) > 2 or name == text.strip()
        if is_long and not match["place"] and _is_spelt(name) and name.lower() not in words["never"]:
            yield Fact(*match.span("fact"), "name")


@cache
def _name_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = _words()
    syllables = rf"{_SYLLABLE}(?:\s{_SYLLABLE}){{1,4}}(?!\s{_SYLLABLE})"
    # a look behind needs one length: the word before is taken along, where it is one
    place = rf"(?P<place>(?<!\w)(?i:{_either(words['places'])})\s+)?"
    return (
        re.compile(rf"(?<!\w)(?i:{_either(words['titles'])})\s*:?\s+(?P<fact>{syllables})"),
        re.compile(rf"{place}(?<!\w)(?=(?i:{_either(words['family_names'])})\s)(?P<fact>{syllables})"),
    )


def _is_spelt(name: str) -> bool:
    # a single letter stands for a name in models: Nguyễn Văn A
    return all(len(syllable) == 1 or is_near_syllable(syllable) for syllable in name.split())


def _either(words: Sequence[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first) + ")"


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads(clean((RESOURCES / "facts.toml").read_text(encoding="utf-8")))
