"""The horizontal lines under the names of a letterhead, drawn as underscores, as Mẫu 1.4 of NĐ 30/2020 draws them.

A line of letters follows the length of its text in any program, where a drawn line or a border keeps the length the
template gave it. The style `DV Đường kẻ` gives it a size of 8 points.
"""

import unicodedata

from models.exchange.word.looks import LINE_UNDER

_UNDERSCORE = 0.5 * LINE_UNDER.size  # points; half its size in Times New Roman
_SHARE = 0.42  # between 1/3 and 1/2: NĐ 30/2020, Phụ lục I, II.2 and II.5
_NARROW = set(" iljtfrI.,;:-()/'\"“”‘’")
_WIDE = set("mwMW%@")


def whole_line(width: float) -> str:
    """Return a line so many points long."""
    return "_" * max(round(width / _UNDERSCORE), 1)


def part_line(text: str, size: float, room: float) -> str:
    """Return a line under a bold text of a size: 1/3 to 1/2 of its width in points, or of the room it has."""
    return whole_line(_SHARE * min(bold_width(text, size), room))


def bold_width(text: str, size: float) -> float:
    """Return about how many points wide a text is in bold Times New Roman."""
    return size * sum(map(_letter_width, unicodedata.normalize("NFC", text)))


def _letter_width(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[:1]
    if base in _NARROW:
        return 0.3
    if base in _WIDE:
        return 0.9
    return 0.72 if base.isupper() else 0.5
