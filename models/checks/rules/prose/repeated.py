"""One indicator told twice with two values: `thu nhập bình quân đầu người đạt 19,8 triệu` here, `18,9 triệu` there."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from models.checks.issues import Issue, Spot
from models.checks.subject import Passage, Subject
from models.checks.told import told_in
from models.form.definition import Section
from models.text.indicators import Stated, stated_in
from models.text.quantities import Quantity

Found = tuple[Passage, Quantity]
Values = dict[Decimal, Found]
"""The values one indicator is told with, each with where it stands first."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each figure of an indicator that differs from the only one the paragraphs before tell."""
    known: defaultdict[tuple[str, ...], Values] = defaultdict(dict)
    for passage in subject.passages:
        item = subject.report.form.items.get(passage.key)
        if not isinstance(item, Section) or item.kind != "prose":
            continue
        compared = _compared(subject, passage) if stated_in(passage.text) else set[int]()
        for stated in stated_in(passage.text):
            quantity, before = stated.quantity, known[_name(subject, stated)]
            if quantity.start not in compared and (other := _other(passage, quantity, before)):
                yield _issue(*other, passage, quantity, stated.name)
            before.setdefault(quantity.value, (passage, quantity))
        yield None


def _compared(subject: Subject, passage: Passage) -> set[int]:
    """Return where the figures stand that are compared with the appendix."""
    mentions = subject.report.form.mentions
    told = [each for each in told_in(passage.text, mentions) if not each.doubts]
    return {each.quantity.start for each in told if not each.mention.sections or passage.key in each.mention.sections}


def _name(subject: Subject, stated: Stated) -> tuple[str, ...]:
    """Return what must be the same for two figures to be one; a change is counted from the year before."""
    year = subject.report.year()
    since = stated.since if stated.way and stated.since != str((year or 0) - 1) else ""
    return stated.name, stated.unit, stated.way, stated.base, stated.year or str(year or ""), since


def _other(passage: Passage, quantity: Quantity, before: Values) -> Found | None:
    """Return the only other value, None for none or where the same value or several stand before."""
    if len(before) != 1:
        return None
    ((first, earlier),) = before.values()
    return None if first is passage or _is_same(quantity, earlier) else (first, earlier)


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Return whether two figures are one, perhaps told with fewer decimals."""
    return abs(one.value - other.value) <= (max(one.step, other.step) / 2 if one.step != other.step else 0)


def _issue(before: Passage, earlier: Quantity, passage: Passage, quantity: Quantity, name: str) -> Issue:
    one, other = before.text[earlier.start : earlier.end], passage.text[quantity.start : quantity.end]
    spot = None if passage.paragraph is None else Spot(passage.paragraph, quantity.start, quantity.end)
    message = f"“{name}” ở đây là “{other}”, còn ở mục {before.key} là “{one}”."
    return Issue("two_values", "warning", passage.key, message, other, None, spot, one)
