"""The words of one paragraph in small letters, and which stand side by side: what every writing check asks first."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

_WORD = re.compile(r"[^\W\d_]+")
_KEPT = 8_000
"""Paragraphs whose words are kept: those of a report of 400 pages."""


@lru_cache(_KEPT)
def small(text: str) -> str:
    """Return a text in small letters, one letter for one."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(letter.lower()[0] for letter in text)


@lru_cache(_KEPT)
def small_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, without figures and signs."""
    return tuple(_WORD.findall(small(text)))


def places(text: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of words in small letters wherever they stand whole, with only spaces between."""
    lowered = small(text)
    for match in _spaced(phrase).finditer(lowered):
        if not lowered[match.start() - 1 : match.start()].isalnum() or match.start() == 0:
            yield match.span()


@lru_cache(2_000)
def _spaced(phrase: str) -> re.Pattern[str]:
    # a pattern that begins with a letter is searched for fast, one that looks back is not
    return re.compile(r"\s+".join(map(re.escape, phrase.split())) + r"(?!\w)")


@lru_cache(_KEPT)
def neighbours(text: str) -> frozenset[str]:
    """Return each two words that follow one another, a space between them, whatever stands there in the text."""
    words = small_words(text)
    # strings keep their hash, which many checks ask for; tuples do not
    return frozenset(map(" ".join, pairwise(words)))


def word_before(text: str, start: int) -> str:
    """Return the word that ends one space before a letter, in small letters; "" without one."""
    head = text[max(start - 20, 0) : start]
    words = _WORD.findall(head)
    return words[-1].lower() if words and _is_spaced(head[head.rfind(words[-1]) + len(words[-1]) :]) else ""


def word_behind(text: str, end: int) -> str:
    """Return the word that begins one space behind a letter, in small letters; "" without one."""
    tail = text[end : end + 20]
    match = _WORD.search(tail)
    return match[0].lower() if match and _is_spaced(tail[: match.start()]) else ""


def _is_spaced(between: str) -> bool:
    return bool(between) and between.isspace()
