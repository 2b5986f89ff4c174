"""The words of two syllables that offices write, and the syllables in use: `resources/compounds.toml`."""

import tomllib
from collections import defaultdict
from functools import cache

from models.paths import RESOURCES
from models.text.clean import clean
from models.text.search import fold
from models.text.tones import other_style


@cache
def compounds() -> frozenset[str]:
    """Return every two syllables that are a word, a space between them, in both styles of tone marks."""
    return _pairs("pairs") | frequent_compounds()


@cache
def frequent_compounds() -> frozenset[str]:
    """Return the words of two syllables reports are full of."""
    return _pairs("frequent")


def is_compound(first: str, second: str) -> bool:
    """Return whether two syllables in small letters are a word."""
    return f"{first} {second}" in compounds()


@cache
def known_syllables() -> frozenset[str]:
    """Return the syllables in use, in both styles."""
    alone = (word for name in ("free", "others") for word in _data()[name].split())
    return frozenset(style for word in alone for style in _styles(word)).union(*map(str.split, compounds()))


@cache
def free_syllables() -> frozenset[str]:
    """Return the syllables that often stand alone, so that a neighbour says nothing about them."""
    return frozenset(style for word in _data()["free"].split() for style in _styles(word))


@cache
def by_letters() -> dict[str, tuple[str, ...]]:
    """Return the syllables in use by their letters without diacritics."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for syllable in sorted(known_syllables()):
        found[fold(syllable)].append(syllable)
    return {letters: tuple(syllables) for letters, syllables in found.items()}


def _pairs(name: str) -> frozenset[str]:
    heads = (line.partition(":") for line in _data()[name].splitlines() if line)
    pairs = [(head, tail) for head, _, tails in heads for tail in tails.split()]
    return frozenset(f"{first} {second}" for a, b in pairs for first in _styles(a) for second in _styles(b))


@cache
def _styles(syllable: str) -> tuple[str, ...]:
    return tuple(filter(None, (syllable, other_style(syllable))))


@cache
def _data() -> dict[str, str]:
    return tomllib.loads(clean((RESOURCES / "compounds.toml").read_text(encoding="utf-8")))
