"""Compares a built workbook with its report, read back by another library than the one that wrote it."""

from models.errors import ReportError
from models.exchange.excel.read import WorkbookAnswers, grid, hidden_answers, open_workbook
from models.exchange.excel.sheet import cells
from models.report.report import Report

Content = dict[tuple[int, int], str | float]


class WorkbookMismatchError(ReportError):
    """A workbook that does not hold what the report holds."""


def check_workbook(content: bytes, report: Report) -> None:
    """Raise WorkbookMismatchError unless every cell of a workbook and its hidden sheet are those of the report."""
    workbook = open_workbook(content)
    found = _found(grid(workbook, str(report.form.workbook["sheet"])))
    expected: Content = {(cell.row, cell.column): cell.value for cell in cells(report) if cell.value != ""}
    for place in sorted({*found, *expected}):
        if found.get(place) != expected.get(place):
            row, column = place
            raise WorkbookMismatchError(
                f"Phụ lục Excel vừa dựng khác với báo cáo ở dòng {row}, cột {column} nên chưa được ghi; "
                "hãy xem lại ô đó rồi xuất lại."
            )
    if not _is_same(hidden_answers(workbook, report.form), report):
        raise WorkbookMismatchError(
            "Trang số liệu ẩn của phụ lục Excel khác với báo cáo nên chưa được ghi; hãy xuất lại."
        )


def _found(rows: list[list[str | float]]) -> Content:
    return {
        (row, column): value
        for row, values in enumerate(rows, start=1)
        for column, value in enumerate(values, start=1)
        if value != ""
    }


def _is_same(read: WorkbookAnswers, report: Report) -> bool:
    columns = (*report.form.columns, *report.form.inputs)
    entered = {column.key: figure for column in columns if (figure := report.figure(column.key)) is not None}
    facts = (read.form_id, read.year, read.unit, read.unit_code)
    expected = (report.form.id, report.year(), report.text("unit"), report.text("unit_code"))
    return read.is_intact and facts == expected and read.answers == entered
