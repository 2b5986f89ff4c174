"""Plain text as it reads: paragraphs cut at page ends joined, columns made of spaces or tabs as tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from models.exchange.reading.limits import Allowance
from models.exchange.reading.plain_lines import joined_lines
from models.exchange.reading.plain_marks import paragraph_of
from models.exchange.reading.plain_tables import is_row, letterhead, table
from models.exchange.reading.source import SourceDocument, SourceError, SourceParagraph, SourceTable

Block = SourceParagraph | SourceTable
_LINE_END = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
# Word writes automatic numbers and signs with a tab behind them
_TABBED_LABEL = re.compile(r"^(\s*(?:[-–—+*•·▪●◦o]|[0-9IVXLCivxlc.]{1,9}[.)/]|[A-Za-zđĐ][.)]))\t+(?=[^\t]*$)")
_EMPTY = "Không có chữ nào để đọc. Hãy chọn tệp khác hoặc dán lại nội dung."


def read_text(text: str) -> SourceDocument:
    """Return the paragraphs and tables of a plain text; raise SourceError when it holds none or too much.

    The letters stay as they are: nothing is decoded or cleaned.
    """
    allowance = Allowance()
    allowance.take_letters(len(text))
    lines = [_TABBED_LABEL.sub(r"\1 ", line.rstrip(" \xa0")) for line in _LINE_END.split(text)]
    parts = [part for stanza in _stanzas(lines) for part in _parts(stanza, allowance)]
    blocks = tuple(_blocks(parts, allowance))
    if not blocks:
        raise SourceError(_EMPTY)
    return SourceDocument(blocks)


def _blocks(parts: Sequence[SourceTable | list[str]], allowance: Allowance) -> Iterator[Block]:
    for _, alike in groupby(parts, key=lambda part: isinstance(part, SourceTable)):
        group = list(alike)
        yield from (part for part in group if isinstance(part, SourceTable))
        for line in joined_lines([part for part in group if isinstance(part, list)]):
            allowance.take_paragraph()
            yield paragraph_of(line)


def _stanzas(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines that stand together; a row of blank cells under another row is no blank line."""
    stanza: list[str] = []
    for line in lines:
        if line.strip() or (stanza and is_row(stanza[-1], after_row=False) and "\t" in line):
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
    if stanza:
        yield stanza


def _parts(stanza: Sequence[str], allowance: Allowance) -> Iterator[SourceTable | list[str]]:
    """Yield the tables of a stanza and the lines between them."""
    rows: list[bool] = []
    for line in stanza:
        rows.append(is_row(line, after_row=bool(rows) and rows[-1]))
    for is_table, numbered in groupby(zip(rows, stanza, strict=True), key=lambda pair: pair[0]):
        lines = [line for _, line in numbered]
        found = table(lines, allowance) if is_table else letterhead(lines, allowance)
        yield found or [line for line in lines if line.strip()]
