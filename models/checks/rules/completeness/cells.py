"""Cells of the appendix without a figure: a value or one of the other three kinds of nothing is due."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.report.wording import full_caption


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield each blank cell of a whole report."""
    for column, figure in subject.cells if subject.is_whole else ():
        if figure is None:
            label = full_caption(subject.report, column)
            yield Issue("missing_cell", "warning", column.key, f"Chưa nhập ô “{label}”.")
