"""Counts of places with the names behind them: `5 xã: Nga Điền, Ba Đình, Nga Thiện, Nga Nhân và Nga Thắng`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from models.text.capitals import CAPITAL
from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, quantities_in

_SYLLABLE = rf"[{CAPITAL}][\w’']*"
_OPENER = re.compile(r"[^.;:()0-9]{0,90}?(?::|\(|(?<!\w)(?:là|gồm|bao gồm)(?: có)?) ?(?:các )?", re.DOTALL)
_MOST_WORDS_OF_UNIT = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A count of places, the names listed behind it, and how many of them are of the very kind that is counted."""

    count: Quantity
    kind: str
    """What is counted: `xã`."""
    names: tuple[str, ...]
    of_kind: int


def named_in(text: str) -> Iterator[Named]:
    """Yield each count with two names or more listed behind it, where nothing says that the list is not complete."""
    for count in quantities_in(text):
        if count.kind not in {"count", "ratio"} or not count.is_exact:
            continue
        unit = _places().match(count.unit)
        if unit is None:
            continue
        names, end = _names(text, count, unit[0])
        if len(names) > 1 and not _is_open(text, count.end, end):
            bare = [_item().fullmatch(name) for name in names]
            others = sum(1 for each in bare if each and each["kind"] and each["kind"].lower() != unit[0])
            yield Named(count, unit[0], tuple(names), len(names) - others)


def _names(text: str, count: Quantity, unit: str) -> tuple[list[str], int]:
    """Return the names behind a count, [] for none, and where their list ends."""
    at = count.end + 1 + len(unit) + 1
    directly = _item().match(text, at)
    if directly is None or directly["kind"]:
        opener = _OPENER.match(text, count.end)
        if opener is None:
            return [], at
        at = opener.end()
    names: list[str] = []
    while match := _item().match(text, at):
        names.append(match[0])
        separator = _SEPARATOR.match(text, match.end())
        if separator is None or not _item().match(text, separator.end()):
            return names, match.end()
        at = separator.end()
    return names, at


_SEPARATOR = re.compile(r",? và |, ")


def _is_open(text: str, start: int, end: int) -> bool:
    """Return whether the words before or behind the names say that there are others."""
    examples = anywhere(word_lists("prose_checks.toml")["examples"])
    behind = text[end : end + 24].lower().lstrip(" ,")
    return examples.search(text[start:end].lower()) is not None or behind.startswith(_GOES_ON)


_GOES_ON = ("...", "…", "v.v", "và một số", "và các", "và nhiều", "– ", "- ")


@cache
def _item() -> re.Pattern[str]:
    kinds = "|".join(sorted(word_lists("prose_checks.toml")["places"], key=len, reverse=True))
    return re.compile(rf"(?:(?P<kind>(?i:{kinds})) )?{_SYLLABLE}(?: {_SYLLABLE}){{0,4}}(?: \d{{1,2}}(?![\d.,%]\d|%))?")


@cache
def _places() -> re.Pattern[str]:
    return anywhere(word_lists("prose_checks.toml")["places"])
