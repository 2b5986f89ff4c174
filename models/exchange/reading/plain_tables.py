"""Tables of plain text: cells between tabs or bars, and the two columns of a letterhead set with spaces."""

import re
from collections.abc import Iterator, Sequence

from models.exchange.reading.limits import Allowance, check_width
from models.exchange.reading.plain_marks import paragraph_of
from models.exchange.reading.source import SourceCell, SourceTable
from models.text.grid import parse_grid

_INNER_TAB = re.compile(r"\S *\t")
_BARS = re.compile(r"\s*\|.*\|\s*")
_RULE = re.compile(r"[\s|:=-]*")
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
# what is left blank to be written by hand is no gap between columns
_WRITTEN_IN = re.compile(r"(?:số\s*:?|ngày|tháng|năm|^\W?|^[\dIVX]{1,4}\W?)$", re.IGNORECASE)
_WIDEST = 90
"""Letters of the longest line of a letterhead's column."""


def is_row(line: str, after_row: bool) -> bool:
    """Tell whether a line is the row of a table; one that only begins with tabs is one under another row."""
    if _BARS.fullmatch(line) or _INNER_TAB.search(line):
        return True
    return after_row and line.startswith("\t")


def table(lines: Sequence[str], allowance: Allowance) -> SourceTable | None:
    """Return the table that rows of cells make, None when all their words stand in one column.

    Two columns place text on the page and have no borders.
    """
    rows = [row for line in lines for row in _cells(line)]
    width = check_width(max(map(len, rows), default=0))
    allowance.take_cells(width * len(rows))
    full = [(*row, *([""] * (width - len(row)))) for row in rows]
    # a letterhead pushed right with several tabs leaves columns nobody wrote in
    kept = [column for column in range(width) if any(row[column].strip() for row in full)]
    if len(kept) < 2:
        return None
    return SourceTable(tuple(tuple(_cell(row[column]) for column in kept) for row in full), has_borders=len(kept) > 2)


def letterhead(lines: Sequence[str], allowance: Allowance) -> SourceTable | None:
    """Return the two columns that spaces hold apart in lines that stand together, None where there are none."""
    gaps = [_gaps(line) for line in lines]
    starts = [found[0][1] for found in gaps if len(found) == 1]
    if not starts or max(map(len, lines)) > 2 * _WIDEST:
        return None
    right = min(starts)
    halves = [_halves(line, found, right) for line, found in zip(lines, gaps, strict=True)]
    if any(len(half.strip()) > _WIDEST for pair in halves for half in pair):
        return None
    allowance.take_cells(2 * len(halves))
    return SourceTable(tuple((_cell(left), _cell(other)) for left, other in halves), has_borders=False)


def _cells(line: str) -> Iterator[tuple[str, ...]]:
    if not _BARS.fullmatch(line):
        yield from parse_grid(line)
    elif not _RULE.fullmatch(line):
        yield tuple(line.strip().strip("|").split("|"))


def _cell(text: str) -> SourceCell:
    text = text.strip()
    return SourceCell((paragraph_of(text),)) if text else SourceCell()


def _gaps(line: str) -> list[tuple[int, int]]:
    found = (match.span() for match in _GAP.finditer(line.expandtabs()))
    return [(start, end) for start, end in found if not _is_written_in(line.expandtabs(), start, end)]


def _is_written_in(line: str, start: int, end: int) -> bool:
    return line[end] == "/" or _WRITTEN_IN.search(line[:start].strip()) is not None


def _halves(line: str, gaps: Sequence[tuple[int, int]], right: int) -> tuple[str, str]:
    if gaps:
        start, end = min(gaps, key=lambda gap: abs(gap[1] - right))
        return line[:start], line[end:]
    indent = len(line) - len(line.lstrip())
    return ("", line) if indent > right - 10 else (line, "")
