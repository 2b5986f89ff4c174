"""Per cents typed by hand that their parts do not give."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.form.definition import Column
from models.report.computed import share_parts
from models.report.figures import Figure, amount
from models.report.report import Report
from models.report.wording import full_caption
from models.text.numbers import format_number, format_share
from models.text.shares import is_share


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each per cent typed that is not its part of its whole, rounded half up to the decimals it is typed with."""
    for column, figure in subject.cells:
        if column.share is not None and figure is not None:
            yield _wrong(subject.report, column, figure)


def _wrong(report: Report, column: Column, figure: Figure) -> Issue | None:
    entered = amount(column, figure)
    part, whole, other = share_parts(report, column)
    if entered is None or part is None or not whole or is_share(entered.number, part, whole):
        return None
    due = format_share(part, whole, column.decimals)
    parts = f"{format_number(part)} trên {format_number(whole)}"
    label = full_caption(report, column)
    if other and is_share(entered.number, part, other):
        message = f"Ô “{label}”: “{figure.text}” được tính trên {format_number(other)}; {parts} thì là {due}."
        return Issue("share_of_other_whole", "hint", column.key, message, figure.text, due, basis=parts)
    message = f"Ô “{label}”: “{figure.text}” không đúng; {parts} là {due}."
    return Issue("wrong_share", "error", column.key, message, figure.text, due, basis=parts)
