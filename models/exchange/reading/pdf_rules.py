"""The lines drawn on a PDF page, and the tables they frame."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable
from models.exchange.reading.spans import Spanned, full_grid

MAX_RULES = 1500
"""Lines of a page beyond which it is a drawing."""
MAX_PLACES = 5000
"""Cells of a table on one page beyond which it is squared paper."""
_NEAR = 3.0
"""Points within which two lines are one: a line has a width, and each cell may draw its own."""
_SHORT = 4.0
Matrix = Sequence[float]
Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A table's lines: where its columns and rows part, and which of the places are one."""

    columns: tuple[float, ...]
    """From left to right."""
    rows: tuple[float, ...]
    """From top to bottom, so falling."""
    cells: Mapping[tuple[int, int], tuple[int, int]]
    """The first place of the cell that covers each place."""

    def cell_at(self, left: float, height: float) -> tuple[int, int] | None:
        """Return the first place of the cell at a point, None outside the table."""
        column = bisect_right(self.columns, left) - 1
        row = bisect_right([-edge for edge in self.rows], -height) - 1
        return self.cells.get((row, column))

    def table(self, paragraphs: Mapping[tuple[int, int], SourceParagraph], allowance: Allowance) -> SourceTable:
        """Return the table with these paragraphs in its cells."""
        last: dict[tuple[int, int], tuple[int, int]] = {}
        for place, first in self.cells.items():
            end = last.get(first, first)
            last[first] = max(end[0], place[0]), max(end[1], place[1])
        rows: list[list[Spanned]] = [[] for _ in self.rows[1:]]
        for first, end in sorted(last.items()):
            cell = SourceCell((paragraphs[first],) if first in paragraphs else ())
            rows[first[0]].append(Spanned(cell, end[0] - first[0] + 1, end[1] - first[1] + 1))
        return SourceTable(full_grid(rows, allowance))


class Rules:
    """Collects the lines a page draws, level or upright."""

    def __init__(self) -> None:
        self.boxes: set[Box] = set()
        self._at: tuple[float, float] = (0.0, 0.0)

    def take(self, operator: bytes, operands: Sequence[Any], frame: Matrix) -> None:
        """Take one drawing operator with its matrix."""
        if len(self.boxes) > MAX_RULES:
            return
        if operator == b"re":
            left, bottom, width, height = map(float, operands)
            corners = [(left, bottom), (left + width, bottom), (left + width, bottom + height), (left, bottom + height)]
            for start, end in pairwise([*corners, corners[0]]):
                self._add(_moved(start, frame), _moved(end, frame))
        elif operator in {b"m", b"l"}:
            at = _moved((float(operands[0]), float(operands[1])), frame)
            if operator == b"l":
                self._add(self._at, at)
            self._at = at

    def frames(self) -> list[Frame]:
        """Return the tables that the lines frame, those higher on the page first."""
        if len(self.boxes) > MAX_RULES:
            return []
        found = (_frame(group) for group in _touching(sorted(self.boxes)))
        return sorted((frame for frame in found if frame), key=lambda frame: -frame.rows[0])

    def _add(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        (left, right), (bottom, top) = sorted((start[0], end[0])), sorted((start[1], end[1]))
        is_level, is_upright = top - bottom < 1 < _SHORT < right - left, right - left < 1 < _SHORT < top - bottom
        if is_level or is_upright:
            self.boxes.add((round(left, 1), round(bottom, 1), round(right, 1), round(top, 1)))


def _moved(point: tuple[float, float], frame: Matrix) -> tuple[float, float]:
    x, y = point
    return x * frame[0] + y * frame[2] + frame[4], x * frame[1] + y * frame[3] + frame[5]


def _touching(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield the groups of lines that hang together; the lines come sorted from the left."""
    groups: list[list[Box]] = []
    for box in boxes:
        near = [group for group in groups if any(_is_near(box, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([box, *(other for group in near for other in group)])
    yield from groups


def _is_near(one: Box, other: Box) -> bool:
    return (
        one[0] - _NEAR <= other[2]
        and other[0] - _NEAR <= one[2]
        and one[1] - _NEAR <= other[3]
        and other[1] - _NEAR <= one[3]
    )


def _frame(boxes: Sequence[Box]) -> Frame | None:
    upright = [box for box in boxes if box[2] - box[0] < 1]
    level = [box for box in boxes if box[3] - box[1] < 1]
    columns, rows = _edges(box[0] for box in upright), _edges(-box[1] for box in level)
    if len(columns) < 2 or len(rows) < 2 or len(columns) + len(rows) < 5 or len(columns) * len(rows) > MAX_PLACES:
        return None
    heights = tuple(-edge for edge in rows)
    return Frame(columns, heights, _cells(columns, heights, upright, level))


def _edges(places: Iterable[float]) -> tuple[float, ...]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return tuple(edges)


def _cells(
    columns: Sequence[float], rows: Sequence[float], upright: Sequence[Box], level: Sequence[Box]
) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the first place of each cell: places without a line between them are one."""
    cells: dict[tuple[int, int], tuple[int, int]] = {}
    for row, (top, bottom) in enumerate(pairwise(rows)):
        for column, (left, right) in enumerate(pairwise(columns)):
            middle, height = (left + right) / 2, (top + bottom) / 2
            own = (row, column)
            if column and not any(_crosses(box, 0, left, height) for box in upright):
                own = cells[row, column - 1]
            elif row and not any(_crosses(box, 1, top, middle) for box in level):
                own = cells[row - 1, column]
            cells[row, column] = own
    return cells


def _crosses(box: Box, axis: int, at: float, along: float) -> bool:
    """Tell whether a line lies at a place on its axis and reaches a point along the other."""
    other = 1 - axis
    return abs(box[axis] - at) <= _NEAR and box[other] - _NEAR <= along <= box[other + 2] + _NEAR
