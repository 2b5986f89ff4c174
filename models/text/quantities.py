"""The quantities of a text: what is counted, measured, paid or told in per cent; no dates, years, names or numbers."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from models.paths import RESOURCES
from models.text.clean import clean
from models.text.number_words import spelt_numbers
from models.text.numbers import parse_number

QuantityKind = Literal["count", "percent", "points", "ratio", "money", "measure"]

# begins with a set of letters, so that the search skips to them
_FIGURES = re.compile(r"[0-9](?:[0-9.,/]*[0-9])?")
_SPACED_RATIO = re.compile(r"[0-9]+ ?/ ?[0-9]")
_NUMBER = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)"
_RATIO = re.compile(rf"({_NUMBER})/({_NUMBER})")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PERCENT = re.compile(r"[ \u00a0]?(?:%|phần trăm)")
_RANGE_BEFORE = re.compile(r"[0-9] ?[-–] ?\Z|(?<!\w)từ [0-9][0-9.,]*(?:%| \w+)? đến \Z")
_RANGE_BEHIND = re.compile(r"(?:%| \w+)? ?[-–] ?[0-9]| (?:đến|-|–) [0-9]")
_UNIT = re.compile(r"[^\W\d_]\w*(?:[ \u00a0][^\W\d_]\w*){0,5}|[mk]m?[23²³]")
_REACH = 28
"""Letters before a number that are looked at."""


class Quantity(NamedTuple):
    """A number that counts or measures something, at [start, end) of its text with its per cent sign."""

    start: int
    end: int
    value: Decimal
    kind: QuantityKind
    unit: str = ""
    """The words behind it in small letters, up to six of them: `cuộc tiếp dân định kỳ`."""
    whole: Decimal | None = None
    """The b of a/b."""
    step: Decimal = Decimal(1)
    """What its last figure is worth: 100.000 of `5,5 triệu`."""
    is_exact: bool = True
    """False for `khoảng 20`, `trên 20`, `mỗi xã 20` and the ends of a range."""
    is_spelt: bool = False


@lru_cache(maxsize=8_000)
def quantities_in(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of an NFC text in their order."""
    found = [*_in_figures(text), *_in_words(text)]
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def quantities_between(text: str, start: int, end: int) -> Sequence[Quantity]:
    """Return the quantities of a text that begin in [start, end)."""
    found = quantities_in(text)
    return found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]


def _start(quantity: Quantity) -> int:
    return quantity.start


@lru_cache(maxsize=4_000)
def head_of(unit: str) -> str:
    """Return what is counted, of the words behind a number: `trường` of `trường mầm non`, `thủ tục` of `tthc`."""
    parts = unit.split()
    words = _words()
    known = (" ".join(parts[:length]) for length in (3, 2, 1))
    head = next((each for each in known if each in words.counted or each in words.same), parts[0] if parts else "")
    return words.same.get(head, head)


def _in_figures(text: str) -> Iterator[Quantity]:
    behind = 0
    for match in _FIGURES.finditer(text):
        start, end = match.span()
        if start < behind:
            continue
        if spaced := _SPACED_RATIO.match(text, start):
            rest = _FIGURES.match(text, spaced.end() - 1)
            end = rest.end() if rest else end
        behind = end
        if not _is_joined(text, start, end) and (quantity := _quantity(text, start, end)):
            yield quantity


def _is_joined(text: str, start: int, end: int) -> bool:
    """Return whether figures are only part of a word, a document's number or a name: 527B, 05-CT/TW, m2."""
    before, after = text[start - 1 : start], text[end : end + 2]
    if before.isalpha() or before in {"_", "/", "@"} or text[max(0, start - 2) : start] in {"- ", "– "}:
        return before.isalpha() or before in {"_", "/", "@"} or _is_range_end(text, start)
    if before in {"-", "–", "."} and text[start - 2 : start - 1].isalnum():
        return True
    return after[:1].isalpha() or (after[:1] in {"-", "/", "–"} and after[1:2].isalnum())


def _is_range_end(text: str, start: int) -> bool:
    return bool(_YEAR.search(text, max(0, start - 7), start))


def _quantity(text: str, start: int, end: int) -> Quantity | None:
    figures = text[start:end].replace(" ", "")
    before = _words_before(text, start)
    # a per cent names nothing: “ở mức 5%”
    is_named = _is_named(before) and not _PERCENT.match(text, end)
    if _YEAR.fullmatch(figures) or is_named or _is_enumerator(text, start, end):
        return None
    try:
        if ratio := _RATIO.fullmatch(figures):
            return _ratio(text, start, end, ratio)
        number = Decimal(figures) if figures.isdigit() else parse_number(figures)
    except ValueError:
        return None
    return _told(text, start, end, number, is_exact=not (_is_about(before) or _is_range(text, start, end)))


def _is_named(before: tuple[str, str]) -> bool:
    words, (last, two) = _words(), before
    return (last in words.names_before or two in words.names_before) and two not in words.counted_behind


def _is_about(before: tuple[str, str]) -> bool:
    words, (last, two) = _words(), before
    return last in words.approximate or two in words.approximate


def _words_before(text: str, start: int) -> tuple[str, str]:
    """Return the last word and the last two in front of a number; a sign between them and it makes them others."""
    before = text[max(0, start - _REACH) : start]
    if not before or not before[-1].isspace():
        return "", ""
    parts = before.lower().rsplit(None, 2)
    return parts[-1] if parts else "", " ".join(parts[-2:])


def _is_enumerator(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] in {".", ")"} and not text[:start].strip(" (*+-")


def _is_range(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _REACH) : start]
    if before.rstrip()[-1:] in {"-", "–"} or before.endswith("đến "):
        return bool(_RANGE_BEFORE.search(before))
    return bool(_RANGE_BEHIND.match(text, end))


def _ratio(text: str, start: int, end: int, ratio: re.Match[str]) -> Quantity | None:
    part, whole, unit = parse_number(ratio[1]), parse_number(ratio[2]), _unit_behind(text, end)
    # 2/9 alone is a day
    is_whole = part == part.to_integral_value() and whole == whole.to_integral_value()
    if not unit or not whole or not is_whole or unit.startswith("năm"):
        return None
    return Quantity(start, end, part, "ratio", unit, whole, is_exact=not _is_about(_words_before(text, start)))


def _told(text: str, start: int, end: int, number: Decimal, *, is_exact: bool) -> Quantity:
    step = Decimal(1).scaleb(min(0, int(number.as_tuple().exponent)))
    unit = _unit_behind(text, end)
    words = _words()
    if unit.startswith("điểm"):
        for name in words.points:
            if text[end:].lstrip().lower().startswith(name):
                past = text.lower().index(name, end) + len(name)
                return Quantity(start, past, number, "points", "", None, step, is_exact)
    if percent := _PERCENT.match(text, end):
        behind = _unit_behind(text, percent.end())
        return Quantity(start, percent.end(), number, "percent", behind, None, step, is_exact)
    first, _, rest = unit.partition(" ")
    if scale := words.scales.get(first):
        number, step, unit = number * scale, step * scale, rest
        first = unit.partition(" ")[0]
        is_exact = is_exact and first in words.money
    kind: QuantityKind = "money" if first in words.money else "measure" if first in words.measures else "count"
    kind = "measure" if kind == "count" and step < 1 else kind
    return Quantity(start, end, number, kind, unit, None, step, is_exact)


def _unit_behind(text: str, end: int) -> str:
    at = end + 1 if text[end : end + 1] in {" ", "\u00a0"} else end
    match = _UNIT.match(text, at)
    unit = match[0].lower().replace("\u00a0", " ") if match else ""
    return "" if unit.partition(" ")[0] in _words().no_units else unit


def _in_words(text: str) -> Iterator[Quantity]:
    for start, end, value in spelt_numbers(text):
        unit = _unit_behind(text, end)
        before = _words_before(text, start)
        if unit and _counts(text, start, end, unit) and not _is_named(before):
            is_exact = not _is_about(before)
            yield Quantity(start, end, Decimal(value), "count", unit, is_exact=is_exact, is_spelt=True)


def _counts(text: str, start: int, end: int, unit: str) -> bool:
    """Return whether a number in words counts something: `ba cuộc`, but not `ba cùng`, `một cửa`, `năm xã`."""
    words, first = _words(), unit.split()
    is_one_word = " " not in text[start:end]
    units = words.counted_by_one if is_one_word and text[start:end].lower() in {"một", "năm"} else words.counted
    return any(" ".join(first[:length]) in units for length in (1, 2, 3))


@dataclass(frozen=True, slots=True)
class _Words:
    names_before: frozenset[str]
    counted_behind: frozenset[str]
    approximate: frozenset[str]
    money: frozenset[str]
    measures: frozenset[str]
    points: tuple[str, ...]
    no_units: frozenset[str]
    scales: Mapping[str, int]
    same: Mapping[str, str]
    counted: frozenset[str]
    counted_by_one: frozenset[str]


@cache
def _words() -> _Words:
    own, facts = _read("quantities.toml"), _read("facts.toml")
    return _Words(
        frozenset(own["names_before"]),
        frozenset(own["counted_behind"]),
        frozenset(own["approximate"]),
        frozenset(own["money"]),
        frozenset(own["measures"]),
        tuple(own["points"]),
        frozenset(own["no_units"]),
        own["scales"],
        own["same"],
        frozenset(facts["counted"]),
        frozenset(facts["counted_by_one"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(clean((RESOURCES / name).read_text(encoding="utf-8")))
