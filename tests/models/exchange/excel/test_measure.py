"""Widths and heights hold every word."""

import pytest

from models.exchange.excel.measure import column_widths, line_count, row_heights
from models.exchange.excel.sheet import CAPTION_ROW, GROUP_ROW, cells, column_count
from models.report.report import Report


@pytest.mark.parametrize(
    ("text", "lines"),
    [("", 1), ("aaaa", 1), ("aaaa bbbb", 1), ("aaaa bbbb cc", 2), ("a" * 25, 3), ("aaaa " + "b" * 25, 4)],
)
def test_lines_break_between_words_and_inside_long_ones(text: str, lines: int) -> None:
    assert line_count(text, width=50, size=10) == lines  # ten letters a line


def test_every_column_has_a_width(example: Report) -> None:
    assert len(column_widths(example.form, cells(example))) == column_count(example.form) == 27


def test_captions_get_a_height_that_holds_the_longest(example: Report) -> None:
    placed = cells(example)
    heights = row_heights(example.form, placed, column_widths(example.form, placed))
    longest = max(len(str(cell.value)) for cell in placed if cell.row == CAPTION_ROW and cell.kind == "caption")
    # 69 letters of 5 points, upright on two lines
    assert heights[CAPTION_ROW] > longest * 11 * 0.45 / 2


def test_head_over_both_rows_heightens_the_lower(example: Report) -> None:
    placed = [cell for cell in cells(example) if cell.rows == 2]
    heights = row_heights(example.form, placed, column_widths(example.form, cells(example)))
    assert heights[GROUP_ROW] + heights[CAPTION_ROW] > 80
