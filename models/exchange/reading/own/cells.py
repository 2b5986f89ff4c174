"""The figures of one of the program's own files: what its cells show against what it was exported with."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.exchange.reading.understood import UnderstoodTable
from models.form.definition import Column
from models.report.answers import Answer
from models.report.computed import shown_figure
from models.report.figures import FigureError, parse_figure
from models.report.report import Report
from models.report.wording import full_caption
from models.text.clean import clean_line


@dataclass(frozen=True, slots=True)
class Cells:
    """The rows of the tables as the file shows them, and what was edited."""

    tables: tuple[UnderstoodTable, ...]
    edited: Mapping[str, Answer]
    """The new figure by key, "" for a cell that was emptied."""
    unmatched: tuple[str, ...]


def printed(report: Report, column: Column) -> str:
    """Return what a cell prints, "" for not entered."""
    figure = shown_figure(report, column)
    if figure is None:
        return ""
    return report.form.fact(figure.nothing) if figure.nothing else figure.text


def read_cells(report: Report, shown: Mapping[str, str]) -> Cells:
    """Return the figures of a file; `shown` has the text of each cell by key, none for one that was not found."""
    edited: dict[str, Answer] = {}
    unmatched: list[str] = []
    texts: dict[str, str] = {}
    for column in report.form.columns:
        before = printed(report, column)
        texts[column.key] = clean_line(shown.get(column.key, before))
        if texts[column.key] == clean_line(before):
            continue
        try:
            edited[column.key] = parse_figure(column, texts[column.key]) or ""
        except FigureError:
            unmatched.append(f"{full_caption(report, column)}: {texts[column.key]}")
            texts[column.key] = before
    tables = (
        UnderstoodTable(table.id, tuple(texts[column.key] for column in table.columns)) for table in report.form.tables
    )
    return Cells(tuple(tables), edited, tuple(unmatched))
