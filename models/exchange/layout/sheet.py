"""A Word file as it will look on paper: its lines with their letters, indents and spaces, its pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from models.exchange.reading.source import SourceRun

# what this program prints for an answer that is missing: `wording.missing_mark`
_UNFILLED = re.compile(r"\*{3}[^*]*\*{3}")
# room left to fill in by hand, behind “Số:” and round “tháng”, sets nothing apart
_GAP = re.compile(r"\t+|(?<![/ ])(?<![Ss]ố:)(?<!ngày)(?<!tháng)(?<!năm) {4,}+(?!/|tháng\b|năm\b)")

Align = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a line stands."""

    table: int
    """Counted from 1."""
    row: int
    column: int
    has_borders: bool
    """True in a table with lines, which holds figures; a letterhead stands in one without."""


@dataclass(frozen=True)
class Line:
    """One line as typed: a paragraph, or a part of one between line breaks or tabs."""

    runs: tuple[SourceRun, ...]
    number: int
    """The place of its paragraph among those with words, counted from 1; 0 for a blank one."""
    label: str = ""
    """The number or sign the word processor makes."""
    align: Align = "left"
    before: float = 0.0
    after: float = 0.0
    """Points above and below the paragraph."""
    spacing: float = 1.0
    """Line spacing in lines, 0 where `height` rules."""
    height: float = 0.0
    """Line spacing in points, at least or exactly."""
    left: float = 0.0
    first: float = 0.0
    """Indents in millimetres, of the paragraph and of its first line."""
    style: str = ""
    is_contextual: bool = False
    """True where no space stands between it and its neighbour of the same style."""
    is_ruled: bool = False
    """True with a border above or below."""
    shapes: int = 0
    """Drawings that hang on it."""
    is_start: bool = True
    """True for the first part of a paragraph."""
    page: int = 0
    """The place of its page setup in `Sheet.pages`."""
    cell: Cell | None = None
    is_boxed: bool = False
    is_column: bool = False
    """True for words that tabs or spaces set beside others: how they are aligned, nobody can tell."""

    @cached_property
    def text(self) -> str:
        """The words, without the label."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def words(self) -> str:
        """The words as read: with the label, without raised letters, marks of what is missing and needless spaces."""
        flat = "".join(run.text for run in self.runs if not (run.is_raised and _is_mark(run.text)))
        return " ".join(f"{self.label} {_UNFILLED.sub('', flat)}".split())

    @cached_property
    def letters(self) -> tuple[SourceRun, ...]:
        """The runs that hold letters or figures on the line."""
        return tuple(run for run in self.runs if not run.is_raised and any(map(str.isalnum, run.text)))

    @property
    def is_unfilled(self) -> bool:
        """Whether this program marked something that is missing in it."""
        return _UNFILLED.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number in a header or footer."""

    place: Literal["header", "footer"]
    kind: str
    """Which pages have it: `default`, `first`, `even`."""
    align: Align
    around: str
    """What stands beside it."""
    size: float
    bold: bool
    italic: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page setup; lengths in millimetres."""

    width: float = 0.0
    height: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    left: float = 0.0
    right: float = 0.0
    numbers: tuple[PageNumber, ...] = ()
    has_own_first: bool = False
    """True where the first page has a header of its own."""
    start: int | None = None
    number_format: str = "decimal"
    begins_page: bool = True

    @property
    def is_landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height


@dataclass(frozen=True)
class Sheet:
    """A whole file."""

    lines: tuple[Line, ...] = ()
    pages: tuple[Page, ...] = ()
    margin_lines: tuple[Line, ...] = ()
    """The lines of headers and footers."""
    has_pictures: bool = False


def _is_mark(text: str) -> bool:
    """Tell whether raised letters are the mark of a note; a raised line is a line."""
    return any(map(str.isalnum, text))


def part_of(line: Line, start: int, end: int) -> Line:
    """Return the part of a line between two letters of its text."""
    return replace(line, runs=tuple(_cut(line.runs, start, end)), is_start=line.is_start and start == 0)


def columns(line: Line) -> tuple[Line, ...]:
    """Return the parts of a line that tabs or many spaces set apart, as in a letterhead without a table."""
    if "\t" not in line.text and "    " not in line.text:
        return (line,)
    gaps = [match.span() for match in _GAP.finditer(line.text)]
    starts, ends = (0, *(end for _, end in gaps)), (*(start for start, _ in gaps), len(line.text))
    parts = [part_of(line, start, end) for start, end in zip(starts, ends, strict=True)]
    full = [part for part in parts if part.words]
    if len(full) < 2:
        return (line,)
    return tuple(
        replace(part, is_column=True, label=part.label if place == 0 else "") for place, part in enumerate(full)
    )


def _cut(runs: Iterable[SourceRun], start: int, end: int) -> Iterator[SourceRun]:
    place = 0
    for run in runs:
        text = run.text[max(start - place, 0) : max(end - place, 0)]
        place += len(run.text)
        if text:
            yield replace(run, text=text)
