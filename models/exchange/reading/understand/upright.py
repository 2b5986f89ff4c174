"""Lists of captions one under the other, turned into tables with captions above, as the form has them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.text.search import fold

Rows = tuple[tuple[str, ...], ...]
Likeness = Callable[[str], float]
"""How much a text is like a caption, or like a group head, 0 to 1."""
KNOWN = 0.6
"""A text this alike is a caption."""
_ORDER = re.compile(r"(?:so )?(?:stt|tt|thu tu)")
_MEASURE = re.compile(r"(?:dvt|don vi tinh)\.?")
_REMARK = re.compile(r"ghi chu")
_NUMBER = re.compile(r"\(?(?:\d{1,3}|[IVX]{1,5}|[A-Za-z])(?:\.\d{1,2}){0,3}[.)]?")
_LEAST, _MOST = 5, 200
"""Rows of a list that is no table of few units and no roll of names."""


@dataclass(frozen=True, slots=True)
class _List:
    """A list as read: where its captions stand, where its figures, which rows are its head."""

    rows: Rows
    caption: int
    before: tuple[int, ...]
    """Columns left of the captions that hold words: heads of groups."""
    values: tuple[int, ...]
    head: int


def upright(rows: Rows, caption_like: Likeness, group_like: Likeness) -> Rows:
    """Return a list with its captions above, one row for each column of figures; () for what is no such list.

    Numbers, measures and blank remarks fall away; a line without figures stands above the captions after it.
    """
    found = _as_list(rows, caption_like)
    if found is None:
        return ()
    group, entries = "", list[tuple[str, tuple[str, ...]]]()
    for row in rows[found.head :]:
        if _is_group(row, found, caption_like, group_like):
            group = row[found.caption]
        elif row[found.caption] or any(row[column] for column in found.values):
            entries.append((group, row))
    if len(entries) < 2:
        return ()
    lines = [("", *(group for group, _ in entries))] if any(group for group, _ in entries) else []
    for column in (*found.before, found.caption, *found.values):
        lines.append((_title(rows[: found.head], column), *(row[column] for _, row in entries)))
    return tuple(lines)


def _as_list(rows: Rows, caption_like: Likeness) -> _List | None:
    if not _LEAST <= len(rows) < _MOST or not 2 <= len(rows[0]) <= 40:
        return None
    # a measure, “cuộc”, is alike to a caption too, but always the same
    columns = [set(column) for column in zip(*rows, strict=True)]
    known = [{text for text in texts if len(text) > 2 and caption_like(text) >= KNOWN} for texts in columns]
    caption = max(range(len(rows[0])), key=lambda column: (len(known[column]), column))
    if len(known[caption]) < 2 or caption == len(rows[0]) - 1:
        return None
    first = next(index for index, row in enumerate(rows) if row[caption] in known[caption])
    head = _head(rows, caption, first)
    kept = [column for column in range(len(rows[0])) if not _falls_away(rows, column, head)]
    values = tuple(column for column in kept if column > caption)
    before = tuple(column for column in kept if column < caption)
    return _List(rows, caption, before, values, head) if values else None


def _head(rows: Rows, caption: int, first: int) -> int:
    """Return how many rows are the head: those above the first line that has a number or figures of its own."""
    for index in range(first):
        texts = [text for column, text in enumerate(rows[index]) if column != caption and text]
        if rows[index][caption] and any(map(str.isdigit, "".join(texts))) and not _names_columns(rows[index]):
            return index
        if _NUMBER.fullmatch(rows[index][0]) and caption and rows[index][caption]:
            return index
    return first


def _names_columns(row: Sequence[str]) -> bool:
    folded = [fold(text).strip(" .") for text in row]
    return any(_ORDER.fullmatch(text) or _MEASURE.fullmatch(text) or _REMARK.fullmatch(text) for text in folded)


def _falls_away(rows: Rows, column: int, head: int) -> bool:
    title = fold(_title(rows[:head], column)).strip(" .")
    texts = [row[column] for row in rows[head:] if row[column]]
    if _REMARK.match(title):
        return not texts
    if _MEASURE.fullmatch(title):
        return all(len(text) <= 20 for text in texts)
    return bool(_ORDER.fullmatch(title)) and all(_NUMBER.fullmatch(text) for text in texts)


def _title(head: Rows, column: int) -> str:
    return next((row[column] for row in reversed(head) if row[column]), "")


def _is_group(row: Sequence[str], found: _List, caption_like: Likeness, group_like: Likeness) -> bool:
    text = row[found.caption]
    figures = {row[column] for column in found.values} - {"", text}
    return bool(text) and not figures and group_like(text) >= max(0.35, caption_like(text))
