"""Search that knows Vietnamese: with or without diacritics, in the text as it stands."""

import re
import unicodedata
from collections.abc import Callable, Iterator

_HARD_SPACES = str.maketrans("\u00a0\u202f", "  ")


def fold(text: str) -> str:
    """Return text without diacritics and in small letters, one letter for one of NFC text."""
    return text.translate(_FOLDED)


def find_all(text: str, wanted: str, *, diacritics: bool = True, match_case: bool = False) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of each occurrence of wanted in text, left to right, none overlapping.

    A space finds a hard space too. Text must be NFC; wanted need not.
    """
    table = _HARD_SPACES if diacritics else _BARE
    wanted = unicodedata.normalize("NFC", wanted).translate(table)
    if not wanted:
        return
    flags = re.NOFLAG if match_case else re.IGNORECASE
    for match in re.finditer(re.escape(wanted), text.translate(table), flags):
        yield match.span()


class _LetterTable(dict[int, str]):
    """A table for `str.translate` that works out each letter when it first meets it."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self._change = change

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        changed = self._change(letter)
        self[code] = changed if len(changed) == 1 else letter
        return self[code]


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.translate(_BASE))[:1]


_BASE = str.maketrans("đĐ\u00a0\u202f", "dD  ")
_BARE = _LetterTable(_bare)
_FOLDED = _LetterTable(lambda letter: _bare(letter).lower())
