"""An exported appendix comes back exactly, and with what was edited in Excel."""

from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.exchange.excel import hidden
from models.exchange.excel.render import render_workbook
from models.exchange.reading.apply import changes_from
from models.exchange.reading.own import read_own
from models.exchange.reading.understood import Understood
from models.form.library import form_ids, load_form
from models.report.answers import Answer
from models.report.example import load_example
from models.report.figures import Figure
from models.report.report import Report, differences

KNOWN = ("general.unit", "general.year")


def understood(content: bytes) -> Understood:
    read = read_own(content)
    assert read is not None
    return read


def read_back(content: bytes) -> Report:
    read = understood(content)
    report = Report(load_form(read.form_id))
    report.apply(changes_from(report, read, "theirs"))
    return report


def edited(content: bytes, edit: Callable[[Worksheet], object], sheet: int = 0) -> bytes:
    workbook = load_workbook(BytesIO(content))
    edit(workbook.worksheets[sheet])
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def put(place: str, value: str | float | None) -> Callable[[Worksheet], None]:
    def edit(sheet: Worksheet) -> None:
        sheet[place] = value

    return edit


def changed(content: bytes) -> dict[str, Answer | None]:
    """Return what differs from the figures of the example, by key."""
    exported = load_example("nga-son-2018")
    columns = (*exported.form.columns, *exported.form.inputs)
    kept = {*KNOWN, *(column.key for column in columns)}
    before = Report(exported.form, {key: answer for key, answer in exported.answers.items() if key in kept})
    return {change.key: change.new for change in differences(before, read_back(content))}


def test_the_figures_come_back_without_a_difference(excel_file: bytes):
    assert changed(excel_file) == {}
    assert (understood(excel_file).unmatched, understood(excel_file).notes) == ((), ())


def test_a_file_saved_by_another_program_is_the_same(excel_file: bytes):
    assert changed(edited(excel_file, lambda sheet: None)) == {}


@pytest.mark.parametrize(
    ("place", "value", "key", "figure"),
    [
        ("S7", 343, "citizens.unit.receptions", Figure("343")),
        ("S7", 1306, "citizens.unit.receptions", Figure("1.306")),
        ("E7", 0.578, "new_rural.unit.communes_met_rate", Figure("57,8%")),
        ("C7", "27/27", "new_rural.unit.communes_taking_part", Figure("27/27")),
        ("F7", None, "admin_reform.unit.procedures_cut", None),
        ("J7", 12, "admin_reform.unit.online_services", Figure("12")),
        ("I7", "x", "admin_reform.unit.conditions_cut_rate", Figure(nothing="not_competent")),
    ],
)
def test_what_is_visible_wins(
    excel_file: bytes, place: str, value: str | float | None, key: str, figure: Figure | None
):
    content = edited(excel_file, put(place, value))
    assert changed(content) == {key: figure}
    assert "chương trình lấy số nhìn thấy" in understood(content).notes[0]


def test_rows_and_columns_put_in_before_are_passed_over(excel_file: bytes):
    def move(sheet: Worksheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        for merged in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(merged))
        sheet.delete_rows(1, sheet.max_row)
        for row, values in enumerate(rows, start=4):
            for column, value in enumerate(values, start=2):
                sheet.cell(row, column, value)
        sheet["T10"] = 343

    assert changed(edited(excel_file, move)) == {"citizens.unit.receptions": Figure("343")}


def test_a_table_torn_apart_leaves_the_figures_as_exported(excel_file: bytes):
    content = edited(excel_file, lambda sheet: sheet.delete_cols(3))
    assert changed(content) == {}
    assert "dời chỗ" in understood(content).notes[0]


def test_a_touched_hidden_sheet_is_told(excel_file: bytes):
    def touch(sheet: Worksheet) -> None:
        place = next(row[3].coordinate for row in sheet.iter_rows() if row[3].value == "=342")
        sheet[place] = "=999"
        sheet[place].data_type = "s"

    content = edited(excel_file, touch, sheet=1)
    assert changed(content) == {}
    assert "đã bị sửa" in understood(content).notes[0]


def test_a_workbook_without_the_hidden_sheet_is_left_to_others(excel_file: bytes):
    workbook = load_workbook(BytesIO(excel_file))
    del workbook[hidden.SHEET]
    buffer = BytesIO()
    workbook.save(buffer)
    assert read_own(buffer.getvalue()) is None


@st.composite
def appendices(draw: st.DrawFn) -> Report:
    """The figures of any report on any form."""
    form = load_form(draw(st.sampled_from(form_ids())))
    columns = [column.key for column in (*form.columns, *form.inputs)]
    texts = st.sampled_from(["0", "02", "1.306", "57,6%", "57,60%", "26/27", "15", "27", "3,43", "năm", "=1+1"])
    figures = st.one_of(texts.map(Figure), st.sampled_from(["none_arisen", "not_competent"]).map(_nothing))
    return Report(form, draw(st.dictionaries(st.sampled_from(columns), figures)))


def _nothing(kind: str) -> Figure:
    return Figure(nothing=kind)  # pyright: ignore[reportArgumentType]


@given(appendices())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_appendix_comes_back_without_a_difference(report: Report):
    assert list(differences(report, read_back(render_workbook(report)))) == []
