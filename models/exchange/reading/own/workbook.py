"""Reads an exported appendix back: its hidden sheet says what was exported, its cells what was edited since."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from models.exchange.excel import hidden
from models.exchange.excel.figures import cell_value
from models.exchange.excel.read import WorkbookAnswers, grid, hidden_answers, open_workbook
from models.exchange.excel.sheet import GROUP_ROW, UNIT_COLUMN, UNIT_ROW, cells
from models.exchange.reading.own.cells import read_cells
from models.exchange.reading.understood import Understood
from models.form.definition import Column
from models.form.library import load_form
from models.report.answers import Answer
from models.report.report import Report
from models.report.wording import full_caption
from models.text.clean import clean_line
from models.text.numbers import format_number

_YEAR_OR_MARK = re.compile(r"\*\*\*.*?\*\*\*|\b\d{4}\b")
_TOUCHED = "Trang dữ liệu ẩn của tệp Excel đã bị sửa; chương trình lấy số liệu nhìn thấy trên trang chính."
_MOVED = (
    "Bảng trên trang chính của tệp Excel đã bị dời chỗ hoặc xóa cột; chương trình lấy số liệu như khi xuất tệp, "
    "hãy so lại."
)


def read_own_workbook(content: bytes) -> Understood | None:
    """Return what an exported appendix holds as its cells show it now; None for any other file.

    Raise WorkbookError or FormError for a hidden sheet that cannot be trusted.
    """
    workbook = open_workbook(content)
    if hidden.SHEET not in workbook.sheet_names:
        return None
    read = hidden_answers(workbook)
    exported = _exported(read)
    sheet = str(exported.form.workbook["sheet"])
    rows = grid(workbook, sheet) if sheet in workbook.sheet_names else []
    row = _unit_row(exported, rows)
    found = read_cells(exported, {} if row is None else _shown(exported, row))
    return Understood(
        exported.form.id,
        answers={**exported.answers, **found.edited},
        tables=found.tables,
        unmatched=found.unmatched,
        notes=tuple(_notes(exported, read, row, found.edited)),
        is_exact=True,
    )


def _exported(read: WorkbookAnswers) -> Report:
    facts = {"general.year": read.year, "general.unit": read.unit, "general.unit_code": read.unit_code}
    answers: dict[str, Answer] = {key: value for key, value in facts.items() if value}
    return Report(load_form(read.form_id), {**answers, **read.answers})


def _unit_row(exported: Report, rows: Sequence[Sequence[Any]]) -> Sequence[Any] | None:
    """Return the cells right of the unit's name, found by the heads above them; None when these are not whole."""
    heads = [cell for cell in cells(exported) if cell.kind in {"unit_head", "caption"}]
    for down in range(len(rows)):
        for right in range(len(rows[down])):
            if all(
                _text(rows, cell.row + down - GROUP_ROW, cell.column + right) == _bare(cell.value) for cell in heads
            ):
                below = down + UNIT_ROW - GROUP_ROW
                return rows[below][right + UNIT_COLUMN :] if below < len(rows) else None
    return None


def _text(rows: Sequence[Sequence[Any]], row: int, column: int) -> str:
    """Return the bare words of a cell; rows count from 0, columns from 1 as in `Cell`."""
    is_there = row < len(rows) and column <= len(rows[row])
    return _bare(rows[row][column - 1]) if is_there else ""


def _bare(value: object) -> str:
    # the hidden sheet does not tell the years that captions name
    return clean_line(_YEAR_OR_MARK.sub("", str(value)))


def _shown(exported: Report, row: Sequence[Any]) -> dict[str, str]:
    columns = list(exported.form.columns)
    values = [*row, *[""] * len(columns)]
    return {column.key: _printed(exported, column, value) for column, value in zip(columns, values, strict=False)}


def _printed(exported: Report, column: Column, value: object) -> str:
    """Return what a cell shows; a number the program itself wrote keeps its printed form (`02`, `57,60%`)."""
    written = cell_value(exported, column)
    if value == written.value:
        return written.shown
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)
    number = Decimal(repr(value)).normalize()
    if column.type == "percent":
        return f"{_decimal(number.scaleb(2))}%"
    return _decimal(number)


def _decimal(number: Decimal) -> str:
    return format_number(number.quantize(Decimal(1)) if number == number.to_integral_value() else number)


def _notes(exported: Report, read: WorkbookAnswers, row: object, edited: Mapping[str, Answer]) -> Iterator[str]:
    if row is None:
        yield _MOVED
    if not read.is_intact:
        yield _TOUCHED
    if edited:
        columns = [full_caption(exported, column) for column in exported.form.columns if column.key in edited]
        yield f"Đã sửa trong Excel sau khi xuất, chương trình lấy số nhìn thấy: {'; '.join(columns)}."
