"""Figures much further from last year's than the form expects: a slip of the hand, or something to explain."""

from collections.abc import Iterator
from decimal import Decimal

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.form.definition import Column
from models.report.carried import LastYear
from models.report.compared import FigureComparison, compared_figure, distance
from models.report.figures import figure_words


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each figure beyond the limit its column sets for the way from last year's."""
    last = subject.last_year
    for column in subject.report.form.columns if last else ():
        yield _jump(subject, last, column)


def _jump(subject: Subject, last: LastYear | None, column: Column) -> Issue | None:
    if last is None or (moved := distance(subject.report, last.report, column)) is None:
        return None
    jumps = subject.report.form.jumps
    limit = Decimal(column.jump or int(jumps.get(column.type, 0)))
    is_small = not moved.is_points and moved.difference < int(jumps.get("least", 0))
    if not limit or moved.far <= limit or is_small:
        return None
    compared = compared_figure(subject.report, last.report, column)
    return _issue(column, compared, f"{limit} điểm %" if moved.is_points else f"{limit}%")


def _issue(column: Column, compared: FigureComparison, limit: str) -> Issue | None:
    if compared.last is None or compared.now is None:
        return None
    now, before = figure_words(compared.now), figure_words(compared.last)
    by = compared.percent or compared.difference
    message = f"Ô “{compared.caption}” là {now}, năm trước là {before} ({by}), lệch quá {limit}; hãy xem lại số này."
    return Issue("sudden_jump", "hint", column.key, message, now, basis=before)
