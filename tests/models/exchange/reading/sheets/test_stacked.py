"""Several tables in one sheet."""

import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from models.exchange.reading import kinds
from models.exchange.reading.sheets.stacked import stacked
from models.exchange.reading.source import SourceCell, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.workbook import read_sheets

POOR = [["Đơn vị", "Tỷ lệ hộ nghèo năm 2018 (%)"], ["Xã Ba Đình", "3,43%"]]
VISITS = [["Đơn vị", "Số lượt người dân", "Số cuộc"], ["Xã Ba Đình", "390", "-"]]
BLANK: list[list[str]] = [[]]


def heights(rows: list[list[str]]) -> list[int]:
    wide = max(map(len, rows))
    cells = [
        tuple(SourceCell((SourceParagraph((SourceRun(text),)),)) for text in [*row, *[""] * (wide - len(row))])
        for row in rows
    ]
    return [len(part) for part in stacked(cells)]


def test_captions_after_a_blank_row_begin_another_table() -> None:
    assert heights([*POOR, *BLANK, *VISITS]) == [2, 2]


def test_the_title_of_a_table_goes_with_it() -> None:
    assert heights([*POOR, *BLANK, ["2. Tiếp dân"], *BLANK, *VISITS]) == [2, 4]


@pytest.mark.parametrize(
    "below",
    [
        [["Xã Nga An", "2,10%"]],
        [["Xã Nga An", "Không có"], ["Xã Nga Bạch", "2,10%"]],
        [["Người lập biểu", "Chủ tịch Ủy ban nhân dân"], ["Mai Văn Tiến", "Trần Ngọc Quyết"]],
    ],
    ids=["unit", "unit without figures", "signatures"],
)
def test_a_blank_row_within_a_table_does_not_part_it(below: list[list[str]]) -> None:
    assert len(heights([*POOR, *BLANK, *below])) == 1


def test_rows_of_a_head_are_not_parted() -> None:
    assert len(heights([["PHỤ LỤC SỐ LIỆU"], *BLANK, *POOR])) == 1


def test_a_sheet_without_values_has_no_table() -> None:
    assert list(stacked(())) == []


def test_a_workbook_gives_each_table_of_its_sheet() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [*POOR, *BLANK, *VISITS]:
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    tables = [each for each in read_sheets(stream.getvalue(), kinds.XLSX).blocks if isinstance(each, SourceTable)]
    assert [table.rows[0][1].text for table in tables] == ["Tỷ lệ hộ nghèo năm 2018 (%)", "Số lượt người dân"]
