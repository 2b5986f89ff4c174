"""The words of one paragraph in small letters, and which stand side by side: what every writing check asks first."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_KEPT = 8_000
"""Paragraphs whose words are kept: those of a report of 400 pages."""


@lru_cache(_KEPT)
def small_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters, without figures and signs."""
    return tuple(_WORD.findall(text.lower()))


@lru_cache(_KEPT)
def neighbours(text: str) -> frozenset[tuple[str, str]]:
    """Return each two words that follow one another, whatever stands between them."""
    words = small_words(text)
    return frozenset(zip(words, words[1:], strict=False))


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
