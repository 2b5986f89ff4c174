"""Cells by their places as the smallest full grid."""

from collections.abc import Iterable, Mapping

from models.exchange.reading.sheets import limits
from models.exchange.reading.sheets.look import Place
from models.exchange.reading.source import SourceCell

Range = tuple[Place, Place]
"""The first and the last place of a merged cell."""
_EMPTY = SourceCell()


def grid(values: Mapping[Place, SourceCell], merged: Iterable[Range]) -> tuple[tuple[SourceCell, ...], ...]:
    """Return the smallest full grid with all values, a merged cell standing in every place it covers."""
    if not values:
        return ()
    last_row, last_column = max(row for row, _ in values), max(column for _, column in values)
    first_row, first_column = min(row for row, _ in values), min(column for _, column in values)
    filled = dict(values) | _covered(values, merged, (last_row, last_column))
    return tuple(
        tuple(filled.get((row, column), _EMPTY) for column in range(first_column, last_column + 1))
        for row in range(first_row, last_row + 1)
    )


def _covered(values: Mapping[Place, SourceCell], merged: Iterable[Range], last: Place) -> dict[Place, SourceCell]:
    covered: dict[Place, SourceCell] = {}
    known: set[Place] = set()
    for first, end in merged:
        cell = values.get(first)
        # no cell is merged twice, but in a trap
        if cell is None or first in known:
            continue
        known.add(first)
        copy = SourceCell(cell.paragraphs, is_origin=False)
        for row in range(first[0], min(end[0], last[0]) + 1):
            for column in range(first[1], min(end[1], last[1]) + 1):
                if (row, column) != first and (row, column) not in values:
                    covered[row, column] = copy
        if len(covered) > limits.MAX_AREA:
            break
    return covered
