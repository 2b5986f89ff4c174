"""The documents a text cites: kind, number, symbol, day, who issued it, and where its subject stands.

“Chỉ thị số 29/CT-UBND ngày 30/9/2016 của Chủ tịch UBND tỉnh Thanh Hóa về tăng cường kỷ cương …” is one citation. What
is not written is left empty; a bare number is a citation only behind its kind: “Công văn số 1527 ngày 28/9/2018”. Day
and issuer may stand before it too: “Ngày 21/7/2025, UBND phường ban hành Kế hoạch số 06/KH-UBND”.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from models.text.capitals import CAPITAL
from models.text.search import fold
from models.text.word_lists import either, word_lists
from models.text.written_days import WrittenDay, written_days

_PART = rf"[{CAPITAL}][{CAPITAL}\d]*[a-z]{{0,2}}[{CAPITAL}\d]*(?!\w)"
_NUMBER = re.compile(
    rf"(?P<number>[0-9](?<![\w/.,-].)\d{{0,4}}[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?"
    rf"(?P<symbol>\s?[/-]\s?{_PART}(?:(?:\s?[/-]\s?|\.){_PART})*)"
)
_BARE = re.compile(
    r"[Ss]ố\s*:?\s*(?P<number>\d{1,5}[a-z]?)(?:/(?P<year>(?:19|20)\d\d))?(?P<symbol>)(?!\w|\s?[/-]\s?\w|[.,]\d|\s?%)"
)
_BEFORE_DAY = re.compile(r"[\s,(]{0,3}(?:(?:được\s+)?(?:ban hành|ký)\s+)?(?:ngày\s+)?", re.IGNORECASE)
_BEFORE_NUMBER = re.compile(r"\s*(?:(?<!\w)(?i:số)\s*:?\s*)?\Z")
_ISSUED = re.compile(
    rf"(?P<sender>[{CAPITAL}][^,;:.()“”\"\n]{{1,60}}?)\s+(?:(?:đã|vừa|cũng)\s+)?(?:ký\s+)?ban\s+hành\s+\Z"
)
_DAY_FIRST = re.compile(r"\s*,\s*\Z")
_LONGEST_ISSUER = 90
_QUOTE = re.compile(r"\s*[“\"«][^”\"»]*[”\"»]")
_SUBJECT_END = re.compile(r";|[.…](?=\s|\Z)|\Z")
_LONGEST_KIND = 40


@dataclass(frozen=True, slots=True)
class Citation:
    """One cited document at [start, end) of its text, its subject included."""

    start: int
    end: int
    kind: str
    """In small letters, “chỉ thị”; "" where none stands before the number."""
    number: str
    year: int | None
    """The year in its number: 2014 of 108/2014/NĐ-CP."""
    symbol: str
    """`CT-UBND`, with one kind of strokes and without spaces; "" for a bare number."""
    label: tuple[int, int]
    """Where the number with its symbol stands."""
    day: WrittenDay | None = None
    """The day it bears; it may stand before `start`."""
    sender: str = ""
    subject: tuple[int, int] | None = None

    @property
    def identity(self) -> tuple[str, int | None, str]:
        """What two citations of one document have in common: number, its year and symbol, however typed."""
        return self.number.lstrip("0"), self.year, fold(self.symbol)


@lru_cache(maxsize=8_000)
def citations_in(text: str) -> tuple[Citation, ...]:
    """Return the citations of an NFC text in their order, none overlapping."""
    numbers = list(_numbers(text))
    limits = [start for _, start, _ in numbers[1:]] + [len(text)]
    return tuple(_citation(text, *found, limit) for found, limit in zip(numbers, limits, strict=False))


def citation_at(text: str, position: int) -> Citation | None:
    """Return the citation a letter lies in, its subject included."""
    found = citations_in(text)
    index = bisect_right(found, position, key=lambda each: each.start) - 1
    return found[index] if index >= 0 and position < found[index].end else None


def _numbers(text: str) -> Iterator[tuple[str, int, re.Match[str]]]:
    """Yield each number of a document with its kind and where the citation begins."""
    found = [*_NUMBER.finditer(text), *(_BARE.finditer(text) if "ố" in text else ())]
    for match in sorted(found, key=lambda match: match.start("number")):
        first = match.start("number")
        kind, kind_length = _kind_before(text, first)
        if match["symbol"] or kind:
            yield kind, first - kind_length, match


def _kind_before(text: str, end: int) -> tuple[str, int]:
    """Return the kind before a number and how many letters before it the kind begins; "" and 0 for none."""
    window = text[max(0, end - _LONGEST_KIND) : end]
    before = _BEFORE_NUMBER.sub("", window).lower()
    kind = next((kind for kind in _kinds() if before.endswith(kind) and not before[: -len(kind)][-1:].isalpha()), "")
    return kind, len(window) - len(before) + len(kind) if kind else 0


def _citation(text: str, kind: str, start: int, match: re.Match[str], limit: int) -> Citation:
    end = match.end()
    day = _day_behind(text, end)
    if day:
        end = day.end
    sender = _sender_pattern().match(text, end, limit)
    if sender:
        end = sender.end()
    subject = _subject_behind(text, end, limit)
    issuer, issued = _issued_before(text, start)
    return Citation(
        start,
        subject[1] if subject else end,
        kind,
        match["number"],
        int(match["year"]) if match["year"] else None,
        re.sub(r"\s", "", match["symbol"])[1:].replace("/", "-"),
        (match.start("number"), match.end()),
        day or issued,
        " ".join(sender["sender"].split()) if sender else issuer,
        subject,
    )


def _issued_before(text: str, start: int) -> tuple[str, WrittenDay | None]:
    """Return who is said to have issued a document right before it is named, and the day before that."""
    first = max(0, start - _LONGEST_ISSUER)
    if "hành" not in text[first:start]:
        return "", None
    match = _ISSUED.search(text, first, start)
    if match is None:
        return "", None
    days = written_days(text)
    index = bisect_left(days, match.start(), key=lambda day: day.start) - 1
    is_its_own = index >= 0 and days[index].day and _DAY_FIRST.match(text, days[index].end, match.start())
    return " ".join(match["sender"].split()), days[index] if is_its_own else None


def _day_behind(text: str, end: int) -> WrittenDay | None:
    glue = _BEFORE_DAY.match(text, end)
    place = glue.end() if glue else end
    days = written_days(text)
    index = bisect_left(days, place, key=lambda day: day.start)
    found = days[index] if index < len(days) else None
    return found if found and found.start == place and found.day is not None else None


def _subject_behind(text: str, end: int, limit: int) -> tuple[int, int] | None:
    begin = _subject_pattern().match(text, end, limit)
    if begin is None:
        return None
    if quote := _QUOTE.match(text, begin.end(), limit):
        return begin.end(), quote.end()
    stop = _SUBJECT_END.search(text, begin.end(), limit)
    return begin.end(), stop.start() if stop else limit


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(sorted(word_lists("facts")["documents"], key=len, reverse=True))


@cache
def _sender_pattern() -> re.Pattern[str]:
    stops = either(word_lists("citations")["behind_sender"])
    return re.compile(
        rf"\)?[\s,]{{0,3}}(?:của|do)\s+(?P<sender>[^,;:.()“”\"\n]{{2,120}}?)(?=\s+(?i:{stops})(?!\w)|\s*[,;:.()“”\"\n]|\s*\Z)"
    )


@cache
def _subject_pattern() -> re.Pattern[str]:
    return re.compile(rf"\)?[\s,]{{0,3}}(?i:{either(word_lists('citations')['subject'])})(?!\w)\s*")
