"""Search in Vietnamese text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.clean import clean
from models.text.search import find_all, fold


@pytest.mark.parametrize(
    ("text", "wanted", "diacritics", "match_case", "spans"),
    [
        ("Dân vận, dân VẬN", "dân vận", True, False, [(0, 7), (9, 16)]),
        ("Dân vận, dân VẬN", "dân vận", True, True, []),
        ("Dân vận", "dan van", True, False, []),
        ("Dân vận", "dan van", False, False, [(0, 7)]),
        ("Đảng đang", "dang", False, False, [(0, 4), (5, 9)]),
        ("Đảng đang", "dang", False, True, [(5, 9)]),
        ("hoà hòa", "hòa", True, False, [(4, 7)]),
        ("hoà hòa", "hòa", False, False, [(0, 3), (4, 7)]),
        ("năm\xa02018", "năm 2018", True, False, [(0, 8)]),
        ("a.b axb", "a.b", True, False, [(0, 3)]),
        ("aaaa", "aa", True, False, [(0, 2), (2, 4)]),
        ("abc", "", True, False, []),
        ("việt", "vie\u0323\u0302t", True, False, [(0, 4)]),
    ],
)
def test_occurrences(text: str, wanted: str, diacritics: bool, match_case: bool, spans: list[tuple[int, int]]) -> None:
    assert list(find_all(text, wanted, diacritics=diacritics, match_case=match_case)) == spans


@given(st.text())
def test_folding_keeps_positions(text: str) -> None:
    assert len(fold(clean(text))) == len(clean(text))


@given(st.text(max_size=30), st.integers(0, 30), st.integers(1, 30))
def test_any_piece_is_found_without_diacritics(text: str, start: int, length: int) -> None:
    text = clean(text)
    piece = text[start : start + length]
    # a piece may begin with a combining mark that normalising the wanted words leaves as it is
    assert not piece or clean(piece) != piece or list(find_all(text, piece, diacritics=False))
