"""Cells typed with a decimal point."""

from models.report.report import Report
from tests.models.exchange.file_rules.made import told


def test_a_point_where_a_comma_is_due_is_told_though_the_reader_takes_it(example: Report) -> None:
    assert told(example, ("57,6%", "57.6%")) == [
        ("cell_decimal_point", "new_rural.unit.communes_met_rate", "57.6", "57,6")
    ]


def test_a_point_between_thousands_is_right(example: Report) -> None:
    assert told(example, ("57,6%", "1.306"), ("26/27", "1.026/1.027")) == []
