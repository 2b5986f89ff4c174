"""Tables of a Word file as full grids: merged cells in every place they cover, borders as they print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from models.exchange.reading.docx_names import TC, TR, VAL, W, outermost, value, whole
from models.exchange.reading.docx_styles import Styles
from models.exchange.reading.limits import Allowance, check_span, check_width
from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable

ReadCell = Callable[[Any], tuple[SourceParagraph, ...]]
_ROWS, _CELLS = frozenset({TR}), frozenset({TC})
_EMPTY = SourceCell()
_UNSEEN = frozenset({"nil", "none"})
_SPAN, _DOWN, _RIGHT = (W + name for name in ("gridSpan", "vMerge", "hMerge"))
_GONE = tuple(W + name for name in ("del", "moveFrom"))


@dataclass(frozen=True, slots=True)
class _Merge:
    """How a cell shares its place: the columns it covers and whether it goes on from the cell above or at its left."""

    span: int
    goes_down: bool
    goes_right: bool


def read_table(table: Any, read_cell: ReadCell, styles: Styles, allowance: Allowance) -> SourceTable:
    """Return a table; `read_cell` reads the paragraphs of one cell, tables inside it flattened."""
    edges = _edges_of_table(table, styles)
    rows: list[list[SourceCell]] = []
    framed = seen = 0
    for row in outermost(table, _ROWS):
        if _is_deleted(row):
            continue
        cells = [cell for cell in outermost(row, _CELLS) if cell.find(f"{W}tcPr/{W}cellDel") is None]
        rows.append(_read_row(row, cells, rows[-1] if rows else [], read_cell))
        allowance.take_cells(len(rows[-1]))
        framed += sum(_is_framed(cell, edges) for cell in cells)
        seen += len(cells)
    width = max(map(len, rows), default=0)
    allowance.take_cells(width * len(rows))
    full = tuple((*row, *(_EMPTY for _ in range(width - len(row)))) for row in rows)
    return SourceTable(full, has_borders=framed * 2 > seen)


def _is_deleted(row: Any) -> bool:
    properties = row.find(f"{W}trPr")
    return properties is not None and any(properties.find(name) is not None for name in _GONE)


def _read_row(row: Any, cells: list[Any], above: list[SourceCell], read_cell: ReadCell) -> list[SourceCell]:
    read = [_EMPTY] * _skipped(row, "gridBefore")
    for cell in cells:
        merge = _merge(cell)
        read += _covered(cell, merge, read, above, read_cell)
        check_width(len(read))
    read += [_EMPTY] * _skipped(row, "gridAfter")
    check_width(len(read))
    return read


def _skipped(row: Any, name: str) -> int:
    properties = row.find(f"{W}trPr")
    return 0 if properties is None else max(0, check_span(whole(value(properties, name))))


def _merge(cell: Any) -> _Merge:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return _Merge(1, goes_down=False, goes_right=False)
    said = {child.tag: child.get(VAL, "") for child in properties}
    span = max(1, check_span(whole(said.get(_SPAN), 1)))
    return _Merge(span, *(said.get(name, "restart") in {"", "continue"} for name in (_DOWN, _RIGHT)))


def _covered(
    cell: Any, merge: _Merge, read: list[SourceCell], above: list[SourceCell], read_cell: ReadCell
) -> Iterator[SourceCell]:
    place = len(read)
    if merge.goes_right and read:
        yield from [replace(read[-1], is_origin=False)] * merge.span
    elif merge.goes_down and place < len(above):
        for column in range(place, place + merge.span):
            yield replace(above[min(column, len(above) - 1)], is_origin=False)
    else:
        first = SourceCell(read_cell(cell))
        yield first
        yield from [replace(first, is_origin=False)] * (merge.span - 1)


def _edges_of_table(table: Any, styles: Styles) -> int:
    """Return how many of its six kinds of edges a table shows, by its style and by itself."""
    properties = table.find(f"{W}tblPr")
    style = "" if properties is None else value(properties, "tblStyle")
    sources = [styles.styles[name].element for name in styles.chain(style or styles.defaults.get("table", ""))]
    shown: dict[str, bool] = {}
    for element in reversed(sources):
        shown |= _edges(element.find(f"{W}tblPr/{W}tblBorders"))
        shown |= {name: is_seen for name, is_seen in _of_conditions(element) if is_seen}
    if properties is not None:
        shown |= _edges(properties.find(f"{W}tblBorders"))
    return sum(shown.values())


def _of_conditions(style: Any) -> Iterator[tuple[str, bool]]:
    for borders in style.iterfind(f"{W}tblStylePr/{W}tcPr/{W}tcBorders"):
        yield from _edges(borders).items()


def _edges(borders: Any) -> dict[str, bool]:
    return {} if borders is None else {edge.tag: edge.get(VAL, "none") not in _UNSEEN for edge in borders}


def _is_framed(cell: Any, edges: int) -> bool:
    """Tell whether two sides of a cell show at least; one alone is the line under a letterhead."""
    own = _edges(cell.find(f"{W}tcPr/{W}tcBorders"))
    return sum(own.values()) + (4 - len(own) if edges > 1 else 0) > 1
