"""Chooses the form a file was written on: by the level of its office, its year and its captions."""

import re
from collections.abc import Sequence

from models.exchange.reading.understand.captions import Captions, Figures, fitness
from models.exchange.reading.understand.header import Letterhead
from models.exchange.reading.understand.opening import read_opening
from models.exchange.reading.understand.pieces import Piece
from models.exchange.reading.understand.units import OFFICE
from models.form.definition import FormDefinition
from models.text.search import fold

_LEVEL = r"(thanh pho|thi xa|thi tran|dac khu|huyen|quan|phuong|xa)\b(?! hoi)"
_OFFICE = re.compile(rf"\A(?:{OFFICE})?\s*{_LEVEL}")
_AREA = re.compile(rf"tren dia ban (?:toan )?{_LEVEL}")
YEAR = re.compile(r"\b(20[0-9]{2})\b")
_PLAN = re.compile(r"\b(?:phương hướng|nhiệm vụ|kế hoạch|giải pháp)\b", re.IGNORECASE)
WITHIN = 60
"""How many pieces at each end are looked at."""
_OPENING = 12
"""How many pieces after the title are looked at."""


def choose_form(
    pieces: Sequence[Piece],
    head: Letterhead,
    tables: Sequence[Figures],
    wanted: Captions,
    forms: Sequence[FormDefinition],
) -> FormDefinition:
    """Return the form that suits a document best; the first of equals."""
    level, year = _level(head, pieces), _year(head, pieces)

    def suits(form: FormDefinition) -> float:
        types = re.split(r",\s*", fold(form.fact("unit_types")))
        fits_level = 0.0 if not level else 2.0 if level in types else -2.0
        fits_year = 0.0 if not year else 1.0 if _first(form) <= year <= _last(form) else -1.0
        return fits_level + fits_year + 3 * fitness(tables, wanted, form)

    return max(forms, key=suits)


def year_of(head: Letterhead) -> int | None:
    """Return the year a report is about, as its title says it, else the year it is dated."""
    years = years_in(head.title) or YEAR.findall(head.date)
    return int(years[-1]) if years else None


def years_in(title: str) -> list[str]:
    """Return the years a title names, but those of the plan for the year to come behind what was done."""
    done = _PLAN.split(title, maxsplit=1)[0]
    return YEAR.findall(done) or YEAR.findall(title)


def _level(head: Letterhead, pieces: Sequence[Piece]) -> str:
    """Return the word for the level of the office, folded, "" when nothing tells it."""
    opening = read_opening(pieces[head.end : head.end + _OPENING])
    for name in (head.agency, opening.reporter):
        if match := _OFFICE.match(fold(name)):
            return match[1]
    for piece in reversed(pieces[-WITHIN:]):
        folded = fold(piece.text[:400])
        if folded.startswith("tren day") and (match := _AREA.search(folded)):
            return match[1]
    return ""


def _year(head: Letterhead, pieces: Sequence[Piece]) -> int | None:
    if year := year_of(head):
        return year
    for piece in pieces[-WITHIN:]:
        if fold(piece.text[:10]).startswith("tren day") and (years := YEAR.findall(piece.text)):
            return int(years[-1])
    return None


def _first(form: FormDefinition) -> int:
    return int(form.facts.get("first_year", 0))


def _last(form: FormDefinition) -> int:
    return int(form.facts.get("last_year", 9999))
