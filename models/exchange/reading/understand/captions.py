"""Finds which columns of a table are which columns of a form, by their captions and group heads."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.exchange.reading.source import SourceTable
from models.exchange.reading.understand.score import Bag, Index, Weights, weights
from models.exchange.reading.understand.score import index as index_of
from models.exchange.reading.understand.upright import Rows, upright
from models.form.definition import FormDefinition
from models.text.clean import clean_line
from models.text.search import fold

LEAST = 0.5
"""A caption less alike than this is another column."""
LONGEST_HEAD = 30
"""A head never has more rows, titles and blank rows above it included."""
_FIGURE = re.compile(
    r"[+\-–—\u2212]?\s*\d[\d.,\s]*%?(?:\s*/\s*\d[\d.,]*)?|[-–—\u2212xX]|kps|kttq|không|\.{2,}|…|\*{3}[^*]+\*{3}",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True)
class Captions:
    """The wordings of columns looked for, by position, and how much each word of them tells."""

    labels: Index
    """The captions by themselves."""
    wholes: Index
    """The captions together with their group heads."""
    by_form: Mapping[str, Mapping[str, int]]
    """For each form its columns by key, each with the position of its wording."""
    groups: tuple[Bag, ...]
    weights: Weights

    def caption_like(self, text: str) -> float:
        """Return how alike a text is to the caption it is most like."""
        held = self.weights.bag(text)
        return max((*self.labels.likenesses(held), *self.wholes.likenesses(held)), default=0.0) if held.words else 0.0

    def group_like(self, text: str) -> float:
        """Return how alike a text is to the group head it is most like."""
        held = self.weights.bag(text)
        return max((self.weights.likeness(held, group) for group in self.groups), default=0.0)

    def of_column(self, key: str) -> set[int]:
        """Return the positions of every wording a column has."""
        return {columns[key] for columns in self.by_form.values() if key in columns}


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures: its rows as text, how many are its head, what stands above each column from the top."""

    index: int
    rows: Rows
    head: int
    captions: tuple[tuple[str, ...], ...]
    scores: tuple[tuple[float, ...], ...]
    """For each column how alike it is to each wording."""


@dataclass(frozen=True, slots=True)
class Match:
    """A column of a table that is a column of the form."""

    table: int
    column: int
    key: str
    score: float


def captions_of(forms: Iterable[FormDefinition]) -> Captions:
    """Return what to look for: every column of the forms in each of its wordings."""
    listed = {
        form.id: {
            column.key: (_bare(form.table(column.table).group_label(column.group)), _bare(column.label))
            for column in form.columns
        }
        for form in forms
    }
    texts = list(dict.fromkeys(text for columns in listed.values() for text in columns.values()))
    weigh = weights(" ".join(text) for text in texts)
    places = {text: position for position, text in enumerate(texts)}
    return Captions(
        index_of(weigh, [weigh.bag(label) for _, label in texts]),
        index_of(weigh, [weigh.bag(group, label) for group, label in texts]),
        {form_id: {key: places[text] for key, text in columns.items()} for form_id, columns in listed.items()},
        tuple(weigh.bag(group) for group in dict.fromkeys(group for group, _ in texts) if group),
        weigh,
    )


def figures_of(table: SourceTable, index: int, wanted: Captions, least: int = 2) -> Figures | None:
    """Return a table as figures, None when fewer than `least` of its columns are those of a form."""
    texts = _texts(table)
    turned = upright(texts, wanted.caption_like, wanted.group_like)
    either_way = [read for rows in (texts, turned) if (read := _read(rows, index, wanted, least))]
    # rows read as columns only when that finds more
    return max(either_way, key=_best_scores, default=None)


def match_columns(tables: Sequence[Figures], wanted: Captions, form: FormDefinition) -> list[Match]:
    """Return which column is which, each once: the most alike first, of equals those that stand in the same order."""
    places = [(table, column) for table in tables for column in range(len(table.captions))]
    keys = [(column.key, wanted.of_column(column.key)) for column in form.columns]
    options: list[tuple[float, float, Match]] = []
    for place, (table, column) in enumerate(places):
        scores = table.scores[column]
        for position, (key, wordings) in enumerate(keys):
            alike = max(scores[each] for each in wordings)
            if alike >= LEAST:
                shift = abs(place / len(places) - position / len(keys))
                options.append((-round(alike, 2), shift, Match(table.index, column, key, alike)))
    return list(_each_once(match for _, _, match in sorted(options, key=lambda option: option[:2])))


def fitness(tables: Sequence[Figures], wanted: Captions, form: FormDefinition) -> float:
    """Return how well the captions of a form, in its own wording, are found in tables: 0 to 1."""
    scores = [each for table in tables for each in table.scores]
    if not scores:
        return 0.0
    own = wanted.by_form[form.id].values()
    return sum(max(each[position] for each in scores) for position in own) / max(1, len(own))


def _read(rows: Rows, index: int, wanted: Captions, least: int) -> Figures | None:
    head = _head(rows)
    if not head:
        return None
    top = tuple(row for row in rows[:head] if not is_numbering(row))
    captions = tuple(_chain(top, column, wanted) for column in range(len(rows[0])))
    scores = tuple(_scores(chain, wanted) for chain in captions)
    known = {chain for chain, each in zip(captions, scores, strict=True) if max(each, default=0.0) >= 0.6}
    return Figures(index, rows, head, captions, scores) if len(known) >= least else None


def _best_scores(figures: Figures) -> float:
    # a caption merged over several rows is one column, not several
    best = {chain: max(each, default=0.0) for chain, each in zip(figures.captions, figures.scores, strict=True)}
    return sum(best.values())


def _scores(chain: Sequence[str], wanted: Captions) -> tuple[float, ...]:
    if not chain:
        return (0.0,) * len(wanted.labels.totals)
    by_label = wanted.labels.likenesses(wanted.weights.bag(chain[-1]))
    by_whole = wanted.wholes.likenesses(wanted.weights.bag(*chain))
    pairs = zip(by_label, by_whole, strict=True)
    if len(chain) > 1:
        return tuple(0.5 * label + 0.5 * whole for label, whole in pairs)
    return tuple(max(0.9 * label, whole) for label, whole in pairs)


def is_figure(text: str) -> bool:
    """Return whether a cell holds a figure or a sign for none."""
    return len(text) < 300 and bool(_FIGURE.fullmatch(text.strip()))


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


def _head(rows: Rows) -> int:
    """Return how many rows stand above the first row of figures, 0 for a table without a head."""
    for index, row in enumerate(rows[:LONGEST_HEAD]):
        held = [text for text in row if text]
        if index and held and sum(is_figure(text) for text in held) * 2 >= len(held) - 1 and any(map(is_figure, held)):
            return index
    # a table without a single figure: the head is what stands above its last words or blanks
    named = [index for index, row in enumerate(rows[:LONGEST_HEAD]) if sum(bool(text) for text in row) > 1]
    return named[-1] + 1 if named else 0


def is_numbering(row: Sequence[str]) -> bool:
    """Return whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3)."""
    held = [text for text in row if text]
    if len(held) < 3 or not all(map(_NUMBERING.fullmatch, held)):
        return False
    numbers = [int(text.strip("()")) for text in held if text.strip("()").isdigit()]
    return len(numbers) > 2 and all(after == before + 1 for before, after in pairwise(numbers))


def _chain(head: Rows, column: int, wanted: Captions) -> tuple[str, ...]:
    """Return the different captions above a column from the top, titles of the whole table left out."""
    texts: list[str] = []
    for index, row in enumerate(head):
        text = row[column] or _spread(head, index, column)
        if text and text not in texts[-1:]:
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
    return wanted.group_like(text) >= 0.35
