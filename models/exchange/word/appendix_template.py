"""The appendix of a Word template: each table of a form with its two-row merged heads and one row for the unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from docx.document import Document
from docx.table import Table as WordTable

from models.exchange.word.drawing import add_lines, add_table, fill_cell, mark_row
from models.exchange.word.looks import (
    APPENDIX,
    APPENDIX_TITLE,
    ATTACHED,
    FIGURE_TABLE,
    LINE_UNDER,
    TABLE_CELL,
    TABLE_GAP,
    TABLE_HEAD,
    TABLE_NOTE,
)
from models.exchange.word.ruled_line import whole_line
from models.form.definition import FormDefinition, Table

ROOM = 252  # mm between the margins of a landscape page
_ATTACHED_LINE = 90  # points; Mẫu 2.1 draws a short line there


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A column as drawn: the tags of its two heads and of its cell; no group for a head over both rows."""

    width: float
    caption: str
    cell: str
    group: str = ""


def add_appendix(document: Document, form: FormDefinition) -> None:
    """Add the heading of the appendix and every table of a form at the end of a document."""
    add_lines(
        document,
        (
            (APPENDIX, "{{ appendix_name }}"),
            (APPENDIX_TITLE, "{{ appendix_title }}"),
            (ATTACHED, "{{ appendix_attached }}"),
            (LINE_UNDER, whole_line(_ATTACHED_LINE)),
        ),
    )
    for table in form.tables:
        _add_table(document, list(_leaves(table)))
        add_lines(document, [(TABLE_GAP, "")])
    note = ("{%p if nothing_note %}", "{{ nothing_note }}", "{%p endif %}")
    add_lines(document, [(TABLE_NOTE, text) for text in note])


def _leaves(table: Table) -> Iterator[_Leaf]:
    if table.names_unit:
        yield _Leaf(table.unit_width, f"{{{{ unit_head.{table.id} }}}}", "{{ unit_row }}")
    for column in table.columns:
        group = f"{{{{ group.{table.id}.{column.group} }}}}" if column.group else ""
        place = f"{table.id}.{column.id}"
        yield _Leaf(column.width, f"{{{{ caption.{place} }}}}", f"{{{{ cell.{place} }}}}", group)


def _add_table(document: Document, leaves: Sequence[_Leaf]) -> None:
    whole = sum(leaf.width for leaf in leaves)
    heads = 2 if any(leaf.group for leaf in leaves) else 1
    table = add_table(document, heads + 1, [leaf.width * ROOM / whole for leaf in leaves], FIGURE_TABLE)
    for row in table.rows[:heads]:
        mark_row(row, "w:tblHeader")
    for position, leaf in enumerate(leaves):
        fill_cell(table.cell(heads - 1, position), [(TABLE_HEAD, leaf.caption)])
        fill_cell(table.cell(heads, position), [(TABLE_CELL, leaf.cell)])
    if heads == 2:
        _merge_heads(table, leaves)


def _merge_heads(table: WordTable, leaves: Sequence[_Leaf]) -> None:
    start = 0
    for group, members in groupby(leaves, key=lambda leaf: leaf.group):
        size = len(list(members))
        if group:
            top = table.cell(0, start).merge(table.cell(0, start + size - 1))
            fill_cell(top, [(TABLE_HEAD, group)])
        else:
            for position in range(start, start + size):
                _merge_both_rows(table, position)
        start += size


def _merge_both_rows(table: WordTable, position: int) -> None:
    caption = table.cell(1, position).text
    table.cell(1, position).paragraphs[0].text = ""
    head = table.cell(0, position).merge(table.cell(1, position))
    fill_cell(head, [(TABLE_HEAD, caption)])
