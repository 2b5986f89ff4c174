"""Cells from and for the clipboard."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.text.grid import Grid, format_grid, parse_grid

grids = st.lists(
    st.lists(st.text('a1"\t\n\r ,%', max_size=6), min_size=1, max_size=4).map(tuple), min_size=1, max_size=4
).map(tuple)


@pytest.mark.parametrize(
    ("text", "grid"),
    [
        ("", ()),
        ("15", (("15",),)),
        ("15\r\n", (("15",),)),
        ("26/27\t15\t57,6%\r\n", (("26/27", "15", "57,6%"),)),
        ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
        ("1\t\t3", (("1", "", "3"),)),
        ("1\t", (("1", ""),)),
        ("\t", (("", ""),)),
        ("\n", (("",),)),
        ("1\n\n2\n", (("1",), ("",), ("2",))),
        ("1\r2\r", (("1",), ("2",))),
    ],
)
def test_rows_and_cells_are_told_apart(text: str, grid: Grid) -> None:
    assert parse_grid(text) == grid


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ('"hai\ndòng"', "hai\ndòng"),
        ('"có\ttab"', "có\ttab"),
        ('"“a” ""b"""', '“a” "b"'),
        ('""', ""),
        ('"chưa đóng', '"chưa đóng'),
        ('"a" b', '"a" b'),
        ('5" ống', '5" ống'),
    ],
)
def test_quotes_hold_a_cell_together(text: str, cell: str) -> None:
    assert parse_grid(text) == ((cell,),)


def test_single_cell_has_no_line_end() -> None:
    assert format_grid([["26/27"]]) == "26/27"


def test_several_rows_end_in_a_line_end() -> None:
    assert format_grid([["1", "2"], ["3"]]) == "1\t2\n3\n"


def test_cell_with_a_line_end_is_quoted() -> None:
    assert format_grid([['a\n"b"', "c"]]) == '"a\n""b"""\tc'


@settings(deadline=None)
@given(grids)
def test_written_grid_is_read_back(grid: Grid) -> None:
    assert parse_grid(format_grid(grid)) == grid


@settings(deadline=None)
@given(st.text('a"\t\r\n', max_size=30))
def test_any_text_is_read_without_losing_a_letter(text: str) -> None:
    cells = "".join(cell for row in parse_grid(text) for cell in row)
    assert cells.count("a") == text.count("a")
