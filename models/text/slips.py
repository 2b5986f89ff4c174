"""Syllables that a slip may have made a word from: one tone, one letter, two letters swapped, keys left behind."""

from collections.abc import Iterator
from functools import lru_cache

from models.text.lexicon import by_letters, is_compound, known_syllables
from models.text.search import fold
from models.text.tones import TONES, put_together, take_apart
from models.text.typing_keys import typed

_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_ALIKE = ("aăâ", "eê", "oôơ", "uư", "dđ")
_LONGEST = 9
"""No syllable is longer than nghiêng and two keys of an input method."""


def likely_syllable(word: str, before: str, behind: str) -> str | None:
    """Return the one syllable in use that a word was meant for, by its neighbours in small letters; None in doubt.

    The nearest slips are looked at first; a distant one counts only where it makes a word with a neighbour.
    """
    if len(word) > _LONGEST:
        return None
    for meant in _groups(word):
        fitting = [syllable for syllable in meant if _fits(syllable, before, behind)]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            return _fitting_both(fitting, before, behind)
    return next((meant[0] for meant in _sure_groups(word) if len(meant) == 1), None)


def _fits(syllable: str, before: str, behind: str) -> bool:
    return is_compound(before, syllable) or is_compound(syllable, behind)


def _fitting_both(fitting: list[str], before: str, behind: str) -> str | None:
    both = [each for each in fitting if is_compound(before, each) and is_compound(each, behind)]
    return both[0] if len(both) == 1 else None


def _groups(word: str) -> Iterator[tuple[str, ...]]:
    yield _same_letters(word)
    yield _keys(word)
    yield _near(word)
    yield _far(word)
    yield tuple(each for each in by_letters().get(fold(word), ()) if each != word)


def _sure_groups(word: str) -> Iterator[tuple[str, ...]]:
    """Yield what is likely without a neighbour: foreign words are not taken for keys."""
    yield _same_letters(word)
    yield _keys(word) if len(word) > 4 or not word.isascii() else ()
    yield _near(word)


def _same_letters(word: str) -> tuple[str, ...]:
    """Return the word with its one tone mark in its place."""
    meant = put_together(*take_apart(word))
    return (meant,) if meant and meant != word and meant in known_syllables() else ()


def _keys(word: str) -> tuple[str, ...]:
    meant = typed(word)
    return (meant,) if meant in known_syllables() else ()


@lru_cache(2_000)
def _near(word: str) -> tuple[str, ...]:
    """Return syllables of another tone, with another sign on one letter, without a doubled letter, or unswapped."""
    bare, tone = take_apart(word)
    made = [put_together(bare, other) for other in TONES]
    made += [put_together(letters, tone) for letters in (*_other_signs(bare), *_shifted(bare))]
    return _in_use(word, made)


@lru_cache(2_000)
def _far(word: str) -> tuple[str, ...]:
    """Return syllables with one letter more, less or another one."""
    bare, tone = take_apart(word)
    cuts = [(bare[:at], bare[at:]) for at in range(len(bare) + 1)]
    made = [put_together(head + tail[1:], tone) for head, tail in cuts if tail]
    made += [
        put_together(head + letter + tail[skip:], tone) for head, tail in cuts for letter in _LETTERS for skip in (0, 1)
    ]
    return _in_use(word, made)


def _in_use(word: str, made: list[str]) -> tuple[str, ...]:
    return tuple(each for each in dict.fromkeys(made) if each != word and each in known_syllables())


def _other_signs(bare: str) -> Iterator[str]:
    for at, letter in enumerate(bare):
        alike = next((letters for letters in _ALIKE if letter in letters), "")
        yield from (bare[:at] + other + bare[at + 1 :] for other in alike if other != letter)
    for pair in ("uo", "uơ", "ưo", "uô"):
        if pair in bare:
            yield from (bare.replace(pair, other) for other in ("ươ", "uô"))


def _shifted(bare: str) -> Iterator[str]:
    for at in range(len(bare) - 1):
        first, second = bare[at : at + 2]
        yield bare[:at] + bare[at + 1 :] if first == second else bare[:at] + second + first + bare[at + 2 :]
