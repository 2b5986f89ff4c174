"""The clause and the sentence a word stands in."""

import re

_CLAUSE_END = re.compile(r"[;:!?…](?=\s|\Z)|\.(?=\s|\Z)|\.{2,}")
_SENTENCE_ENDS = (". ", "? ", "! ", "… ")


def clause_span(text: str, position: int) -> tuple[int, int]:
    """Return [start, end) of the clause a letter stands in: from one stop, colon or semicolon to the next."""
    start = 0
    for stop in _CLAUSE_END.finditer(text):
        if stop.start() >= position:
            return start, stop.start()
        start = stop.end()
    return start, len(text)


def sentence_span(text: str, position: int) -> tuple[int, int]:
    """Return [start, end) of the sentence a letter stands in, its semicolons included."""
    start = max(text.rfind(end, 0, position) for end in _SENTENCE_ENDS) + 1
    ends = [place for end in _SENTENCE_ENDS if (place := text.find(end, position)) >= 0]
    return start, min(ends, default=len(text))
