"""A document as one stream of pieces: each a paragraph with what tells a heading from text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from models.exchange.reading.source import SourceCell, SourceParagraph, SourceTable
from models.exchange.reading.understand.marks import BULLETS, Mark, mark_of
from models.text.clean import clean, clean_line
from models.text.prose import Run, cut
from models.text.search import fold

# the letters that Word's symbol fonts draw as bullets, as automatic labels
_SYMBOL_LETTERS = frozenset("oqvnluüØ§" + BULLETS)
_SENTENCE_END = re.compile(r"[.;:!?…]\s*$")
# II. KẾT QUẢ THỰC HIỆN 1. Nâng cao hiệu lực
_TWO_HEADINGS = re.compile(
    r"((?:[IVX]{1,4}|[A-D]|\d)\s*[./)-]+\s*[^\W\d_][^\d\n;]{6,110}?)\s+"
    r"(?=(?:\d\s?\.\s?)?(?:1\s*[./)-]+|I\s*[./]|a\s*\))\s*[^\W\d_])"
)
# nobody means more than this many spaces; a million of them must not slow down every search after a space
_GAP = re.compile(r"[^\S\n]{13,}|\n{3,}")
RULE = re.compile(r"[\s\-–—_=*.~─━⎯]+")
"""A line drawn with signs."""
Order = tuple[int, ...]
"""Where words stand in the file: the position of the block, then of what is inside it."""
_FRAME_WORDS = ("cong hoa xa hoi", "doc lap - tu do", "noi nhan", "kinh gui", "chu tich", "tm. uy ban")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph of words; line breaks inside it are line feeds."""

    text: str
    runs: tuple[Run, ...]
    mark: Mark | None = None
    start: int = 0
    """Where the words after a typed mark begin; 0 for an automatic one."""
    label: str = ""
    """The automatic number or sign, which is not in the text."""
    outline: int = 0
    is_bold: bool = False
    is_centred: bool = False
    place: tuple[int, int] = (-1, -1)
    """The table and column it stands in, (-1, -1) outside tables."""
    order: Order = ()

    @property
    def words(self) -> str:
        """The text after its number or sign."""
        return self.text[self.start :]

    @property
    def shown(self) -> str:
        """The text with its automatic number or sign."""
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Line:
    """Cleaned words of the frame, and where they stand."""

    text: str
    order: Order = ()


def pieces_of(blocks: Sequence[SourceParagraph | SourceTable], left_out: frozenset[int]) -> list[Piece]:
    """Return the pieces of a document in reading order, without the tables whose positions are left out."""
    found: list[Piece] = []
    for index, block in enumerate(blocks):
        if _is_note(block):
            continue
        if isinstance(block, SourceParagraph):
            inside = paragraph_pieces(block)
        elif index not in left_out:
            inside = _table_pieces(block, index)
        else:
            continue
        found.extend(replace(piece, order=(index, number)) for number, piece in enumerate(inside))
    return found


def footnotes(blocks: Sequence[SourceParagraph | SourceTable]) -> list[Line]:
    """Return the footnotes and endnotes of a document, which belong to no section."""
    notes = (
        (index, clean_line(f"{block.label} {block.text}")) for index, block in enumerate(blocks) if _is_note(block)
    )
    return [Line(text, (index,)) for index, text in notes if text]


def _is_note(block: SourceParagraph | SourceTable) -> TypeGuard[SourceParagraph]:
    return isinstance(block, SourceParagraph) and block.is_note


def paragraph_pieces(source: SourceParagraph, place: tuple[int, int] = (-1, -1)) -> Iterator[Piece]:
    """Yield the pieces of a paragraph: one, or more where line breaks stand before signs and numbers."""
    text = source.text
    if not text or text.isspace():
        return
    runs = tuple(Run(_tamed(run.text), run.bold, run.italic, run.underline) for run in source.runs if run.text)
    text = "".join(run.text for run in runs)
    label = source.label.strip()
    for start, end in _split(text):
        inner = text[start:end]
        first, last = start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())
        if first < last:
            yield _piece(cut(runs, first, last), source, label, place)
            label = ""


def _tamed(text: str) -> str:
    return _GAP.sub(lambda match: match[0][:12] if match[0][0] != "\n" else "\n", clean(text))


def joined_lines(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with the lines joined that only the width of the page cut: they go on in small letters."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        is_open = before is not None and before.text[-1] not in ".;:" and before.place == piece.place
        if before and is_open and piece.mark is None and not piece.label and piece.text[:1].islower():
            joined[-1] = replace(before, text=f"{before.text} {piece.text}", runs=(*before.runs, *piece.runs))
        else:
            joined.append(piece)
    return joined


def is_layout(table: SourceTable) -> bool:
    """Return whether a table only places text on the page: a letterhead, a signature, a frame round prose."""
    if not table.rows or len(table.rows[0]) == 1 or len(table.rows) == 1 or not table.has_borders:
        return True
    return is_frame(table) or any(len(cell.text) > 200 for row in table.rows for cell in row)


def is_frame(table: SourceTable) -> bool:
    """Return whether a table holds the letterhead or the signature."""
    if not table.rows or len(table.rows[0]) > 4:
        return False
    text = fold(
        "\n".join(cell.text for row in table.rows[:12] for cell in row if cell.is_origin and len(cell.text) < 400)
    )
    return any(word in text for word in _FRAME_WORDS)


def _piece(runs: tuple[Run, ...], source: SourceParagraph, label: str, place: tuple[int, int]) -> Piece:
    text = "".join(run.text for run in runs)
    label = "-" if label in _SYMBOL_LETTERS else label
    mark = mark_of(f"{label} ") if label else mark_of(text)
    start = 0 if label or mark is None else min(mark.length, len(text))
    is_bold = all(run.bold for run in runs if run.text.strip())
    return Piece(text, runs, mark, start, label, source.outline, is_bold, source.is_centred, place)


def _split(text: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the parts that line breaks before signs and numbers make, and two headings in a row."""
    start = 0
    for match in re.finditer("\n+", text) if "\n" in text else ():
        mark = mark_of(text[match.end() : match.end() + 60].lstrip())
        if mark and (mark.kind == "sign" or _may_end(text[start : match.start()])):
            yield start, match.start()
            start = match.end()
    if second := _TWO_HEADINGS.match(text, start):
        yield start, second.end(1)
        start = second.end()
    yield start, len(text)


def _may_end(part: str) -> bool:
    """Return whether a line may end before a number: a sentence, a heading, an item of a list."""
    return bool(_SENTENCE_END.search(part[-40:])) or (len(part) < 200 and mark_of(part.lstrip()) is not None)


def _table_pieces(table: SourceTable, index: int) -> Iterator[Piece]:
    if is_frame(table):
        for band in _bands(table):
            for column in range(len(table.rows[0])):
                for row in band:
                    yield from _cell_pieces(row[column], (index, column))
        return
    for row in table.rows:
        yield from _row_pieces(row, index)


def _bands(table: SourceTable) -> Iterator[Sequence[Sequence[SourceCell]]]:
    """Yield the rows of a frame that are read column by column; a row over all columns stands between them."""
    start = 0
    for index, row in enumerate(table.rows):
        if len(row) > 1 and row[0].is_origin and not any(cell.is_origin for cell in row[1:]):
            yield table.rows[start:index]
            yield table.rows[index : index + 1]
            start = index + 1
    yield table.rows[start:]


def _row_pieces(row: Sequence[SourceCell], index: int) -> Iterator[Piece]:
    """Yield the pieces of a row; a number in a cell of its own is the label of the next cell's words."""
    label = ""
    for column, cell in enumerate(row):
        for piece in _cell_pieces(cell, (index, column)):
            if not label and piece.mark and not piece.words and not piece.label:
                label = piece.text
            elif label:
                yield Piece(
                    piece.text,
                    piece.runs,
                    mark_of(f"{label} "),
                    label=label,
                    outline=piece.outline,
                    is_bold=piece.is_bold,
                    is_centred=piece.is_centred,
                    place=piece.place,
                )
                label = ""
            else:
                yield piece


def _cell_pieces(cell: SourceCell, place: tuple[int, int]) -> Iterator[Piece]:
    if cell.is_origin:
        for part in cell.paragraphs:
            yield from paragraph_pieces(part, place)
