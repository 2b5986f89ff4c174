"""Figures of the appendix that the text tells with a former year: “Năm 2021, xã tiếp 58 cuộc” in a report of 2022."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from models.checks.due import agrees, due
from models.checks.issues import Finding
from models.checks.told import Told, told_in
from models.report.report import Report
from models.text.citations import citation_at
from models.text.clauses import sentence_span
from models.text.word_lists import either, word_lists

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_YEAR_FIRST = re.compile(r"[\s*+–-]*(?:trong\s+)?năm\s+(?P<year>20\d\d)\s*,", re.IGNORECASE)
_FIRST = re.compile(r"[\s*+–-]*(?:trong\s+)?năm\s+", re.IGNORECASE)
_OLDEST = 5
"""Years back that a report may have been copied from."""
_LEAST = 10
"""A smaller whole number may well have been the same in another year."""


def years_of_own_figures(text: str, report: Report) -> Iterator[Finding]:
    """Yield each former year that stands with a figure the appendix has for the year reported on."""
    year, seen = report.year(), set[int]()
    if year is None or not _YEAR.search(text):
        return
    for told in told_in(text, report.form.mentions):
        start = _year_of(text, told)
        is_former = start >= 0 and 0 < year - int(text[start : start + 4]) <= _OLDEST
        if is_former and start not in seen and _is_own(report, told):
            seen.add(start)
            figure = text[told.quantity.start : told.quantity.end]
            message = f"“{figure}” là số liệu năm {year} ở Phụ lục, ở đây lại nói về năm {text[start : start + 4]}."
            yield Finding("old_year", "warning", start, start + 4, message, str(year))


def _year_of(text: str, told: Told) -> int:
    """Return where the one year stands that a figure is told for, -1 where there is none or it is only compared."""
    if not told.years:
        return _leading_year(text)
    start, _ = sentence_span(text, told.quantity.start)
    places = [match.start() for match in _YEAR.finditer(text, start, told.quantity.start)]
    if len(told.years) > 1 or not places or _compared().search(text, start, places[-1]):
        return -1
    return places[-1] if _governs(text, start, places[-1], told) else -1


def _governs(text: str, sentence: int, year: int, told: Told) -> bool:
    """Return whether a year begins its sentence, or stands in the words of the figure itself; no law, no plan."""
    is_first = _FIRST.fullmatch(text, sentence, year) is not None
    is_beside = not any(sign in text[year : told.quantity.start] for sign in ",;:(")
    return (is_first or is_beside) and citation_at(text, year) is None


@lru_cache(maxsize=8_000)
def _leading_year(text: str) -> int:
    """Return where the year stands that a paragraph begins and goes on with, -1 where it names another.

    “Năm 2021, xã tiếp 58 cuộc. Tổ chức 3 cuộc đối thoại.”
    """
    first = _YEAR_FIRST.match(text)
    return first.start("year") if first and len(set(_YEAR.findall(text))) == 1 else -1


def _is_own(report: Report, told: Told) -> bool:
    """Return whether a figure is that of the appendix, and hardly by chance."""
    if told.doubts or told.mention.since:
        return False
    value = told.quantity.value
    is_telling = value >= _LEAST or value != value.to_integral_value()
    return is_telling and agrees(told.quantity, due(report, told.mention))


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('turns')['years']['compared'])}(?!\w)", re.IGNORECASE)
