"""One document cited with two days, two symbols, or two numbers that differ by a slip of the hand."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.checks.issues import Finding, Issue
from models.checks.running import issue_of
from models.checks.subject import Passage, Subject
from models.report.own_place import OwnPlace, own_place
from models.report.report import Report
from models.text.citations import Citation, citations_in
from models.text.dates import cited_date, written_date
from models.text.search import fold
from models.text.word_lists import word_lists

_SAME_SUBJECT = 30
"""Letters of two subjects that must be the same for them to be one; shorter ones are compared whole."""
_ON_ONE_DAY = 20
"""Numbers an office hardly gives out between two documents of one day."""


@dataclass(frozen=True, slots=True)
class _Cited:
    number: str
    year: int | None
    symbol: str
    day: date
    sender: str
    subject: str
    place: str
    is_own: bool = False
    """Whether it is, or may be, one of the office itself: nobody else is named as its issuer."""
    passage: Passage | None = None
    citation: Citation | None = None


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield the citations that contradict another of the same document; the rarer form is the one found."""
    cited = [*_asking_letter(subject.report)]
    unit = own_place(subject.report)
    for passage in subject.passages:
        cited += _cited_in(passage, unit)
        yield None
    signed = subject.report.date("date")
    by_symbol: defaultdict[str, list[_Cited]] = defaultdict(list)
    for each in cited:
        by_symbol[each.symbol].append(each)
    for alike in by_symbol.values():
        if len(alike) > 1:
            yield from _two_days(alike, signed)
            yield from _two_numbers(alike)
            yield None
    yield from _two_symbols(cited)


def _asking_letter(report: Report) -> Iterator[_Cited]:
    number, _, symbol = report.text("letter_number").partition("/")
    if (day := report.date("letter_date")) and symbol:
        symbol, sender = fold(symbol.replace("/", "-").replace(" ", "")), fold(report.text("letter_sender"))
        yield _Cited(number.strip().lstrip("0"), None, symbol, day, sender, "", "câu mở đầu")


def _cited_in(passage: Passage, unit: OwnPlace) -> Iterator[_Cited]:
    for each in citations_in(passage.text):
        if each.day and (day := each.day.date) and each.symbol:
            subject = fold(passage.text[slice(*each.subject)]) if each.subject else ""
            place = f"mục {passage.key}" if passage.key[:1] in "IVX" else "phần thông tin chung"
            sender = fold(each.sender)
            is_own = not sender or (bool(unit.kind) and f" {fold(unit.kind)} " in f" {sender} ")
            yield _Cited(*each.identity, day, sender, subject, place, is_own, passage, each)


def _two_days(alike: Sequence[_Cited], signed: date | None) -> Iterator[Issue]:
    # a day behind the signing is none of the document's, however often it stands
    usual = Counter(each.day for each in alike if not signed or each.day <= signed)
    groups: defaultdict[tuple[str, int | None], list[_Cited]] = defaultdict(list)
    for each in alike:
        groups[each.number, each.year].append(each)
    for group in groups.values():
        right, *others = sorted(group, key=lambda each: -usual[each.day])
        for each in others:
            if each.day != right.day and each.passage and _is_one_by_day(each, right):
                yield _day_issue(each, right, is_sure=usual[right.day] > usual[each.day])


def _is_one_by_day(one: _Cited, other: _Cited) -> bool:
    """Return whether two citations with one number and two days are of one document."""
    if one.year is not None:
        return True
    if not _may_be_one_sender(one.sender, other.sender):
        return False
    same = [getattr(one.day, part) == getattr(other.day, part) for part in ("day", "month", "year")]
    # numbers begin anew each year; where nobody says whose they are only a slip is plain
    is_one_office = bool(one.sender and other.sender) or (one.is_own and other.is_own) or not _is_shared(one.symbol)
    return sum(same) == 2 or (same[2] and (is_one_office or _digits(one.day) == _digits(other.day)))


def _is_shared(symbol: str) -> bool:
    return symbol.partition("-")[2] in word_lists("citations")["shared"]


def _digits(day: date) -> list[str]:
    """Return the digits of a day and month in order: 16/5 and 15/6 have the same."""
    return sorted(f"{day.day}{day.month}")


def _two_numbers(alike: Sequence[_Cited]) -> Iterator[Issue]:
    usual = Counter(each.number for each in alike)
    groups: defaultdict[date, list[_Cited]] = defaultdict(list)
    for each in alike:
        groups[each.day].append(each)
    for group in groups.values():
        right, *others = sorted(group, key=lambda each: -usual[each.number])
        for each in others:
            if each.number != right.number and each.passage and _is_one_by_number(each, right):
                yield _number_issue(each, right, right.number if usual[right.number] > usual[each.number] else None)


def _is_one_by_number(one: _Cited, other: _Cited) -> bool:
    """Return whether two citations with one day and symbol and two numbers are of one document."""
    if not _may_be_one_sender(one.sender, other.sender):
        return False
    length = min(_SAME_SUBJECT, max(len(one.subject), len(other.subject)))
    is_same_subject = length > 10 and one.subject[:length] == other.subject[:length]
    return is_same_subject or _is_slip(one.number, other.number) or _is_short_slip(one, other)


def _is_slip(one: str, other: str) -> bool:
    """Return whether a number is another with two neighbours changed over, too far away for a document of one day."""
    if not (one.isdigit() and other.isdigit() and len(one) == len(other) > 2):
        return False
    apart = [index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    is_swapped = len(apart) == 2 and apart[1] - apart[0] == 1 and sorted(one) == sorted(other)
    return is_swapped and abs(int(one) - int(other)) >= _ON_ONE_DAY


def _is_short_slip(one: _Cited, other: _Cited) -> bool:
    """Return whether two figures of a number of a kind seldom issued are changed over where no subject tells more."""
    is_seldom = one.symbol.partition("-")[0] in word_lists("citations")["seldom"]
    is_one_office = (one.is_own and other.is_own) or not _is_shared(one.symbol)
    is_swapped = len(one.number) == 2 and one.number == other.number[::-1]
    return is_seldom and is_one_office and is_swapped and not (one.subject and other.subject)


def _may_be_one_sender(one: str, other: str) -> bool:
    return not one or not other or set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split())


def _two_symbols(cited: Sequence[_Cited]) -> Iterator[Issue]:
    groups: defaultdict[tuple[str, int | None, date], list[_Cited]] = defaultdict(list)
    for each in cited:
        groups[each.number, each.year, each.day].append(each)
    for group in groups.values():
        usual = Counter(_letters(each) for each in group)
        right, *others = sorted(group, key=lambda each: -usual[_letters(each)])
        for each in others:
            if usual[_letters(right)] > usual[_letters(each)] and _is_one_by_symbol(each, right):
                yield _symbol_issue(each, right)


def _letters(each: _Cited) -> str:
    """Return the symbol as typed, its strokes left out: those are a matter of style."""
    return each.citation.symbol.replace("-", "") if each.citation else each.symbol.replace("-", "")


def _is_one_by_symbol(one: _Cited, other: _Cited) -> bool:
    if one.citation is None or other.citation is None or not _may_be_one_sender(one.sender, other.sender):
        return False
    return one.citation.kind == other.citation.kind and _letters(one).casefold() != _letters(other).casefold()


def _day_issue(each: _Cited, right: _Cited, *, is_sure: bool) -> Issue:
    passage, citation = each.passage, each.citation
    assert passage
    assert citation
    assert citation.day
    label, found = (passage.text[slice(*span)] for span in (citation.label, (citation.day.start, citation.day.end)))
    message = f"Văn bản “{label}” ở đây ghi ngày {found}, ở {right.place} ghi ngày {cited_date(right.day)}."
    mend = (
        (written_date(right.day).removeprefix("ngày ") if "tháng" in found else cited_date(right.day))
        if is_sure
        else None
    )
    finding = Finding("document_two_days", "warning", citation.day.start, citation.day.end, message, mend)
    return issue_of(passage, finding)


def _number_issue(each: _Cited, right: _Cited, mend: str | None) -> Issue:
    passage, citation = each.passage, each.citation
    assert passage
    assert citation
    start = citation.label[0]
    day, number = cited_date(each.day), citation.number
    message = f"Văn bản ngày {day} ở đây ghi số “{number}”, ở {right.place} ghi số “{right.number}”."
    finding = Finding("document_two_numbers", "warning", start, start + len(citation.number), message, mend)
    return issue_of(passage, finding)


def _symbol_issue(each: _Cited, right: _Cited) -> Issue:
    assert each.passage
    assert each.citation
    assert right.passage
    assert right.citation
    start, end = each.citation.label
    found, usual = each.passage.text[start:end], right.passage.text[slice(*right.citation.label)]
    message = f"Văn bản ngày {cited_date(each.day)} ở đây ghi “{found}”, ở {right.place} ghi “{usual}”."
    return issue_of(each.passage, Finding("document_two_symbols", "warning", start, end, message, usual))
