"""Reads OpenDocument workbooks (.ods): what the cells show, in Vietnamese writing whatever the program spoke."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree as ET

from models.exchange.excel import hidden
from models.exchange.reading.odf.names import OFFICE, STYLE, TABLE, TEXT, read_parts, rows_of, whole
from models.exchange.reading.odf.styles import Styles, read_styles
from models.exchange.reading.sheets import limits
from models.exchange.reading.sheets.grid import Range, grid
from models.exchange.reading.sheets.look import Place
from models.exchange.reading.sheets.stacked import stacked
from models.exchange.reading.source import (
    SourceCell,
    SourceDocument,
    SourceError,
    SourceParagraph,
    SourceRun,
    SourceTable,
)
from models.text.dates import format_date

_NUMBER = re.compile(r"[+-]?[0-9][0-9.,]*")
_SWAPPED = str.maketrans(",.", ".,")
_CELLS = {f"{TABLE}table-cell", f"{TABLE}covered-table-cell"}
_NOTHING = "Tệp bảng tính này không có ô nào có chữ hoặc số; hãy chọn tệp khác."


def read_ods(content: bytes) -> SourceDocument:
    """Return the visible sheets of an OpenDocument workbook; raise SourceError for one damaged, locked or too large."""
    root, more = read_parts(content)
    styles = read_styles(root, more)
    sheets = root.findall(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table")
    shown = [sheet for sheet in sheets if not _is_hidden(sheet, styles)]
    tables = tuple(table for sheet in shown for table in _tables(sheet, styles))
    if not tables:
        raise SourceError(_NOTHING)
    return SourceDocument(tables, tuple(_notes([sheet for sheet in sheets if sheet not in shown])))


def _is_hidden(sheet: ET.Element, styles: Styles) -> bool:
    properties = (
        style.find(f"{STYLE}table-properties") for style in styles.chain("table", sheet.get(f"{TABLE}style-name", ""))
    )
    return any(each is not None and each.get(f"{TABLE}display") == "false" for each in properties)


def _notes(unseen: Sequence[ET.Element]) -> Iterator[str]:
    names = [sheet.get(f"{TABLE}name", "") for sheet in unseen]
    if quoted := ", ".join(f"“{name}”" for name in names if name != hidden.SHEET):
        yield f"Không đọc trang ẩn {quoted}; nếu cần, hãy bỏ ẩn rồi nhập lại."


def _tables(sheet: ET.Element, styles: Styles) -> list[SourceTable]:
    name = sheet.get(f"{TABLE}name", "")
    values: dict[Place, SourceCell] = {}
    merged: list[Range] = []
    last = (0, 0)
    for place, repeated, cell in _cells(name, sheet):
        text = _shown(cell)
        if not text.strip():
            continue
        last = max(last[0], place[0]), max(last[1], place[1] + repeated - 1)
        limits.check_values(name, len(values) + repeated, *last)
        for column in range(place[1], place[1] + repeated):
            values[place[0], column] = _cell(text, cell, styles)
        rows, columns = (whole(cell, f"{TABLE}number-{each}-spanned") for each in ("rows", "columns"))
        if rows > 1 or columns > 1:
            merged.append((place, (place[0] + rows - 1, place[1] + columns - 1)))
    return [SourceTable(rows, name=name) for rows in stacked(grid(values, merged))]


def _cells(name: str, sheet: ET.Element) -> Iterator[tuple[Place, int, ET.Element]]:
    """Yield each cell with its place and how many columns it fills alike; repeated rows count once when empty."""
    row = 0
    for element in rows_of(sheet):
        again = whole(element, f"{TABLE}number-rows-repeated")
        cells = [cell for cell in element if cell.tag in _CELLS]
        has_text = any(cell.find(f"{TEXT}p") is not None for cell in cells)
        if has_text:
            limits.check_values(name, again, row + again - 1, 0)
        for copy in range(again if has_text else 0):
            column = 0
            for cell in cells:
                repeated = whole(cell, f"{TABLE}number-columns-repeated")
                yield (row + copy, column), repeated, cell
                column += repeated
        row += again


def _cell(text: str, cell: ET.Element, styles: Styles) -> SourceCell:
    run = styles.run("table-cell", cell.get(f"{TABLE}style-name", ""), SourceRun(text))
    return SourceCell((SourceParagraph((run,)),))


def _shown(cell: ET.Element) -> str:
    text = "\n".join("".join(_words(part)) for part in cell.findall(f"{TEXT}p"))
    kind = cell.get(f"{OFFICE}value-type", "")
    if kind == "date":
        return _day(text, cell.get(f"{OFFICE}date-value", ""))
    return _vietnamese(text, cell.get(f"{OFFICE}value", "")) if kind in {"float", "percentage", "currency"} else text


def _words(part: ET.Element) -> Iterator[str]:
    yield part.text or ""
    for element in part:
        if element.tag == f"{TEXT}s":
            yield " " * min(whole(element, f"{TEXT}c"), 1000)
        elif element.tag not in {f"{OFFICE}annotation", f"{TEXT}note"}:
            yield from _words(element)
        yield element.tail or ""


def _vietnamese(text: str, value: str) -> str:
    """Return a shown number with its comma and dots swapped when it is written in English."""
    number = _NUMBER.search(text)
    if number is None or not set(number[0]) & set(",."):
        return text
    shift = 100 if "%" in text else 1
    english, vietnamese = number[0].replace(",", ""), number[0].replace(".", "").replace(",", ".")
    if _distance(english, value, shift) < _distance(vietnamese, value, shift):
        return text.replace(number[0], number[0].translate(_SWAPPED))
    return text


def _distance(written: str, value: str, shift: int) -> Decimal:
    try:
        return abs(abs(Decimal(written)) - abs(Decimal(value) * shift))
    except InvalidOperation:
        return Decimal("Infinity")


def _day(text: str, value: str) -> str:
    try:
        day = dt.date.fromisoformat(value[:10])
    except ValueError:
        return text
    has_year = f"{day.year}" in text or text.rstrip().endswith(f"{day.year % 100:02}")
    return format_date(day) if has_year else f"{day.day}/{day.month}"
