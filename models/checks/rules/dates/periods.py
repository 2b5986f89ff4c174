"""Periods in the prose that are not the report's: “6 tháng đầu năm” in a report of nine months, or of another year."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue, Weight
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.report.report import Report
from models.text.citations import citation_at
from models.text.clauses import clause_span, sentence_span
from models.text.periods import Period, months_of, periods_in
from models.text.word_lists import either, word_lists

_YEAR = 12
_CLOSES = 14
"""The day on which NĐ 09/2019/NĐ-CP, Điều 12 closes a period."""
_FIRST = re.compile(r"[\s*+–-]*\Z")


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each period that is of another length than the report's, or of another year."""
    months, year = _months(subject.report), subject.report.year()
    for passage in subject.passages:
        for finding in _findings(passage.text, months, year):
            yield issue_of(passage, finding)
        yield None


def _months(report: Report) -> int | None:
    """Return how many months the report has; where it does not say, figures of June or September tell."""
    as_of = report.date("as_of")
    told = as_of.month if as_of and as_of.day >= _CLOSES else None
    return months_of(report.text("period")) or (told if told in {6, 9} else None)


@lru_cache(maxsize=8_000)
def _findings(text: str, months: int | None, year: int | None) -> tuple[Finding, ...]:
    found = (_finding(text, period, months, year) for period in periods_in(text) if period.is_from_january)
    return tuple(finding for finding in found if finding)


def _finding(text: str, period: Period, months: int | None, year: int | None) -> Finding | None:
    if citation_at(text, period.start):
        return None
    words = text[period.start : period.end]
    if year and period.year and period.year != year:
        is_compared = _any_of("compared").search(text, clause_span(text, period.start)[0], period.start)
        if is_compared or str(year) in text[slice(*sentence_span(text, period.start))]:
            return None
        message = f"“{words}” không thuộc năm báo cáo {year}; có thể còn lại từ báo cáo năm khác."
        return Finding("period_of_other_year", "warning", period.year_start, period.year_start + 4, message, str(year))
    if not months or period.months == months or "đầu" not in words.lower():
        return None
    return _of_other_length(text, period, months)


def _of_other_length(text: str, period: Period, months: int) -> Finding | None:
    start, _ = clause_span(text, period.start)
    first, last = sentence_span(text, period.start)
    is_own_named = any(first <= each.start < last and each.months == months for each in periods_in(text))
    if is_own_named or _any_of("of_another_thing").search(text, start, period.start):
        return None
    before = text[start : period.start]
    is_result = bool(_FIRST.fullmatch(before) or _results().search(before))
    if months == _YEAR and not is_result:
        # what a year has reached by then is told in many reports of the year
        return None
    words = text[period.start : period.end]
    kind = "báo cáo năm" if months == _YEAR else f"báo cáo {months} tháng"
    weight: Weight = "warning" if is_result and months < _YEAR else "hint"
    message = f"“{words}” trong {kind}; có thể còn lại từ báo cáo của kỳ khác."
    return Finding("period_of_other_length", weight, period.start, period.end, message, _mended(words, months))


def _mended(words: str, months: int) -> str | None:
    return None if months == _YEAR else re.sub(r"\A\S+(?:\s+một(?=\s+tháng))?", str(months), words, count=1)


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('turns')['periods'][name])}(?!\w)", re.IGNORECASE)


@cache
def _results() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('turns')['periods']['results'])}\s+\Z", re.IGNORECASE)
