"""Real syllables in the wrong place: `kiễm tra`, `phát triễn`, `hành chình`, by the words of two syllables in use.

Two neighbours that are no word, but would be one with another tone, another sign on a letter or a first or last sound
that is easily confused, are suspected only where neither belongs to a word on its other side, and where neither often stands
alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from models.checks.issues import Finding
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.phrases import confusions_in
from models.checks.subject import OwnWords
from models.text.casing import in_the_case_of
from models.text.lexicon import compounds, free_syllables, known_syllables
from models.text.search import fold
from models.text.syllables import is_syllable
from models.text.tokens import neighbours, word_before, word_behind
from models.text.tones import take_apart

_Pair = tuple[str, str]
_SOUNDS = (("gi", "d"), ("r", "d"), ("tr", "ch"), ("x", "s"), ("n", "l"))
_ENDS = (("ng", "n"), ("t", "c"))


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each pair of neighbours that one likely slip made of a word of two syllables."""
    suspects = [(pair, meant) for pair in neighbours(text) if (meant := _meant(pair))]
    if not suspects:
        return
    confused = [range(start, end) for start, end, _ in confusions_in(text, own)]
    for pair, meant in suspects:
        for match in re.finditer(rf"(?<!\w){pair[0]}\s{pair[1]}(?!\w)", text, re.IGNORECASE):
            place = range(*match.span())
            is_told = any(place.start in other or place.stop - 1 in other for other in confused)
            if not is_told and _stands_alone(text, match, pair, meant) and not is_allowed(text, *match.span(), own):
                found = match[0]
                mend = in_the_case_of(found, " ".join(meant))
                message = f"“{found}” không thành từ; có lẽ là “{mend}”."
                yield Finding("no_compound", "warning", place.start, place.stop, message, mend)


def _stands_alone(text: str, match: re.Match[str], pair: _Pair, meant: _Pair) -> bool:
    """Return whether no neighbour makes a word with one of the two, and no capital makes them a name."""
    first, second = match[0].split()
    if not match[0].isupper() and (second[0].isupper() or (first[0].isupper() and pair[0] in known_syllables())):
        return False
    before, behind = word_before(text, match.start()), word_behind(text, match.end())
    if {pair[0], pair[1]} <= known_syllables():
        return (before, pair[0]) not in compounds() and (pair[1], behind) not in compounds()
    # what is no syllable in use cannot belong to another word
    other = (pair[1], behind) if pair[0] != meant[0] else (before, pair[0])
    return other not in compounds()


@lru_cache(30_000)
def _meant(pair: _Pair) -> _Pair | None:
    """Return the one word of two syllables a pair was meant for; None for words, and where there is none or doubt."""
    likely = _by_sound().get((_sound(pair[0]), _sound(pair[1])))
    if likely is None or pair in compounds():
        return None
    meant = {each for each in likely if _is_one_slip(pair, each)}
    return meant.pop() if len(meant) == 1 else None


def _is_one_slip(pair: _Pair, meant: _Pair) -> bool:
    changed = [(old, new) for old, new in zip(pair, meant, strict=True) if old != new]
    if len(changed) != 1:
        return False
    old, new = changed[0]
    same = pair[0] if old is pair[1] else pair[1]
    if old in free_syllables() or not is_syllable(old):
        return False
    # beside a word such as “để” or “cao” a syllable in use is hardly a slip
    return _is_near(old, new) and not (same in free_syllables() and old in known_syllables())


def _is_near(old: str, new: str) -> bool:
    """Return whether one tone, the signs on the letters, or one sound is the only difference."""
    (bare, tone), (other, other_tone) = take_apart(old), take_apart(new)
    if bare == other:
        return True
    return tone == other_tone and (fold(bare) == fold(other)) != (_sign(bare) == _sign(other))


def _sign(bare: str) -> str:
    return "".join(letter for letter in bare if letter in "ăâêôơư")


@cache
def _by_sound() -> dict[_Pair, tuple[_Pair, ...]]:
    found: defaultdict[_Pair, list[_Pair]] = defaultdict(list)
    for pair in compounds():
        found[_sound(pair[0]), _sound(pair[1])].append(pair)
    return {sounds: tuple(pairs) for sounds, pairs in found.items()}


@lru_cache(20_000)
def _sound(syllable: str) -> str:
    """Return what confused syllables have in common: no diacritics, one letter for sounds that are easily confused."""
    letters = fold(syllable).replace("y", "i")
    for wrong, right in _SOUNDS:
        if letters.startswith(wrong):
            letters = right + letters[len(wrong) :]
            break
    return next((letters[: -len(end)] + sure for end, sure in _ENDS if letters.endswith(end)), letters)
