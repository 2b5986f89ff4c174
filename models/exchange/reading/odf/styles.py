"""How an OpenDocument file says text looks: styles that lean on others, and the labels of its lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from xml.etree import ElementTree as ET

from models.exchange.reading.odf.names import FO, STYLE, SVG, TEXT, whole
from models.exchange.reading.source import SourceRun

_MAX_CHAIN = 20
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    bullet: str = ""
    """The sign of a level without numbers."""
    kind: str = ""
    """`1`, `a`, `A`, `i`, `I`; "" for no number."""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    """How many levels a number names: 2 for `1.2`."""
    start: int = 1


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file."""

    elements: Mapping[str, ET.Element] = field(default_factory=dict[str, ET.Element])
    """By family and name: `paragraph/P1`; `paragraph/` is the default of its family."""
    fonts: Mapping[str, str] = field(default_factory=dict[str, str])
    lists: Mapping[str, Mapping[int, Level]] = field(default_factory=dict[str, Mapping[int, Level]])

    def chain(self, family: str, name: str) -> Iterator[ET.Element]:
        """Yield a style and those it leans on, the nearest first, the family's default last."""
        for _ in range(_MAX_CHAIN):
            element = self.elements.get(f"{family}/{name}")
            if element is None:
                break
            yield element
            name = element.get(f"{STYLE}parent-style-name", "")
            if not name:
                break
        if (default := self.elements.get(f"{family}/")) is not None:
            yield default

    def run(self, family: str, name: str, outer: SourceRun) -> SourceRun:
        """Return the format of text in a style, where `outer` stands around it."""
        run = outer
        for style in reversed(list(self.chain(family, name))):
            properties = style.find(f"{STYLE}text-properties")
            if properties is not None:
                run = self._formatted(run, properties)
        return run

    def is_centred(self, name: str) -> bool:
        """Tell whether paragraphs of a style stand in the middle."""
        for style in self.chain("paragraph", name):
            properties = style.find(f"{STYLE}paragraph-properties")
            if properties is not None and (align := properties.get(f"{FO}text-align")):
                return align == "center"
        return False

    def _formatted(self, run: SourceRun, properties: ET.Element) -> SourceRun:
        weight, slant = properties.get(f"{FO}font-weight"), properties.get(f"{FO}font-style")
        line = properties.get(f"{STYLE}text-underline-style")
        font = self.fonts.get(properties.get(f"{STYLE}font-name", "")) or properties.get(f"{FO}font-family", "")
        return replace(
            run,
            bold=weight in {"bold", "600", "700", "800", "900"} if weight else run.bold,
            italic=slant in {"italic", "oblique"} if slant else run.italic,
            underline=line != "none" if line else run.underline,
            font=font.strip("'\"") or run.font,
        )


def read_styles(*roots: ET.Element) -> Styles:
    """Return the styles of the parts of a file, those of the first winning."""
    elements: dict[str, ET.Element] = {}
    fonts: dict[str, str] = {}
    lists: dict[str, Mapping[int, Level]] = {}
    for root in reversed(roots):
        for style in (*root.iter(f"{STYLE}style"), *root.iter(f"{STYLE}default-style")):
            elements[f"{style.get(f'{STYLE}family', '')}/{style.get(f'{STYLE}name', '')}"] = style
        for font in root.iter(f"{STYLE}font-face"):
            fonts[font.get(f"{STYLE}name", "")] = font.get(f"{SVG}font-family", "").strip("'\"")
        for style in root.iter(f"{TEXT}list-style"):
            lists[style.get(f"{STYLE}name", "")] = dict(_levels(style))
    return Styles(elements, fonts, lists)


def label(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str:
    """Return the label of a list item: `II.`, `1.2.`, `-`."""
    own = levels.get(level, Level())
    if not own.kind:
        return own.bullet
    first = max(1, level - own.shown + 1)
    return own.prefix + ".".join(_numbers(levels, range(first, level + 1), counts)) + own.suffix


def _numbers(levels: Mapping[int, Level], shown: Iterable[int], counts: Mapping[int, int]) -> Iterator[str]:
    for level in shown:
        kind = levels.get(level, Level()).kind
        if kind:
            yield _numeral(counts.get(level, 1), kind)


def _numeral(number: int, kind: str) -> str:
    if kind in {"i", "I"} and 0 < number < 40:
        text = ""
        for value, letters in _ROMAN:
            text += letters * (number // value)
            number %= value
        return text if kind == "I" else text.lower()
    if kind in {"a", "A"} and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    return str(number)


def _levels(style: ET.Element) -> Iterator[tuple[int, Level]]:
    for element in style:
        place = whole(element, f"{TEXT}level")
        yield (
            place,
            Level(
                bullet=element.get(f"{TEXT}bullet-char", ""),
                kind=element.get(f"{STYLE}num-format", ""),
                prefix=element.get(f"{STYLE}num-prefix", ""),
                suffix=element.get(f"{STYLE}num-suffix", ""),
                shown=whole(element, f"{TEXT}display-levels"),
                start=whole(element, f"{TEXT}start-value"),
            ),
        )
