"""Reads a foreign workbook: the used cells of each visible sheet become its tables, as they are shown."""

import datetime as dt
import io
import math
import struct
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetVisibleEnum

from models.exchange.excel import hidden
from models.exchange.reading import kinds
from models.exchange.reading.sheets import limits
from models.exchange.reading.sheets.dates import printed_day, printed_time
from models.exchange.reading.sheets.grid import grid
from models.exchange.reading.sheets.look import PLAIN, Look, Place, SheetLooks
from models.exchange.reading.sheets.number_format import printed
from models.exchange.reading.sheets.stacked import stacked
from models.exchange.reading.sheets.xls_looks import is_locked, xls_looks
from models.exchange.reading.sheets.xlsx_looks import xlsx_looks
from models.exchange.reading.source import (
    SourceCell,
    SourceDocument,
    SourceError,
    SourceParagraph,
    SourceRun,
    SourceTable,
)

_DAMAGED = "Tệp bảng tính này đã hỏng; hãy mở bằng Excel rồi lưu lại."
_LOCKED = "Tệp bảng tính này có mật khẩu; hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại."


def read_sheets(content: bytes, kind: str) -> SourceDocument:
    """Return the sheets of an .xlsx, .xls or .xlsb file; raise SourceError for what is damaged, locked or too large."""
    looks = _looks(content, kind)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        visible = [sheet for sheet in workbook.sheets_metadata if sheet.visible == SheetVisibleEnum.Visible]
        tables = [
            table for each in visible for table in _tables(workbook, each.name, looks.get(each.name, SheetLooks()))
        ]
    except PasswordError as error:
        raise SourceError(_LOCKED) from error
    except CalamineError as error:
        raise SourceError(_DAMAGED) from error
    unseen = [sheet.name for sheet in workbook.sheets_metadata if sheet not in visible]
    if not tables:
        raise SourceError("Tệp bảng tính này không có ô nào có chữ hoặc số; hãy chọn tệp khác.")
    return SourceDocument(tuple(tables), tuple(_notes(unseen, looks.values())))


def _looks(content: bytes, kind: str) -> Mapping[str, SheetLooks]:
    try:
        if kind == kinds.XLSX:
            return xlsx_looks(content)
        return _xls_looks(_workbook_stream(content)) if kind == kinds.XLS else {}
    except (
        KeyError,
        IndexError,
        struct.error,
        ExpatError,
        ParseError,
        zipfile.BadZipFile,
        EOFError,
    ) as error:
        raise SourceError(_DAMAGED) from error


def _xls_looks(stream: bytes) -> Mapping[str, SheetLooks]:
    if is_locked(stream):
        raise SourceError(_LOCKED)
    return xls_looks(stream)


def _workbook_stream(content: bytes) -> bytes:
    from models.exchange.reading import ole  # noqa: PLC0415 - a hundred modules that only an old binary file needs

    names = [name for name in ole.streams(content) if name.lower() in {"workbook", "book"}]
    return ole.stream(content, names[0])


def _tables(workbook: CalamineWorkbook, name: str, looks: SheetLooks) -> list[SourceTable]:
    sheet = workbook.get_sheet_by_name(name)
    values = {
        place: _cell(text, looks.places.get(place, PLAIN)) for place, text in _texts(name, sheet, looks) if text.strip()
    }
    rows = grid(values, sheet.merged_cell_ranges or ())
    return [SourceTable(part, name=name) for part in stacked(rows)]


def _texts(name: str, sheet: CalamineSheet, looks: SheetLooks) -> Iterator[tuple[Place, str]]:
    if sheet.end is None or sheet.start is None:
        return
    limits.check_values(name, 0, sheet.end[0] - sheet.start[0], sheet.end[1] - sheet.start[1])
    first_row, first_column = sheet.start
    for row, cells in enumerate(sheet.to_python(skip_empty_area=True), first_row):
        for column, value in enumerate(cells, first_column):
            if value != "":
                yield (row, column), _printed(value, looks.places.get((row, column), PLAIN).code)


def _printed(value: Any, code: str) -> str:
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return printed(Decimal(str(value)), code) if math.isfinite(value) else ""
        case dt.datetime() | dt.date():
            return printed_day(value, code)
        case dt.time() | dt.timedelta():
            return printed_time(value)
        case _:
            return str(value)


def _cell(text: str, look: Look) -> SourceCell:
    run = SourceRun(text, look.bold, look.italic, look.underline, look.font)
    return SourceCell((SourceParagraph((run,)),))


def _notes(unseen: Sequence[str], looks: Iterable[SheetLooks]) -> Iterator[str]:
    names = ", ".join(f"“{name}”" for name in unseen if name != hidden.SHEET)
    if names:
        yield f"Không đọc trang ẩn {names}; nếu cần, hãy bỏ ẩn trong Excel rồi nhập lại."
    if missing := sum(sheet.uncounted for sheet in looks):
        yield f"Có {missing} ô công thức chưa có kết quả trong tệp; hãy mở bằng Excel, lưu lại rồi nhập lại."
