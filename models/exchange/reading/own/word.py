"""Reads an exported Word file back: its hidden part says what was exported, its bookmarks what was edited since."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.exchange.reading.own.cells import Cells, read_cells
from models.exchange.reading.own.fields import Fields, is_static, printed_lines, read_fields
from models.exchange.reading.own.regions import Regions, cell_beside, read_regions
from models.exchange.reading.own.sections import headings, read_sections
from models.exchange.reading.understood import Header, Understood, UnderstoodSection
from models.exchange.word.context import report_context
from models.exchange.word.hidden import ITEM, read_hidden
from models.exchange.word.marks import mark_name
from models.exchange.word.package import DOCUMENT, unpack_matching
from models.exchange.word.reading import Line
from models.form.definition import Column, Table
from models.report.answers import Answer
from models.report.report import Report
from models.report.wording import bare_line, caption, missing_mark
from models.text.clean import clean_line
from models.text.prose import to_text

_READ = re.compile(f"{ITEM.pattern}|{re.escape(DOCUMENT)}")


def read_own_word(content: bytes) -> Understood | None:
    """Return what an exported Word file holds as it reads now; None for any other file.

    None too where the heading of a section is gone: nobody can tell whose words stand below another one then.
    Raise HiddenPartError or FormError for a hidden part that cannot be trusted.
    """
    try:
        parts = unpack_matching(content, _READ)
        exported = read_hidden(parts)
        if exported is None or DOCUMENT not in parts:
            return None
        words = report_context(exported)
        regions = read_regions(parts[DOCUMENT], {**headings(exported), **printed_lines(words)})
    except ValueError:
        return None
    if any(name not in regions.lines for name in headings(exported)):
        return None
    return _understood(exported, words, regions)


def _understood(exported: Report, words: Mapping[str, Any], regions: Regions) -> Understood:
    fields = read_fields(exported, words, regions)
    placed = {column: lines for table in exported.form.tables for column, lines in _cells(table, regions)}
    cells = read_cells(exported, {column.key: _shown(exported, column, placed[column]) for column in placed})
    sections, below_groups = _sections(exported, regions)
    in_cells = {line.element for lines in placed.values() for line in lines}
    loose = [line.text.strip() for line in regions.loose if line.element not in in_cells]
    unmatched = [text for text in (*fields.unmatched, *below_groups, *loose) if not is_static(text, words)]
    return Understood(
        exported.form.id,
        _header(fields),
        _answers(exported, fields, cells, sections),
        tuple(each for each in sections if each.prose or exported.prose(each.address)),
        cells.tables,
        (*unmatched, *cells.unmatched),
        regions.notes,
        is_exact=True,
    )


def _sections(exported: Report, regions: Regions) -> tuple[list[UnderstoodSection], list[str]]:
    sections: list[UnderstoodSection] = []
    below_groups: list[str] = []
    for section, title, prose in read_sections(exported, regions):
        if section.kind == "group":
            below_groups += to_text(prose).splitlines()
        else:
            sections.append(UnderstoodSection(section.address, title, prose))
    return sections, below_groups


def _answers(
    exported: Report, fields: Fields, cells: Cells, sections: Sequence[UnderstoodSection]
) -> Mapping[str, Answer]:
    """Return every answer but the prose, which the sections hold."""
    addresses = {each.address for each in sections}
    entered = {key: answer for key, answer in exported.answers.items() if key not in addresses}
    return {**entered, **fields.edited, **cells.edited}


def _cells(table: Table, regions: Regions) -> Iterator[tuple[Column, Sequence[Line]]]:
    """Yield the paragraphs of each cell of a row; a cell that lost its bookmark is found beside another."""
    marked = {index: regions.lines.get(mark_name(column.key)) for index, column in enumerate(table.columns)}
    known = next(((index, lines[0]) for index, lines in marked.items() if lines), None)
    for index, column in enumerate(table.columns):
        if lines := marked[index]:
            yield column, lines
        elif known is not None and (beside := cell_beside(known[1], index - known[0])):
            yield column, beside


def _shown(exported: Report, column: Column, lines: Sequence[Line]) -> str:
    text = clean_line("\n".join(line.text for line in lines))
    return "" if text == clean_line(missing_mark(caption(exported, column))) else text


def _header(fields: Fields) -> Header:
    def text(mark: str) -> str:
        return " ".join(fields.texts.get(mark, ()))

    place, _, day = text("place_and_date").partition(",")
    return Header(
        agency=" ".join(filter(None, (text("agency_head"), text("unit_capitals")))),
        superior=text("superior"),
        number="" if text("number").startswith("/") else text("number"),
        place=place.strip(),
        date=day.strip(),
        title=text("subject"),
        signer=text("signer_name"),
        recipients=tuple(map(bare_line, fields.texts.get("receivers", ()))),
    )
