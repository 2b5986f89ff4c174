"""A workbook that differs from its report in anything is caught before it is written."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from models.exchange.excel import hidden
from models.exchange.excel.render import render_workbook
from models.exchange.excel.verify import WorkbookMismatchError, check_workbook
from models.report.figures import Figure
from models.report.report import Report


def _edited(report: Report, edit: Callable[[openpyxl.Workbook], None]) -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(render_workbook(report)))
    edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def test_workbook_of_the_report_passes(example: Report) -> None:
    check_workbook(render_workbook(example), example)


@pytest.mark.parametrize("place", ["A1", "C5", "B6", "C6", "B7", "S7", "H7", "A9", "AC20"])
def test_changed_cell_is_found(example: Report, place: str) -> None:
    def edit(workbook: openpyxl.Workbook) -> None:
        sheet = workbook.worksheets[0]
        if place == "B6":
            sheet.unmerge_cells("B5:B6")
        sheet[place] = "khác"

    with pytest.raises(WorkbookMismatchError, match="dòng"):
        check_workbook(_edited(example, edit), example)


def test_lost_cell_is_found(example: Report) -> None:
    def edit(workbook: openpyxl.Workbook) -> None:
        workbook.worksheets[0]["S7"] = None

    with pytest.raises(WorkbookMismatchError, match="dòng 7, cột 19"):
        check_workbook(_edited(example, edit), example)


def test_number_turned_into_text_is_found(example: Report) -> None:
    def edit(workbook: openpyxl.Workbook) -> None:
        workbook.worksheets[0]["S7"] = "342"

    with pytest.raises(WorkbookMismatchError, match="dòng 7, cột 19"):
        check_workbook(_edited(example, edit), example)


def test_workbook_of_another_answer_is_found(example: Report) -> None:
    content = render_workbook(example)
    example.apply([example.change("new_rural.unit.households", Figure("40.000"))])
    with pytest.raises(WorkbookMismatchError, match="ẩn"):
        check_workbook(content, example)


def test_changed_hidden_row_is_found(example: Report) -> None:
    def edit(workbook: openpyxl.Workbook) -> None:
        workbook[hidden.SHEET]["D2"] = "9.9.9"

    with pytest.raises(WorkbookMismatchError, match="ẩn"):
        check_workbook(_edited(example, edit), example)
