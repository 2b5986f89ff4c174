"""Both years row by row: the paragraphs of a section, the answers of the general page, the figures of a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from models.form.definition import Field
from models.report.compared import compared_figure
from models.report.next_year import last_key
from models.report.wording import full_heading
from models.text.compare import Stretch, align, compare
from models.text.prose import label
from ui.last_year.cards import difference_words, printed
from ui.last_year.taking import last_prose
from ui.places import GENERAL
from ui.table.last_year import difference_text, shown

if TYPE_CHECKING:
    from models.form.definition import Table
    from models.report.carried import LastYear
    from models.report.report import Report
    from models.text.prose import Paragraph

_ONLY_THEN = "last."
RowState = Literal["same", "changed", "gone", "added", "missing"]
RowKind = Literal["paragraph", "head", "field", "figure"]


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, answer or figure of last year beside its own of this year, "" where one of them is missing."""

    old: str
    new: str
    caption: str = ""
    note: str = ""
    """How this year's figure differs."""
    kind: RowKind = "paragraph"

    @property
    def state(self) -> RowState:
        """Whether it stayed, changed, went, came, or is not yet entered."""
        if self.old == self.new:
            return "same"
        if self.caption and not self.new:
            return "missing"
        return "changed" if self.old and self.new else "gone" if self.old else "added"


@dataclass(frozen=True, slots=True)
class ComparedPlace:
    """A place of either report."""

    key: str
    title: str
    is_here: bool = True
    """False for a section that only last year's form has."""


def compared_places(report: Report, last: LastYear) -> list[ComparedPlace]:
    """Return the places that are compared, in the order of this year's form, then what only last year's form has."""
    here = [ComparedPlace(section.address, full_heading(report, section)) for section in report.form.written_sections]
    tables = [ComparedPlace(table.id, table.title) for table in report.form.tables]
    older = last.report
    known = {last_key(report.form, older.form, section.key) for section in report.form.written_sections}
    gone = [
        ComparedPlace(f"{_ONLY_THEN}{section.address}", full_heading(older, section), is_here=False)
        for section in older.form.written_sections
        if section.key not in known and older.prose(section.address)
    ]
    return [ComparedPlace(GENERAL, "Thông tin chung"), *here, *tables, *gone]


def compared_rows(report: Report, last: LastYear, key: str) -> list[Row]:
    """Return the rows of a place, in their order on the paper."""
    if key == GENERAL:
        return _general_rows(report, last)
    for table in report.form.tables:
        if table.id == key:
            return _table_rows(report, last, table)
    if key.startswith(_ONLY_THEN):
        return _prose_rows(last.report.prose(key.removeprefix(_ONLY_THEN)), ())
    return _prose_rows(last_prose(report, last, key), report.prose(key))


def marked(row: Row) -> tuple[list[Stretch], list[Stretch]]:
    """Return last year's text and this year's with what went and what came; figures and blanks bear no marks."""
    if row.kind == "figure" or row.state == "missing":
        return [Stretch(row.old, "same")], [Stretch(row.new, "same")]
    both = compare(row.old, row.new)
    return [each for each in both if each.kind != "added"], [each for each in both if each.kind != "gone"]


def _prose_rows(old: tuple[Paragraph, ...], new: tuple[Paragraph, ...]) -> list[Row]:
    before, now = [[label(part) + part.text for part in prose] for prose in (old, new)]
    rows: list[Row] = []
    for first, second in align(before, now):
        part = old[first] if first is not None else new[second or 0]
        rows.append(
            Row(
                before[first] if first is not None else "",
                now[second] if second is not None else "",
                kind="head" if part.kind == "starred" else "paragraph",
            )
        )
    return rows


def _general_rows(report: Report, last: LastYear) -> list[Row]:
    rows: list[Row] = []
    for field in report.form.fields:
        older = last.report.form.items.get(field.key)
        then = printed(last.report, older) if isinstance(older, Field) else ""
        now = printed(report, field)
        if then or now:
            rows.append(Row(then, now, field.label, kind="field"))
    return rows


def _table_rows(report: Report, last: LastYear, table: Table) -> list[Row]:
    both = [compared_figure(report, last.report, column) for column in (*table.columns, *table.inputs)]
    return [
        Row(shown(pair.last), shown(pair.now), pair.caption, difference_words(difference_text(pair)), "figure")
        for pair in both
        if pair.last or pair.now
    ]
