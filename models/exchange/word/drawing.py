"""Small steps of drawing a Word template with python-docx: lines in a style, tables of fixed widths, fields."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement  # pyright: ignore[reportUnknownVariableType]
from docx.shared import Mm
from docx.table import Table, _Cell, _Row  # pyright: ignore[reportPrivateUsage]
from docx.text.paragraph import Paragraph

from models.exchange.word.looks import Look

Line = tuple[Look, str]
"""A paragraph of the template: its style and its text, tags included."""


def add_lines(document: Document, lines: Iterable[Line]) -> None:
    """Add paragraphs at the end of a document."""
    for look, text in lines:
        document.add_paragraph(text, look.name)


def fill_cell(cell: _Cell, lines: Sequence[Line]) -> None:
    """Write paragraphs into an empty cell."""
    (first_look, first_text), *others = lines
    cell.paragraphs[0].text = first_text
    cell.paragraphs[0].style = first_look.name
    for look, text in others:
        cell.add_paragraph(text, look.name)


def add_table(document: Document, rows: int, widths: Sequence[float], style: str) -> Table:
    """Add a table with columns of fixed widths in millimetres, whose rows are never cut by a page end."""
    table = document.add_table(rows, len(widths))
    table.style = style
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    for row in table.rows:
        mark_row(row, "w:cantSplit")
    return table


def mark_row(row: _Row, name: str) -> None:
    """Set a property of a row, such as `w:tblHeader`."""
    properties: Any = row._tr.get_or_add_trPr()  # pyright: ignore[reportPrivateUsage]
    properties.append(_element(name, {}))


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Add a field, such as `PAGE`, whose words Word works out."""
    field = _element("w:fldSimple", {"w:instr": instruction})
    paragraph.add_run("1")
    run: Any = paragraph.runs[-1]._r  # pyright: ignore[reportPrivateUsage]
    run.addprevious(field)
    field.append(run)


def restart_page_numbers(section_properties: Any) -> None:
    """Have a section count its pages from 1."""
    number = _element("w:pgNumType", {"w:start": "1"})
    section_properties.find(qn("w:cols")).addprevious(number)


def _element(name: str, attributes: dict[str, str]) -> Any:
    return cast("Any", OxmlElement)(name, {qn(attribute): value for attribute, value in attributes.items()})
