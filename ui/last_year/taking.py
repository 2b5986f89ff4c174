"""What becomes of last year's paragraphs and answers here, and the changes that take them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from models.form.definition import Field
from models.report.carried import carried
from models.report.next_year import last_key
from models.report.progress import section_status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.form.definition import Section
    from models.report.carried import Carried, LastYear
    from models.report.report import Change, Report
    from models.text.prose import Prose

Use = Literal["unchanged", "changed", "unused"]
_NOT_TAKEN = {"general.year"}
"""Answers that would make this year's report last year's."""


def last_prose(report: Report, last: LastYear, address: str) -> Prose:
    """Return last year's prose of a section, which its form may number otherwise; () where it has no such section."""
    there = last_key(report.form, last.report.form, address)
    return last.report.prose(there) if there else ()


def uses(count: int, now: Carried) -> tuple[Use, ...]:
    """Return for each of so many of last year's paragraphs whether it stands in the report."""
    found: dict[int, Use] = {}
    for origin, state in zip(now.origins, now.states, strict=True):
        if origin is not None and found.get(origin) != "unchanged":
            found[origin] = "unchanged" if state == "unchanged" else "changed"
    return tuple(found.get(index, "unused") for index in range(count))


def taken_paragraph(report: Report, last: LastYear, address: str, index: int, at_hand: int | None = None) -> Change:
    """Return the change that puts one of last year's paragraphs where it belongs, or in place of its changed self.

    It belongs beside its neighbours of last year; without any of them here it goes after the paragraph `at_hand`,
    or to the end.
    """
    prose, part = report.prose(address), last_prose(report, last, address)[index]
    now = carried(report, last.report, address)
    if index in now.origins:
        place = now.origins.index(index)
        return report.change(address, (*prose[:place], part, *prose[place + 1 :]))
    place = _place_of(index, now.origins)
    if place is None:
        place = len(prose) if at_hand is None else min(at_hand + 1, len(prose))
    return report.change(address, (*prose[:place], part, *prose[place:]))


def taken_section(report: Report, last: LastYear, address: str, *, is_added: bool) -> Change:
    """Return the change that puts last year's section in place of what is written, or after it."""
    before = report.prose(address) if is_added else ()
    return report.change(address, (*before, *last_prose(report, last, address)))


def is_unwritten(report: Report, section: Section) -> bool:
    """Return whether nothing is lost when a section is replaced: it holds no words but the form's own heads."""
    return section_status(report, section) == "empty"


def taken_field(report: Report, last: LastYear, field: Field) -> Change | None:
    """Return the change that takes last year's answer to a field over, None where it cannot stand here."""
    older = last.report.form.items.get(field.key)
    if field.key in _NOT_TAKEN or not isinstance(older, Field) or older.type != field.type:
        return None
    answer = last.report.get(field.key)
    is_known = field.type != "choice" or any(each.id == answer for each in report.form.signer_forms)
    return report.change(field.key, answer) if answer is not None and is_known else None


def _place_of(index: int, origins: Sequence[int | None]) -> int | None:
    """Return where a paragraph of last year goes: after the nearest one before it, else before the nearest after."""
    known = {origin: place for place, origin in enumerate(origins) if origin is not None}
    if before := [origin for origin in known if origin < index]:
        return known[max(before)] + 1
    return min((known[origin] for origin in known if origin > index), default=None)
