"""Signs of format in plain text: the stars that scanners and chat programs put round bold and slanted words."""

import re
from collections.abc import Iterator

from models.exchange.reading.source import SourceParagraph, SourceRun

_HEADING = re.compile(r"(#{1,6})\s+(.*\S)")
# a starred head in bold: the star of the office, then the stars of the scanner
_STARRED_HEAD = re.compile(r"\*\s*\*\*(?!\*)\s*((?:[^*]|\*(?!\*))+?)\s*\*\*")
_STARS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+?)(?<=[^\s*])\1(?![\w*])")
_CENTRED = 10
"""Spaces before a line from which it is taken for centred."""


def paragraph_of(line: str) -> SourceParagraph:
    """Return a line of plain text as a paragraph, the stars round its words read as bold and italic."""
    text = line.strip()
    is_centred = line.startswith(" " * _CENTRED) and len(text) < 100
    if match := _HEADING.fullmatch(text):
        runs = (SourceRun(_STARS.sub(r"\2", match[2]), bold=True),)
        return SourceParagraph(runs, outline=len(match[1]), is_centred=is_centred)
    if match := _STARRED_HEAD.fullmatch(text):
        return SourceParagraph((SourceRun(f"* {match[1]}", bold=True),), is_centred=is_centred)
    return SourceParagraph(tuple(_runs(text)), is_centred=is_centred)


def _runs(text: str) -> Iterator[SourceRun]:
    position = 0
    for match in _STARS.finditer(text):
        if match.start() > position:
            yield SourceRun(text[position : match.start()])
        stars = len(match[1])
        yield SourceRun(match[2], bold=stars > 1, italic=stars != 2)
        position = match.end()
    if position < len(text):
        yield SourceRun(text[position:])
