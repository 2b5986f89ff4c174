"""Sentences and clauses of a paragraph, as places in it."""

import re
from functools import lru_cache

# a dot inside a number or an abbreviation has no space behind it
_SENTENCE_END = re.compile(r"[.?!;…](?=[\s”\")]|\Z)")
_FULL_STOP = re.compile(r"[.?!…](?=[\s”\")]|\Z)")
_LONGEST_CLAUSE = 400
_CLAUSE_SIGNS = frozenset(",;:().“”")


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
