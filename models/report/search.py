"""Find and replace over a whole report: the prose of every section and the written answers of the general page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from models.form.definition import Field
from models.report.answers import Answer, parse_answer
from models.report.report import Change, Report
from models.text.clean import clean
from models.text.prose import Paragraph, Prose, Run, cut, tidy, tidy_paragraph
from models.text.search import find_all

CONTEXT = 60
"""How many letters of its line a hit shows on each side."""
_WRITTEN = frozenset({"text", "lines", "sentence"})


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    wanted: str
    diacritics: bool = True
    match_case: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One occurrence: letters [start, end) of a paragraph of prose or a line of an answer."""

    key: str
    paragraph: int
    start: int
    end: int
    before: str
    words: str
    after: str


def find(report: Report, query: Query) -> Iterator[Hit]:
    """Yield every occurrence in what is written and printed, in the order of the form; notes are left out."""
    for key in report.form.items:
        for index, line in enumerate(_lines(report, key)):
            for start, end in _spans(line, query):
                yield _hit(key, index, line, start, end)


def replace_all(report: Report, query: Query, new: str) -> list[Change]:
    """Return the changes that put `new` in the place of every occurrence.

    New words take the format of the first letter they replace. Raise AnswerError when an answer of the general
    page would become too long.
    """
    new = _one_line(new)
    changes: list[Change] = []
    for key in report.form.items:
        spans = [list(_spans(line, query)) for line in _lines(report, key)]
        if any(spans):
            changes.append(report.change(key, _replaced(report, key, spans, new)))
    return [change for change in changes if change.old != change.new]


def replace_hit(report: Report, hit: Hit, new: str) -> list[Change]:
    """Return the change that replaces one occurrence; none when the report no longer holds those words there."""
    lines = _lines(report, hit.key)
    if hit.paragraph >= len(lines) or lines[hit.paragraph][hit.start : hit.end] != hit.words:
        return []
    spans = [[(hit.start, hit.end)] if index == hit.paragraph else [] for index in range(len(lines))]
    change = report.change(hit.key, _replaced(report, hit.key, spans, _one_line(new)))
    return [change] if change.old != change.new else []


def _spans(line: str, query: Query) -> Iterator[tuple[int, int]]:
    return find_all(line, query.wanted, diacritics=query.diacritics, match_case=query.match_case)


def _lines(report: Report, key: str) -> Sequence[str]:
    """Return the lines of an answer that can be searched, () for figures, dates, choices and no answer."""
    answer, item = report.get(key), report.item(key)
    if isinstance(item, Field):
        if item.type not in _WRITTEN or answer is None:
            return ()
        return (answer,) if isinstance(answer, str) else cast("tuple[str, ...]", answer)
    return [part.text for part in cast("Prose", answer)] if isinstance(answer, tuple) else ()


def _hit(key: str, index: int, line: str, start: int, end: int) -> Hit:
    first, last = max(start - CONTEXT, 0), end + CONTEXT
    before = ("…" if first else "") + line[first:start]
    after = line[end:last] + ("…" if last < len(line) else "")
    return Hit(key, index, start, end, before, line[start:end], after)


def _replaced(report: Report, key: str, spans: Sequence[Sequence[tuple[int, int]]], new: str) -> Answer | None:
    item = report.item(key)
    if isinstance(item, Field):
        lines = [_replaced_line(line, part, new) for line, part in zip(_lines(report, key), spans, strict=True)]
        return parse_answer(item, "\n".join(lines))
    prose = cast("Prose", report.get(key))
    return tidy(tuple(_replaced_paragraph(part, place, new) for part, place in zip(prose, spans, strict=True)))


def _replaced_line(line: str, spans: Sequence[tuple[int, int]], new: str) -> str:
    kept, position = "", 0
    for start, end in spans:
        kept += line[position:start] + new
        position = end
    return kept + line[position:]


def _replaced_paragraph(part: Paragraph, spans: Sequence[tuple[int, int]], new: str) -> Paragraph:
    if not spans:
        return part
    runs: list[Run] = []
    position = 0
    for start, end in spans:
        runs += [*cut(part.runs, position, start), replace(cut(part.runs, start, start + 1)[0], text=new)]
        position = end
    return tidy_paragraph(replace(part, runs=(*runs, *cut(part.runs, position))))


def _one_line(text: str) -> str:
    return clean(text).replace("\n", " ").replace("\t", " ")
