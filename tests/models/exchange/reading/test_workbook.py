"""Sheets as grids of what their cells show."""

import datetime as dt
import io

import openpyxl
import pytest
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from models.exchange.reading import kinds
from models.exchange.reading.source import SourceDocument, SourceError, SourceTable
from models.exchange.reading.workbook import read_sheets
from tests.models.exchange.reading import nasty
from tests.models.exchange.reading.biff import record, xls

Value = str | float | dt.datetime


@pytest.fixture
def book() -> openpyxl.Workbook:
    return openpyxl.Workbook()


@pytest.fixture
def sheet(book: openpyxl.Workbook) -> Worksheet:
    assert isinstance(book.active, Worksheet)
    return book.active


def read(book: openpyxl.Workbook) -> SourceDocument:
    stream = io.BytesIO()
    book.save(stream)
    return read_sheets(stream.getvalue(), kinds.XLSX)


def table(document: SourceDocument) -> SourceTable:
    (found,) = document.blocks
    assert isinstance(found, SourceTable)
    return found


def texts(document: SourceDocument) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table(document).rows]


def put(sheet: Worksheet, place: str, value: Value, code: str = "General") -> None:
    sheet[place] = value
    sheet[place].number_format = code


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.577, "0.0%", "57,7%"),
        (2, "00", "02"),
        (1306, "#,##0", "1.306"),
        ("26/27", "@", "26/27"),
        ("02", "@", "02"),
        ("3,43%", "General", "3,43%"),
        (dt.datetime(2018, 10, 9), "dd/mm/yyyy", "09/10/2018"),
        (dt.datetime(2018, 12, 10), "d-mmm", "10/12"),
        ("Tỷ lệ\n(%)", "General", "Tỷ lệ\n(%)"),
        (0, "0", "0"),
        ("-", "General", "-"),
    ],
)
def test_a_cell_reads_as_it_is_shown(
    book: openpyxl.Workbook, sheet: Worksheet, value: Value, code: str, shown: str
) -> None:
    put(sheet, "B3", value, code)
    assert texts(read(book)) == [[shown]]


def test_only_the_used_cells_are_taken(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    put(sheet, "C4", "a")
    put(sheet, "E5", "b")
    put(sheet, "Z99", " ")
    assert texts(read(book)) == [["a", "", ""], ["", "", "b"]]


def test_a_merged_cell_stands_in_every_place_it_covers(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    put(sheet, "A1", "head")
    put(sheet, "C2", "x")
    sheet.merge_cells("A1:B2")
    rows = table(read(book)).rows
    assert [[cell.text for cell in row] for row in rows] == [["head", "head", ""], ["head", "head", "x"]]
    assert [cell.is_origin for row in rows for cell in row if cell.text == "head"] == [True, False, False, False]


def test_the_font_of_a_cell_is_kept(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    put(sheet, "A1", "Tû lÖ")
    sheet["A1"].font = Font(name=".VnTimeH", bold=True, italic=True, underline="single")
    run = table(read(book)).rows[0][0].paragraphs[0].runs[0]
    assert (run.font, run.bold, run.italic, run.underline) == (".VnTimeH", True, True, True)


def test_every_visible_sheet_is_a_table_with_its_name(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    put(sheet, "A1", 1)
    book.create_sheet("Biểu 2")["B2"] = 2
    book.create_sheet("Trống")
    assert [block.name for block in read(book).blocks if isinstance(block, SourceTable)] == [sheet.title, "Biểu 2"]


def test_a_hidden_sheet_is_named_and_left_out(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    put(sheet, "A1", 1)
    other = book.create_sheet("Nháp")
    other["A1"] = 2
    other.sheet_state = "hidden"
    document = read(book)
    assert texts(document) == [["1"]]
    assert "“Nháp”" in document.notes[0]


def test_formulas_without_a_value_are_counted(book: openpyxl.Workbook, sheet: Worksheet) -> None:
    put(sheet, "A1", 1)
    put(sheet, "A2", "=A1+1")
    assert read(book).notes[0].startswith("Có 1 ô công thức chưa có kết quả")


def test_a_workbook_without_a_value_is_refused(book: openpyxl.Workbook) -> None:
    with pytest.raises(SourceError, match="không có ô nào"):
        read(book)


@pytest.mark.parametrize("build", [nasty.far_cell, nasty.thin_empty_rows])
def test_a_sheet_beyond_the_limits_is_refused(build: nasty.Builder) -> None:
    with pytest.raises(SourceError, match="lớn khác thường"):
        read_sheets(build(), kinds.XLSX)


def test_a_merge_over_the_whole_sheet_ends_with_the_values() -> None:
    assert texts(read_sheets(nasty.whole_sheet_merge(), kinds.XLSX)) == [["1"]]


def test_a_size_that_is_not_true_is_not_believed() -> None:
    claimed = nasty.xlsx(b"<row><c><v>7</v></c></row>", dimension=b'<dimension ref="A1:XFD1048576"/>')
    assert texts(read_sheets(claimed, kinds.XLSX)) == [["7"]]


def test_a_sheet_that_is_no_xml_is_damaged() -> None:
    with pytest.raises(SourceError, match="hỏng"):
        read_sheets(nasty.xlsx(b"<row><c>"), kinds.XLSX)


def test_an_old_workbook_shows_numbers_and_fonts_too() -> None:
    content = xls([".VnTimeH", "Arial"], ["0.0%", "00"], [(1, 0, 0.577, 0), (1, 1, 2.0, 1)], [(0, 0, "Tû lÖ", 0)])
    found = table(read_sheets(content, kinds.XLS))
    assert [[cell.text for cell in row] for row in found.rows] == [["Tû lÖ", ""], ["57,7%", "02"]]
    assert found.rows[0][0].paragraphs[0].runs[0].font == ".VnTimeH"
    assert found.name == "Biểu 1"


def test_a_damaged_old_workbook_is_refused() -> None:
    with pytest.raises(SourceError):
        read_sheets(nasty.container(Workbook=b"\x09\x08\x10\x00\x00\x06" + b"\xff" * 5000), kinds.XLS)


def test_an_old_workbook_with_a_password_is_named() -> None:
    content = xls(["Arial"], ["0"], [(0, 0, 1.0, 0)], [], lock=record(0x2F, bytes(54)))
    with pytest.raises(SourceError, match="mật khẩu"):
        read_sheets(content, kinds.XLS)
