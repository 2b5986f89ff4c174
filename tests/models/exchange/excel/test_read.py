"""What was written reads back exactly, and what was not written by the program is refused."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ReportError
from models.exchange.excel import hidden, read
from models.exchange.excel.read import WorkbookError, read_workbook
from models.exchange.excel.render import render_workbook
from models.exchange.excel.verify import check_workbook
from models.form.library import load_form
from models.report.figures import Figure, parse_figure
from models.report.report import Report
from models.text.clean import clean_line

FORM = load_form("xa_2025")
COLUMNS = (*FORM.columns, *FORM.inputs)
_NOTHING = st.sampled_from([Figure(nothing="none_arisen"), Figure(nothing="not_competent")])
_TYPED = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"[=+@\-][0-9A-Za-z(]{0,6}", fullmatch=True),
    st.from_regex(r"[0-9]{1,6}([.,/][0-9]{1,3})?%?", fullmatch=True),
    st.from_regex(r"_x[0-9A-F]{4}_", fullmatch=True),
)


@st.composite
def _reports(draw: st.DrawFn) -> Report:
    report = Report(FORM)
    for column in COLUMNS:
        figure = draw(st.one_of(st.none(), _NOTHING, _TYPED.map(lambda text, at=column: parse_figure(at, text))))
        report.apply([report.change(column.key, figure)])
    report.apply([report.change("general.unit", clean_line(draw(st.text(max_size=30))) or None)])
    report.apply([report.change("general.year", draw(st.one_of(st.none(), st.integers(1990, 2200))))])
    return report


@settings(max_examples=30, deadline=None)
@given(report=_reports())
def test_every_answer_reads_back_as_it_was(report: Report) -> None:
    content = render_workbook(report)
    check_workbook(content, report)
    entered = {column.key: figure for column in COLUMNS if (figure := report.figure(column.key))}
    found = read_workbook(content)
    assert (found.answers, found.unit, found.year) == (entered, report.text("unit"), report.year())
    assert found.is_intact


def _edited(content: bytes, edit: Any) -> bytes:
    workbook = openpyxl.load_workbook(io.BytesIO(content))
    edit(workbook)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def _with_hidden_text(report: Report, key: str, text: str) -> bytes:
    def edit(workbook: openpyxl.Workbook) -> None:
        sheet = workbook[hidden.SHEET]
        for row in range(1, sheet.max_row + 1):
            if sheet.cell(row, 1).value == key:
                sheet.cell(row, 4, text).data_type = "s"

    return _edited(render_workbook(report), edit)


def test_facts_of_the_report_read_back(example: Report) -> None:
    example.apply([example.change("general.unit_code", "16093")])
    found = read_workbook(render_workbook(example))
    assert (found.form_id, found.year, found.unit, found.unit_code) == ("huyen_2018", 2018, "Huyện Nga Sơn", "16093")


def test_per_cent_the_program_worked_out_is_told_apart(example: Report) -> None:
    key = "citizens.unit.complaints_resolved_rate"
    changes = [example.change(key, None)]
    changes.append(example.change("citizens.unit.complaints_within_authority", Figure("20")))
    example.apply(changes)
    found = read_workbook(render_workbook(example))
    assert key not in found.answers
    assert found.computed == {key: Figure("50%")}


def test_input_that_is_never_printed_reads_back(example: Report) -> None:
    key = "new_rural.unit.households"
    example.apply([example.change(key, Figure("40.000"))])
    assert read_workbook(render_workbook(example)).answers[key] == Figure("40.000")


def test_workbook_saved_again_by_another_program_is_still_whole(example: Report) -> None:
    assert read_workbook(_edited(render_workbook(example), lambda _: None)).is_intact


def test_changed_answer_shows(example: Report) -> None:
    content = _with_hidden_text(example, "citizens.unit.receptions", "=343")
    assert not read_workbook(content).is_intact


def test_row_taken_out_shows(example: Report) -> None:
    content = _edited(render_workbook(example), lambda workbook: workbook[hidden.SHEET].delete_rows(9))
    assert not read_workbook(content).is_intact


@pytest.mark.parametrize("key", ["citizens.unit.receptions", "year"])
def test_row_without_sense_is_refused(example: Report, key: str) -> None:
    with pytest.raises(WorkbookError, match="đã hỏng"):
        read_workbook(_with_hidden_text(example, key, "nonsense"))


def test_key_the_form_has_not_is_refused(example: Report) -> None:
    def edit(workbook: openpyxl.Workbook) -> None:
        workbook[hidden.SHEET]["A8"] = "other.unit.cell"

    with pytest.raises(WorkbookError, match="đã hỏng"):
        read_workbook(_edited(render_workbook(example), edit))


def test_key_that_is_no_cell_is_refused(example: Report) -> None:
    def edit(workbook: openpyxl.Workbook) -> None:
        workbook[hidden.SHEET]["A8"] = "general.unit"

    with pytest.raises(WorkbookError, match="đã hỏng"):
        read_workbook(_edited(render_workbook(example), edit))


def test_workbook_of_a_newer_program_is_refused(example: Report) -> None:
    with pytest.raises(WorkbookError, match="bản mới hơn"):
        read_workbook(_with_hidden_text(example, "format", "2"))


def test_workbook_of_an_unknown_form_is_refused(example: Report) -> None:
    with pytest.raises(ReportError, match="Không có biểu mẫu"):
        read_workbook(_with_hidden_text(example, "form", "tinh_2030"))


@pytest.mark.parametrize("sheet", ["Trang 1", hidden.SHEET])
def test_workbook_of_another_program_is_refused(sheet: str) -> None:
    workbook, stream = openpyxl.Workbook(), io.BytesIO()
    workbook.worksheets[0].title = sheet
    workbook.save(stream)
    with pytest.raises(WorkbookError, match="không do chương trình"):
        read_workbook(stream.getvalue())


@pytest.mark.parametrize("content", [b"", b"abc", b"PK\x03\x04 not a zip file"])
def test_file_that_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(WorkbookError, match="không phải tệp Excel"):
        read_workbook(content)


def test_zip_without_a_workbook_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("a.txt", "a")
    with pytest.raises(WorkbookError, match="không phải tệp Excel"):
        read_workbook(stream.getvalue())


def test_workbook_packed_too_large_is_refused(example: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MAX_UNPACKED", 1_000)
    with pytest.raises(WorkbookError, match="lớn khác thường"):
        read_workbook(render_workbook(example))


def test_sheet_that_is_not_there_is_told(example: Report) -> None:
    with pytest.raises(WorkbookError, match="“none”"):
        read.grid(read.open_workbook(render_workbook(example)), "none")
