"""Days as a text writes them, possible in the calendar or not: `31/4/2018`, `ngày 5 tháng 13`, `tháng 9/2018`."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_LEAP_YEAR = 2000
# each begins with what the search can jump to, a figure or a fixed word, and looks behind only there
# 12/13/2018/NQ-HĐND is a number of a document, 1.306 and 15/20 hộ are figures
_SHORT = re.compile(
    r"(?P<day>[0-9](?<![\w/.,].)(?<![0-9][-–].)[0-9]?)(?P<gap>\s?[/.-]\s?)(?P<month>\d{1,2})(?P=gap)(?P<year>\d{4})"
    r"(?!\w|\s?[/-]\s?\w|[.,]\d|\s?%)"
)
_LONG = re.compile(
    r"(?P<day>[0-9](?<![\w/.,].)[0-9]?)\s+[Tt]háng\s+(?P<month>\d{1,2})(?![\w/%]|[.,]\d)"
    r"(?:[\s,]+năm\s+(?P<year>\d{4})(?!\w))?"
)
_DAY_OF_MONTH = re.compile(
    r"(?:[Nn]gày|[Mm][ùồ]ng)\s+(?P<day>\d{1,2})\s?/\s?(?P<month>\d{1,2})(?!\w|\s?[/-]\s?\w|[.,]\d|\s?%)"
)
_MONTH = re.compile(r"(?<!\d )[Tt]háng\s+(?P<month>\d{1,2})(?:\s?/\s?|[\s,]+năm\s+)(?P<year>\d{4})(?!\w|[.,]\d|\s?%)")
_DAY_WORD = re.compile(r"(?:ngày|m[ùồ]ng)\s+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day, or a month of a year, at [start, end) of its text; the word “ngày” before it is not part of it."""

    start: int
    end: int
    day: int | None
    month: int
    year: int | None

    @property
    def date(self) -> date | None:
        """The day, None for one that is not whole or that no calendar has."""
        is_whole = self.day is not None and self.year is not None and self.is_possible
        return date(self.year, self.month, self.day) if is_whole else None  # pyright: ignore[reportArgumentType]

    @property
    def is_possible(self) -> bool:
        """Whether a calendar has it; 29/02 without a year is."""
        last = self.last_day
        return last > 0 and (self.day is None or 1 <= self.day <= last) and self.year != 0

    @property
    def last_day(self) -> int:
        """The last day of its month, 0 for a month that is none."""
        year = self.year or _LEAP_YEAR
        return monthrange(year, self.month)[1] if 1 <= self.month <= 12 else 0


@lru_cache(maxsize=8_000)
def written_days(text: str) -> tuple[WrittenDay, ...]:
    """Return the days an NFC text writes, in their order, none overlapping."""
    found: list[WrittenDay] = []
    for day in sorted(_candidates(text), key=lambda day: (day.start, -day.end)):
        if not found or day.start >= found[-1].end:
            found.append(day)
    return tuple(found)


def _candidates(text: str) -> Iterator[WrittenDay]:
    for match in _SHORT.finditer(text):
        yield _written(match, match.start("day"))
    if "háng" in text:
        for match in _LONG.finditer(text):
            # “sau 9 tháng 12 ngày” is no day
            if match["year"] or _DAY_WORD.search(text, max(0, match.start() - 8), match.start()):
                yield _written(match, match.start("day"))
        for match in _MONTH.finditer(text):
            yield _written(match, match.start("month"))
    if "gày" in text or "ùng" in text or "ồng" in text:
        for match in _DAY_OF_MONTH.finditer(text):
            yield _written(match, match.start("day"))


def _written(match: re.Match[str], start: int) -> WrittenDay:
    parts = match.groupdict()
    day, year = parts.get("day"), parts.get("year")
    return WrittenDay(start, match.end(), int(day) if day else None, int(parts["month"]), int(year) if year else None)
