"""Sentences and clauses of a paragraph, as places in it."""

import re
from bisect import bisect_left
from functools import lru_cache

# a dot inside a number or an abbreviation has no space behind it
_SIGNS = {
    "sentence": re.compile(r"[.?!…](?=[\s”\")]|\Z)"),
    "part": re.compile(r"[.?!…;](?=[\s”\")]|\Z)"),
    "clause": re.compile(r"[.?!…;:](?=[\s”\")]|\Z)"),
}
_LONGEST_CLAUSE = 400
_CLAUSE_SIGNS = frozenset(",;:().“”")
_REACH = 600
"""Letters on each side beyond which a clause is cut: what stands farther away says nothing of a word."""


@lru_cache(maxsize=8_000)
def sentences(text: str, *, with_semicolons: bool = True) -> tuple[tuple[int, int], ...]:
    """Return [start, end) of each sentence; a semicolon ends one too unless said otherwise."""
    starts = [0, *(place + 1 for place in _stops(text, "part" if with_semicolons else "sentence"))]
    return tuple((start, end) for start, end in zip(starts, [*starts[1:], len(text)], strict=True) if start < end)


def clause_span(text: str, position: int) -> tuple[int, int]:
    """Return [start, end) of the clause a letter stands in: from one stop, colon or semicolon to the next."""
    return _span(_stops(text, "clause"), len(text), position)


def sentence_span(text: str, position: int) -> tuple[int, int]:
    """Return [start, end) of the sentence a letter stands in, its colons and semicolons included."""
    return _span(_stops(text, "sentence"), len(text), position)


def clause_start(text: str, position: int, floor: int = 0) -> int:
    """Return where the words a place stands among begin: behind the last sign before it, a comma or bracket too."""
    floor = max(floor, position - _LONGEST_CLAUSE)
    return max(text.rfind(sign, floor, position) for sign in _CLAUSE_SIGNS) + 1 or floor


def clause_end(text: str, position: int, ceiling: int | None = None) -> int:
    """Return where the words a place stands among end: at the next sign behind it that stands in no number."""
    end = len(text) if ceiling is None else ceiling
    for place in range(position, end):
        if text[place] in _CLAUSE_SIGNS and not text[place + 1 : place + 2].isdigit():
            return place
    return end


def _span(stops: tuple[int, ...], length: int, position: int) -> tuple[int, int]:
    behind = bisect_left(stops, position)
    first = stops[behind - 1] + 1 if behind else 0
    last = stops[behind] if behind < len(stops) else length
    return max(first, position - _REACH), min(last, position + _REACH)


@lru_cache(maxsize=16_000)
def _stops(text: str, kind: str) -> tuple[int, ...]:
    """Return where the signs stand that end a sentence, a part of one, or a clause."""
    return tuple(match.start() for match in _SIGNS[kind].finditer(text))
