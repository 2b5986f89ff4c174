"""Pairs of syllables that one letter keeps from being a word reports are full of: `lắng ghe` for `lắng nghe`."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from models.text.lexicon import frequent_compounds
from models.text.tones import take_apart


def one_letter_from(pair: str) -> str | None:
    """Return the one frequent word that is a letter away from a pair; None where there are two."""
    near = set(_near(pair))
    return near.pop() if len(near) == 1 else None


def _near(pair: str) -> Iterator[str]:
    first, second = pair.split()
    heads, tails = _sides()
    yield from (f"{first} {tail}" for tail in tails.get(first, ()) if is_one_letter(second, tail))
    yield from (f"{head} {second}" for head in heads.get(second, ()) if is_one_letter(first, head))


@lru_cache(30_000)
def is_one_letter(syllable: str, other: str) -> bool:
    """Return whether two syllables of one tone differ by a letter too many, too few or another one, signs apart."""
    if abs(len(syllable) - len(other)) > 1:
        return False
    (short, tone), (long, other_tone) = sorted(
        (take_apart(syllable), take_apart(other)), key=lambda parts: len(parts[0])
    )
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    is_same_tail = short[same + (len(short) == len(long)) :] == long[same + 1 :]
    return tone == other_tone and short != long and is_same_tail


@cache
def _sides() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return the first syllables of words by the second one, and the second ones by the first."""
    heads: defaultdict[str, list[str]] = defaultdict(list)
    tails: defaultdict[str, list[str]] = defaultdict(list)
    for word in frequent_compounds():
        first, second = word.split()
        heads[second].append(first)
        tails[first].append(second)
    return heads, tails
