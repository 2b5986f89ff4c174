"""Cells to and from the clipboard, as spreadsheets hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.report.figures import MAX_LENGTH, FigureError, figure_problem, parse_figure
from models.text.grid import format_grid, parse_grid

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from models.report.figures import Figure
    from ui.table.model import FigureModel


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a clipboard text puts into cells, by position, and the sentences that say what became of it."""

    figures: Mapping[int, Figure | None]
    message: str


def copied(model: FigureModel, sections: Sequence[int]) -> str:
    """Return the shown texts of the cells from the first to the last position, blank where one was left out."""
    if not sections:
        return ""
    shown = [model.cell(section) for section in range(min(sections), max(sections) + 1)]
    chosen = [item.text if item and at in sections else "" for at, item in enumerate(shown, min(sections))]
    return format_grid([chosen])


def pasted(model: FigureModel, sections: Sequence[int], text: str) -> Pasted:
    """Return what a text fills from the first of the chosen cells rightwards, one value into all of them.

    The table has one row: further rows, cells beyond the last column and texts too long for a cell are left out
    and named in the message.
    """
    grid = parse_grid(text)
    if not grid or not sections:
        return Pasted({}, "Không có gì để dán.")
    row = grid[0] * len(sections) if grid[0][1:] == () else grid[0]
    places = list(sections) if grid[0][1:] == () else list(range(min(sections), model.columnCount()))
    figures: dict[int, Figure | None] = {}
    too_long = 0
    for section, typed in zip(places, row, strict=False):
        column = model.column(section)
        try:
            figures[section] = parse_figure(column, typed) if column else None
        except FigureError:
            too_long += 1
    return Pasted(figures, " ".join(_sentences(model, figures, grid, len(row) - len(places), too_long)))


def _sentences(
    model: FigureModel,
    figures: Mapping[int, Figure | None],
    grid: Sequence[Sequence[str]],
    beyond: int,
    too_long: int,
) -> Iterator[str]:
    yield f"Đã dán {len(figures)} ô."
    if beyond > 0:
        yield f"{beyond} ô bên phải nằm ngoài bảng, chưa dán."
    if len(grid) > 1:
        yield f"{len(grid) - 1} dòng dưới chưa dán, vì bảng chỉ có một dòng."
    if too_long:
        yield f"{too_long} ô dài quá {MAX_LENGTH} ký tự, chưa dán."
    columns = ((model.column(section), figure) for section, figure in figures.items())
    if wrong := sum(bool(column and figure_problem(column, figure)) for column, figure in columns):
        yield f"{wrong} ô chưa đúng kiểu số, đã đánh dấu ⚠."
