"""Figures that do not suit their column, and figures that can hardly be."""

from collections.abc import Iterator

from models.checks.issues import Issue, Weight
from models.checks.subject import Subject
from models.form.definition import Column
from models.report.figures import Figure, amount, figure_problem
from models.report.wording import full_caption


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield each cell whose figure is none, a part above its whole, or a share beyond 0–100 %."""
    for column, figure in subject.cells:
        if figure is None:
            continue
        label = full_caption(subject.report, column)
        if problem := figure_problem(column, figure):
            message = f"Ô “{label}”: “{figure.text}” không hợp. {problem}"
            yield Issue("bad_cell", "error", column.key, message, figure.text)
        elif oddity := _oddity(column, figure):
            weight, words = oddity
            yield Issue("odd_cell", weight, column.key, f"Ô “{label}”: “{figure.text}” {words}", figure.text)


def _oddity(column: Column, figure: Figure) -> tuple[Weight, str] | None:
    meant = amount(column, figure)
    if meant is None:
        return None
    if meant.whole is not None and meant.number > meant.whole:
        return "error", "có số trước lớn hơn số sau dấu gạch chéo; hãy xem lại hai số."
    if column.share is not None and not 0 <= meant.number <= 100:
        # complaints of the year before may be among those resolved
        return "warning", "nằm ngoài khoảng 0–100%; hãy xem lại các số đã nhập."
    return None
