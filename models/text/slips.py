"""Syllables that a slip may have made a word from: one tone, one letter, two letters swapped, keys left behind."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from models.text.lexicon import by_letters, free_syllables, is_compound, known_syllables
from models.text.search import fold
from models.text.tones import TONES, put_together, take_apart
from models.text.typing_keys import typed

_Syllables = tuple[str, ...]
_LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_ALIKE = ("aăâ", "eê", "oôơ", "uư", "dđ")
_SOFT = "eêiy"
_WRONG_ONSETS = (
    ("ngh", ("ng",)),
    ("gh", ("ng", "g")),
    ("k", ("c",)),
    ("ng", ("ngh",)),
    ("g", ("gh", "ngh")),
    ("c", ("k",)),
)
"""Onsets before the wrong vowels, the longest first, each with what is written there: `nghành`, `ngĩa`, `cế`."""
_LONGEST = 9
"""No syllable is longer than nghiêng and two keys of an input method."""


def likely_syllable(word: str, before: str, behind: str) -> str | None:
    """Return the one syllable in use that a word was meant for, by its neighbours in small letters; None in doubt.

    A near slip counts by itself where only one syllable can be meant; a distant one only where it makes a word with a
    neighbour, or a syllable that often stands alone.
    """
    if len(word) > _LONGEST:
        return None
    shifted, *other = _near(word)
    nearest = (_same_letters(word), _horned(word), _other_onset(word), _keys(word), shifted)
    far = (_far(word), tuple(each for each in by_letters().get(fold(word), ()) if each != word))
    return (
        _by_neighbours((*nearest, *other), before, behind)
        or _by_itself(nearest)
        or _by_neighbours(far, before, behind)
        or _by_itself(other)
        or (_only(_free(far[0])) if not word.isascii() else None)
    )


def _by_neighbours(groups: Sequence[_Syllables], before: str, behind: str) -> str | None:
    """Return the syllable of the first group with one that makes a word with a neighbour."""
    for group in groups:
        fits = {each: is_compound(before, each) + is_compound(each, behind) for each in group}
        if best := max(fits.values(), default=0):
            return _only([each for each, fitting in fits.items() if fitting == best])
    return None


def _by_itself(groups: Sequence[_Syllables]) -> str | None:
    first = next(filter(None, groups), ())
    return _only(first) or _only(_free(first))


def _free(syllables: _Syllables) -> _Syllables:
    return tuple(syllable for syllable in syllables if syllable in free_syllables())


def _only(syllables: Sequence[str]) -> str | None:
    return syllables[0] if len(syllables) == 1 else None


def _same_letters(word: str) -> _Syllables:
    """Return the word with its one tone mark in its place."""
    meant = put_together(*take_apart(word))
    return (meant,) if meant and meant != word and meant in known_syllables() else ()


def _horned(word: str) -> _Syllables:
    """Return the word with both horns where it has one: `nguời`, `ngưòi` for `người`."""
    bare, tone = take_apart(word)
    meant = put_together(bare.replace("uơ", "ươ").replace("ưo", "ươ"), tone)
    return _in_use(word, [meant])


def _other_onset(word: str) -> _Syllables:
    """Return the word with the onset its vowel asks for."""
    bare, tone = take_apart(word)
    wrong, rights = next((pair for pair in _WRONG_ONSETS if bare.startswith(pair[0])), ("", ()))
    rest = bare[len(wrong) :]
    if not wrong or (rest[:1] in _SOFT) == (wrong[-1] in "hk"):
        return ()
    return _in_use(word, [put_together(right + rest, tone) for right in rights])


def _keys(word: str) -> _Syllables:
    meant = typed(word)
    return (meant,) if meant in known_syllables() else ()


@lru_cache(2_000)
def _near(word: str) -> tuple[_Syllables, ...]:
    """Return syllables without a doubled letter or unswapped, with another sign on one letter, of another tone."""
    bare, tone = take_apart(word)
    # a key pressed twice may have been meant for the tone as well: `quyêtt`
    tones = TONES if bare[-1:] == bare[-2:-1] and not tone else (tone,)
    shifted = [put_together(letters, each) for each in tones for letters in _shifted(bare)]
    changed = [shifted, [put_together(letters, tone) for letters in _other_signs(bare)]]
    return tuple(_in_use(word, made) for made in (*changed, [put_together(bare, other) for other in TONES]))


@lru_cache(2_000)
def _far(word: str) -> _Syllables:
    """Return syllables with one letter more, less or another one."""
    bare, tone = take_apart(word)
    cuts = [(bare[:at], bare[at:]) for at in range(len(bare) + 1)]
    made = [put_together(head + tail[1:], tone) for head, tail in cuts if tail]
    made += [
        put_together(head + letter + tail[skip:], tone) for head, tail in cuts for letter in _LETTERS for skip in (0, 1)
    ]
    return _in_use(word, made)


def _in_use(word: str, made: list[str]) -> _Syllables:
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
