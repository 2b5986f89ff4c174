"""Offices and units that were no more at the day of the report, spoken of as if they were.

Which they are, since when and by which law is data: `resources/offices.toml`. A cited document keeps the name its
sender had; so does what is told of the past.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue, Weight
from models.checks.running import issue_of
from models.checks.subject import Passage, Subject
from models.text.acting import acts
from models.text.citations import citation_at
from models.text.clauses import sentence_span
from models.text.dates import format_date, parse_date
from models.text.word_lists import either, word_lists

_SENDER = "general.letter_sender"
_ADDRESSED = frozenset({"general.addressee", "general.receivers", _SENDER})
_TASKS = "IV"
_PAST_BEHIND = re.compile(r"[^.;]{0,40}\(\s*(?:cũ|nay)|[^,.;]{0,30}(?<!\w)(?:cũ|trước đây)(?!\w)", re.IGNORECASE)
_HEAD = "chủ tịch "
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class _Office:
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
        # who asked for the report need only have been there when it asked
        then = subject.report.date("letter_date") or day if passage.key == _SENDER else day
        for finding in _findings(passage, then):
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(passage: Passage, day: date) -> tuple[Finding, ...]:
    told: dict[_Office, Finding] = {}
    for start, end, office in _offices_in(passage.text):
        if day >= office.until and office not in told and (found := _finding(passage, (start, end), office, day)):
            told[office] = found
    return tuple(told.values())


def _offices_in(text: str) -> Iterator[tuple[int, int, _Office]]:
    """Yield where each office is named, with “Chủ tịch” before it; names are looked for by their first word."""
    small = text.lower()
    if len(small) != len(text):
        return
    for first, names in _by_first_word().items():
        place = small.find(first)
        while place >= 0:
            if small.startswith(names, place) and not small[place - 1 : place].isalnum():
                name = next(name for name in names if small.startswith(name, place))
                end = place + len(name)
                if not small[end : end + 1].isalnum():
                    start = place - len(_HEAD) if small.endswith(_HEAD, 0, place) else place
                    yield start, end, _names()[name]
            place = small.find(first, place + 1)


def _finding(passage: Passage, span: tuple[int, int], office: _Office, day: date) -> Finding | None:
    text, (start, end) = passage.text, span
    if citation_at(text, start) or _PAST_BEHIND.match(text, end):
        return None
    weight = _weight(passage, span, office, day)
    if weight is None:
        return None
    message = (
        f"“{text[start:end]}” không còn từ ngày {format_date(office.until)} ({office.law}): nay là {office.now}; "
        "nếu không nói về thời gian trước đó thì hãy sửa."
    )
    return Finding("former_office", weight, start, end, message, office.mend)


def _weight(passage: Passage, span: tuple[int, int], office: _Office, day: date) -> Weight | None:
    """Return how sure it is that the office is spoken of as present, None where it is not."""
    if passage.key in _ADDRESSED:
        return "warning"
    start, end = sentence_span(passage.text, span[0])
    sentence = passage.text[start:end].lower()
    if _words("past").search(sentence) or _tells_former_year(passage.text, start, end, day.year):
        return None
    if office.is_weak and not acts(passage.text, *span):
        return "hint"
    is_present = passage.key == _TASKS or bool(_words("present").search(sentence))
    # a report of the very year speaks of the months before the change too
    return "warning" if is_present or day.year > office.until.year else "hint"


def _tells_former_year(text: str, start: int, end: int, year: int) -> bool:
    """Return whether a sentence names a year before the report's; the years of cited documents tell nothing."""
    former = (match for match in _YEAR.finditer(text, start, end) if int(match[0]) < year)
    return any(citation_at(text, match.start()) is None for match in former)


@cache
def _first_day() -> date:
    return min(office.until for office in _names().values())


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    """Return the names by their first word with its space, the longest first."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(_names(), key=len, reverse=True):
        found[name[: name.index(" ") + 1]].append(name)
    return {first: tuple(names) for first, names in found.items()}


@cache
def _names() -> dict[str, _Office]:
    """Return each name in small letters with its office; provinces are told behind “tỉnh” only."""
    lists = word_lists("offices")
    found: dict[str, _Office] = {}
    for entry in lists["offices"]:
        office = _Office(
            parse_date(entry["until"]), entry["law"], entry["now"], entry.get("mend"), entry.get("weak", False)
        )
        whole = (
            [f"{name} {unit}" for name in entry["names"] for unit in entry["of"]] if "of" in entry else entry["names"]
        )
        found |= dict.fromkeys(whole, office)
    cities = lists["cities"]
    city = _Office(parse_date(cities["until"]), cities["law"], cities["now"])
    named = (f"{office} thành phố {name.lower()}" for office in cities["offices"] for name in cities["names"])
    found |= dict.fromkeys(named, city)
    provinces = lists["provinces"]
    until = parse_date(provinces["until"])
    for name, now in provinces["now"].items():
        found[f"tỉnh {name.lower()}"] = _Office(until, provinces["law"], now)
    return found


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('offices')[name]['words'])}(?!\w)")
