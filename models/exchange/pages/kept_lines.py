"""Lines broken and kept together as in Word, where rdocx does it in another way.

Word never leaves one line of a paragraph alone on a page, so that one of three lines is never cut; rdocx cuts it after
the second. Word goes to a new line after the hyphen of `2018-2019`, rdocx does not.
"""

import re
from collections.abc import Sequence
from typing import Any

from models.exchange.pages.built_in import Fragment
from models.exchange.pages.xml import parse_xml, xml_bytes

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NAMESPACE}}}"
_KEEP = f'<w:keepLines xmlns:w="{_NAMESPACE}"/>'.encode()
_PROPERTIES = f'<w:pPr xmlns:w="{_NAMESPACE}"/>'.encode()
_HYPHEN = re.compile(r"(?<=\d-)(?=\d)")
_MAY_BREAK = "\u200b"
_HIGHEST_LINE = 26.0
"""In points: one and a half lines of the 14 points that official documents are written in."""
_MOST_KEPT = 10_000


def open_hyphens(body: Any) -> None:
    """Let a line end after a hyphen between two digits."""
    for text in body.iter(f"{_W}t"):
        if text.text and "-" in text.text:
            text.text = _HYPHEN.sub(_MAY_BREAK, text.text)


class ShortParagraphs:
    """Which paragraphs have three lines, as far as it was seen: their words alone decide that."""

    def __init__(self) -> None:
        self._known: set[bytes] = set()

    def keep(self, body: Any) -> None:
        """Keep the lines of the paragraphs known to have three together."""
        if self._known:
            for paragraph in body.iterchildren(f"{_W}p"):
                if xml_bytes(paragraph) in self._known:
                    _keep_lines(paragraph)

    def keep_torn(self, body: Any, fragments: Sequence[Fragment]) -> bool:
        """Keep the lines of every paragraph as long as one that was cut after its second line; False for none cut."""
        heights: dict[int, list[float]] = {}
        for each in fragments:
            heights.setdefault(each.child, []).append(each.bottom - each.top)
        children = list(body)
        torn = {
            (_style(child), round(parts[1], 1))
            for child, parts in _paragraphs(children, heights)
            if len(parts) == 2 and parts[1] < _HIGHEST_LINE and abs(parts[0] - 2 * parts[1]) < 1
        }
        for child, parts in _paragraphs(children, heights):
            if any(style == _style(child) and abs(sum(parts) - 3 * line) < 1 for style, line in torn):
                self._learn(child)
        return bool(torn)

    def _learn(self, paragraph: Any) -> None:
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known.add(xml_bytes(paragraph))
        _keep_lines(paragraph)


def _paragraphs(children: Sequence[Any], heights: dict[int, list[float]]) -> list[tuple[Any, list[float]]]:
    return [
        (children[index], parts)
        for index, parts in heights.items()
        if children[index].tag == f"{_W}p" and not _is_kept(children[index])
    ]


def _is_kept(paragraph: Any) -> bool:
    return paragraph.find(f"{_W}pPr/{_W}keepLines") is not None


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else style.get(f"{_W}val")


def _keep_lines(paragraph: Any) -> None:
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = parse_xml(_PROPERTIES)
        paragraph.insert(0, properties)
    # the style comes first, whatever else there is
    properties.insert(0 if properties.find(f"{_W}pStyle") is None else 1, parse_xml(_KEEP))
