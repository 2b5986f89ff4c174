"""The letterhead of a PDF: lines that stand beside one another at the head of the first page, as two columns."""

from collections.abc import Iterable, Sequence

from models.exchange.reading.pdf_lines import Block, Line, paragraph
from models.exchange.reading.source import SourceCell, SourceRun, SourceTable
from models.text.search import fold

_SAME_HEIGHT = 3.0
"""Points within which two lines stand beside one another."""
_MOST = 16
"""Lines of the longest letterhead."""
_MOTTO = "cong hoa xa hoi chu nghia viet nam"


def with_letterhead(lines: Sequence[Block]) -> list[Block]:
    """Return the lines of a first page, those of its letterhead as a table of two columns without borders."""
    head = _leading(lines)
    rights = [right for right in head if any(_is_beside(left, right) for left in head)]
    lefts = [left for left in head if any(_is_beside(left, right) for right in rights)]
    if not rights:
        return list(lines)
    edge, gutter = min(line.left for line in rights), max(line.right for line in lefts)
    end = _end(head, edge, gutter, last=max(head.index(line) for line in (*lefts, *rights)))
    columns = ([line for line in head[:end] if line.left < edge], [line for line in head[:end] if line.left >= edge])
    row = tuple(SourceCell(tuple(paragraph(runs) for runs in _paragraphs(column))) for column in columns)
    return [SourceTable((row,), has_borders=False), *lines[end:]]


def _leading(lines: Sequence[Block]) -> list[Line]:
    found: list[Line] = []
    for line in lines[:_MOST]:
        if not isinstance(line, Line):
            break
        found.append(line)
    return found


def _is_beside(left: Line, right: Line) -> bool:
    return abs(left.height - right.height) < _SAME_HEIGHT and left.right < right.left


def _end(head: Sequence[Line], edge: float, gutter: float, *, last: int) -> int:
    """Return how many lines belong to the letterhead, 0 where one of them reaches across both columns."""
    if any(line.left < edge and line.right > edge for line in head[: last + 1]):
        return 0
    end = last + 1
    while end < len(head) and head[end].left > gutter and head[end].left >= edge:
        end += 1
    return end


def _paragraphs(lines: Iterable[Line]) -> list[list[SourceRun]]:
    """Return the runs of the paragraphs of a column: its lines, the name of the nation in one."""
    found: list[list[SourceRun]] = []
    before = ""
    for line in lines:
        whole = f"{before} {fold(line.text)}"
        if before and _MOTTO.startswith(whole):
            found[-1] += [SourceRun(" "), *line.runs]
            before = whole
        else:
            found.append(list(line.runs))
            before = fold(line.text)
    return found
