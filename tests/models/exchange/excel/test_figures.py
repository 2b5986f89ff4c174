"""Figures become numbers with the format that prints them, all else text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.excel.figures import TEXT, CellValue, cell_value
from models.form.definition import FormDefinition
from models.form.library import load_form
from models.report.figures import Figure, parse_figure
from models.report.report import Report
from models.text.numbers import format_number

PERCENT = "citizens.unit.complaints_resolved_rate"
COUNT = "citizens.unit.receptions"
RATIO = "admin_reform.unit.offices_surveyed"


def _cell(form: FormDefinition, key: str, figure: Figure | None) -> CellValue:
    column = next(column for column in form.columns if column.key == key)
    return cell_value(Report(form, {key: figure} if figure else {}), column)


@pytest.mark.parametrize(
    ("key", "text", "value", "number_format"),
    [
        (COUNT, "1.306", 1306, "[$-42A]#,##0"),
        (COUNT, "77", 77, "[$-42A]#,##0"),
        (COUNT, "0", 0, "[$-42A]#,##0"),
        (COUNT, "02", 2, "[$-42A]00"),
        (COUNT, "007", 7, "[$-42A]000"),
        (COUNT, "00", 0, "[$-42A]00"),
        (PERCENT, "57,7%", 0.577, "[$-42A]#,##0.0%"),
        (PERCENT, "3,43%", 0.0343, "[$-42A]#,##0.00%"),
        (PERCENT, "100%", 1, "[$-42A]#,##0%"),
        (PERCENT, "57,60%", 0.576, "[$-42A]#,##0.00%"),
        (PERCENT, "-5,5%", -0.055, "[$-42A]#,##0.0%"),
    ],
)
def test_number_keeps_what_is_printed(
    form: FormDefinition, key: str, text: str, value: float, number_format: str
) -> None:
    cell = _cell(form, key, Figure(text))
    assert (cell.value, cell.format, cell.shown) == (value, number_format, text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (RATIO, "26/27"),
        (COUNT, "=1+1"),
        (COUNT, "+1+1"),
        (COUNT, "@x"),
        (COUNT, "-x"),
        (COUNT, "-5"),
        (COUNT, "1,5"),
        (COUNT, "khoảng 20"),
        (COUNT, "-0"),
        (COUNT, "1306"),
        (PERCENT, "cả năm"),
    ],
)
def test_what_no_number_format_prints_is_text(form: FormDefinition, key: str, text: str) -> None:
    assert _cell(form, key, Figure(text)) == CellValue(text, TEXT, text)


def test_cell_not_entered_is_empty(form: FormDefinition) -> None:
    assert _cell(form, COUNT, None).value == ""


def test_nothing_arisen_is_the_sign_of_the_form(form: FormDefinition) -> None:
    assert _cell(form, COUNT, Figure(nothing="none_arisen")).value == "-"


def test_outside_authority_is_the_sign_of_the_form(form: FormDefinition) -> None:
    assert _cell(form, COUNT, Figure(nothing="not_competent")).value == "x"


def test_per_cent_of_its_parts_is_a_number(form: FormDefinition) -> None:
    answers = {"citizens.unit.complaints_resolved": Figure("1")}
    parts = {**answers, "citizens.unit.complaints_within_authority": Figure("3")}
    column = next(column for column in form.columns if column.key == PERCENT)
    assert cell_value(Report(form, parts), column) == CellValue(0.333, "[$-42A]#,##0.0%", "33,3%")


@given(number=st.decimals(0, 99_999, places=2), decimals=st.integers(0, 2))
def test_every_per_cent_typed_is_a_number(number: Decimal, decimals: int) -> None:
    form = load_form("huyen_2018")
    column = next(column for column in form.columns if column.key == PERCENT)
    rounded = round(number, decimals)
    figure = parse_figure(column, f"{format_number(rounded)}%")
    assert figure is not None
    assert cell_value(Report(form, {PERCENT: figure}), column).value == pytest.approx(float(rounded) / 100)
