"""Lines of a plain text joined to the paragraphs they were cut from, at page ends or at the margin."""

import re
from collections.abc import Sequence

_CLOSED = re.compile(r"[.;:!?…][\s”’\"')\]*]*(?:\*[^*]+\*)?$")
_ITEM = re.compile(
    r"[-–—+*•·▪●◦]+\s*\S|#{1,6}\s|\|"
    r"|(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Za-zđĐ])\s?[.)/](?:\s|$)"
    r"|(?:Phần|PHẦN|Mục|MỤC|Phụ lục|PHỤ LỤC|Nơi nhận|Kính gửi)\b"
)
# "kinh tế - xã hội" cut before its dash looks like an item
_DASHED = re.compile(r"[-–]\s+[^\W\d_A-Z]")
_PAGE_NUMBER = re.compile(r"(?:-\s*)?\d{1,3}(?:\s*-)?|Trang \d{1,3}(?:/\d{1,3})?")
_TIED = re.compile(r"\w[-/]$")
_FULL = 0.75
"""The part of the longest line from which a line is taken for one that ends at the margin."""


def joined_lines(stanzas: Sequence[Sequence[str]]) -> list[str]:
    """Return the paragraphs of stanzas: the lines that stand together between blank lines.

    A paragraph keeps the spaces its first line begins with.
    """
    width = _margin([line.strip() for stanza in stanzas for line in stanza])
    is_spaced = any(len(stanza) > 1 for stanza in stanzas[1:])
    paragraphs: list[str] = []
    for stanza in _without_page_numbers(stanzas):
        before = ""
        for line in stanza:
            is_cut = bool(paragraphs) and (
                _goes_on(paragraphs[-1], line) or (width > 0 and _fills(before, line, width, is_spaced=is_spaced))
            )
            if is_cut:
                paragraphs[-1] += ("" if _TIED.search(paragraphs[-1]) else " ") + line.strip()
            else:
                paragraphs.append(line.rstrip())
            before = line
    return paragraphs


def _margin(lines: Sequence[str]) -> int:
    """Return the length of a full line where lines end at a margin, 0 where each is a whole paragraph."""
    longest = max(map(len, lines), default=0)
    full = sum(len(line) >= longest * _FULL for line in lines)
    return longest if 50 <= longest <= 130 and full >= max(3, len(lines) / 3) else 0


def _without_page_numbers(stanzas: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    kept: list[Sequence[str]] = []
    for index, stanza in enumerate(stanzas):
        is_between = bool(kept) and index + 1 < len(stanzas) and len(stanza) == 1
        is_number = is_between and _PAGE_NUMBER.fullmatch(stanza[0].strip()) is not None
        if not (is_number and _goes_on(kept[-1][-1], stanzas[index + 1][0])):
            kept.append(stanza)
    return kept


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line goes on in the middle of a sentence: a small letter where nothing was closed."""
    text = line.strip()
    is_small = text[:1].islower() and _ITEM.match(text) is None
    return is_small and not _CLOSED.search(before) and not before.isupper()


def _fills(before: str, line: str, width: int, *, is_spaced: bool) -> bool:
    """Tell whether a line is the rest of a paragraph whose line before ended at the margin.

    Where blank lines stand between paragraphs, a full stop at the margin ends none.
    """
    text = line.strip()
    if len(before.strip()) < width * _FULL or _indent(line) > _indent(before) + 1:
        return False
    is_closed = _CLOSED.search(before) is not None
    if _ITEM.match(text) and (is_closed or not _DASHED.match(text)):
        return False
    return is_spaced or not is_closed


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
