"""The body of a Word file as it reads: its lines in order with their formats, its tables with merged cells spread."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from models.exchange.word.markup import parse_xml
from models.text.prose import Run

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _R, _T, _TBL, _TR, _TC, _VAL = (f"{_W}{name}" for name in ("p", "r", "t", "tbl", "tr", "tc", "val"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_OFF = {"0", "false", "none", "off"}

Grid = tuple[tuple[str, ...], ...]
"""A table as rows of texts; a merged cell stands in every place it covers."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph and its words."""

    text: str
    element: Any


@dataclass(frozen=True, slots=True)
class Body:
    """What a reader of the file sees."""

    lines: tuple[Line, ...]
    tables: tuple[Grid, ...]


def read_body(document: bytes) -> Body:
    """Return the body of a `word/document.xml`; raise ValueError when it is no XML."""
    root = parse_xml(document)
    lines = (line for line in all_lines(root) if line.text.strip())
    return Body(tuple(lines), tuple(map(_grid, root.iter(_TBL))))


def all_lines(root: Any) -> Iterator[Line]:
    """Yield every paragraph below an element in reading order, those without words too."""
    return (Line(_text(element), element) for element in root.iter(_P))


def runs_of(line: Line) -> Iterator[Run]:
    """Yield the runs of a line with their own formats, those of the paragraph's style left out."""
    for element in line.element.iter(_R):
        if text := _text(element):
            properties = element.find(f"{_W}rPr")
            yield Run(text, *(_is_on(properties, name) for name in ("b", "i", "u")))


def _is_on(properties: Any, name: str) -> bool:
    mark = None if properties is None else properties.find(_W + name)
    return mark is not None and mark.get(_VAL, "1") not in _OFF


def _text(element: Any) -> str:
    return "".join(map(_piece, element.iter(_T, *_BREAKS)))


def _piece(element: Any) -> str:
    if element.tag != _T:
        # a tab inside the paragraph's properties is a tab stop, no letter
        return _BREAKS[element.tag] if element.getparent().tag == _R else ""
    text = element.text or ""
    # Word drops the spaces at the ends of a text that is not marked
    return text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n")


def _grid(table: Any) -> Grid:
    rows: list[tuple[str, ...]] = []
    for element in table.iterchildren(_TR):
        rows.append(tuple(_spread(element, rows[-1] if rows else ())))
    return tuple(rows)


def _spread(row: Any, above: Sequence[str]) -> Iterator[str]:
    position = 0
    for cell in row.iterchildren(_TC):
        span, is_continued = _merge(cell)
        text = above[position] if is_continued and position < len(above) else _cell_text(cell)
        yield from [text] * span
        position += span


def _merge(cell: Any) -> tuple[int, bool]:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    down = cell.find(f"{_W}tcPr/{_W}vMerge")
    is_continued = down is not None and down.get(_VAL, "continue") == "continue"
    return (1 if span is None else int(span.get(_VAL))), is_continued


def _cell_text(cell: Any) -> str:
    return "\n".join(_text(element) for element in cell.iter(_P))
