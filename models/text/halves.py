"""Words for the two sides of one whole: `đúng hạn` and `quá hạn`, `tiếp thu` and `giải trình`."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from models.text.joints import anywhere, word_lists

Side = Literal["first", "second"]


@dataclass(frozen=True, slots=True)
class Half:
    """Which pair of words a text names, and which of both."""

    pair: int
    side: Side


def half_of(words: str) -> Half | None:
    """Return the half the last such word of a text in small letters names, None where there is none."""
    match = None
    for each in _any().finditer(words):
        match = each
    return _halves()[" ".join(match[0].split())] if match else None


@cache
def _any() -> re.Pattern[str]:
    return anywhere(tuple(_halves()))


@cache
def _halves() -> dict[str, Half]:
    found: dict[str, Half] = {}
    for number, line in enumerate(word_lists("prose_checks.toml")["halves"]):
        first, _, second = line.partition(" : ")
        found |= {word: Half(number, "first") for word in first.split(", ")}
        found |= {word: Half(number, "second") for word in second.split(", ")}
    return found
