"""Per cents worked out from their parts."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.form.definition import Column, FormDefinition, Share
from models.form.library import load_form
from models.report.computed import computed_figure, is_overridden, part_keys, shown_figure
from models.report.figures import Figure, amount, parse_figure
from models.report.report import Report

RATE = "new_rural.unit.communes_met_rate"
MET = "new_rural.unit.communes_met"
TAKING_PART = "new_rural.unit.communes_taking_part"


def column(form: FormDefinition, key: str) -> Column:
    item = form.items[key]
    assert isinstance(item, Column)
    return item


def enter(report: Report, **texts: str) -> None:
    for name, text in texts.items():
        cell = column(report.form, f"new_rural.unit.{name}")
        report.apply([report.change(cell.key, parse_figure(cell, text))])


def test_per_cent_comes_from_its_parts(report: Report) -> None:
    enter(report, communes_met="15", communes_taking_part="26/27")
    assert shown_figure(report, column(report.form, RATE)) == Figure("57,7%")


def test_printed_decimals_follow_the_column(report: Report) -> None:
    enter(report, poor_households="1306", households="38.077")
    assert shown_figure(report, column(report.form, "new_rural.unit.poverty_rate")) == Figure("3,43%")


def test_second_side_of_a_ratio_can_be_the_whole(report: Report) -> None:
    enter(report, communes_met="15", communes_taking_part="26/27")
    rate = column(report.form, RATE)
    other = Column(rate.id, rate.table, rate.label, "percent", share=Share("communes_met", "communes_taking_part.b"))
    assert computed_figure(report, other) == Figure("55,6%")


@pytest.mark.parametrize("met", ["", "-", "mười lăm"])
def test_nothing_is_worked_out_without_both_parts(report: Report, met: str) -> None:
    enter(report, communes_met=met, communes_taking_part="26/27")
    assert computed_figure(report, column(report.form, RATE)) is None


def test_nothing_is_worked_out_of_a_whole_of_zero(report: Report) -> None:
    enter(report, communes_met="0", communes_taking_part="0/27")
    assert computed_figure(report, column(report.form, RATE)) is None


def test_column_without_parts_is_never_worked_out(report: Report) -> None:
    assert computed_figure(report, column(report.form, MET)) is None


def test_figure_by_hand_goes_before_the_computed(example: Report) -> None:
    assert shown_figure(example, column(example.form, RATE)) == Figure("57,6%")


def test_other_figure_by_hand_is_an_override(example: Report) -> None:
    assert is_overridden(example, column(example.form, RATE))


@pytest.mark.parametrize("same", ["57,7%", "57,70%"])
def test_same_figure_by_hand_is_no_override(example: Report, same: str) -> None:
    enter(example, communes_met_rate=same)
    assert not is_overridden(example, column(example.form, RATE))


def test_nothing_by_hand_is_an_override(example: Report) -> None:
    enter(example, communes_met_rate="-")
    assert is_overridden(example, column(example.form, RATE))


def test_figure_by_hand_without_parts_is_no_override(report: Report) -> None:
    enter(report, communes_met_rate="57,6%")
    assert not is_overridden(report, column(report.form, RATE))


def test_keys_of_the_parts(report: Report) -> None:
    assert part_keys(report, column(report.form, RATE)) == (MET, TAKING_PART)


def test_column_without_parts_has_no_part_keys(report: Report) -> None:
    assert part_keys(report, column(report.form, MET)) == ()


@settings(deadline=None)
@given(part=st.integers(0, 10**6), whole=st.integers(1, 10**6))
def test_computed_per_cent_is_within_half_a_digit(part: int, whole: int) -> None:
    report = Report(load_form("huyen_2018"))
    enter(report, communes_met=str(part), communes_taking_part=f"{whole}/{whole}")
    rate = column(report.form, RATE)
    value = amount(rate, computed_figure(report, rate))
    assert value is not None
    assert abs(value.number * whole - 100 * part) * 20 <= Decimal(whole)
