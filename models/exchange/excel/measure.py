"""Widths and heights that show every word on paper, estimated from the letters."""

import math
from collections.abc import Sequence

from models.exchange.excel.sheet import CAPTION_ROW, GROUP_ROW, UNIT_COLUMN, UNIT_ROW, Cell
from models.form.definition import FormDefinition

POINTS_A_CHARACTER = 5.25
"""The width of one unit of a column's width, in points."""
MAX_HEIGHT = 409.0
"""What Excel takes for a row, in points."""
_WIDEST_NUMBER = 24
_WIDEST_TEXT = 12
"""A longer text wraps: one wide column would make the print of all others small."""
_LETTER = 0.5
_LINE = 1.25
_LEAST_UPRIGHT = 140
"""Points for a caption turned upright: programs break such lines each in its own way, so there is room to spare."""
_MARGIN = 8
"""Points a cell keeps free round its text."""


def column_widths(form: FormDefinition, cells: Sequence[Cell]) -> list[float]:
    """Return the width of every column, wide enough that no number shows as ####."""
    least = float(form.workbook["column_width"])
    row = [cell for cell in cells if cell.row == UNIT_ROW and cell.column > UNIT_COLUMN]
    return [
        float(form.workbook["unit_width"]),
        *(max(least, min(len(cell.shown) * 1.05 + 0.7, _widest(cell))) for cell in row),
    ]


def row_heights(form: FormDefinition, cells: Sequence[Cell], widths: Sequence[float]) -> dict[int, float]:
    """Return the height of every row that holds cells, in points."""
    size = float(form.workbook["size"])
    heights = {GROUP_ROW: float(form.workbook["head_height"]), UNIT_ROW: float(form.workbook["row_height"])}
    for cell in cells:
        if cell.rows == 1:
            heights[cell.row] = max(heights.get(cell.row, 0), _height(cell, _span(cell, widths), size))
    for cell in cells:
        if cell.rows == 2:
            needed = _height(cell, _span(cell, widths), size)
            heights[CAPTION_ROW] = max(heights.get(CAPTION_ROW, 0), needed - heights[GROUP_ROW])
    return {row: min(height, MAX_HEIGHT) for row, height in heights.items()}


def line_count(text: str, width: float, size: float) -> int:
    """Return how many lines a text takes when it is wrapped between words to a width in points."""
    room = max(int(width / (size * _LETTER)), 1)
    lines, used = 1, 0
    for word in text.split():
        length = len(word)
        if used and used + 1 + length > room:
            lines, used = lines + 1, 0
        lines += max(math.ceil(length / room) - 1, 0)
        used += length + (1 if used else 0)
    return lines


def _widest(cell: Cell) -> float:
    return _WIDEST_TEXT if cell.kind == "text" else _WIDEST_NUMBER


def _span(cell: Cell, widths: Sequence[float]) -> float:
    return sum(widths[cell.column - 1 : cell.column - 1 + cell.columns]) * POINTS_A_CHARACTER - _MARGIN / 2


def _height(cell: Cell, width: float, size: float) -> float:
    text = cell.shown or str(cell.value)
    if cell.kind == "caption":
        return _upright_height(text, width, size)
    return line_count(text, width, size) * size * _LINE + _MARGIN


def _upright_height(text: str, width: float, size: float) -> float:
    fitting = max(int(width / (size * 1.15)), 1)
    heights = (_LEAST_UPRIGHT + 5.0 * step for step in range(60))
    return next((height + 2 * _MARGIN for height in heights if line_count(text, height, size) <= fitting), MAX_HEIGHT)
