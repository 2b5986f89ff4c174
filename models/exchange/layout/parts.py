"""The elements of a document, found by what they are: letterhead, title, receivers, signature, appendices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from models.exchange.layout import ending, heading
from models.exchange.layout.rule_sets import words
from models.exchange.layout.sheet import Line, Sheet
from models.text.search import fold

_YEAR = re.compile(r"\b(20\d\d)\b")
_DAY = re.compile(r"ngay\D{0,6}(\d{1,2})\D{1,9}thang\D{0,6}(\d{1,2})\D{1,6}nam\D{0,6}(\d{4})")
_SHORT = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
_OFFICIAL = 2
"""How many elements a document shows at least that only official ones have."""


@dataclass(frozen=True)
class Parts:
    """Everything found, each element as its lines in order."""

    head: heading.Head
    tail: ending.Tail
    appendices: tuple[ending.Appendix, ...] = ()
    body: tuple[Line, ...] = ()
    """The lines from the opening to the signature, blank ones too, tables of figures left out."""
    has_table: bool = False
    head_lines: tuple[Line, ...] = field(default=(), repr=False)

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        """The lines of the body that hold words."""
        return tuple(line for line in self.body if line.words)

    @cached_property
    def is_official(self) -> bool:
        """Whether the file looks like an administrative document at all."""
        head, tail = self.head, self.tail
        elements = (head.nation, head.motto, head.number, head.title, tail.receivers_head, tail.authority)
        return sum(map(bool, elements)) >= _OFFICIAL

    @cached_property
    def is_of_party(self) -> bool:
        """Whether the file is a document of the Party, which other rules rule."""
        party = fold(words("party"))
        return any(party in fold(line.words) for line in self.head_lines)

    @cached_property
    def day(self) -> date | None:
        """The date the document gives itself; the first day of its year or month where it leaves the others blank."""
        own = self.head.date.words if self.head.date else ""
        match = _DAY.search(fold(own)) or _SHORT.search(own)
        if match:
            return _day(*map(int, match.groups()))
        titles = " ".join(line.words for line in self.head.subject)
        year = _YEAR.search(own) or _YEAR.search(titles)
        return date(int(year[1]), 1, 1) if year else None


def find_parts(sheet: Sheet) -> Parts:
    """Return the elements of a sheet."""
    letterhead = tuple(
        line for line in sheet.margin_lines if heading.is_motto(line.words) or heading.is_nation(line.words)
    )
    lines = (*(sheet.margin_lines if letterhead else ()), *sheet.lines)
    head = heading.read_head(lines)
    first = ending.tail_start(lines, head.end)
    tail = ending.read_tail(lines, first)
    appendices = ending.read_appendices(lines, tail.end)
    inside = lines[head.end : first]
    return Parts(
        head,
        tail,
        appendices,
        _outside_tables(inside),
        any(line.cell and line.cell.has_borders for line in inside),
        tuple(lines[: head.end]),
    )


def _outside_tables(lines: Sequence[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.cell is None and not line.is_boxed and not _is_contents(line))


def _is_contents(line: Line) -> bool:
    return line.style.lower().startswith(("toc", "caption"))


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, 1, 1) if 1900 <= year <= 2200 else None
