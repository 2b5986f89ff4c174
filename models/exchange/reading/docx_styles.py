"""How a Word file says text looks: by the run, its styles and the defaults, nearest first."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from models.exchange.reading.docx_measures import paragraph_measures, run_measures
from models.exchange.reading.docx_names import DELETED, RPR, VAL, W, is_on, value, whole

Properties = dict[str, Any]
"""What is said of a run (b, i, u, caps, vanish, ascii, hAnsi) or a paragraph (style, name, jc, outline, num, level).

And the measures of `docx_measures`.
"""

# switched on twice, by the style of the paragraph and by that of the letters, they are off (ISO 29500-1, 17.7.3)
_TOGGLES = ("b", "i", "caps", "vanish")
_TOGGLE_OF = {W + name: name for name in _TOGGLES}
_UNDERLINE, _FONTS = f"{W}u", f"{W}rFonts"
_FONT_OF = {"ascii": ("asciiTheme", "ascii"), "hAnsi": ("hAnsiTheme", "hAnsi")}
_PLAIN = {f"{W}pStyle": "style", f"{W}jc": "jc"}
_OUTLINE, _NUMBERING = f"{W}outlineLvl", f"{W}numPr"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)


@dataclass(slots=True)
class Styles:
    """The styles of a file and what was worked out of them."""

    elements: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The styles by their ids; each says only what is different from the one it is based on."""
    defaults: Mapping[str, str] = field(default_factory=dict[str, str])
    """The style that applies where none is named, by type: `paragraph`, `table`."""
    run_defaults: Properties = field(default_factory=dict[str, Any])
    paragraph_defaults: Properties = field(default_factory=dict[str, Any])
    theme: Mapping[str, str] = field(default_factory=dict[str, str])
    _looks: dict[tuple[str, str, str], Properties] = field(default_factory=dict[tuple[str, str, str], Properties])
    _paragraphs: dict[tuple[str, str], Properties] = field(default_factory=dict[tuple[str, str], Properties])

    def chain(self, style: str) -> Iterator[str]:
        """Yield a style and those it is based on, itself first."""
        seen: set[str] = set()
        while style in self.elements and style not in seen:
            seen.add(style)
            yield style
            style = value(self.elements[style], "basedOn")

    def look(self, paragraph: str, letters: str, table: str = "") -> Properties:
        """Return how text looks by the styles of its paragraph, of its letters and of the table it stands in."""
        key = paragraph, letters, table
        if key not in self._looks:
            below = self._of_runs(table) | self._of_runs(paragraph) if table else self._of_runs(paragraph)
            self._looks[key] = self._combined(below, self._of_runs(letters))
        return self._looks[key]

    def paragraph(self, style: str, table: str = "") -> Properties:
        """Return what a style says of its paragraphs, its name included: in English for the built-in ones.

        In a table its style counts for what the other says nothing of.
        """
        if (style, table) not in self._paragraphs:
            # a style that the file names and does not hold may still be one of the built-in headings
            said = self.paragraph_defaults | self._of_paragraphs(table) | _named(style)
            for name in reversed(tuple(self.chain(style))):
                element = self.elements[name]
                said |= _named(value(element, "name", name)) | paragraph_properties(element.find(f"{W}pPr"))
            self._paragraphs[style, table] = said
        return self._paragraphs[style, table]

    def _of_paragraphs(self, table: str) -> Properties:
        said: Properties = {}
        for name in reversed(tuple(self.chain(table))):
            said |= paragraph_properties(self.elements[name].find(f"{W}pPr"))
        return said

    def _of_runs(self, style: str) -> Properties:
        said: Properties = {}
        for name in reversed(tuple(self.chain(style))):
            said |= run_properties(self.elements[name].find(f"{W}rPr"), self.theme)
        return said

    def _combined(self, paragraph: Properties, letters: Properties) -> Properties:
        both = {name: paragraph[name] != letters[name] for name in _TOGGLES if name in paragraph and name in letters}
        always = {name: True for name in _TOGGLES if self.run_defaults.get(name)}
        return {**self.run_defaults, **paragraph, **letters, **both, **always}


def read_styles(root: Any, theme: Any) -> Styles:
    """Return the styles of a file from the roots of its styles and theme, either of them None where it has none."""
    fonts = _theme_fonts(theme)
    if root is None:
        return Styles(theme=fonts)
    elements = root.findall(f"{W}style")
    default = {
        element.get(f"{W}type", "paragraph"): element.get(f"{W}styleId", "")
        for element in elements
        if element.get(f"{W}default", "0") in {"1", "true", "on"}
    }
    runs = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    paragraphs = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return Styles(
        {element.get(f"{W}styleId", ""): element for element in elements},
        default,
        run_properties(runs, fonts),
        paragraph_properties(paragraphs),
        fonts,
    )


def run_properties(element: Any, theme: Mapping[str, str]) -> Properties:
    """Return what a `w:rPr` says, {} for None."""
    said: Properties = {}
    for child in () if element is None else element:
        tag = child.tag
        if tag in _TOGGLE_OF:
            said[_TOGGLE_OF[tag]] = is_on(child)
        elif tag == _UNDERLINE:
            said["u"] = child.get(VAL, "none") != "none"
        elif tag == _FONTS:
            said |= _fonts(child, theme)
        else:
            said |= run_measures(child)
    return said


def paragraph_properties(element: Any) -> Properties:
    """Return what a `w:pPr` says of style, alignment, outline and numbering, {} for None.

    `joins` is there when the mark at the paragraph's end is deleted: its words belong to the next one.
    """
    said: Properties = {}
    for child in () if element is None else element:
        tag = child.tag
        if tag in _PLAIN:
            said[_PLAIN[tag]] = child.get(VAL, "")
        elif tag == _OUTLINE:
            said["outline"] = (whole(child.get(VAL), 9) + 1) % 10
        elif tag == _NUMBERING:
            numbering = {"num": value(child, "numId"), "level": value(child, "ilvl")}
            said |= {name: text for name, text in numbering.items() if text}
        elif tag == RPR and any(mark.tag in DELETED for mark in child):
            said["joins"] = True
        else:
            said |= paragraph_measures(child)
    return said


def _named(name: str) -> Properties:
    match = _HEADING.fullmatch(name)
    return {"name": name, "outline": int(match[1])} if match else {"name": name}


def _fonts(element: Any, theme: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, (of_theme, own) in _FONT_OF.items():
        font = theme.get(element.get(W + of_theme, "")[:5]) or element.get(W + own)
        if font:
            yield name, font


def _theme_fonts(root: Any) -> dict[str, str]:
    if root is None:
        return {}
    found = ((kind, next(root.iter(f"{_DRAWING}{kind}Font"), None)) for kind in ("minor", "major"))
    latin = ((kind, fonts.find(f"{_DRAWING}latin")) for kind, fonts in found if fonts is not None)
    return {kind: font.get("typeface", "") for kind, font in latin if font is not None}
