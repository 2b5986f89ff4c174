"""Whether words are the subject of a clause: they begin it, and what somebody does stands behind them."""

import re
from functools import cache

from models.text.clauses import clause_span
from models.text.word_lists import either, word_lists

_LEAD = " \t*+–-"


def begins_sentence(text: str, start: int) -> bool:
    """Return whether nothing but a sign stands before a place in its clause."""
    return not text[clause_span(text, start)[0] : start].strip(_LEAD)


def acts(text: str, start: int, end: int) -> bool:
    """Return whether text[start:end] begins a clause, behind a comma or not, and does something there."""
    before = text[clause_span(text, start)[0] : start].strip(_LEAD)
    return (not before or before.endswith(",")) and _act().match(text, end) is not None


@cache
def _act() -> re.Pattern[str]:
    lists = word_lists("levels")
    return re.compile(rf"\s+(?:{either(lists['adverbs'])}\s+){{0,2}}{either(lists['acts'])}(?!\w)")
