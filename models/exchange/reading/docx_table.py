"""Tables of a Word file as full grids: merged cells in every place they cover, borders as they print."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from models.exchange.reading.docx_names import DELETED, TBL, TC, TR, VAL, W, outermost, value, whole
from models.exchange.reading.docx_styles import Styles
from models.exchange.reading.limits import Allowance, check_span, check_width
from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable

ReadCell = Callable[[Any], tuple[SourceParagraph, ...]]
_ROWS, _CELLS = frozenset({TR}), frozenset({TC})
_EMPTY = SourceCell()
_UNSEEN = frozenset({"nil", "none"})
_PROPERTIES, _CELL_BORDERS, _DELETED_CELL = (W + name for name in ("tcPr", "tcBorders", "cellDel"))
_SPAN, _DOWN, _RIGHT = (W + name for name in ("gridSpan", "vMerge", "hMerge"))


Properties = Mapping[str, Any]
"""The elements of a `w:tcPr` by their tags."""


def read_table(table: Any, read_cell: ReadCell, styles: Styles, allowance: Allowance) -> SourceTable:
    """Return a table; `read_cell` reads the paragraphs of one cell, tables inside it flattened."""
    edges = _edges_of_table(table, styles)
    rows: list[list[SourceCell]] = []
    framed = seen = 0
    for row, properties in _rows_of(table):
        cells = [pair for pair in map(_with_properties, outermost(row, _CELLS)) if _DELETED_CELL not in pair[1]]
        rows.append(_read_row(properties, cells, rows[-1] if rows else [], read_cell))
        allowance.take_cells(len(rows[-1]))
        framed += sum(_is_framed(said.get(_CELL_BORDERS), edges) for _, said in cells)
        seen += len(cells)
    width = max(map(len, rows), default=0)
    allowance.take_cells(width * len(rows))
    full = tuple((*row, *(_EMPTY for _ in range(width - len(row)))) for row in rows)
    return SourceTable(full, has_borders=framed * 2 > seen)


def is_frame(table: Any) -> bool:
    """Tell whether a table is one column round other tables, for the sake of a frame or a margin."""
    tables: Iterator[Any] = islice(table.iter(TBL), 1, None)
    if next(tables, None) is None:
        return False
    return all(len(list(outermost(row, _CELLS))) < 2 for row, _ in _rows_of(table))


def has_lines(table: Any, styles: Styles) -> bool:
    """Tell whether most cells of a table show at least two of their sides."""
    edges = _edges_of_table(table, styles)
    cells = [said for row, _ in _rows_of(table) for _, said in map(_with_properties, outermost(row, _CELLS))]
    return sum(_is_framed(said.get(_CELL_BORDERS), edges) for said in cells) * 2 > len(cells)


def cells_of(table: Any) -> Iterator[Any]:
    """Yield the cells of a table row by row."""
    for row, _ in _rows_of(table):
        yield from outermost(row, _CELLS)


def _rows_of(table: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the rows of a table and their properties, without those that are gone once changes are accepted."""
    for row in outermost(table, _ROWS):
        properties = row.find(f"{W}trPr")
        if properties is None or not any(child.tag in DELETED for child in properties):
            yield row, properties


def _with_properties(cell: Any) -> tuple[Any, Properties]:
    properties = cell.find(_PROPERTIES)
    return cell, {} if properties is None else {child.tag: child for child in properties}


def _read_row(
    properties: Any, cells: Iterable[tuple[Any, Properties]], above: list[SourceCell], read_cell: ReadCell
) -> list[SourceCell]:
    read = [_EMPTY] * _skipped(properties, "gridBefore")
    for cell, said in cells:
        _place(cell, said, read, above, read_cell)
        check_width(len(read))
    read += [_EMPTY] * _skipped(properties, "gridAfter")
    check_width(len(read))
    return read


def _skipped(properties: Any, name: str) -> int:
    return 0 if properties is None else max(0, check_span(whole(value(properties, name))))


def _place(cell: Any, said: Properties, read: list[SourceCell], above: list[SourceCell], read_cell: ReadCell) -> None:
    """Put a cell at the end of a row, in every column it covers; what goes on from a cell is that cell again."""
    place = len(read)
    span = max(1, check_span(whole(said[_SPAN].get(VAL), 1))) if _SPAN in said else 1
    if read and _goes_on(said.get(_RIGHT)):
        read += [replace(read[-1], is_origin=False)] * span
    elif place < len(above) and _goes_on(said.get(_DOWN)):
        columns = (min(column, len(above) - 1) for column in range(place, place + span))
        read += [replace(above[column], is_origin=False) for column in columns]
    else:
        first = SourceCell(read_cell(cell))
        read.append(first)
        if span > 1:
            read += [replace(first, is_origin=False)] * (span - 1)


def _goes_on(mark: Any) -> bool:
    return mark is not None and mark.get(VAL, "continue") == "continue"


def _edges_of_table(table: Any, styles: Styles) -> int:
    """Return how many of its six kinds of edges a table shows, by its style and by itself."""
    properties = table.find(f"{W}tblPr")
    style = "" if properties is None else value(properties, "tblStyle")
    sources = [styles.elements[name] for name in styles.chain(style or styles.defaults.get("table", ""))]
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


def _is_framed(borders: Any, edges: int) -> bool:
    """Tell whether two sides of a cell show at least; one alone is the line under a letterhead."""
    own = _edges(borders)
    return sum(own.values()) + (4 - len(own) if edges > 1 else 0) > 1
