"""Search that knows Vietnamese: with or without diacritics, in the text as it stands."""

import re
import unicodedata
from collections.abc import Iterator

_BASE = str.maketrans("đĐ\u00a0\u202f", "dD  ")


def fold(text: str) -> str:
    """Return text without diacritics and in small letters, one letter for one of NFC text."""
    return "".join(_fold_letter(letter) for letter in text)


def find_all(text: str, wanted: str, *, diacritics: bool = True, match_case: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of each occurrence of wanted in text, left to right, none overlapping."""
    if not wanted:
        return
    wanted = unicodedata.normalize("NFC", wanted)
    if not diacritics:
        text, wanted = fold(text), fold(wanted)
    flags = re.NOFLAG if match_case and diacritics else re.IGNORECASE
    for match in re.finditer(re.escape(wanted), text, flags):
        yield match.span()


def _fold_letter(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter.translate(_BASE))[:1].lower()
    return bare if len(bare) == 1 else letter
