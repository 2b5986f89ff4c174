"""Finds which columns of a table are which columns of a form, by their captions and group heads."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.exchange.reading.source import SourceTable
from models.exchange.reading.understand.score import Weights, Words, weights, words
from models.form.definition import Column, FormDefinition
from models.text.clean import clean_line
from models.text.search import fold

Rows = tuple[tuple[str, ...], ...]
LEAST = 0.5
"""A caption less alike than this is another column."""
_FIGURE = re.compile(
    r"[+\-–—\u2212]?\s*\d[\d.,\s]*%?(?:\s*/\s*\d[\d.,]*)?|[-–—\u2212xX]|kps|kttq|không|\.{2,}|…", re.IGNORECASE
)
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Caption:
    """A column of a form as it is looked for: (group words, label words) in each form that has it."""

    key: str
    alternatives: tuple[tuple[Words, Words], ...]


@dataclass(frozen=True, slots=True)
class Captions:
    """The columns looked for, in order, and how much each word of their captions tells."""

    columns: tuple[Caption, ...]
    groups: tuple[Words, ...]
    weights: Weights


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures: its rows as text, how many are its head, and the captions of each column from the top."""

    index: int
    rows: Rows
    head: int
    captions: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A column of a table that is a column of the form."""

    table: int
    column: int
    key: str
    score: float


def captions_of(forms: tuple[FormDefinition, ...]) -> Captions:
    """Return what to look for: the columns of the first form, captioned as in any of the forms."""
    columns = tuple(Caption(column.key, tuple(_captions(column.key, forms))) for column in forms[0].columns)
    groups = {words(_bare(group.label)) for form in forms for table in form.tables for group in table.groups}
    listed = (group | label for column in columns for group, label in column.alternatives[:1])
    return Captions(columns, tuple(groups), weights(listed))


def figures_of(table: SourceTable, index: int, wanted: Captions) -> Figures | None:
    """Return a table as figures, None when fewer than two of its columns are the form's."""
    texts = _texts(table)
    for rows in (texts, _turned(texts)):
        head = _head(rows)
        if not 0 < head < len(rows) + 1 or not rows:
            continue
        captions = tuple(_chain(rows[:head], column, wanted) for column in range(len(rows[0])))
        alike = [max((score(each, caption, wanted) for caption in wanted.columns), default=0.0) for each in captions]
        if sum(each >= 0.6 for each in alike) >= 2:
            return Figures(index, rows, head, captions)
    return None


def match_columns(tables: Sequence[Figures], wanted: Captions) -> list[Match]:
    """Return which column is which, each once: the most alike first, of equals those that stand in the same order."""
    places = [(table, column) for table in tables for column in range(len(table.captions))]
    options: list[tuple[float, float, Match]] = []
    for place, (table, column) in enumerate(places):
        for position, caption in enumerate(wanted.columns):
            alike = score(table.captions[column], caption, wanted)
            if alike >= LEAST:
                shift = abs(place / len(places) - position / len(wanted.columns))
                options.append((-round(alike, 2), shift, Match(table.index, column, caption.key, alike)))
    return list(_each_once(match for _, _, match in sorted(options, key=lambda option: option[:2])))


def score(chain: Sequence[str], caption: Caption, wanted: Captions) -> float:
    """Return how alike the captions above a column are to those of a column of the form."""
    if not chain:
        return 0.0
    own, all_words = words(chain[-1]), words(" ".join(chain))
    alike = wanted.weights.likeness
    best = 0.0
    for group, label in caption.alternatives:
        by_label, by_all = alike(own, label), alike(all_words, group | label)
        grouped = 0.5 * by_label + 0.5 * by_all
        best = max(best, grouped if len(chain) > 1 else max(0.9 * by_label, by_all))
    return best


def is_figure(text: str) -> bool:
    """Return whether a cell holds a figure or a sign for none."""
    return bool(_FIGURE.fullmatch(text.strip()))


def _captions(key: str, forms: Iterable[FormDefinition]) -> Iterator[tuple[Words, Words]]:
    for form in forms:
        column = form.items.get(key)
        if isinstance(column, Column):
            group = form.table(column.table).group_label(column.group)
            yield words(_bare(group)), words(_bare(column.label))


def _bare(text: str) -> str:
    return _PLACEHOLDER.sub(" ", text)


def _each_once(matches: Iterable[Match]) -> Iterator[Match]:
    columns: set[tuple[int, int]] = set()
    keys: set[str] = set()
    for match in matches:
        if match.key not in keys and (match.table, match.column) not in columns:
            keys.add(match.key)
            columns.add((match.table, match.column))
            yield match


def _texts(table: SourceTable) -> Rows:
    return tuple(tuple(clean_line(cell.text) for cell in row) for row in table.rows)


def _turned(rows: Rows) -> Rows:
    """Return rows as columns, for a table whose captions stand one under the other."""
    return tuple(zip(*rows, strict=True)) if rows and len(rows) > 4 >= len(rows[0]) else ()


def _head(rows: Rows) -> int:
    """Return how many rows stand above the first row of figures."""
    for index, row in enumerate(rows):
        held = [text for text in row if text]
        if index and held and sum(is_figure(text) for text in held) * 2 >= len(held) - 1 and any(map(is_figure, held)):
            return index
    # a table without a single figure: the head is what stands above its last words or blanks
    named = [index for index, row in enumerate(rows) if sum(bool(text) for text in row) > 1]
    return named[-1] + 1 if named else 0


def is_numbering(row: Sequence[str]) -> bool:
    """Return whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    held = [text for text in row if text]
    if len(held) < 3 or not all(map(_NUMBERING.fullmatch, held)):
        return False
    numbers = [int(text.strip("()")) for text in held if text.strip("()").isdigit()]
    return len(numbers) > 2 and all(after == before + 1 for before, after in zip(numbers, numbers[1:], strict=False))


def _chain(head: Rows, column: int, wanted: Captions) -> tuple[str, ...]:
    """Return the different captions above a column from the top, titles of the whole table left out."""
    texts: list[str] = []
    for index, row in enumerate(head):
        text = row[column] or _spread(head, index, column)
        if text and text not in texts[-1:] and not is_numbering(row):
            texts.append(text)
    upper = [text for text in texts[:-1] if _is_group(text, wanted)]
    return (*upper, *texts[-1:])


def _spread(head: Rows, index: int, column: int) -> str:
    """Return the caption of a group on the left that also stands above this column, "" for none."""
    if not any(row[column] for row in head[index + 1 :]):
        return ""
    left = next((text for text in reversed(head[index][:column]) if text), "")
    return left if fold(left) not in {"stt", "tt"} else ""


def _is_group(text: str, wanted: Captions) -> bool:
    held = words(text)
    return any(wanted.weights.likeness(held, group) >= 0.35 for group in wanted.groups)
