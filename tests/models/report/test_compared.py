"""This year's figures beside last year's."""

import pytest

from models.form.definition import FormDefinition
from models.form.library import load_form
from models.report.compared import FigureComparison, compared_figures
from models.report.figures import Figure, parse_figure
from models.report.report import Report

COUNT = "citizens.unit.receptions"
RATIO = "new_rural.unit.communes_taking_part"
PERCENT = "new_rural.unit.poverty_rate"


def _report(form: FormDefinition, key: str, typed: str) -> Report:
    column = form.items[key]
    figure = parse_figure(column, typed)  # type: ignore[arg-type]
    return Report(form, {key: figure} if figure else {})


def _compared(form: FormDefinition, key: str, before: str, now: str) -> FigureComparison:
    report, last = _report(form, key, now), _report(form, key, before)
    rows = compared_figures(report, last, form.table(key.partition(".")[0]))
    return next(row for row in rows if row.key == key)


@pytest.mark.parametrize(
    ("key", "before", "now", "difference", "percent"),
    [
        (COUNT, "24", "27", "+3", "+12,5%"),
        (COUNT, "27", "24", "-3", "-11,1%"),
        (COUNT, "1.306", "2.612", "+1.306", "+100%"),
        (COUNT, "02", "2", "0", "0%"),
        (COUNT, "0", "5", "+5", ""),
        (COUNT, "-", "5", "+5", ""),
        (COUNT, "5", "-", "-5", "-100%"),
        (COUNT, "x", "5", "", ""),
        (COUNT, "", "5", "", ""),
        (COUNT, "5", "", "", ""),
        (COUNT, "nhiều", "5", "", ""),
        (RATIO, "20/27", "26/27", "+6", "+30%"),
        (RATIO, "20/27", "26/28", "+18,8 điểm %", ""),
        (RATIO, "-", "26/28", "", ""),
        (PERCENT, "3,43%", "2,23%", "-1,2 điểm %", ""),
        (PERCENT, "100%", "110%", "+10 điểm %", ""),
    ],
)
def test_difference_and_per_cent(form: FormDefinition, key: str, before: str, now: str, difference: str, percent: str):
    compared = _compared(form, key, before, now)
    assert (compared.difference, compared.percent) == (difference, percent)


def test_both_figures_stand_as_printed(form: FormDefinition):
    compared = _compared(form, RATIO, "20/27", "26/28")
    assert (compared.last, compared.now) == (Figure("20/27"), Figure("26/28"))


def test_a_share_worked_out_from_its_parts_is_compared_too(form: FormDefinition):
    parts = ("new_rural.unit.poor_households", "new_rural.unit.households")
    report, last = (
        Report(form, dict(zip(parts, map(Figure, typed), strict=True))) for typed in (("10", "100"), ("20", "100"))
    )
    row = next(row for row in compared_figures(report, last, form.table("new_rural")) if row.key == PERCENT)
    assert (row.last, row.now, row.difference) == (Figure("20%"), Figure("10%"), "-10 điểm %")


def test_every_printed_column_has_a_row_with_its_full_caption(form: FormDefinition, example: Report):
    rows = compared_figures(example, example, form.table("citizens"))
    assert [row.key for row in rows] == [column.key for column in form.table("citizens").columns]
    assert rows[0].caption == "Tiếp dân định kỳ và đột xuất: Số cuộc"


def test_a_column_last_years_form_had_not_has_no_last_figure(example: Report):
    commune = load_form("xa_2018")
    for table in commune.tables:
        for row in compared_figures(Report(commune), example, table):
            if row.key not in example.form.items:
                assert (row.last, row.difference) == (None, "")


def test_last_year_of_another_level_is_compared_by_key(form: FormDefinition, example: Report):
    report = _report(load_form("xa_2025"), COUNT, "343")
    row = compared_figures(report, example, report.form.table("citizens"))[0]
    assert (row.last, row.difference) == (Figure("342"), "+1")
