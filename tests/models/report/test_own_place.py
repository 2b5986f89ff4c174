"""Which unit a report is of."""

import pytest

from models.report.own_place import own_place
from models.report.report import Report


@pytest.mark.parametrize("unit", ["Huyện Nga Sơn", "UBND huyện Nga Sơn", "(UBND) huyện Nga Sơn"])
def test_the_kind_and_the_name_are_told_however_the_unit_was_typed(report: Report, unit):
    report.apply([report.change("general.unit", unit)])
    place = own_place(report)
    assert (place.kind, place.name, place.level) == ("huyện", "Nga Sơn", "huyen")


def test_an_unknown_unit_has_neither(report: Report):
    assert own_place(report).kind == ""
