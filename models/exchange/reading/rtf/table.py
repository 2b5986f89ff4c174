"""Tables of a rich text file: rows of cells with right edges, made into full grids."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable
from models.exchange.reading.spans import Spanned, full_grid

BORDERS = frozenset({"brdrs", "brdrw", "brdrth", "brdrdb", "brdrdot", "brdrhair", "brdrdash"})
"""The control words of a border that shows."""
_NEAR = 40
"""Twips within which two edges are one; Word rounds."""


@dataclass(slots=True)
class CellFrame:
    """The place of one cell of a row, before its text is known."""

    edge: int = 0
    goes_down: bool = False
    goes_right: bool = False
    has_border: bool = False


@dataclass(slots=True)
class Row:
    """One row: the frames of its cells and their paragraphs."""

    frames: list[CellFrame] = field(default_factory=list[CellFrame])
    cells: list[tuple[SourceParagraph, ...]] = field(default_factory=list[tuple[SourceParagraph, ...]])


def table_of(rows: Sequence[Row], allowance: Allowance) -> SourceTable:
    """Return rows as a table, cells put into columns by their right edges."""
    edges = _edges(rows)
    placed = [_placed(row, edges) for row in rows]
    spanned = [[_spanned(placed, row, cell) for cell in range(len(cells))] for row, cells in enumerate(placed)]
    borders = [frame.has_border for row in rows for frame in row.frames]
    kept = [[cell for cell in cells if cell is not None] for cells in spanned]
    return SourceTable(full_grid(kept, allowance), has_borders=sum(borders) * 2 > len(borders))


@dataclass(slots=True)
class _Placed:
    text: tuple[SourceParagraph, ...]
    first: int
    end: int
    goes_down: bool


def _edges(rows: Sequence[Row]) -> list[int]:
    edges: list[int] = []
    for edge in sorted({frame.edge for row in rows for frame in row.frames}):
        if not edges or edge - edges[-1] > _NEAR:
            edges.append(edge)
    return edges


def _placed(row: Row, edges: Sequence[int]) -> list[_Placed]:
    """Return the cells of a row with their columns; one that goes on from its left is part of that one."""
    placed: list[_Placed] = []
    first = 0
    for number, text in enumerate(row.cells):
        frame = row.frames[number] if number < len(row.frames) else None
        end = min(bisect_left(edges, frame.edge - _NEAR) + 1, len(edges)) if frame else first + 1
        end = max(end, first + 1)
        if frame and frame.goes_right and placed:
            placed[-1].end = end
        else:
            placed.append(_Placed(text, first, end, bool(frame and frame.goes_down)))
        first = end
    return placed


def _spanned(rows: Sequence[Sequence[_Placed]], row: int, cell: int) -> Spanned | None:
    """Return a cell with its reach, None for one that the cell above covers."""
    own = rows[row][cell]
    if own.goes_down and row and _below(rows[row - 1], own.first) is not None:
        return None
    height = 1
    while row + height < len(rows) and (under := _below(rows[row + height], own.first)) and under.goes_down:
        height += 1
    return Spanned(SourceCell(own.text), height, own.end - own.first)


def _below(row: Sequence[_Placed], column: int) -> _Placed | None:
    return next((cell for cell in row if cell.first == column), None)
