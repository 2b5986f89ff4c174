"""Last year's content of one place as cards: a paragraph, a field or a column each, with what became of it here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.form.definition import Field
from models.report.carried import carried
from models.report.compared import compared_figure
from models.report.wording import answer_words, field_text
from models.text.prose import label
from ui.last_year.taking import Use, last_prose, taken_field, uses
from ui.table.last_year import difference_text, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.form.definition import Table
    from models.report.carried import LastYear
    from models.report.report import Report

NOT_ENTERED = "chưa nhập"
_USES: dict[Use, str] = {"unchanged": "= đang dùng nguyên", "changed": "≠ đã sửa", "unused": "○ chưa dùng"}

_SHORT = 60
"""Letters of this year's answer that a card repeats."""
_SIGNS = {"+": "▲", "-": "▼", "−": "▼"}


@dataclass(frozen=True, slots=True)
class Card:
    """One piece of last year's report as it is shown."""

    text: str
    status: str
    """A sign and words: what became of it in this year's report."""
    caption: str = ""
    key: str = ""
    """The field or cell it belongs to, "" for a paragraph."""
    use: Use | None = None
    """None where there is nothing to take."""
    is_head: bool = False


def section_cards(report: Report, last: LastYear, address: str) -> list[Card]:
    """Return last year's paragraphs of a section."""
    prose = last_prose(report, last, address)
    if not prose:
        return []
    found = uses(len(prose), carried(report, last.report, address))
    return [
        Card(label(part) + part.text, _USES[use], use=use, is_head=part.kind == "starred")
        for part, use in zip(prose, found, strict=True)
    ]


def general_cards(report: Report, last: LastYear) -> list[Card]:
    """Return last year's answers of the general page, those it printed nothing for left out."""
    return [_field_card(report, last, field, older) for field, older in _fields(report, last)]


def table_cards(report: Report, last: LastYear, table: Table) -> list[Card]:
    """Return both years' figures of a table with their difference."""
    now, then = report.year() or "nay", last.year or "trước"
    cards: list[Card] = []
    for column in (*table.columns, *table.inputs):
        both = compared_figure(report, last.report, column)
        if both.last or both.now:
            text = f"Năm {then}: {shown(both.last) or NOT_ENTERED}\nNăm {now}: {shown(both.now) or NOT_ENTERED}"
            cards.append(Card(text, difference_words(difference_text(both)), both.caption, both.key))
    return cards


def printed(report: Report, field: Field) -> str:
    """Return what the clerk reads of a field: its answer, or the sentence made."""
    is_made = field.type == "sentence"
    return field_text(report, field) if is_made else answer_words(report, field.key, report.get(field.key))


def difference_words(difference: str) -> str:
    """Return a difference with the sign of its direction, "" for none."""
    return f"{_SIGNS.get(difference[0], '=')} {difference}" if difference else ""


def _fields(report: Report, last: LastYear) -> Iterator[tuple[Field, Field]]:
    for field in report.form.fields:
        older = last.report.form.items.get(field.key)
        if isinstance(older, Field) and printed(last.report, older):
            yield field, older


def _field_card(report: Report, last: LastYear, field: Field, older: Field) -> Card:
    change = taken_field(report, last, field)
    then, now = printed(last.report, older), printed(report, field)
    if then == now:
        return Card(then, "= năm nay cũng vậy", field.label, field.key, "unchanged" if change else None)
    differs = "≠ năm nay viết khác" if len(now) > _SHORT or "\n" in now else f"≠ năm nay: {now}"
    status = differs if now else "○ năm nay chưa nhập"
    use: Use = "changed" if now else "unused"
    return Card(then, status, field.label, field.key, use if change else None)
