"""The looks of an .xlsx file's cells, read in one pass that also refuses sheets beyond the limits."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import IO
from xml.etree import ElementTree as ET
from xml.parsers import expat

from models.exchange.reading.sheets import limits
from models.exchange.reading.sheets.look import PLAIN, Look, Place, SheetLooks
from models.exchange.reading.sheets.number_format import BUILT_IN, GENERAL

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_PIECE = 65_536


def xlsx_looks(content: bytes) -> dict[str, SheetLooks]:
    """Return the looks of each worksheet by its name; raise SourceError beyond the limits, KeyError for no workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name.lower().lstrip("/"): name for name in package.namelist()}
        looks = _styles(package, parts)
        found: dict[str, SheetLooks] = {}
        for name, part in _sheet_parts(package, parts):
            with package.open(parts[part]) as stream:
                found[name] = _Scan(name, looks).read(stream)
        return found


class _Scan:
    """Walks through the cells of a sheet, keeping little more than where values stand."""

    def __init__(self, name: str, looks: Sequence[Look]) -> None:
        self._name = name
        self._looks = looks
        self._places: dict[Place, Look] = {}
        self._rows = 0
        self._row = self._column = -1
        self._last: Place = (0, 0)
        self._look = PLAIN
        self._has_formula = self._has_value = self._is_in_value = False
        self._uncounted = 0

    def read(self, stream: IO[bytes]) -> SheetLooks:
        """Return what a stream of XML holds."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take
        while piece := stream.read(_PIECE):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
        return SheetLooks(self._places, self._uncounted)

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag.rpartition(" ")[2]:
            case "row":
                self._rows += 1
                limits.check_rows(self._name, self._rows)
                self._row = _number(attributes.get("r", ""), self._row + 2) - 1
                self._column = -1
            case "c":
                self._start_cell(attributes)
            case "f":
                self._has_formula = True
            case "v":
                self._is_in_value = True
            case "is":
                self._has_value = True
            case _:
                pass

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._column += 1
        if place := _REFERENCE.fullmatch(attributes.get("r", "")):
            self._row, self._column = int(place[2]) - 1, _column(place[1])
        style = _number(attributes.get("s", ""), 0)
        self._look = self._looks[style] if style < len(self._looks) else PLAIN
        self._has_formula = self._has_value = False

    def _take(self, _text: str) -> None:
        # a formula without its value has an empty one
        self._has_value = self._has_value or self._is_in_value

    def _end(self, tag: str) -> None:
        self._is_in_value = False
        if tag.rpartition(" ")[2] != "c":
            return
        self._uncounted += self._has_formula and not self._has_value
        if self._has_value:
            self._places[self._row, self._column] = self._look
            self._last = max(self._last[0], self._row), max(self._last[1], self._column)
            limits.check_values(self._name, len(self._places), *self._last)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _number(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else otherwise


def _sheet_parts(package: zipfile.ZipFile, parts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the name of each worksheet and the lower-case name of its part."""
    workbook = ET.fromstring(package.read(parts["xl/workbook.xml"]))
    relations = ET.fromstring(package.read(parts["xl/_rels/workbook.xml.rels"]))
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations.iterfind("{*}Relationship")}
    for sheet in workbook.iterfind("{*}sheets/{*}sheet"):
        identity = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        part = posixpath.normpath(posixpath.join("/xl", targets.get(identity, ""))).lstrip("/").lower()
        if part in parts:
            yield sheet.get("name", ""), part


def _styles(package: zipfile.ZipFile, parts: Mapping[str, str]) -> list[Look]:
    if "xl/styles.xml" not in parts:
        return []
    root = ET.fromstring(package.read(parts["xl/styles.xml"]))
    codes = BUILT_IN | {
        _number(code.get("numFmtId", ""), 0): code.get("formatCode", GENERAL)
        for code in root.iterfind("{*}numFmts/{*}numFmt")
    }
    fonts = [_font(font) for font in root.iterfind("{*}fonts/{*}font")]
    return [_look(cell, codes, fonts) for cell in root.iterfind("{*}cellXfs/{*}xf")]


def _look(cell: ET.Element, codes: Mapping[int, str], fonts: Sequence[Look]) -> Look:
    place = _number(cell.get("fontId", ""), 0)
    font = fonts[place] if place < len(fonts) else PLAIN
    code = codes.get(_number(cell.get("numFmtId", ""), 0), GENERAL)
    return Look(code, font.font, font.bold, font.italic, font.underline)


def _font(font: ET.Element) -> Look:
    name = font.find("{*}name")
    return Look(
        font="" if name is None else name.get("val", ""),
        bold=_is_on(font, "b"),
        italic=_is_on(font, "i"),
        underline=_is_on(font, "u"),
    )


def _is_on(font: ET.Element, tag: str) -> bool:
    mark = font.find(f"{{*}}{tag}")
    return mark is not None and mark.get("val", "1") not in {"0", "false", "none"}
