"""A figure as Excel holds it: a number with the format that prints it as entered, or text."""

import re
from dataclasses import dataclass
from decimal import Decimal

from models.form.definition import Column
from models.report.computed import shown_figure
from models.report.figures import Figure, amount
from models.report.report import Report
from models.text.numbers import format_number

GENERAL = "General"
VIETNAMESE = "[$-42A]"
"""Asks for Vietnamese separators; programs that do not heed it use those of the machine."""
TEXT = "@"
"""The format that keeps Excel from reading 26/27 as a day when a clerk edits the cell."""


@dataclass(frozen=True, slots=True)
class CellValue:
    """What a cell holds, "" for nothing, its number format, and the characters it shows."""

    value: str | int | float
    format: str
    shown: str


def cell_value(report: Report, column: Column) -> CellValue:
    """Return what the unit's cell under a column holds."""
    figure = shown_figure(report, column)
    if figure is None:
        return CellValue("", GENERAL, "")
    if figure.nothing:
        sign = report.form.fact(figure.nothing)
        return CellValue(sign, TEXT, sign)
    return _number(column, figure) or CellValue(figure.text, TEXT, figure.text)


def _number(column: Column, figure: Figure) -> CellValue | None:
    meant = None if column.type == "ratio" else amount(column, figure)
    if meant is None:
        return None
    number = meant.number
    percent = "%" if column.type == "percent" else ""
    whole = re.match(r"0\d+", figure.text)
    shown = (whole[0] if whole else format_number(number)) + percent
    if shown != figure.text or (number.is_zero() and number.is_signed()):
        return None  # a spelling no number format gives back: kept as the text it is
    value = number.scaleb(-2) if percent else number
    return CellValue(_plain(value), VIETNAMESE + _format(number, len(whole[0]) if whole else 0) + percent, shown)


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _format(number: Decimal, digits: int) -> str:
    if digits:
        return "0" * digits
    exponent = number.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return "#,##0" + ("." + "0" * decimals if decimals else "")
