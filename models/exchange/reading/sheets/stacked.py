"""Tables typed one below the other in one sheet."""

from collections.abc import Iterator, Sequence

from models.exchange.reading.source import SourceCell

Row = tuple[SourceCell, ...]
_SHORTEST_CAPTION = 12
"""Letters of the longest caption of a head at least; `Không có` in the row of a unit is none."""
_HIGHEST_HEAD = 12
"""Rows of the titles and captions above the first figures at most."""


def stacked(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield the tables of a sheet; captions after a blank row begin another where figures stand above and below."""
    begin, last, has_figures = 0, 0, False
    for index, row in enumerate(rows):
        if not _texts(row):
            continue
        if has_figures and index > last + 1 and _begins_table(rows, index):
            yield tuple(rows[begin : last + 1])
            begin, has_figures = index, False
        last = index
        has_figures = has_figures or _holds_figures(row)
    if begin < len(rows):
        yield tuple(rows[begin:])


def _begins_table(rows: Sequence[Row], start: int) -> bool:
    """Return whether captions, below titles of one cell at most, and then figures stand from a row on."""
    has_head = False
    for row in rows[start : start + _HIGHEST_HEAD]:
        if _holds_figures(row):
            return has_head
        if not has_head and len(_texts(row)) > 1:
            has_head = any(len(text) >= _SHORTEST_CAPTION for text in _texts(row)[1:])
            if not has_head:
                return False
    return False


def _holds_figures(row: Row) -> bool:
    return any(not any(map(str.isalpha, text)) for text in _texts(row))


def _texts(row: Row) -> list[str]:
    return [text for cell in row if cell.is_origin and (text := cell.text.strip())]
