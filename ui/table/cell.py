"""What a cell shows: its text, the state that colours it and the sentence that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from models.form.definition import Column
from models.report.computed import computed_figure, is_overridden, part_keys
from models.report.figures import figure_problem, figure_words
from models.report.wording import caption

if TYPE_CHECKING:
    from models.report.figures import Figure
    from models.report.report import Report

State = Literal["empty", "entered", "nothing", "computed", "overridden", "wrong", "last_year"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as it is shown."""

    state: State
    text: str = ""
    note: str = ""
    """A sentence, "" where there is nothing to say."""


def cell(report: Report, column: Column) -> Cell:
    """Return what the cell of a column shows now."""
    entered = report.figure(column.key)
    if entered is not None:
        return _entered(report, column, entered)
    computed = computed_figure(report, column)
    if computed is not None:
        return Cell("computed", computed.text, f"Máy tính từ {_parts(report, column)}; gõ đè lên được khi cần.")
    if column.share is not None:
        return Cell("empty", note=f"Chưa nhập; máy sẽ tính khi có {_parts(report, column)}.")
    return Cell("empty", note="Chưa nhập.")


def _entered(report: Report, column: Column, figure: Figure) -> Cell:
    text = figure_words(figure)
    if problem := figure_problem(column, figure):
        return Cell("wrong", text, problem)
    if is_overridden(report, column) and (computed := computed_figure(report, column)):
        return Cell("overridden", text, f"Nhập tay; máy tính ra {computed.text}.")
    if figure.nothing:
        return Cell("nothing", text, f"{text.capitalize()}: khác với số 0 và khác với chưa nhập.")
    return Cell("entered", text)


def _parts(report: Report, column: Column) -> str:
    items = [report.form.items[key] for key in part_keys(report, column)]
    return " và ".join(f"“{caption(report, item)}”" for item in items if isinstance(item, Column))
