"""Automatic numbers: what Word prints before a paragraph of a list and keeps out of its text."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.exchange.reading.docx_measures import paragraph_measures
from models.exchange.reading.docx_names import PPR, RPR, VAL, W, is_on, value, whole
from models.exchange.reading.docx_symbols import BULLET, bullet

_PLACE = re.compile(r"%([1-9])")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MAX_LEVEL = 8
_MAX_TEXT = 200
"""Letters of a level's text that are read; Word itself allows 255 in its dialog."""


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list numbers its paragraphs."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int = -1
    """0: never begun anew; n: only after a paragraph of level n (counted from 1); -1: after any level above."""
    style: str = ""
    """The paragraph style that belongs to the level."""
    font: str = ""
    is_legal: bool = False
    """Whether all numbers in it print as 1, 2, 3 whatever their own format."""
    is_hidden: bool = False
    indents: Mapping[str, float] = field(default_factory=dict[str, float])
    """How far its paragraphs stand in, in millimetres: `left`, `first`."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A list as paragraphs name it: the levels, its own starts, and the definition it counts along with."""

    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int] = field(default_factory=dict[int, int])


@dataclass(slots=True)
class Numbering:
    """The lists of a file, counting while its paragraphs are read in order."""

    lists: Mapping[str, NumberedList] = field(default_factory=dict[str, NumberedList])
    _counts: dict[str, dict[int, int]] = field(default_factory=dict[str, dict[int, int]])
    _begun: set[tuple[str, int]] = field(default_factory=set[tuple[str, int]])

    def level_of(self, name: str, styles: tuple[str, ...]) -> int | None:
        """Return the level of a list that belongs to one of these styles, the first that has one."""
        if name not in self.lists:
            return None
        linked = {level.style: number for number, level in self.lists[name].levels.items() if level.style}
        return next((linked[style] for style in styles if style in linked), None)

    def place(self, said: Mapping[str, Any], styles: tuple[str, ...]) -> tuple[str, int] | None:
        """Return (the list, the level from 0) of a paragraph by what is said of it, None for one in no list."""
        name = str(said.get("num", "0"))
        if name not in self.lists:
            return None
        return name, whole(str(said.get("level") or self.level_of(name, styles)), 0)

    def label(self, name: str, number: int) -> str:
        """Count a paragraph of a level (from 0) of a list and return its label, "" for a list the file lacks."""
        numbered = self.lists.get(name)
        level = numbered.levels.get(number) if numbered else None
        if numbered is None or level is None:
            return ""
        counts = self._count(name, numbered, number)
        if level.is_hidden:
            return ""
        if level.format == "bullet":
            return bullet(level.text, level.font)
        return _PLACE.sub(lambda match: _written(int(match[1]) - 1, level, numbered, counts), level.text).strip()

    def _count(self, name: str, numbered: NumberedList, number: int) -> dict[int, int]:
        counts = self._counts.setdefault(numbered.definition, {})
        is_new = (name, number) not in self._begun
        self._begun.add((name, number))
        if is_new and number in numbered.starts:
            counts[number] = numbered.starts[number]
        else:
            counts[number] = counts[number] + 1 if number in counts else numbered.levels[number].start
        for below in [other for other in counts if other > number]:
            restart = numbered.levels[below].restart if below in numbered.levels else -1
            if restart == -1 or number < restart:
                del counts[below]
        return counts


def read_numbering(root: Any, list_of_style: Callable[[str], str]) -> Numbering:
    """Return the lists of a file from the root of its numbering part, None where it has none.

    `list_of_style` gives the id of the list a numbering style stands for.
    """
    if root is None:
        return Numbering()
    definitions = {element.get(f"{W}abstractNumId", ""): element for element in root.findall(f"{W}abstractNum")}
    named = {element.get(f"{W}numId", ""): element for element in root.findall(f"{W}num")}

    def definition_of(element: Any, depth: int = 0) -> str:
        key = value(element, "abstractNumId")
        link = value(definitions[key], "numStyleLink") if key in definitions else ""
        linked = named.get(list_of_style(link)) if link else None
        return key if linked is None or depth > len(named) else definition_of(linked, depth + 1)

    levels = {key: _levels(element) for key, element in definitions.items()}
    return Numbering({name: _list(element, definition_of(element), levels) for name, element in named.items()})


def _list(element: Any, definition: str, levels: Mapping[str, Mapping[int, Level]]) -> NumberedList:
    own = dict(levels.get(definition, {}))
    starts: dict[int, int] = {}
    for override in element.findall(f"{W}lvlOverride"):
        number = whole(override.get(f"{W}ilvl"))
        own |= _levels(override)
        if start := value(override, "startOverride"):
            starts[number] = whole(start, 1)
    return NumberedList(definition, own, starts)


def _levels(element: Any) -> dict[int, Level]:
    found = ((whole(level.get(f"{W}ilvl")), level) for level in element.findall(f"{W}lvl"))
    return {number: _level(level) for number, level in found if 0 <= number <= _MAX_LEVEL}


def _level(element: Any) -> Level:
    # a format of newer programs stands beside its plain one in mc:AlternateContent; the plain one comes last
    formats = [mark.get(VAL, "decimal") for mark in element.iter(f"{W}numFmt")]
    legal, hidden = element.find(f"{W}isLgl"), element.find(f"{RPR}/{W}vanish")
    fonts = element.find(f"{RPR}/{W}rFonts")
    is_picture = element.find(f"{W}lvlPicBulletId") is not None
    return Level(
        start=whole(value(element, "start"), 1),
        format=formats[-1] if formats else "decimal",
        text=BULLET if is_picture else value(element, "lvlText")[:_MAX_TEXT],
        restart=whole(value(element, "lvlRestart"), -1),
        style=value(element, "pStyle"),
        font="" if fonts is None or is_picture else fonts.get(f"{W}ascii", ""),
        is_legal=legal is not None and is_on(legal),
        is_hidden=hidden is not None and is_on(hidden),
        indents=_indents(element),
    )


def _indents(level: Any) -> dict[str, float]:
    properties = level.find(PPR)
    said = {
        name: measure
        for mark in (() if properties is None else properties)
        for name, measure in paragraph_measures(mark).items()
    }
    return {name: said[name] for name in ("left", "first") if name in said}


def _written(place: int, level: Level, numbered: NumberedList, counts: Mapping[int, int]) -> str:
    named = numbered.levels.get(place)
    if named is None or named.format in {"bullet", "none"}:
        return ""
    return _number(counts.get(place, named.start), "decimal" if level.is_legal else named.format)


def _number(number: int, kind: str) -> str:
    """Return a number as a list prints it; kinds without Latin letters or digits print as plain numbers."""
    if kind in {"upperLetter", "lowerLetter"} and 1 <= number <= 780:
        letters = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if kind == "upperLetter" else letters.lower()
    if kind in {"upperRoman", "lowerRoman"} and 1 <= number < 4000:
        return _roman(number) if kind == "upperRoman" else _roman(number).lower()
    return f"{number:02}" if kind == "decimalZero" else str(number)


def _roman(number: int) -> str:
    letters = ""
    for size, letter in _ROMAN:
        letters += letter * (number // size)
        number %= size
    return letters
