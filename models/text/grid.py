"""The plain text that spreadsheets put on the clipboard: cells between tabs, rows between line ends."""

import re
from collections.abc import Sequence

Grid = tuple[tuple[str, ...], ...]
_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=[\t\r\n]|\Z)')
_BARE = re.compile(r"[^\t\r\n]*")
_ROW_END = re.compile(r"\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'[\t\r\n"]')


def parse_grid(text: str) -> Grid:
    """Return the cells of a clipboard text by row, rows as long as they came; () for no text.

    A cell in quotes may hold tabs, line ends and doubled quotes, as Excel and LibreOffice write them; a quote
    that is never closed is text like any other. One line end after the last row is no row.
    """
    rows: list[tuple[str, ...]] = []
    cells: list[str] = []
    position = 0
    while position < len(text):
        cell, position = _cell(text, position)
        cells.append(cell)
        if text[position : position + 1] == "\t":
            position += 1
            if position < len(text):
                continue
            cells.append("")
        rows.append(tuple(cells))
        cells = []
        if end := _ROW_END.match(text, position):
            position = end.end()
    return tuple(rows)


def format_grid(grid: Sequence[Sequence[str]]) -> str:
    """Return rows of cells as the text a spreadsheet reads.

    One row has no line end after it, so that a single cell goes into a line of text too; several rows end
    in one each.
    """
    rows = ["\t".join(_quoted(cell) for cell in row) for row in grid]
    text = "\n".join(rows)
    return f"{text}\n" if len(rows) > 1 or (rows and not text) else text


def _cell(text: str, position: int) -> tuple[str, int]:
    if quoted := _QUOTED.match(text, position):
        return quoted[1].replace('""', '"'), quoted.end()
    bare = _BARE.match(text, position)
    end = bare.end() if bare else position
    return text[position:end], end


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
