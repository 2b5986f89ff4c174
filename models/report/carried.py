"""What a report still carries from last year's: derived from both texts each time, never stored."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from models.form.definition import Field, FormDefinition, Section
from models.report.compared import FigureComparison, compared_figures
from models.report.next_year import is_carried, last_key
from models.report.report import CONFIRMED_PREFIX, Change, Report
from models.report.standing import Carried, Stale, State, standing
from models.report.wording import unit_name, unit_parts
from models.text.words import words_of

__all__ = [
    "GENERAL",
    "Carried",
    "FigureComparison",
    "LastYear",
    "Stale",
    "State",
    "carried",
    "carried_keys",
    "compared_figures",
    "confirmation",
    "confirmed_ids",
    "is_untouched",
    "last_paragraphs",
    "paragraphs",
    "unconfirmed",
]

GENERAL = "general"
"""The place of every field of the general page together."""
_IDENTIFIERS = frozenset({"unit", "unit_code", "symbol", "place", "theme"})
"""Fields that name the office and the campaign, not a year."""
_RUN = 4
_MOVED = 0.6
"""The share of its words that a paragraph moved here from another section has from there."""


@dataclass(frozen=True)
class LastYear:
    """The frozen copy of the report that this one began from."""

    name: str
    report: Report
    """On the form of its own year; nobody writes to it."""

    @property
    def year(self) -> int | None:
        """The year it reported on, None when that is not known."""
        return self.report.year()


def carried(report: Report, last: Report, key: str) -> Carried:
    """Return what a section, or a text or lines field of the general page, still carries from last year's report.

    A fact is no longer stale once it was changed or confirmed; what is moved (from another section too), split,
    joined or edited round it stays marked.
    """
    texts = paragraphs(report, key)
    found = standing(texts, last_paragraphs(report, last, key), _own_names(last))
    if None in found.origins and isinstance(report.item(key), Section):
        found = _with_moved(found, texts, last)
    confirmed = confirmed_ids(report, key)
    return Carried(found.states, found.origins, tuple(fact for fact in found.stale if fact.id not in confirmed))


def is_untouched(report: Report, last: Report, key: str) -> bool:
    """Return whether a section has text, all of it last year's, and nothing of it was confirmed."""
    found = carried(report, last, key)
    has_text = any(part.kind != "starred" for part in report.prose(key))
    return has_text and not confirmed_ids(report, key) and all(state == "unchanged" for state in found.states)


def unconfirmed(report: Report, last: Report) -> dict[str, int]:
    """Return how many facts stand as last year and are not confirmed, by place: "general" or a section.

    Places without any are left out.
    """
    counts = Counter[str]()
    for key in carried_keys(report.form):
        place = GENERAL if isinstance(report.item(key), Field) else key
        counts[place] += len(carried(report, last, key).stale)
    return {place: count for place, count in counts.items() if count}


def carried_keys(form: FormDefinition) -> list[str]:
    """Return the keys of the fields and sections whose facts are marked, in the order of the form."""
    fields = [field.key for field in form.fields if _is_marked(form, field)]
    return [*fields, *(section.key for section in form.written_sections)]


def confirmed_ids(report: Report, key: str) -> frozenset[str]:
    """Return the ids of the facts the clerk confirmed in a section or field."""
    return frozenset(cast("str", report.get(CONFIRMED_PREFIX + key) or "").split())


def confirmation(report: Report, key: str, ids: Collection[str]) -> Change:
    """Return the change that confirms facts of a section or field beside those confirmed before."""
    return report.change(CONFIRMED_PREFIX + key, " ".join(sorted(confirmed_ids(report, key).union(ids))))


def paragraphs(report: Report, key: str) -> tuple[str, ...]:
    """Return the text of a section, or of a text or lines field, a paragraph or line at a time."""
    match report.item(key):
        case Field(type="lines", id=name):
            return report.lines(name)
        case Field(id=name):
            return (text,) if (text := report.text(name)) else ()
        case _:
            return tuple(part.text for part in report.prose(key))


def last_paragraphs(report: Report, last: Report, key: str) -> tuple[str, ...]:
    """Return the same text of last year's report, whose form may have it under another key; () for none."""
    there = last_key(report.form, last.form, key)
    return paragraphs(last, there) if there else ()


def _is_marked(form: FormDefinition, field: Field) -> bool:
    return field.id not in _IDENTIFIERS and (
        field.type == "lines" or (field.type == "text" and is_carried(form, field.key))
    )


def _own_names(last: Report) -> tuple[str, ...]:
    """Return the names no fact lies in: the office's own, as `Quận 1`."""
    names = (last.text("place"), unit_name(last), unit_parts(last)[1])
    return tuple(name for name in names if re.search(r"[^\W\d_]", name))


def _with_moved(found: Carried, texts: Sequence[str], last: Report) -> Carried:
    """Return what a text carries when its new paragraphs are looked for in last year's other sections too."""
    every = tuple(part.text for section in last.form.written_sections for part in last.prose(section.key))
    states, stale = list(found.states), list(found.stale)
    for index, text in enumerate(texts):
        if found.origins[index] is None and (origin := _origin_in(text, every)):
            alone = standing((text,), (origin,), _own_names(last))
            states[index] = alone.states[0]
            stale += [replace(fact, paragraph=index) for fact in alone.stale]
    return Carried(tuple(states), found.origins, tuple(sorted(stale, key=lambda fact: (fact.paragraph, fact.start))))


def _origin_in(text: str, every: tuple[str, ...]) -> str:
    """Return the paragraph most of a text was taken from, "" for none."""
    runs = _runs(text)
    votes = Counter(place for run in runs for place in _places_of_runs(every).get(run, ()))
    place, count = max(votes.items(), key=lambda item: item[1], default=(0, 0))
    return every[place] if runs and count >= _MOVED * len(runs) else ""


@lru_cache(maxsize=2)
def _places_of_runs(every: tuple[str, ...]) -> dict[tuple[str, ...], set[int]]:
    places: dict[tuple[str, ...], set[int]] = {}
    for index, text in enumerate(every):
        for run in _runs(text):
            places.setdefault(run, set()).add(index)
    return places


def _runs(text: str) -> set[tuple[str, ...]]:
    keys = [word.key for word in words_of((text,))]
    return set(zip(*(keys[n:] for n in range(_RUN)), strict=False))
