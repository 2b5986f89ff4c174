"""Figures beside last year's: the difference and the per cent, as printed."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from models.form.definition import Column, Table
from models.report.computed import shown_figure
from models.report.figures import Amount, Figure, amount
from models.report.report import Report
from models.report.wording import full_caption
from models.text.numbers import format_number, round_half_up

_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_POINTS = "điểm %"
_NONE_ARISEN = Amount(Decimal(0))


@dataclass(frozen=True, slots=True)
class FigureComparison:
    """A cell in both years; the texts are "" where nothing can be compared."""

    key: str
    caption: str
    last: Figure | None
    now: Figure | None
    difference: str
    """`+3`; for rates in points: `-1,2 điểm %`."""
    percent: str
    """How much more or less than last year: `+12,5%`."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a figure went from last year's."""

    far: Decimal
    """In per cent of last year's figure; in points where both are rates or shares."""
    difference: Decimal
    is_points: bool


def distance(report: Report, last: Report, column: Column) -> Distance | None:
    """Return how far a cell went from last year's; None where one is no number, or a count began from nothing."""
    there = last.form.items.get(column.key)
    if not isinstance(there, Column) or there.type != column.type:
        return None
    before, now = _amount(there, shown_figure(last, there)), _amount(column, shown_figure(report, column))
    if before is None or now is None:
        return None
    if column.type in {"percent", "ratio"}:
        points = abs(_share(now) - _share(before)) if column.type == "ratio" else abs(now.number - before.number)
        return Distance(points, points, is_points=True)
    difference = abs(now.number - before.number)
    return (
        Distance(_EXACT.divide(difference * 100, before.number), difference, is_points=False) if before.number else None
    )


def compared_figures(report: Report, last: Report, table: Table) -> list[FigureComparison]:
    """Return every printed cell of a table beside last year's, in order; a column is known by its key."""
    return [compared_figure(report, last, column) for column in table.columns]


def compared_figure(report: Report, last: Report, column: Column) -> FigureComparison:
    """Return one cell beside last year's."""
    there = last.form.items.get(column.key)
    before = shown_figure(last, there) if isinstance(there, Column) else None
    now = shown_figure(report, column)
    texts = ("", "")
    if isinstance(there, Column) and there.type == column.type:
        texts = _texts(column, _amount(there, before), _amount(column, now))
    return FigureComparison(column.key, full_caption(report, column), before, now, *texts)


def _amount(column: Column, figure: Figure | None) -> Amount | None:
    if figure is not None and figure.nothing == "none_arisen" and column.type in {"count", "decimal"}:
        return _NONE_ARISEN
    return amount(column, figure)


def _texts(column: Column, before: Amount | None, now: Amount | None) -> tuple[str, str]:
    """Return the difference and the per cent."""
    if before is None or now is None:
        return "", ""
    if column.type == "percent":
        return f"{_signed(now.number - before.number)} {_POINTS}", ""
    if before.whole != now.whole:
        # 20/27 and 26/28: only the shares can be compared
        points = round_half_up(_share(now) - _share(before), 1)
        return f"{_signed(points)} {_POINTS}", ""
    return _signed(now.number - before.number), _growth(before.number, now.number)


def _share(ratio: Amount) -> Decimal:
    return _EXACT.divide(ratio.number * 100, ratio.whole or Decimal(1))


def _growth(before: Decimal, now: Decimal) -> str:
    if before <= 0:
        return ""
    return f"{_signed(round_half_up(_EXACT.divide((now - before) * 100, before), 1))}%"


def _signed(number: Decimal) -> str:
    whole = number.to_integral_value()
    shown = format_number(whole if number == whole else number.normalize())
    return f"+{shown}" if number > 0 else shown
