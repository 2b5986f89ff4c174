"""Tables whose cells say how many rows and columns they cover, as full grids."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.exchange.reading.limits import Allowance, check_span, check_width
from models.exchange.reading.source import SourceCell

_EMPTY = SourceCell()
Grid = tuple[tuple[SourceCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Spanned:
    """A cell and how far it reaches, itself included."""

    cell: SourceCell
    rows: int = 1
    columns: int = 1


def full_grid(rows: Sequence[Sequence[Spanned]], allowance: Allowance) -> Grid:
    """Return the grid of rows, each cell in every place it covers; raise SourceError for a table of no report."""
    places: dict[tuple[int, int], SourceCell] = {}
    for row, cells in enumerate(rows):
        column = 0
        for spanned in cells:
            while (row, column) in places:
                column += 1
            _cover(places, spanned, (row, column), len(rows), allowance)
    width = check_width(max((column + 1 for _, column in places), default=0))
    allowance.take_cells(width * len(rows))
    return tuple(tuple(places.get((row, column), _EMPTY) for column in range(width)) for row in range(len(rows)))


def _cover(
    places: dict[tuple[int, int], SourceCell],
    spanned: Spanned,
    first: tuple[int, int],
    height: int,
    allowance: Allowance,
) -> None:
    columns = check_span(max(1, spanned.columns))
    rows = min(max(1, spanned.rows), height - first[0])
    allowance.take_cells(rows * columns)
    copy = replace(spanned.cell, is_origin=False)
    for row in range(first[0], first[0] + rows):
        for column in range(first[1], first[1] + columns):
            places.setdefault((row, column), copy)
    places[first] = spanned.cell
