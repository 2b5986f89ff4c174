"""A syllable taken apart into its letters and its tone, and put together again with the mark in its place."""

import unicodedata

from models.text.syllables import tone_places

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
"""No mark, huyền, sắc, ngã, hỏi, nặng."""
_MARKS = frozenset(TONES[1:])


def take_apart(word: str) -> tuple[str, str]:
    """Return the letters of a word in small letters, and the last tone mark it bears."""
    tone = ""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFD", word.lower()):
        if letter in _MARKS:
            tone = letter
        else:
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters)), tone


def put_together(bare: str, tone: str) -> str:
    """Return a syllable with its tone mark as in `hòa`, `thủy`; "" where the letters are no syllable."""
    places = tone_places(bare)
    return _marked(bare, tone, min(places)) if places else ""


def other_style(syllable: str) -> str:
    """Return `hoà` for `hòa` and the other way round; "" for a syllable both styles write alike."""
    bare, tone = take_apart(syllable)
    places = tone_places(bare)
    if not tone or len(places) < 2:
        return ""
    return next(word for place in places if (word := _marked(bare, tone, place)) != syllable)


def _marked(bare: str, tone: str, place: int) -> str:
    return unicodedata.normalize("NFC", bare[: place + 1] + tone + bare[place + 1 :])
