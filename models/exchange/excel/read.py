"""Reads the Excel appendix back: exactly what was written, with word on whether someone touched it."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from models.errors import ReportError
from models.exchange.excel import hidden
from models.form.definition import Column, FormDefinition
from models.form.library import load_form
from models.report.answers import load_answer
from models.report.figures import Figure

MAX_UNPACKED = 50_000_000
"""Bytes of a workbook once unpacked; ours take 200,000."""
Grid = list[list[Any]]


class WorkbookError(ReportError):
    """A workbook that this program did not write, or that is damaged."""


@dataclass(frozen=True, slots=True)
class WorkbookAnswers:
    """What an appendix holds: the answers that were entered, by key, and the per cents the program worked out."""

    form_id: str
    year: int | None
    unit: str
    unit_code: str
    answers: Mapping[str, Figure]
    computed: Mapping[str, Figure]
    is_intact: bool
    """False when the hidden rows are not those the program wrote."""


def read_workbook(content: bytes, expected: FormDefinition | None = None) -> WorkbookAnswers:
    """Return the answers of an appendix from its hidden sheet; raise WorkbookError for any other file.

    The form it names is the `expected` one or one of `templates/`; raise FormError when it is neither.
    """
    return hidden_answers(open_workbook(content), expected)


def hidden_answers(workbook: CalamineWorkbook, expected: FormDefinition | None = None) -> WorkbookAnswers:
    """Return the answers of an opened appendix; raise as `read_workbook` does."""
    rows = _hidden_rows(workbook)
    facts = {key: text for key, kind, _, text in rows if kind == hidden.FACT}
    _check_format(facts)
    form_id = facts.get("form", "")
    form = expected if expected is not None and expected.id == form_id else load_form(form_id)
    try:
        year = int(facts["year"]) if facts["year"] else None
        return WorkbookAnswers(
            form_id=form.id,
            year=year,
            unit=facts["unit"],
            unit_code=facts["unit_code"],
            answers=dict(_figures(form, rows, hidden.ENTERED)),
            computed=dict(_figures(form, rows, hidden.COMPUTED)),
            is_intact=facts.get(hidden.DIGEST) == hidden.digest(rows[:-1]),
        )
    except (KeyError, ValueError) as error:
        raise WorkbookError("Trang số liệu ẩn của tệp Excel này đã hỏng; hãy xin đơn vị xuất lại tệp.") from error


def open_workbook(content: bytes) -> CalamineWorkbook:
    """Return a workbook opened for reading; raise WorkbookError for what is none or is packed too large."""
    try:
        with ZipFile(io.BytesIO(content)) as package:
            size = sum(member.file_size for member in package.infolist())
        if size > MAX_UNPACKED:
            raise WorkbookError("Tệp Excel này lớn khác thường nên không mở; hãy xin đơn vị xuất lại tệp.")
        return CalamineWorkbook.from_filelike(io.BytesIO(content))
    except (BadZipFile, CalamineError) as error:
        raise WorkbookError("Tệp này không phải tệp Excel (.xlsx) hoặc đã hỏng; hãy chọn tệp khác.") from error


def grid(workbook: CalamineWorkbook, sheet: str) -> Grid:
    """Return the rows of a sheet from A1 on, "" for an empty cell; raise WorkbookError when they cannot be read."""
    try:
        return workbook.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise WorkbookError(f"Không đọc được trang “{sheet}” của tệp Excel; hãy xin đơn vị xuất lại tệp.") from error


def _hidden_rows(workbook: CalamineWorkbook) -> list[hidden.Row]:
    if hidden.SHEET not in workbook.sheet_names:
        raise WorkbookError("Tệp Excel này không do chương trình Báo cáo Dân vận xuất ra; hãy chọn tệp khác.")
    return [_row(cells) for cells in grid(workbook, hidden.SHEET)]


def _row(cells: Sequence[Any]) -> hidden.Row:
    texts = [str(cell) for cell in cells[:4]]
    return cast("hidden.Row", tuple(texts + [""] * (4 - len(texts))))


def _check_format(facts: Mapping[str, str]) -> None:
    number = facts.get("format", "")
    if not (number.isascii() and number.isdigit()):
        raise WorkbookError("Tệp Excel này không do chương trình Báo cáo Dân vận xuất ra; hãy chọn tệp khác.")
    if int(number) > hidden.FORMAT:
        raise WorkbookError("Tệp Excel này do bản mới hơn của chương trình xuất ra; hãy cập nhật chương trình.")


def _figures(form: FormDefinition, rows: Sequence[hidden.Row], wanted: str) -> Iterator[tuple[str, Figure]]:
    for key, _, origin, text in rows:
        if origin == wanted:
            column = form.items[key]
            if not isinstance(column, Column):
                raise KeyError(key)
            yield key, cast("Figure", load_answer(column, text))
