"""What is left, told otherwise than where it was counted: `Còn 5 đơn` of 71 received and 68 resolved."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from models.checks.issues import Issue, Spot, Weight
from models.checks.subject import Passage, Subject
from models.form.definition import Section
from models.text.numbers import format_number
from models.text.remainders import Remainder, remainders_in


@dataclass(slots=True)
class _Known:
    """What the sections before say is left of one kind of thing."""

    told: dict[Decimal, str] = field(default_factory=dict[Decimal, str])
    """Each value with the section that tells it."""
    counted: dict[Decimal, str] = field(default_factory=dict[Decimal, str])
    """Each value that follows from a total, with its section."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each remainder that is another than the only one an earlier section knows."""
    known: defaultdict[str, _Known] = defaultdict(_Known)
    for passage in subject.passages:
        if not isinstance(subject.report.form.items.get(passage.key), Section):
            continue
        for left in remainders_in(passage.text):
            before = known[left.head]
            if left.told is not None and (issue := _compared(passage, left, before)):
                yield issue
            (before.counted if left.told is None else before.told).setdefault(left.value, passage.key)
        yield None


def _compared(passage: Passage, left: Remainder, before: _Known) -> Issue | None:
    """Return the issue of a remainder that no section before knows; several of one kind may be several things."""
    values = before.told or before.counted
    if left.value in {*before.told, *before.counted} or len(values) != 1 or left.told is None:
        return None
    ((value, key),) = values.items()
    # paragraphs of one section speak of several things; a summary speaks of those before
    if key.split(".")[0] == passage.key.split(".")[0]:
        return None
    found = passage.text[left.told.start : left.told.end]
    message = f"“{found} {left.head}” còn lại ở đây khác mục {key}: theo đó còn {format_number(value)} {left.head}."
    spot = None if passage.paragraph is None else Spot(passage.paragraph, left.told.start, left.told.end)
    weight: Weight = "warning" if before.told else "hint"
    return Issue("two_remainders", weight, passage.key, message, found, None, spot, f"{key} {value}")
