"""The visible sheet, looked at with openpyxl as a clerk's Excel would show it."""

import io

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from models.exchange.excel.read import read_workbook
from models.exchange.excel.render import MAX_TEXT, CellTextError, render_workbook
from models.exchange.excel.sheet import column_count
from models.form.library import form_ids, load_form
from models.report.figures import Figure
from models.report.report import Report
from models.report.wording import caption


def _workbook(report: Report) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(render_workbook(report)))


def _sheet(report: Report) -> Worksheet:
    return _workbook(report).worksheets[0]


@pytest.fixture
def sheet(example: Report) -> Worksheet:
    return _sheet(example)


def _cell(sheet: Worksheet, place: str) -> Cell:
    cell = sheet[place]
    assert isinstance(cell, Cell)
    return cell


def test_row_of_the_real_report_stands_in_its_cells(sheet: Worksheet) -> None:
    row = [cell.value for cell in sheet[7]]
    assert row == [
        *("Huyện Nga Sơn", 0.0343, "26/27", 15, 0.576),
        *(77, 0.385, None, "-", None, "20/28"),
        *(5, 9, None, None, None, None, None),
        *(342, 390, 17, 2, 2, 1, 0, 10, 1),
    ]


def test_captions_are_those_of_the_form_in_order(example: Report, sheet: Worksheet) -> None:
    printed = [sheet.cell(5, column).value for column in (1, 2)] + [cell.value for cell in sheet[6]][2:]
    assert printed == ["Stt", *(caption(example, column) for column in example.form.columns)]


def test_heads_are_merged_like_the_paper(sheet: Worksheet) -> None:
    merged = {str(area) for area in sheet.merged_cells.ranges}
    heads = {"A5:A6", "B5:B6", "C5:E5", "F5:K5", "L5:O5", "P5:R5", "S5:U5", "V5:X5", "Y5:AA5"}
    assert merged == {"A1:AA1", "A2:AA2", "A3:AA3", *heads}


def test_group_stands_over_its_first_column(sheet: Worksheet) -> None:
    assert sheet["C5"].value == "Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/10/2018)"


def test_titles_are_those_of_the_appendix(sheet: Worksheet) -> None:
    assert [sheet.cell(row, 1).value for row in (1, 2)] == ["Phụ lục", "PHỤ LỤC SỐ LIỆU"]
    assert str(sheet["A3"].value).endswith("/BC-UBND ngày 09 tháng 10 năm 2018 của UBND huyện Nga Sơn)")


def test_signs_are_explained_where_one_needs_it(example: Report) -> None:
    example.apply([example.change("admin_reform.unit.conditions_cut", Figure(nothing="not_competent"))])
    assert _sheet(example)["A9"].value == example.form.fact("nothing_note")


def test_a_dash_is_not_explained(sheet: Worksheet) -> None:
    assert sheet["I7"].value == "-"
    assert sheet["A9"].value is None


def test_missing_unit_is_marked(report: Report) -> None:
    assert _sheet(report)["A7"].value == "***Tên đơn vị***"


def test_numbers_have_the_format_that_prints_them(sheet: Worksheet) -> None:
    formats = [_cell(sheet, place).number_format for place in ("B7", "D7", "V7", "AA7")]
    assert formats == ["[$-42A]#,##0.00%", "[$-42A]#,##0", "[$-42A]00", "[$-42A]#,##0%"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "@x", "-x", "=HYPERLINK(1)", "26/27", "'x", "{=1}"])
def test_text_is_never_a_formula(example: Report, text: str) -> None:
    key = "citizens.unit.receptions"
    example.apply([example.change(key, Figure(text))])
    cell = _cell(_sheet(example), "S7")
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_unit_named_like_a_formula_is_text(example: Report) -> None:
    example.apply([example.change("general.unit", "=cmd|x")])
    assert _cell(_sheet(example), "A7").data_type == "s"


@pytest.mark.parametrize("text", ["R&D <b>", "{{ 7*7 }}", "😀", "a\u00a0b", "ê", '"“”'])
def test_hostile_text_arrives_unchanged(example: Report, text: str) -> None:
    example.apply([example.change("citizens.unit.receptions", Figure(text))])
    assert _sheet(example)["S7"].value == text


def test_text_that_looks_escaped_is_escaped(example: Report) -> None:
    example.apply([example.change("general.unit", "a_x0041_b")])
    assert read_workbook(render_workbook(example)).unit == "a_x0041_b"


def test_text_excel_would_cut_is_refused(example: Report) -> None:
    example.apply([example.change("general.unit", "a" * (MAX_TEXT + 1))])
    with pytest.raises(CellTextError, match=r"32\.767"):
        render_workbook(example)


@pytest.mark.parametrize("letter", ["\x07", "\x0b", "\r", "\ud800", "\uffff"])
def test_characters_no_file_holds_are_refused(example: Report, letter: str) -> None:
    example.apply([example.change("citizens.unit.receptions", Figure(f"ab{letter}"))])
    with pytest.raises(CellTextError, match="“ab”"):
        render_workbook(example)


def test_prints_on_one_a4_page_across(sheet: Worksheet) -> None:
    page = sheet.page_setup
    assert (page.orientation, int(page.paperSize or 0), page.fitToWidth, page.fitToHeight) == ("landscape", 9, 1, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_heads_are_repeated_on_every_page_and_stay_on_the_screen(sheet: Worksheet) -> None:
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$5:$6", "B7")


def test_font_is_times_new_roman_everywhere(sheet: Worksheet) -> None:
    fonts = {cell.font.name for row in sheet["A1:AA9"] for cell in row if isinstance(cell, Cell) and cell.value}
    assert fonts == {"Times New Roman"}


def test_table_has_thin_lines_round_every_cell(sheet: Worksheet) -> None:
    sides = {
        getattr(cell.border, side).style
        for row in sheet["A5:AA7"]
        for cell in row
        if isinstance(cell, Cell)  # openpyxl forgets the lines inside merged cells when it reads
        for side in ("left", "right", "top", "bottom")
    }
    assert sides == {"thin"}


def test_appendix_prints_readably(sheet: Worksheet) -> None:
    # A4 landscape less its margins is 714 points wide; what is wider is printed smaller
    points = sum(5.25 * dimension.width for dimension in sheet.column_dimensions.values())
    assert 11 * 714 / points > 8.5


def test_long_figure_widens_its_column(example: Report) -> None:
    example.apply([example.change("citizens.unit.receptions", Figure("123.456.789.012"))])
    assert _sheet(example).column_dimensions["S"].width > 15


def test_long_unit_name_heightens_its_row(example: Report) -> None:
    example.apply([example.change("general.unit", "Huyện " + "rất dài " * 12)])
    assert (_sheet(example).row_dimensions[7].height or 0) > 80


def test_endless_unit_name_stays_within_what_a_row_may_have(example: Report) -> None:
    example.apply([example.change("general.unit", "x" * 2_000)])
    assert _sheet(example).row_dimensions[7].height == 409


def test_same_report_gives_the_same_bytes(example: Report) -> None:
    assert render_workbook(example) == render_workbook(example)


def test_excel_does_not_ask_to_save_what_was_only_looked_at(example: Report) -> None:
    assert not _workbook(example).calculation.fullCalcOnLoad


def test_program_sheet_is_out_of_the_clerks_way(example: Report) -> None:
    assert [sheet.sheet_state for sheet in _workbook(example)] == ["visible", "veryHidden"]


@pytest.mark.parametrize("form_id", form_ids())
def test_every_form_has_a_whole_appendix(form_id: str) -> None:
    report = Report(load_form(form_id))
    sheet = _sheet(report)
    heads = sheet.iter_rows(min_row=5, max_row=6, max_col=column_count(report.form), values_only=True)
    printed = [value for row in heads for value in row]
    assert [column.key for column in report.form.columns if caption(report, column) not in printed] == []
