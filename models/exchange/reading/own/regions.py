"""The body of an exported Word file, cut at the program's hidden bookmarks, tracked changes accepted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.exchange.word.marks import LISTS, PREFIX, bare_name, mark_name
from models.exchange.word.markup import parse_xml
from models.exchange.word.reading import Line, all_lines

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _BOOKMARK, _TC, _BODY, _BOX = (f"{_W}{name}" for name in ("p", "bookmarkStart", "tc", "body", "txbxContent"))
_NAME = f"{_W}name"
_DROPPED = (
    f"{_W}del",
    f"{_W}moveFrom",
    # the same words once more, for programs that cannot draw
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
)
_TRACKED = (f"{_W}ins", f"{_W}del", f"{_W}moveFrom", f"{_W}moveTo")
_FOOTNOTES = (f"{_W}footnoteReference", f"{_W}endnoteReference")
_LIST_NAMES = frozenset(map(mark_name, LISTS))
Names = dict[Any, list[str]]


@dataclass(frozen=True, slots=True)
class Regions:
    """What stands at each bookmark, by its name: the marked paragraph and those after it in the same cell or body."""

    lines: Mapping[str, Sequence[Line]]
    loose: Sequence[Line]
    """What stands before the first bookmark of its cell or of the body."""
    notes: tuple[str, ...] = ()


def read_regions(document: bytes, printed: Mapping[str, str]) -> Regions:
    """Return the regions of a `word/document.xml`; raise ValueError when it is no XML.

    `printed` gives the line once printed at a bookmark: it marks its paragraph where the bookmark was lost.
    """
    root = parse_xml(document)
    notes = tuple(_notes(root))
    for element in list(root.iter(*_DROPPED)):
        _drop(element)
    lines = list(all_lines(root))
    return _cut(lines, _marks(root, lines, printed), notes)


def _notes(root: Any) -> Iterator[str]:
    if next(root.iter(*_TRACKED), None) is not None:
        yield "Tệp có chỗ sửa đang theo dõi (Track Changes); chương trình đọc như đã chấp nhận mọi chỗ sửa."
    if next(root.iter(*_FOOTNOTES), None) is not None:
        yield "Tệp có chú thích cuối trang; chương trình không lấy chú thích."


def _drop(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _marks(root: Any, lines: Sequence[Line], printed: Mapping[str, str]) -> Names:
    names: Names = {}
    waiting: list[str] = []
    for element in root.iter(_P, _BOOKMARK):
        if element.tag == _P:
            # a bookmark between two paragraphs belongs to the one after it
            names[element], waiting = waiting, []
        elif (name := element.get(_NAME, "")).startswith(PREFIX):
            owner = next(element.iterancestors(_P), None)
            (waiting if owner is None else names[owner]).append(bare_name(name))
    lost = {text: name for name, text in printed.items() if not any(name in found for found in names.values())}
    for line in lines:
        if not names[line.element] and (name := lost.pop(line.text.strip(), None)):
            names[line.element] = [name]
    return names


def _cut(lines: Sequence[Line], names: Names, notes: tuple[str, ...]) -> Regions:
    regions: dict[str, list[Line]] = {}
    current: dict[Any, list[Line]] = {}
    loose: dict[Any, list[Line]] = {}
    for line in lines:
        place = next(line.element.iterancestors(_TC, _BODY, _BOX), None)
        name = next((name for name in names[line.element] if name in _LIST_NAMES or name not in regions), None)
        if name is not None:
            current[place] = regions.setdefault(name, [])
            if name in _LIST_NAMES and place is not None and place.tag == _TC:
                # the bookmark of the first line of a list was lost
                current[place] += loose.pop(place, [])
        current.get(place, loose.setdefault(place, [])).append(line)
    return Regions(regions, [line for each in loose.values() for line in each if line.text.strip()], notes)


def cell_beside(line: Line, distance: int) -> Sequence[Line]:
    """Return the paragraphs of the cell so many cells right of that of a line, () for none."""
    cell = next(line.element.iterancestors(_TC), None)
    if cell is None:
        return ()
    row = list(cell.getparent().iterchildren(_TC))
    position = row.index(cell) + distance
    return list(all_lines(row[position])) if 0 <= position < len(row) else ()
