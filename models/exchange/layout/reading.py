"""Reads a Word file as a sheet: effective looks, by defaults, styles, tables, lists and what is set by hand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count, repeat
from typing import Any

from models.exchange.layout.page_setup import PageReader
from models.exchange.layout.sheet import Align, Cell, Line, Page, Sheet, part_of
from models.exchange.reading.docx import WRAPPERS, styles_and_lists
from models.exchange.reading.docx_names import PPR, TBL, TC, TR, P, W, outermost, value
from models.exchange.reading.docx_numbering import Numbering
from models.exchange.reading.docx_package import body_elements, main_content, open_package
from models.exchange.reading.docx_runs import Findings, Look, RunReader
from models.exchange.reading.docx_styles import Properties, Styles, paragraph_properties
from models.exchange.reading.docx_table import has_lines
from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import SourceRun
from models.text.clean import clean
from models.text.legacy import coding_of_font, decode

_BLOCKS, _ROWS, _CELLS = frozenset({P, TBL}), frozenset({TR}), frozenset({TC})
_SECTION = f"{W}sectPr"
_SHAPES = (f"{W}drawing", f"{W}pict")
_ALIGNS: dict[str, Align] = {"center": "center", "both": "both", "distribute": "both", "right": "right", "end": "right"}
_SINGLE = 1.0


def read_sheet(content: bytes) -> Sheet:
    """Return a Word file as it looks; raise SourceError with a sentence for one that cannot be read."""
    package = open_package(content)
    styles, numbering = styles_and_lists(package)
    allowance, findings = Allowance(), Findings()
    reader = _Reader(styles, numbering, allowance, RunReader(styles, allowance, findings, is_measuring=True))
    pages = PageReader(package, reader.margin, reader.look_of)
    for element, is_direct in body_elements(main_content(package), _BLOCKS | WRAPPERS | {_SECTION}):
        if is_direct:
            reader.block(element, pages)
    has_pictures = bool(findings.counts["pictures"])
    setups = tuple(pages.pages) or (Page(),)
    return Sheet(tuple(reader.lines), setups, tuple(pages.lines), has_pictures=has_pictures)


@dataclass(slots=True)
class _Reader:
    styles: Styles
    numbering: Numbering
    allowance: Allowance
    runs: RunReader
    lines: list[Line] = field(default_factory=list[Line])
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _page: int = 0
    _tables: Iterator[int] = field(default_factory=lambda: count(1))

    def block(self, element: Any, pages: PageReader) -> None:
        """Read one element of the body: a page setup ends the lines before it."""
        if element.tag == _SECTION:
            pages.add(element)
            return
        self._page = len(pages.pages)
        self.lines += self._blocks((element,), None)
        for setup in element.iterfind(f"{PPR}/{_SECTION}"):
            pages.add(setup)

    def margin(self, root: Any) -> list[Line]:
        """Return the lines of a header or footer, which are not counted among those of the body."""
        outer, self._numbers = self._numbers, repeat(0)
        lines = list(self._blocks(root, None))
        self._numbers = outer
        return lines

    def look_of(self, paragraph: Any, run: Any) -> Look:
        """Return how a run of a paragraph looks."""
        return self.runs.look_of(run, self._style_of(paragraph_properties(paragraph.find(PPR))))

    def _style_of(self, own: Properties) -> str:
        return str(own.get("style") or self.styles.defaults.get("paragraph", ""))

    def _blocks(self, elements: Iterable[Any], cell: Cell | None, *, is_boxed: bool = False) -> Iterator[Line]:
        for element in outermost(elements, _BLOCKS):
            if element.tag == P:
                self.allowance.take_paragraph()
                yield from self._paragraph(element, cell, is_boxed=is_boxed)
            else:
                yield from self._table(element)

    def _table(self, table: Any) -> Iterator[Line]:
        properties = table.find(f"{W}tblPr")
        style = "" if properties is None else value(properties, "tblStyle")
        outer, self.runs.table = self.runs.table, style or self.styles.defaults.get("table", "")
        number, has_borders = next(self._tables), has_lines(table, self.styles)
        for row, element in enumerate(outermost(table, _ROWS)):
            cells = list(outermost(element, _CELLS))
            self.allowance.take_cells(len(cells))
            for column, cell in enumerate(cells):
                yield from self._blocks(cell, Cell(number, row, column, has_borders))
        self.runs.table = outer

    def _paragraph(self, element: Any, cell: Cell | None, *, is_boxed: bool) -> Iterator[Line]:
        own = paragraph_properties(element.find(PPR))
        style = self._style_of(own)
        runs = tuple(map(_decoded, self.runs.read(element, style)))
        boxes = self.runs.boxes
        line = self._line(runs, style, own)
        # a box that holds words is no line drawn under a name
        shapes = len(list(element.iter(*_SHAPES))) - len(boxes)
        yield from _broken(replace(line, shapes=max(shapes, 0), page=self._page, cell=cell, is_boxed=is_boxed))
        for box in boxes:
            yield from self._blocks(box, cell, is_boxed=True)

    def _line(self, runs: tuple[SourceRun, ...], style: str, own: Properties) -> Line:
        if "num" in own:
            own.setdefault("level", "")
        by_style = self.styles.paragraph(style, self.runs.table)
        place = self.numbering.place(by_style | own, tuple(self.styles.chain(style)))
        of_list = self.numbering.lists[place[0]].levels.get(place[1]) if place else None
        indents: Properties = dict(of_list.indents) if of_list else {}
        # a list of the style stands below what the style says itself, one set by hand above it
        said: Properties = by_style | indents | own if "num" in own else indents | by_style | own
        label = self.numbering.label(*place) if place else ""
        has_words = any(run.text.strip() for run in runs)
        return _placed(Line(runs, next(self._numbers) if has_words else 0, label, style=said["name"]), said)


def _placed(line: Line, said: Properties) -> Line:
    rule, height = said.get("rule", "auto"), said.get("line", _SINGLE)
    is_auto = rule == "auto"
    return replace(
        line,
        align=_ALIGNS.get(said.get("jc", ""), "left"),
        before=said.get("before", 0.0),
        after=said.get("after", 0.0),
        spacing=height if is_auto else 0.0,
        height=0.0 if is_auto else height,
        left=said.get("left", 0.0),
        first=said.get("first", 0.0),
        is_contextual=said.get("contextual", False),
        is_ruled=said.get("ruled", False),
    )


def _decoded(run: SourceRun) -> SourceRun:
    text = decode(run.text, run.font) if coding_of_font(run.font) else run.text
    return replace(run, text=clean(text) if text.isascii() or coding_of_font(run.font) else text)


def _broken(line: Line) -> Iterator[Line]:
    """Yield the parts of a paragraph between its line breaks."""
    if "\n" not in line.text:
        yield line
        return
    place = 0
    for number, text in enumerate(line.text.split("\n")):
        part = part_of(line, place, place + len(text))
        place += len(text) + 1
        yield replace(part, label="" if number else line.label, is_start=number == 0)
