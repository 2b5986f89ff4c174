"""Builds the Excel appendix of a report in memory."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from models.errors import ReportError
from models.exchange.excel import hidden
from models.exchange.excel.measure import column_widths, row_heights
from models.exchange.excel.package import workbook_bytes
from models.exchange.excel.print_setup import set_up_print
from models.exchange.excel.sheet import Cell, cells, column_count
from models.exchange.excel.styles import add_styles, style_name
from models.form.definition import FormDefinition
from models.report.report import Report
from models.report.wording import agency, fill

MAX_TEXT = 32_767
"""What Excel keeps of a text; it cuts the rest without a word."""
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# one date for every file: the same report gives the same bytes
_DATE = datetime(2018, 1, 1)


class CellTextError(ReportError):
    """A text no cell can hold."""


def render_workbook(report: Report) -> bytes:
    """Return the Excel appendix of a report; raise CellTextError for a text that no cell can hold."""
    workbook = Workbook()
    placed = cells(report)
    sheet = workbook.worksheets[0]
    sheet.title = str(report.form.workbook["sheet"])
    add_styles(workbook, report.form)
    for cell in placed:
        _write_cell(sheet, cell)
    _measure(sheet, report.form, placed)
    set_up_print(sheet, column_count(report.form))
    _add_hidden(workbook, report)
    _describe(workbook, report)
    return workbook_bytes(workbook)


def excel_text(text: str) -> str:
    """Return text as a cell stores it: `_x0041_` would be read as “A”; raise CellTextError for what cannot be kept."""
    if len(text) > MAX_TEXT:
        start = text[:40]
        raise CellTextError(f"Đoạn “{start}…” dài quá 32.767 ký tự nên Excel không nhận; hãy rút ngắn rồi xuất lại.")
    if found := _REFUSED.search(text):
        start = text[max(found.start() - 20, 0) : found.start()]
        raise CellTextError(f"Sau chữ “{start}” có ký tự mà Excel không nhận; hãy xóa chỗ đó, gõ lại rồi xuất lại.")
    return _ESCAPE.sub("_x005F_", text)


def _write_cell(sheet: Worksheet, cell: Cell) -> None:
    last_row, last_column = cell.row + cell.rows - 1, cell.column + cell.columns - 1
    for row in range(cell.row, last_row + 1):
        for column in range(cell.column, last_column + 1):
            sheet.cell(row, column).style = style_name(cell.kind)
    _put(sheet, cell.row, cell.column, cell.value)
    sheet.cell(cell.row, cell.column).number_format = cell.format
    if cell.rows > 1 or cell.columns > 1:
        # merge_cells would copy the borders of the first cell over the named styles, at twice the time
        merged: Any = sheet.merged_cells
        merged.add(f"{_name(cell.row, cell.column)}:{_name(last_row, last_column)}")


def _put(sheet: Worksheet, row: int, column: int, value: str | float) -> None:
    if not isinstance(value, str):
        sheet.cell(row, column, value)
    elif value:
        _put_text(sheet, row, column, value)
        # no formula after the clerk edits the cell either
        sheet.cell(row, column).quotePrefix = True


def _put_text(sheet: Worksheet, row: int, column: int, text: str) -> None:
    # openpyxl makes a formula of what begins with =
    sheet.cell(row, column, excel_text(text)).data_type = "s"


def _name(row: int, column: int) -> str:
    return f"{get_column_letter(column)}{row}"


def _measure(sheet: Worksheet, form: FormDefinition, placed: Sequence[Cell]) -> None:
    widths = column_widths(form, placed)
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    for row, height in row_heights(form, placed, widths).items():
        sheet.row_dimensions[row].height = height


def _add_hidden(workbook: Workbook, report: Report) -> None:
    sheet = workbook.create_sheet(hidden.SHEET)
    sheet.sheet_state = "veryHidden"
    for row, texts in enumerate(hidden.hidden_rows(report), start=1):
        for column, text in enumerate(texts, start=1):
            if text:
                _put_text(sheet, row, column, text)


def _describe(workbook: Workbook, report: Report) -> None:
    properties = workbook.properties
    properties.title = excel_text(fill(report, report.form.fact("subject")))
    properties.creator = excel_text(agency(report)) if report.text("unit") else ""
    properties.language = "vi-VN"
    properties.created = properties.modified = _DATE
    # there is no formula; without this Excel asks to save a file that was only looked at
    workbook.calculation.fullCalcOnLoad = False
