"""Lists of words kept as data in `resources/*.toml`, read once."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from models.paths import RESOURCES
from models.text.clean import clean


@cache
def word_lists(name: str) -> dict[str, Any]:
    """Return the lists of `resources/<name>.toml`, in NFC."""
    return tomllib.loads(clean((RESOURCES / f"{name}.toml").read_text(encoding="utf-8")))


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of some phrases, the longest first; any white space stands between their words."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first) + ")"
