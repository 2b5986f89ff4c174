"""The runs of a paragraph of a Word file: its words as they print, changes accepted, fields by their results."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from models.exchange.reading.docx_names import (
    ALTERNATE,
    RPR,
    SDT,
    SKIPPED,
    TXBX,
    R,
    T,
    W,
    chosen,
    is_placeholder,
    whole,
)
from models.exchange.reading.docx_styles import Properties, Styles, run_properties
from models.exchange.reading.docx_symbols import readable, symbol
from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import SourceRun

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad"}
_BREAK, _SYM, _FIELD, _OBJECT = (W + name for name in ("br", "sym", "fldChar", "object"))
_RUBY = f"{W}rt"
_SIZE = 10.0
"""Points of letters of whose size a file says nothing."""
_Measures = tuple[float, str, bool]
_UNMEASURED: _Measures = (0.0, "", False)
_COLOURS = {"auto": "", "000000": "", "windowtext": ""}
_WORDS = frozenset({T, _BREAK, *_SIGNS})
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)


_Format = tuple[bool, bool, bool, str, float, str, bool]


@dataclass(slots=True)
class Findings:
    """What is met on the way and not read as words of a paragraph."""

    counts: Counter[str] = field(default_factory=Counter[str])
    """How many comments, pictures, objects, boxes … there are."""
    notes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """The footnotes and endnotes in the order they are pointed at: (kind, id)."""


@dataclass(slots=True)
class Look:
    """How a run looks once everything that bears on it is weighed."""

    bold: bool
    italic: bool
    underline: bool
    has_capitals: bool
    is_hidden: bool
    fonts: tuple[str, str]
    """For plain Latin letters, and for text that holds others."""
    measures: _Measures = (0.0, "", False)
    """The size in points, the colour, and whether the letters are raised."""

    def font(self, text: str) -> str:
        """Return the font that draws a text."""
        return self.fonts[0] if text.isascii() else self.fonts[1]


@dataclass(slots=True)
class RunReader:
    """Reads the paragraphs of one file; fields may be open from one run to the next."""

    styles: Styles
    allowance: Allowance
    findings: Findings
    is_measuring: bool = False
    """Whether runs tell their sizes and colours too, and are apart where these differ."""
    table: str = ""
    """The style of the table the paragraphs stand in, "" for none or where it does not matter."""
    boxes: list[Any] = field(default_factory=list[Any])
    """The text boxes anchored in the last paragraph."""
    _style: str = ""
    _pieces: list[tuple[_Format, list[str]]] = field(default_factory=list[tuple["_Format", list[str]]])
    _fields: list[bool] = field(default_factory=list[bool])
    """The open fields; True while what comes is their instruction."""

    def read(self, paragraph: Any, style: str) -> tuple[SourceRun, ...]:
        """Return the runs of a paragraph of a style, neighbours that look alike joined; `boxes` holds its boxes."""
        self.boxes, self._pieces, self._style = [], [], style
        self._walk(paragraph)
        # a field that never says where its instruction ends must not swallow the rest of the file
        self._fields = [is_instruction for is_instruction in self._fields if not is_instruction]
        return tuple(SourceRun("".join(texts), *look) for look, texts in self._pieces)

    def look_of(self, run: Any, style: str) -> Look:
        """Return how a run looks in a paragraph of a style."""
        self._style = style
        return self._look(run.find(RPR))

    def _walk(self, element: Any) -> None:
        for child in element:
            tag = child.tag
            if tag == R:
                self._run(child)
            elif tag == ALTERNATE:
                self._walk(chosen(child))
            elif tag == _MATH:
                self._add(child.text or "", self._look(None))
            elif tag not in SKIPPED and not (tag == SDT and is_placeholder(child)):
                self._walk(child)

    def _run(self, run: Any) -> None:
        look = self._look(run.find(RPR))
        for child in run:
            self._content(child, look)

    def _content(self, element: Any, look: Look) -> None:
        tag = element.tag
        if tag in _WORDS:
            self._add(_words(element), look)
        elif tag == _SYM:
            font = element.get(f"{W}font", "")
            self._add(symbol(_code(element), font), look, font)
        elif tag == ALTERNATE:
            for child in chosen(element):
                self._content(child, look)
        elif tag == _FIELD:
            self._mark_field(element.get(f"{W}fldCharType", ""))
        elif tag in _NOTES:
            self.findings.notes.append((_NOTES[tag], element.get(f"{W}id", "")))
        elif tag == R:
            self._run(element)
        elif tag != RPR:
            self._float(element, look)

    def _float(self, element: Any, look: Look) -> None:
        """Look through a drawing or an unknown element for boxes with text and count what is only to be seen."""
        found = len(self.boxes)
        self._find_boxes(element, look)
        if len(self.boxes) > found:
            return
        if element.tag == _OBJECT:
            self.findings.counts["objects"] += 1
        elif next(element.iter(*_PICTURES), None) is not None:
            self.findings.counts["pictures"] += 1

    def _find_boxes(self, element: Any, look: Look) -> None:
        for child in chosen(element) if element.tag == ALTERNATE else element:
            if child.tag == TXBX:
                self.boxes.append(child)
            elif child.tag in {R, T}:
                self._content(child, look)
            elif child.tag != _RUBY:
                self._find_boxes(child, look)

    def _mark_field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _look(self, properties: Any) -> Look:
        letters = "" if properties is None else _style_of(properties)
        said = self.styles.look(self._style, letters, self.table)
        if properties is not None:
            said = said | run_properties(properties, self.styles.theme)
        return _look(said)

    def _add(self, text: str, look: Look, font: str = "") -> None:
        if not text or any(self._fields):
            return
        if look.is_hidden:
            self.findings.counts["hidden"] += bool(text.strip())
            return
        if not font:
            font = look.font(text)
            text = readable(text, font)
        if look.has_capitals:
            text, font = capitals(text, font)
        self.allowance.take_letters(len(text))
        measures = look.measures if self.is_measuring else _UNMEASURED
        format_: _Format = (look.bold, look.italic, look.underline, font, *measures)
        if self._pieces and self._pieces[-1][0] == format_:
            self._pieces[-1][1].append(text)
        else:
            self._pieces.append((format_, [text]))


def capitals(text: str, font: str) -> tuple[str, str]:
    """Return text in capitals, and the font that draws them.

    The letters of `.VnTime` are no letters yet: their capitals are the same codes in `.VnTimeH`.
    """
    if font.lower().startswith(".vn"):
        return text, font if font.endswith("H") else f"{font}H"
    return "".join(map(_capital, text)), font


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter


def _words(element: Any) -> str:
    if element.tag == _BREAK:
        return "" if element.get(f"{W}type") in {"page", "column"} else "\n"
    return _text(element) if element.tag == T else _SIGNS[element.tag]


def _text(element: Any) -> str:
    text = element.text or ""
    # Word drops the spaces at the ends of a text that is not marked
    text = text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
    return text.replace("\r", " ").replace("\n", " ")


def _code(element: Any) -> int:
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return whole(None)
    return code if code <= 0xFFFF else 0


def _style_of(properties: Any) -> str:
    style = properties.find(f"{W}rStyle")
    return "" if style is None else style.get(f"{W}val", "")


def _look(said: Properties) -> Look:
    ascii_, others = said.get("ascii", ""), said.get("hAnsi", "")
    colour: str = said.get("colour", "")
    return Look(
        said.get("b", False),
        said.get("i", False),
        said.get("u", False),
        said.get("caps", False),
        said.get("vanish", False),
        (ascii_ or others, others or ascii_),
        (said.get("size", _SIZE), _COLOURS.get(colour, colour), said.get("raised", False)),
    )
