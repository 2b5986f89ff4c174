"""Offices and units that were no more at the day of the report, spoken of as if they were.

Which they are, since when and by which law is data: `resources/offices.toml`. A cited document keeps the name its
sender had; so does what is told of the past.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue, Weight
from models.checks.running import issue_of
from models.checks.subject import Passage, Subject
from models.text.citations import citation_at
from models.text.clauses import sentence_span
from models.text.dates import format_date, parse_date
from models.text.word_lists import either, word_lists

_ADDRESSED = frozenset({"general.addressee", "general.receivers"})
_TASKS = "IV"
_PAST_BEHIND = re.compile(r"[^.;]{0,40}\(\s*(?:cũ|nay)|[^,.;]{0,30}(?<!\w)(?:cũ|trước đây)(?!\w)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Office:
    pattern: re.Pattern[str]
    until: date
    law: str
    now: str
    mend: str | None = None
    is_weak: bool = False


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each office that is no more, once in a paragraph."""
    day = subject.day
    if day is None or day < _first_day():
        return
    for passage in subject.passages:
        for finding in _findings(passage, day):
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(passage: Passage, day: date) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for office in _offices():
        if day >= office.until:
            matches = office.pattern.finditer(passage.text)
            told = (_finding(passage, match, office, day) for match in matches)
            found += [finding for finding in [next((each for each in told if each), None)] if finding]
    return tuple(found)


def _finding(passage: Passage, match: re.Match[str], office: _Office, day: date) -> Finding | None:
    text = passage.text
    if citation_at(text, match.start()) or _PAST_BEHIND.match(text, match.end()):
        return None
    weight = _weight(passage, match, office, day)
    if weight is None:
        return None
    message = (
        f"“{match[0]}” không còn từ ngày {format_date(office.until)} ({office.law}): nay là {office.now}; "
        "nếu không nói về thời gian trước đó thì hãy sửa."
    )
    return Finding("former_office", weight, *match.span(), message, office.mend)


def _weight(passage: Passage, match: re.Match[str], office: _Office, day: date) -> Weight | None:
    """Return how sure it is that the office is spoken of as present, None where it is not."""
    if passage.key in _ADDRESSED:
        return "warning"
    start, end = sentence_span(passage.text, match.start())
    sentence = passage.text[start:end]
    if _words("past").search(sentence) or any(int(year) < day.year for year in _YEAR.findall(sentence)):
        return None
    if office.is_weak:
        return "hint"
    is_present = passage.key == _TASKS or bool(_words("present").search(sentence))
    # a report of the very year speaks of the months before the change too
    return "warning" if is_present or day.year > office.until.year else "hint"


@cache
def _first_day() -> date:
    return min(office.until for office in _offices())


@cache
def _offices() -> tuple[_Office, ...]:
    lists = word_lists("offices")
    offices = [
        _Office(
            re.compile(rf"(?<!\w)(?:(?:Phó\s+)?Chủ tịch\s+)?(?i:{either(entry['names'])})(?!\w)"),
            parse_date(entry["until"]),
            entry["law"],
            entry["now"],
            entry.get("mend"),
            entry.get("weak", False),
        )
        for entry in lists["offices"]
    ]
    provinces = lists["provinces"]
    until, law = parse_date(provinces["until"]), provinces["law"]
    for name, now in provinces["now"].items():
        offices.append(_Office(re.compile(rf"(?<!\w)[Tt]ỉnh\s+{either([name])}(?!\w)"), until, law, now))
    return tuple(offices)


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('offices')[name]['words'])}(?!\w)", re.IGNORECASE)
