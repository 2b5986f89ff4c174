"""The page setups of a Word file: paper, margins, and the page numbers in headers and footers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from models.exchange.layout.sheet import Align, Line, Page, PageNumber
from models.exchange.reading.docx_measures import millimetres
from models.exchange.reading.docx_names import PPR, TXBX, P, R, W, is_on, value, whole
from models.exchange.reading.docx_package import WordPackage, named_part
from models.exchange.reading.docx_runs import Look
from models.exchange.reading.docx_styles import paragraph_properties

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ODD = ("headerReference", "footerReference")
_INSTRUCTION = f"{W}instrText"
_INSTRUCTIONS = (_INSTRUCTION, f"{W}fldSimple")
_NEXT_PAGE = frozenset({"", "nextPage", "oddPage", "evenPage"})
Key = tuple[str, str]


@dataclass(slots=True)
class PageReader:
    """Reads the setups in order: each has the headers of the one before unless it names its own."""

    package: WordPackage
    read: Callable[[Any], list[Line]]
    """Gives the lines of a header."""
    look_of: Callable[[Any, Any], Look]
    """Gives the look of a run of a paragraph."""
    pages: list[Page] = field(default_factory=list[Page])
    lines: list[Line] = field(default_factory=list[Line])
    """The lines of every header and footer."""
    _numbers: dict[Key, tuple[PageNumber, ...]] = field(default_factory=dict[Key, tuple[PageNumber, ...]])
    _read: dict[str, list[Line]] = field(default_factory=dict[str, list[Line]])

    def add(self, setup: Any) -> None:
        """Take in a `w:sectPr`."""
        for place in _ODD:
            for reference in setup.iterfind(W + place):
                kind = place.removesuffix("Reference")
                key = kind, reference.get(f"{W}type", "default")
                self._numbers[key] = tuple(self._found(reference.get(_RELATION, ""), *key))
        self.pages.append(self._page(setup))

    def _page(self, setup: Any) -> Page:
        size, margins, number = (setup.find(W + name) for name in ("pgSz", "pgMar", "pgNumType"))
        top, bottom, left, right, gutter = (
            _side(margins, side) for side in ("top", "bottom", "left", "right", "gutter")
        )
        first = setup.find(f"{W}titlePg")
        start = None if number is None else number.get(f"{W}start")
        return Page(
            _side(size, "w"),
            _side(size, "h"),
            top,
            bottom,
            left + gutter,
            right,
            tuple(found for each in self._numbers.values() for found in each),
            first is not None and is_on(first),
            whole(start, 0) if start else None,
            "decimal" if number is None else number.get(f"{W}fmt", "decimal"),
            value(setup, "type") in _NEXT_PAGE,
        )

    def _found(self, relation: str, place: Any, kind: str) -> Iterator[PageNumber]:
        root = named_part(self.package, relation)
        if root is None:
            return
        if relation not in self._read:
            self._read[relation] = self.read(root)
            self.lines += self._read[relation]
        numbered = [part for part in root.iter(P) if _holds_number(part)]
        if numbered:
            yield self._number(numbered[-1], place, kind)

    def _number(self, paragraph: Any, place: Any, kind: str) -> PageNumber:
        line = self.read((paragraph,))[0]
        runs = [mark.getparent() for mark in paragraph.iter(_INSTRUCTION)] or list(paragraph.iter(R))
        look = self.look_of(paragraph, runs[0]) if runs else None
        around = " ".join("".join(" " if letter.isdigit() else letter for letter in line.text).split())
        size, bold, italic = (look.measures[0], look.bold, look.italic) if look else (0.0, False, False)
        return PageNumber(
            place,
            kind,
            _align(paragraph, line.align),
            around if any(map(str.isalpha, around)) else "",
            size,
            bold,
            italic,
        )


def _side(element: Any, name: str) -> float:
    # a negative margin only says that a header may not push the text down
    return abs(0.0 if element is None else millimetres(element.get(W + name)) or 0.0)


def _holds_number(paragraph: Any) -> bool:
    instructions = (mark.text or mark.get(f"{W}instr", "") for mark in paragraph.iter(*_INSTRUCTIONS))
    return any("PAGE" in text.upper().split() for text in instructions)


def _align(paragraph: Any, align: Align) -> Align:
    """Return where across the page a number stands, `both` where only the program that shows it can tell."""
    frame = paragraph_properties(paragraph.find(PPR)).get("frame")
    if frame in _FRAMED:
        return _FRAMED[frame]
    if frame or any(each.tag == TXBX for each in paragraph.iterancestors()):
        return "both"
    return align if align != "left" else _TABBED[min(_tabs_before(paragraph), 2)]


def _tabs_before(paragraph: Any) -> int:
    """Return the tabs before the number: the styles of headers and footers stop at the middle and at the right."""
    tabs = 0
    for mark in paragraph.iter(f"{W}tab", f"{W}ptab", *_INSTRUCTIONS):
        if mark.tag in _INSTRUCTIONS:
            break
        tabs += mark.getparent().tag == R
    return tabs


_FRAMED: dict[str, Align] = {"center": "center", "right": "right", "outside": "right", "left": "left"}
_TABBED: tuple[Align, ...] = ("left", "center", "right")
