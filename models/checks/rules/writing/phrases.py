"""Phrases that offices confuse, such as `đặt biệt` for `đặc biệt`: `resources/phrases.toml` and the office's own."""

import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from models.checks.issues import Finding, Weight
from models.checks.rules.writing.allowed import is_allowed
from models.checks.subject import OwnWords
from models.paths import RESOURCES
from models.text.casing import has_inner_capital, in_the_case_of
from models.text.clean import clean
from models.text.lexicon import is_compound
from models.text.phrase_index import PhraseIndex
from models.text.tokens import small_words, word_before, word_behind


class Confusion(NamedTuple):
    """What is right in place of a phrase."""

    right: str
    weight: Weight
    is_own: bool = False


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each confused phrase with the right one in its place."""
    for start, end, confusion in confusions_in(text, own):
        found = text[start:end]
        mend = in_the_case_of(found, confusion.right)
        yield Finding("confused_phrase", confusion.weight, start, end, _message(found, mend, confusion), mend)


def confusions_in(text: str, own: OwnWords) -> Iterator[tuple[int, int, Confusion]]:
    """Yield where a confused phrase stands; what crosses two words, as in `lịch sử|lý luận`, is none."""
    index, meant = _known(own.phrases)
    for start, end, phrase in index.find(text):
        confusion = meant.get(phrase)
        if confusion is None or is_allowed(text, start, end, own):
            continue
        if confusion.is_own or not (has_inner_capital(text[start:end]) or _crosses_words(text, start, end, phrase)):
            yield start, end, confusion


def _message(found: str, mend: str, confusion: Confusion) -> str:
    if confusion.is_own:
        return f"“{found}”: theo danh sách cụm từ của cơ quan, viết là “{mend}”."
    if confusion.weight == "error":
        return f"“{found}” viết sai chính tả; đúng là “{mend}”."
    return f"“{found}” có thể là viết nhầm “{mend}”; hãy xem lại."


def _crosses_words(text: str, start: int, end: int, phrase: str) -> bool:
    words = small_words(phrase)
    before, behind = word_before(text, start), word_behind(text, end)
    return is_compound(before, words[0]) or is_compound(words[-1], behind)


@lru_cache(8)
def _known(own: tuple[tuple[str, str], ...]) -> tuple[PhraseIndex, dict[str, Confusion]]:
    shipped, right = _shipped()
    meant = {**shipped, **{wrong.lower(): Confusion(best, "warning", is_own=True) for wrong, best in own}}
    return PhraseIndex([*meant, *right]), meant


@cache
def _shipped() -> tuple[dict[str, Confusion], tuple[str, ...]]:
    data: dict[str, Any] = tomllib.loads(clean((RESOURCES / "phrases.toml").read_text(encoding="utf-8")))
    weights: tuple[tuple[str, Weight], ...] = (("likely", "warning"), ("sure", "error"))
    meant = {
        wrong: Confusion(right, weight)
        for part, weight in weights
        for right, all in data[part].items()
        for wrong in all
    }
    return meant, tuple(data["right"]["phrases"])
