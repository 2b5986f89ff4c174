"""Relations between the cells of a report: which rules of its form do not hold."""

import operator
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from models.form.definition import Column, Rule
from models.form.terms import Term, terms
from models.report.computed import shown_figure
from models.report.figures import amount, figure_words
from models.report.report import Report
from models.report.wording import full_caption
from models.text.numbers import format_number

_HOLDS: Mapping[str, Callable[[Decimal, Decimal], bool]] = {
    "<=": operator.le,
    "<": operator.lt,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
    "pair": lambda left, right: (left > 0) == (right > 0),
}


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that does not hold, and what its two sides come to."""

    rule: Rule
    column: Column
    """The cell to look at first: the first one of the left side."""
    left: str
    """The captions and figures of a side: `“Số cuộc” (5)`."""
    right: str


def broken_rules(report: Report) -> Iterator[Broken]:
    """Yield the rules that do not hold; one with an unreadable cell, or none where it says so, is left alone."""
    for rule in report.form.rules:
        sides = terms(rule.left), terms(rule.right)
        left, right = (_sum(report, side, rule) for side in sides)
        if left is None or right is None or _HOLDS[rule.operator](left, right):
            continue
        column = next((report.form.cell(term.cell) for side in sides for term in side if term.cell), None)
        if column is not None:
            yield Broken(rule, column, *(" + ".join(_words(report, term) for term in side) for side in sides))


def _sum(report: Report, side: tuple[Term, ...], rule: Rule) -> Decimal | None:
    total = Decimal(0)
    for term in side:
        value = _value(report, term, rule)
        if value is None:
            return None
        total += value
    return total


def _value(report: Report, term: Term, rule: Rule) -> Decimal | None:
    if not term.cell:
        return Decimal(term.number)
    column = report.form.cell(term.cell)
    figure = shown_figure(report, column)
    if figure is None:
        return Decimal(0) if rule.missing == "zero" else None
    if figure.nothing:
        # what is not this unit's to do says nothing of the other cell
        return Decimal(0) if figure.nothing == "none_arisen" else None
    meant = amount(column, figure)
    if meant is None:
        return None
    return meant.whole if term.side == "b" else meant.number


def _words(report: Report, term: Term) -> str:
    if not term.cell:
        return format_number(Decimal(term.number))
    column = report.form.cell(term.cell)
    figure = shown_figure(report, column)
    shown = figure_words(figure) if figure else "chưa nhập"
    return f"“{full_caption(report, column)}” ({shown})"
