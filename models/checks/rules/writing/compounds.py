"""Real syllables in the wrong place: `kiễm tra`, `phát triễn`, `hành chình`, by the words of two syllables in use.

Two neighbours that are no word, but would be one with another tone, another sign on a letter or a first or last sound
that is easily confused, are suspected only where neither belongs to a word on its other side, and where neither often
stands alone. One letter more, less or another is a slip only of a word reports are full of: `lắng ghe`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from models.checks.issues import Finding
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.phrases import confusions_in
from models.checks.rules.writing.vocabulary import phrases
from models.checks.subject import OwnWords
from models.text.casing import in_the_case_of
from models.text.lexicon import compounds, free_syllables, frequent_compounds, is_compound, known_syllables
from models.text.one_letter import is_one_letter, one_letter_from
from models.text.search import fold
from models.text.syllables import is_syllable
from models.text.tokens import neighbours, places, word_before, word_behind
from models.text.tones import take_apart

_SOUNDS = (("gi", "d"), ("r", "d"), ("tr", "ch"), ("x", "s"), ("n", "l"))
_ENDS = (("ng", "n"), ("t", "c"))


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each pair of neighbours that one likely slip made of a word of two syllables."""
    suspects = [(pair, meant) for pair in neighbours(text) - compounds() if (meant := _meant(pair))]
    if not suspects:
        return
    confused = [range(start, end) for start, end, _ in confusions_in(text, own)]
    for pair, meant in suspects:
        for start, end in places(text, pair):
            is_told = any(start in other or end - 1 in other for other in confused)
            if not is_told and _stands_alone(text, start, end, meant) and not is_allowed(text, start, end, own):
                found = text[start:end]
                mend = in_the_case_of(found, meant)
                message = f"“{found}” không thành từ; có lẽ là “{mend}”."
                yield Finding("no_compound", "warning", start, end, message, mend)


def _stands_alone(text: str, start: int, end: int, meant: str) -> bool:
    """Return whether no neighbour makes a word with one of the two, and no capital makes them a name."""
    found = text[start:end]
    first, second = found.split()
    if not found.isupper() and (second[0].isupper() or (first[0].isupper() and first.lower() in known_syllables())):
        return False
    first, second = first.lower(), second.lower()
    before, behind = word_before(text, start), word_behind(text, end)
    is_left_bound, is_right_bound = is_compound(before, first), is_compound(second, behind)
    is_first_wrong = not meant.startswith(f"{first} ")
    if not {first, second} <= known_syllables():
        # what is no syllable in use cannot belong to another word
        return not (is_right_bound if is_first_wrong else is_left_bound)
    if meant in frequent_compounds() and (behind if is_first_wrong else before) in free_syllables():
        # “sự đồng” is in use, but hardly more than “đồng thuận”
        return not (is_left_bound if is_first_wrong else is_right_bound)
    return not (is_left_bound or is_right_bound)


@lru_cache(30_000)
def _meant(pair: str) -> str | None:
    """Return the one word of two syllables a pair was meant for; None where there is none or doubt."""
    if is_compound(*map(_with_y, pair.split())):
        return None
    likely = _by_sound().get(" ".join(map(_sound, pair.split())), ())
    meant = {each for each in likely if _is_one_slip(pair, each)} if likely else set[str]()
    if len(meant) == 1:
        return meant.pop()
    frequent = None if meant else one_letter_from(pair)
    return frequent if frequent and _is_one_slip(pair, frequent, is_one_letter) else None


def _with_y(syllable: str) -> str:
    """Return `kỹ` for `kĩ`, which schools and some offices write."""
    return _y_for_i().get(syllable, syllable)


@cache
def _y_for_i() -> dict[str, str]:
    both = (pair.partition("/") for pair in phrases("i_or_y"))
    return {with_i: with_y for with_y, _, with_i in both}


def _is_one_slip(pair: str, meant: str, is_near: Callable[[str, str], bool] | None = None) -> bool:
    both = list(zip(pair.split(), meant.split(), strict=True))
    changed = [(old, new) for old, new in both if old != new]
    if len(changed) != 1:
        return False
    old, new = changed[0]
    same = next((word for word, other in both if word == other), "")
    if old in free_syllables() or not is_syllable(old):
        return False
    # beside a word such as “để” or “cao” a syllable in use is hardly a slip
    return (is_near or _is_near)(old, new) and not (same in free_syllables() and old in known_syllables())


def _is_near(old: str, new: str) -> bool:
    """Return whether one tone, the signs on the letters, or one sound is the only difference."""
    (bare, tone), (other, other_tone) = take_apart(old), take_apart(new)
    if bare == other:
        return True
    return tone == other_tone and (fold(bare) == fold(other)) != (_sign(bare) == _sign(other))


def _sign(bare: str) -> str:
    return "".join(letter for letter in bare if letter in "ăâêôơư")


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pair in compounds():
        found[" ".join(map(_sound, pair.split()))].append(pair)
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
