"""The clause and the sentence a word stands in."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

_STOP = re.compile(r"[;:!?…](?=\s|\Z)|\.(?=\s|\Z)|\.{2,}")
_WITHIN_SENTENCE = frozenset(";:")
_REACH = 600
"""Letters on each side beyond which a clause is cut: what stands farther away says nothing of a word."""
_Stops = tuple[tuple[int, ...], tuple[int, ...]]


def clause_span(text: str, position: int) -> tuple[int, int]:
    """Return [start, end) of the clause a letter stands in: from one stop, colon or semicolon to the next."""
    return _span(_stops(text)[0], len(text), position)


def sentence_span(text: str, position: int) -> tuple[int, int]:
    """Return [start, end) of the sentence a letter stands in, its colons and semicolons included."""
    return _span(_stops(text)[1], len(text), position)


def _span(stops: _Stops, length: int, position: int) -> tuple[int, int]:
    starts, ends = stops
    before = bisect_right(ends, position)
    behind = bisect_left(starts, position)
    first = ends[before - 1] if before else 0
    last = starts[behind] if behind < len(starts) else length
    return max(first, position - _REACH), min(last, position + _REACH)


@lru_cache(maxsize=8_000)
def _stops(text: str) -> tuple[_Stops, _Stops]:
    """Return where the stops of clauses and of sentences begin and end."""
    found = [match.span() for match in _STOP.finditer(text)]
    full = [span for span in found if text[span[0]] not in _WITHIN_SENTENCE]
    return _columns(found), _columns(full)


def _columns(spans: list[tuple[int, int]]) -> _Stops:
    return tuple(start for start, _ in spans), tuple(end for _, end in spans)
