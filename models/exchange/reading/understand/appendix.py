"""Reads the appendix: the cells of the unit's row of each table of the form, whatever the order of columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from models.exchange.reading.source import SourceParagraph, SourceTable
from models.exchange.reading.understand.captions import (
    Captions,
    Figures,
    Match,
    figures_of,
    is_figure,
    is_numbering,
    match_columns,
)
from models.exchange.reading.understand.pieces import Order
from models.exchange.reading.understand.placed import Placed
from models.exchange.reading.understand.prose import MISSING
from models.exchange.reading.understand.units import choose_row, is_unit
from models.exchange.reading.understood import UNSURE, SourcePiece, UnderstoodTable
from models.form.definition import Column, FormDefinition
from models.text.search import fold

_REMARK = re.compile(r"(?:ghi chu|chu thich|nguoi lap|luu y)\b")
_AS_OF = re.compile(r"tính đến(?: hết)?(?: ngày)?\s*(\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})", re.IGNORECASE)
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")


_NEAR = 4
"""A table is near another with no more blocks between than a caption and blank lines."""


@dataclass(slots=True)
class Appendix:
    """What the tables of figures say."""

    tables: tuple[UnderstoodTable, ...] = ()
    unit: str = ""
    """The name at the head of the unit's row."""
    facts: dict[str, str] = field(default_factory=dict[str, str])
    """as_of, base_year and year, as the captions name them."""
    unit_order: Order = ()
    facts_order: Order = ()
    sure: dict[int, float] = field(default_factory=dict[int, float])
    """How sure the row of a table is, by the table's index."""
    pieces: list[Placed] = field(default_factory=list[Placed])
    """The cells with and without a place, and the rows that have none."""
    notes: list[str] = field(default_factory=list[str])


def find_figures(blocks: Sequence[SourceParagraph | SourceTable], wanted: Captions) -> list[Figures]:
    """Return the tables of a document that hold figures of the form."""
    tables = [(index, block) for index, block in enumerate(blocks) if isinstance(block, SourceTable)]
    found = {index: figures for index, table in tables if (figures := figures_of(table, index, wanted))}
    # among the others a table may hold a single column of the form
    first, last = (min(found), max(found)) if found else (0, -1)
    for index, table in tables:
        is_among = any(abs(index - each) <= _NEAR for each in (first, last)) or first < index < last
        if index not in found and is_among and (figures := figures_of(table, index, wanted, least=1)):
            found[index] = figures
    return [found[index] for index in sorted(found)]


def read_appendix(tables: Sequence[Figures], wanted: Captions, form: FormDefinition, unit: str) -> Appendix:
    """Return the cells of the unit of that name, or of the only unit there is."""
    found = Appendix()
    matches = match_columns(tables, wanted, form)
    cells: dict[str, str] = {}
    chosen = _choose_rows(tables, matches, unit, found)
    for table in tables:
        own = {match.column: match for match in matches if match.table == table.index}
        row = chosen.get(table.index)
        if row is not None:
            cells.update({match.key: _cell(table.rows[row][column]) for column, match in own.items()})
            found.pieces += _row_pieces(table, own, row, found)
        found.pieces += _other_rows(table, row)
    found.tables = tuple(_understood(form, matches, cells, found.sure))
    found.facts = _facts(tables, matches, form)
    found.facts_order = (tables[0].index,) if tables else ()
    return found


def name_of(table: Figures, row: int, taken: Sequence[int]) -> str:
    """Return the name at the head of a row: its first words in a column that holds no figures."""
    texts = (text for column, text in enumerate(table.rows[row]) if column not in taken)
    return next((text for text in texts if text and not is_figure(text) and any(map(str.isalpha, text))), "")


def _choose_rows(tables: Sequence[Figures], matches: Sequence[Match], unit: str, found: Appendix) -> Mapping[int, int]:
    """Return the unit's row of each table by the table's index; a table without names follows the others."""
    chosen: dict[int, int] = {}
    order: int | None = None
    nameless: list[tuple[int, list[int]]] = []
    for table in tables:
        taken = [match.column for match in matches if match.table == table.index]
        rows = [row for row in range(table.head, len(table.rows)) if _holds_figures(table, row)]
        names = {row: name_of(table, row, taken) for row in rows}
        if not any(names.values()):
            nameless.append((table.index, rows))
            continue
        choice = choose_row(names, unit)
        if choice.note and choice.note not in found.notes:
            found.notes.append(choice.note)
        if (row := choice.row) is not None:
            chosen[table.index] = row
            found.sure[table.index] = choice.sure
            order = rows.index(row)
            if not found.unit and is_unit(names[row]):
                found.unit, found.unit_order = names[row], (table.index, row)
    for index, rows in nameless:
        if len(rows) == 1 or (rows and order is not None and order < len(rows)):
            chosen[index] = rows[0] if len(rows) == 1 else rows[order or 0]
        elif rows:
            found.notes.append("Một bảng số liệu có nhiều dòng không ghi tên đơn vị; hãy tự chọn dòng của đơn vị mình.")
    return chosen


def _holds_figures(table: Figures, row: int) -> bool:
    cells = table.rows[row]
    held = [text for text in cells if text]
    if not held:
        # a wholly blank row is the unit's only when no other follows the head
        return len(table.rows) == table.head + 1
    if is_numbering(cells) or (len(set(held)) == 1 and not is_figure(held[0]) and len(held) == len(cells) > 1):
        return False
    return not _REMARK.match(fold(held[0])) and not _repeats_head(table, cells)


def _repeats_head(table: Figures, cells: Sequence[str]) -> bool:
    held = [text for text in cells if len(text) > 3 and not is_figure(text)]
    captions = {fold(text) for row in table.rows[: table.head] for text in row if text}
    return len(held) > 1 and sum(fold(text) in captions for text in held) * 2 > len(held)


def _cell(text: str) -> str:
    return "" if MISSING.fullmatch(text) else text


def _row_pieces(table: Figures, own: Mapping[int, Match], row: int, found: Appendix) -> Iterator[Placed]:
    """Yield the cells of the unit's row, those the form has no column for among them."""
    for column, chain in enumerate(table.captions):
        text = _cell(table.rows[row][column])
        match = own.get(column)
        is_name = fold(chain[-1] if chain else "") in {"stt", "tt", "so tt", "don vi", "ten don vi"}
        is_head = text == found.unit or is_name or _is_order(chain, text) or not is_unit(text)
        if not text or (match is None and is_head):
            continue
        row_is_sure = found.sure.get(table.index, 1.0)
        cell_is_sure = 1.0 if _may_be_figure(text) else UNSURE / 2
        key, sure = (match.key, round(min(row_is_sure, cell_is_sure, match.score), 2)) if match else ("", 0.0)
        yield (table.index, row, column), SourcePiece(text, "cell", key, sure, ": ".join(chain))


def _may_be_figure(text: str) -> bool:
    """Return whether a cell says a figure or that there is none; words alone come from a row or column beside it."""
    return is_figure(text) or fold(text).startswith("khong") or any(map(str.isdigit, text))


def _other_rows(table: Figures, row: int | None) -> Iterator[Placed]:
    for index in range(table.head, len(table.rows)):
        cells = table.rows[index]
        if index != row and any(cells) and not is_numbering(cells) and not _repeats_head(table, cells):
            words = " | ".join(text for text, _ in groupby(cells) if text)
            yield (table.index, index), SourcePiece(words, "left_over", confidence=0.0)


def _is_order(chain: Sequence[str], text: str) -> bool:
    return bool(chain) and fold(chain[-1]) in {"stt", "tt"} and is_figure(text)


def _understood(
    form: FormDefinition, matches: Sequence[Match], cells: Mapping[str, str], sure_rows: Mapping[int, float]
) -> Iterator[UnderstoodTable]:
    scores = {match.key: min(match.score, sure_rows.get(match.table, 1.0)) for match in matches}
    for table in form.tables:
        keys = [column.key for column in table.columns]
        if any(key in scores for key in keys):
            sure = sum(min(1.0, scores.get(key, 0.0)) for key in keys) / len(keys)
            yield UnderstoodTable(table.id, tuple(cells.get(key, "") for key in keys), round(sure, 2))


def _facts(tables: Sequence[Figures], matches: Sequence[Match], form: FormDefinition) -> dict[str, str]:
    """Return the date and the years that captions hold in place of the form's placeholders."""
    facts: dict[str, str] = {}
    chains = {(table.index, column): chain for table in tables for column, chain in enumerate(table.captions)}
    for match in matches:
        column = form.items[match.key]
        chain = chains[match.table, match.column]
        if day := _AS_OF.search(" ".join(chain)):
            facts.setdefault("as_of", re.sub(r"\s", "", day[1]))
        year = _YEAR.search(chain[-1])
        if isinstance(column, Column) and year:
            for name in ("base_year", "year"):
                if f"{{{name}}}" in column.label:
                    facts.setdefault(name, year[1])
    return facts
