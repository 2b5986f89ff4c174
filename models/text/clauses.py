"""Sentences and clauses of a paragraph, as places in it."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

# a dot inside a number or an abbreviation has no space behind it
_SENTENCE_END = re.compile(r"[.?!;…](?=[\s”\")]|\Z)")
_FULL_STOP = re.compile(r"[.?!…](?=[\s”\")]|\Z)")
_LONGEST_CLAUSE = 400
_CLAUSE_SIGNS = frozenset(",;:().“”")
_STOP = re.compile(r"[;:!?…](?=\s|\Z)|\.(?=\s|\Z)|\.{2,}")
_WITHIN_SENTENCE = frozenset(";:")
_REACH = 600
"""Letters on each side beyond which a clause is cut: what stands farther away says nothing of a word."""
_Stops = tuple[tuple[int, ...], tuple[int, ...]]


@lru_cache(maxsize=8_000)
def sentences(text: str, *, with_semicolons: bool = True) -> tuple[tuple[int, int], ...]:
    """Return [start, end) of each sentence; a semicolon ends one too unless said otherwise."""
    ends = _SENTENCE_END if with_semicolons else _FULL_STOP
    starts = [0, *(match.end() for match in ends.finditer(text))]
    return tuple((start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end)


def clause_start(text: str, position: int, floor: int = 0) -> int:
    """Return where the clause a place stands in begins: behind the last sign before it."""
    floor = max(floor, position - _LONGEST_CLAUSE)
    return max(text.rfind(sign, floor, position) for sign in _CLAUSE_SIGNS) + 1 or floor


def clause_end(text: str, position: int, ceiling: int | None = None) -> int:
    """Return where the clause a place stands in ends: at the next sign behind it that stands in no number."""
    end = len(text) if ceiling is None else ceiling
    for place in range(position, end):
        if text[place] in _CLAUSE_SIGNS and not text[place + 1 : place + 2].isdigit():
            return place
    return end


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
