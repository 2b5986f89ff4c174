"""Collects paragraphs and tables as a reader meets them: text in one format becomes a run, runs a paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import SourceCell, SourceParagraph, SourceRun, SourceTable
from models.exchange.reading.spans import Spanned, full_grid

MAX_DEPTH = 20
"""Tables within tables; what lies deeper is read as text of the cell."""


@dataclass(slots=True)
class OpenTable:
    """A table that is being read."""

    has_borders: bool
    rows: list[list[Spanned]] = field(default_factory=list[list[Spanned]])
    blocks: list[SourceParagraph | SourceTable] = field(default_factory=list[SourceParagraph | SourceTable])
    """The paragraphs of the cell that is open."""
    span: tuple[int, int] | None = None
    """Rows and columns of the open cell, None between cells."""
    held: list[SourceParagraph | SourceTable] = field(default_factory=list[SourceParagraph | SourceTable])
    """What all its closed cells hold, tables inside them included."""

    @property
    def is_frame(self) -> bool:
        """Tell whether it is one column round other tables, for the sake of a frame or a margin."""
        return all(len(row) < 2 for row in self.rows) and any(isinstance(block, SourceTable) for block in self.held)


class Flow:
    """The blocks of a file read so far."""

    def __init__(self) -> None:
        self.allowance = Allowance()
        self.blocks: list[SourceParagraph | SourceTable] = []
        self.tables: list[OpenTable] = []
        self._runs: list[SourceRun] = []

    @property
    def has_text(self) -> bool:
        """Tell whether the open paragraph has any text."""
        return bool(self._runs)

    def add(self, run: SourceRun) -> None:
        """Add text to the open paragraph."""
        self.allowance.take_letters(len(run.text))
        if self._runs and replace(self._runs[-1], text="") == replace(run, text=""):
            self._runs[-1] = replace(run, text=self._runs[-1].text + run.text)
        elif run.text:
            self._runs.append(run)

    def strip(self) -> None:
        """Drop white space at the end of the open paragraph."""
        while self._runs:
            last = self._runs.pop()
            if text := last.text.rstrip(" \n"):
                self._runs.append(replace(last, text=text))
                return

    def end_paragraph(self, like: SourceParagraph, *, keep_empty: bool = False) -> None:
        """Close the open paragraph; `like` gives all but its runs."""
        if self._runs or keep_empty:
            self.allowance.take_paragraph()
            self._target().append(replace(like, runs=tuple(self._runs)))
            self._runs = []

    def start_table(self, *, has_borders: bool) -> None:
        """Open a table, inside the open cell when there is one."""
        self.tables.append(OpenTable(has_borders))

    def start_row(self) -> None:
        """Open a row of the innermost table."""
        self.tables[-1].rows.append([])

    def start_cell(self, rows: int, columns: int) -> None:
        """Open a cell that covers so many rows and columns."""
        if not self.tables[-1].rows:
            self.start_row()
        self.tables[-1].span = rows, columns

    def end_cell(self) -> None:
        """Close the open cell of the innermost table."""
        table = self.tables[-1]
        if table.span is not None:
            cell = SourceCell(tuple(flattened(without_figures(table.blocks))))
            table.rows[-1].append(Spanned(cell, *table.span))
            table.held += table.blocks
            table.blocks, table.span = [], None

    def end_table(self) -> None:
        """Close the innermost table; one inside a cell becomes paragraphs of that cell, unless it holds figures."""
        self.end_cell()
        table = self.tables.pop()
        rows = [row for row in table.rows if row]
        if table.is_frame:
            self._target().extend(table.held)
        elif rows:
            self._target().append(SourceTable(full_grid(rows, self.allowance), table.has_borders))
            self._target().extend(block for block in table.held if is_of_figures(block))

    def _target(self) -> list[SourceParagraph | SourceTable]:
        return next((table.blocks for table in reversed(self.tables) if table.span is not None), self.blocks)


def is_of_figures(block: SourceParagraph | SourceTable) -> bool:
    """Tell whether a block inside a cell is a table of its own: ruled, with rows and columns."""
    return isinstance(block, SourceTable) and block.has_borders and len(block.rows) > 1 and len(block.rows[0]) > 1


def without_figures(blocks: Iterable[SourceParagraph | SourceTable]) -> Iterator[SourceParagraph | SourceTable]:
    """Yield the blocks of a cell but for tables of figures, which are to stand behind the table of the cell."""
    return (block for block in blocks if not is_of_figures(block))


def flattened(blocks: Iterable[SourceParagraph | SourceTable]) -> Iterator[SourceParagraph]:
    """Yield paragraphs, those of tables cell by cell, a merged cell once."""
    for block in blocks:
        if isinstance(block, SourceParagraph):
            yield block
        else:
            for row in block.rows:
                for cell in row:
                    if cell.is_origin:
                        yield from cell.paragraphs
