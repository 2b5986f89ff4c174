"""The part of a year a text speaks of: `9 tháng đầu năm 2018`, `quý III`, `cả năm`."""

import re
from dataclasses import dataclass
from functools import lru_cache

_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12}
_MONTHS = re.compile(
    r"(?<![\w.,/])(?P<count>\d{1,2}|mười\s+một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+tháng"
    r"(?:\s+(?P<half>đầu|cuối)(?:\s+của)?(?=\s+năm(?!\w)))?(?:\s+năm(?:\s+(?P<year>(?:19|20)\d\d)(?!\w))?)?(?!\w)",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"quý\s+(IV|I{1,3})(?!\w)", re.IGNORECASE)
_WHOLE = re.compile(r"\A\s*(?:cả\s+)?năm(?:\s+\d{4})?\s*(?:\(|\Z)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Period:
    """So many months from the beginning of a year, or to its end, at [start, end) of a text."""

    start: int
    end: int
    months: int
    is_from_january: bool
    """False for a length of time and for the last months of a year."""
    year: int | None
    year_start: int
    """Where the year stands, -1 for none."""


@lru_cache(maxsize=8_000)
def periods_in(text: str) -> tuple[Period, ...]:
    """Return the periods of months in an NFC text that say they are part of a year."""
    if "tháng" not in text:
        return ()
    found = (_period(match) for match in _MONTHS.finditer(text) if match["half"] or match["year"])
    return tuple(period for period in found if 1 < period.months < 12)


def months_of(period: str) -> int | None:
    """Return how many months a report's period has, 12 for a year, None for words that do not tell."""
    if _WHOLE.match(period):
        return 12
    if match := _QUARTER.search(period):
        return _QUARTERS[match[1].lower()]
    match = _MONTHS.search(period)
    return _count(match["count"]) if match and match["half"] != "cuối" else None


def _period(match: re.Match[str]) -> Period:
    year = match["year"]
    is_first = (match["half"] or "đầu").lower() == "đầu"
    return Period(
        *match.span(),
        _count(match["count"]),
        is_first,
        int(year) if year else None,
        match.start("year") if year else -1,
    )


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _WORDS[" ".join(words.lower().split())]
