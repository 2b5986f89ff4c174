"""What the text tells as reached by a day that had not come when it was signed: “Tính đến ngày 31/12/2026, đạt …”."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.text.citations import citation_at
from models.text.clauses import clause_span, sentence_span
from models.text.dates import cited_date, written_date
from models.text.word_lists import either, word_lists
from models.text.written_days import written_days

_UP_TO = re.compile(r"(?P<counted>tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\Z", re.IGNORECASE)
_LONGEST_LEAD = 25
_TASKS = "IV"


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each day up to which results are told and that lies behind the signing."""
    signed, as_of = subject.report.date("date"), subject.report.date("as_of")
    if signed is None:
        return
    for passage in subject.passages:
        for finding in _findings(passage.text, signed, as_of) if passage.key != _TASKS else ():
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(text: str, signed: date, as_of: date | None) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for day in written_days(text):
        if not day.date or day.date <= signed or not _is_reached(text, day.start):
            continue
        words = text[day.start : day.end]
        message = f"Kết quả được tính đến ngày {words}, sau ngày ký {cited_date(signed)}; hãy xem lại ngày nào đúng."
        mend = _as_typed(words, as_of) if as_of and as_of <= signed else None
        found.append(Finding("told_after_signing", "warning", day.start, day.end, message, mend))
    return tuple(found)


def _is_reached(text: str, position: int) -> bool:
    """Return whether something is told as reached by a day: it begins its clause, and nothing is only planned."""
    lead = _UP_TO.search(text, max(0, position - _LONGEST_LEAD), position)
    if lead is None or citation_at(text, position):
        return False
    first, last = clause_span(text, position)
    is_first = not text[first : lead.start()].strip(" *+–-")
    if text[first - 1 : first] == ":":
        # “Hạn trả lời: đến ngày …”
        first, _ = sentence_span(text, position)
    return bool(is_first or lead["counted"]) and not _planned().search(text, first, last)


def _as_typed(words: str, day: date) -> str:
    return written_date(day).removeprefix("ngày ") if "háng" in words else cited_date(day)


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('turns')['days']['planned'])}(?!\w)", re.IGNORECASE)
