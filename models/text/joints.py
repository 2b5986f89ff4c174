"""Lists of words, and one pattern that finds any of them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from models.paths import RESOURCES
from models.text.clean import clean

_NEVER = re.compile(r"(?!)")


@cache
def word_lists(file: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lists of words of a file of `resources`."""
    raw: dict[str, list[str]] = tomllib.loads(clean((RESOURCES / file).read_text(encoding="utf-8")))
    return {name: tuple(words) for name, words in raw.items()}


@lru_cache(maxsize=500)
def anywhere(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that finds one of some words or phrases as whole words, the longest first."""
    return re.compile(rf"(?<!\w)(?:{_either(words)})(?!\w)") if words else _NEVER


def _either(words: Iterable[str]) -> str:
    longest_first = sorted(set(words), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
