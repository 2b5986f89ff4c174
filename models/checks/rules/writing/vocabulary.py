"""The small lists of `resources/writing.toml`."""

import tomllib
from functools import cache

from models.paths import RESOURCES
from models.text.clean import clean


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words, in small letters."""
    return frozenset(_data()[name].split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return a list of phrases, one a line, in small letters."""
    return tuple(line.strip() for line in _data()[name].splitlines() if line.strip())


@cache
def _data() -> dict[str, str]:
    return tomllib.loads(clean((RESOURCES / "writing.toml").read_text(encoding="utf-8")))
