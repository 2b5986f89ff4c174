"""Decimal points where a Vietnamese text has commas: `74.6%`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from models.checks.issues import Finding, Issue
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.vocabulary import words
from models.checks.running import issue_of
from models.checks.subject import OwnWords, Subject
from models.text.tokens import word_before

# a zero may have three digits behind it: nobody groups thousands behind a zero
_POINT = re.compile(
    r"(?<![\w.,/:-])(?:\d{1,3}(?:\.\d{3})+|[1-9]\d*|0)\.\d{1,2}(?![\w/]|[.,:-]\d|\.[^\W\d_])|(?<![\w.,/:-])0\.\d{3}(?![\w/]|[.,]\d)"
)
_ANY_POINT = re.compile(r"\.(?<=\d.)\d")
_COMMA = re.compile(r"\d,\d{1,3}(?!\d)")
_UNIT = re.compile(r"\s?(%|[^\W\d_][^\W_]*(?:/[^\W_]+)?)")
_MANY = 3
"""Decimal points without any comma that are a habit of the report and no slip."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each decimal point; only as a question where the report writes points throughout."""
    passages = subject.passages
    points = sum(len(_points(passage.text, subject.own)) for passage in passages)
    if not points:
        return
    commas = sum(len(_COMMA.findall(passage.text)) for passage in passages)
    yield None
    for passage in passages:
        for finding in _points(passage.text, subject.own):
            is_habit = not commas and points >= _MANY
            yield issue_of(passage, replace(finding, weight="hint") if is_habit else finding)


@lru_cache(8_000)
def _points(text: str, own: OwnWords) -> tuple[Finding, ...]:
    if not _ANY_POINT.search(text):
        return ()
    return tuple(
        _finding(*match.span(), match[0])
        for match in _POINT.finditer(text)
        if _is_decimal(text, match) and not is_allowed(text, *match.span(), own)
    )


def _is_decimal(text: str, match: re.Match[str]) -> bool:
    """Return whether a unit stands behind a number; without one, whether nothing tells another use of the point."""
    unit = _UNIT.match(text, match.end())
    if unit and unit[1].lower() in words("measured"):
        return True
    is_version = match[0].endswith(".0")
    return match.start() > 0 and not is_version and word_before(text, match.start()) not in words("pointed")


def _finding(start: int, end: int, number: str) -> Finding:
    whole, _, decimals = number.rpartition(".")
    mend = f"{whole},{decimals}"
    message = f"“{number}”: phần thập phân viết sau dấu phẩy, là “{mend}”."
    return Finding("decimal_point", "warning", start, end, message, mend)
