"""Figures the prose tells otherwise than the appendix, and those of which only one of both knows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from models.checks.due import Due, agrees, is_of_period, is_of_year, is_sure, wholes, words_of
from models.checks.issues import Issue, Spot, Weight
from models.checks.subject import Passage, Subject
from models.checks.told import Told, told_in
from models.form.definition import Mention, Section
from models.report.figures import figure_words
from models.text.joints import anywhere
from models.text.numbers import format_number

_QUESTIONS = frozenset({"plan"})
"""What makes a figure another one that a reader would still ask about."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure told somewhere in the report."""

    passage: Passage
    told: Told

    @property
    def words(self) -> str:
        """The number as it is written."""
        return self.passage.text[self.told.quantity.start : self.told.quantity.end]


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each figure told otherwise than the appendix has it."""
    found: defaultdict[str, list[_Found]] = defaultdict(list)
    for passage in _passages(subject):
        for told in told_in(passage.text, subject.report.form.mentions):
            if not told.mention.sections or passage.key in told.mention.sections:
                found[told.mention.id].append(_Found(passage, told))
        yield None
    for mention in subject.report.form.mentions:
        if found[mention.id]:
            yield from _compared(subject, mention, found[mention.id])


def _passages(subject: Subject) -> Iterator[Passage]:
    """Yield the paragraphs that tell what was done: those of a list of tasks tell what is to come."""
    for passage in subject.passages:
        item = subject.report.form.items.get(passage.key)
        if isinstance(item, Section) and item.kind == "prose":
            yield passage


def _compared(subject: Subject, mention: Mention, found: Sequence[_Found]) -> Iterator[Issue]:
    owed = subject.due(mention)
    now = [each for each in found if is_of_year(subject.report, each.told)]
    firm = [each for each in now if not each.told.doubts and is_of_period(subject.report, each.told)]
    if owed.value is None:
        yield from _unknown(subject, owed, firm)
        return
    right = [each for each in now if agrees(each.told.quantity, owed)]
    wrong = [each for each in firm if each not in right]
    if not wrong and not right:
        yield from _question(subject, owed, now)
    # 2 cuộc … và 3 cuộc … told apart are the 5 of the appendix
    elif wrong and not right and sum(each.told.quantity.value for each in wrong) != owed.value:
        yield from (_differing(subject, owed, each, None) for each in wrong)
    elif wrong and right:
        yield from (_differing(subject, owed, each, _mend(owed, each)) for each in wrong if _is_slip(each, owed))
    yield from (_whole(subject, mention, each) for each in right if _has_other_whole(subject, mention, each))


def _is_slip(found: _Found, owed: Due) -> bool:
    """Return whether a figure looks like the one due with a slip; what is told rightly elsewhere may be a part here."""
    quantity = found.told.quantity
    if quantity.kind == "percent":
        return True
    one, other = format_number(quantity.value), format_number(owed.value or Decimal(0))
    differing = sum(a != b for a, b in zip(one, other, strict=False))
    is_alike = sorted(one) == sorted(other) or differing == 1
    return len(one) == len(other) > 1 and is_alike


def _differing(subject: Subject, owed: Due, found: _Found, mend: str | None) -> Issue:
    if mend is None and is_sure(subject.report, owed):
        mend = _mend(owed, found)
    message = f"“{_context(found)}” khác Phụ lục: {words_of(subject.report, owed)}."
    return _issue("other_than_appendix", "warning", found, message, mend, words_of(subject.report, owed))


def _mend(owed: Due, found: _Found) -> str | None:
    quantity, figure = found.told.quantity, owed.figures[0]
    if len(owed.figures) > 1 or figure is None or figure.nothing or quantity.is_spelt:
        return None
    if quantity.kind == "ratio" and "/" not in figure.text:
        return f"{figure_words(figure)}/{found.words.rpartition('/')[2]}"
    return figure_words(figure)


def _question(subject: Subject, owed: Due, now: Sequence[_Found]) -> Iterator[Issue]:
    """Ask once whether a figure of a plan or another period and that of the appendix belong together."""
    doubtful = [each for each in now if each.told.doubts <= _QUESTIONS and not agrees(each.told.quantity, owed)]
    if not doubtful or not owed.value:
        return
    first = doubtful[0]
    cells = words_of(subject.report, owed)
    message = f"“{_context(first)}” {_why(subject, first)}, còn Phụ lục: {cells}; hãy xem hai số có cùng một mốc không."
    yield _issue("other_period_than_appendix", "hint", first, message, None, cells)


def _why(subject: Subject, found: _Found) -> str:
    since = subject.report.year(found.told.mention.since) if found.told.mention.since else None
    if found.told.doubts:
        return "là số phấn đấu, dự kiến"
    is_unsaid = since is not None and since not in found.told.years
    return f"không ghi là so với năm {since}" if is_unsaid else "là số của kỳ khác"


def _unknown(subject: Subject, owed: Due, firm: Sequence[_Found]) -> Iterator[Issue]:
    """Ask once for the cell of a figure that only the prose tells."""
    if firm and owed.is_blank and subject.is_whole:
        message = f"Lời văn nêu “{_context(firm[0])}” nhưng Phụ lục để trống: {words_of(subject.report, owed)}."
        yield _issue("not_in_appendix", "hint", firm[0], message, None, "")


def _has_other_whole(subject: Subject, mention: Mention, found: _Found) -> bool:
    whole, known = found.told.quantity.whole, wholes(subject.report, mention)
    return whole is not None and bool(known) and whole not in known and not found.told.doubts


def _whole(subject: Subject, mention: Mention, found: _Found) -> Issue:
    known = " hoặc ".join(dict.fromkeys(format_number(each) for each in wholes(subject.report, mention)))
    message = f"“{_context(found)}” khác Phụ lục: tổng số ghi ở Phụ lục là {known}."
    return _issue("other_whole_than_appendix", "warning", found, message, None, known)


def _issue(code: str, weight: Weight, found: _Found, message: str, mend: str | None, basis: str) -> Issue:
    quantity, passage = found.told.quantity, found.passage
    spot = None if passage.paragraph is None else Spot(passage.paragraph, quantity.start, quantity.end)
    return Issue(code, weight, passage.key, message, found.words, mend, spot, basis)


def _context(found: _Found) -> str:
    """Return a number with what it counts: `342 cuộc`."""
    quantity, mention = found.told.quantity, found.told.mention
    unit = anywhere(mention.unit).match(found.passage.text.lower(), quantity.end + 1) if mention.unit else None
    return found.passage.text[quantity.start : unit.end() if unit else quantity.end]
