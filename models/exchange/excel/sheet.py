"""What the visible sheet holds and where: titles, merged heads, the unit's row, the note on signs."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from models.exchange.excel.figures import GENERAL, TEXT, cell_value
from models.form.definition import FormDefinition, Table
from models.report.report import Report
from models.report.wording import caption, fill, nothing_note

CellKind = Literal["name", "title", "attached", "unit_head", "group", "caption", "unit", "number", "text", "note"]

GROUP_ROW = 5
CAPTION_ROW = GROUP_ROW + 1
UNIT_ROW = CAPTION_ROW + 1
NOTE_ROW = UNIT_ROW + 2
UNIT_COLUMN = 1
UNIT_HEAD = "Đơn vị"
"""The head of the unit's column where the form prints none."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or the first of several merged ones; rows and columns count from 1."""

    row: int
    column: int
    kind: CellKind
    value: str | int | float
    format: str = GENERAL
    shown: str = ""
    """The characters a number shows."""
    rows: int = 1
    columns: int = 1


def cells(report: Report) -> list[Cell]:
    """Return every cell of the visible sheet, row by row, cells without content included where they are ruled."""
    return [*_titles(report), *_heads(report), *_unit_row(report), *_note(report)]


def column_count(form: FormDefinition) -> int:
    """Return how many columns the sheet has, the unit's own included."""
    return UNIT_COLUMN + sum(len(table.columns) for table in form.tables)


def _titles(report: Report) -> Iterator[Cell]:
    width = column_count(report.form)
    lines: tuple[tuple[CellKind, str], ...] = (
        ("name", "appendix_name"),
        ("title", "appendix_title"),
        ("attached", "appendix_attached"),
    )
    for row, (kind, fact) in enumerate(lines, start=1):
        yield Cell(row, UNIT_COLUMN, kind, fill(report, report.form.fact(fact)), columns=width)


def _heads(report: Report) -> Iterator[Cell]:
    unit_head = next((table.unit_head for table in report.form.tables if table.names_unit), UNIT_HEAD)
    yield Cell(GROUP_ROW, UNIT_COLUMN, "unit_head", fill(report, unit_head), rows=2)
    position = UNIT_COLUMN + 1
    for table in report.form.tables:
        yield from _table_heads(report, table, position)
        position += len(table.columns)


def _table_heads(report: Report, table: Table, position: int) -> Iterator[Cell]:
    for group, members in groupby(table.columns, lambda column: column.group):
        columns = list(members)
        if group:
            label = fill(report, table.group_label(group))
            yield Cell(GROUP_ROW, position, "group", label, columns=len(columns))
        for column in columns:
            row, rows = (CAPTION_ROW, 1) if group else (GROUP_ROW, 2)
            yield Cell(row, position, "caption", caption(report, column), rows=rows)
            position += 1


def _unit_row(report: Report) -> Iterator[Cell]:
    yield Cell(UNIT_ROW, UNIT_COLUMN, "unit", fill(report, "{unit_name}"))
    for position, column in enumerate(report.form.columns, start=UNIT_COLUMN + 1):
        value = cell_value(report, column)
        kind: CellKind = "text" if value.format == TEXT else "number"
        yield Cell(UNIT_ROW, position, kind, value.value, value.format, value.shown)


def _note(report: Report) -> Iterator[Cell]:
    if note := nothing_note(report):
        yield Cell(NOTE_ROW, UNIT_COLUMN, "note", note, columns=column_count(report.form))
