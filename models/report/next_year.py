"""A report begun from last year's: its text and what the office remembers, none of its figures."""

from models.form.definition import Field, FormDefinition, Section
from models.report.report import Report
from models.report.start import new_report
from models.text.search import fold

_ASKING_LETTER = "letter_"
"""Ids of the fields on the letter that asks for the report begin so; each year has a letter of its own."""


def start_year(form: FormDefinition, year: int, last: Report, unit: str = "") -> Report:
    """Return the report of a year begun from last year's: prose, unit, signer and receivers carried.

    Number, date, as-of date, figures and the asking letter stay open; so do sentences written by hand, which name
    last year's. `last` may be on another form; `unit` is the
    office's name where it changed. Raise AnswerError for a year that cannot be kept.
    """
    carried = {key: answer for key, answer in last.answers.items() if is_carried(form, key)}
    report = new_report(form, year, unit or last.text("unit"), carried)
    for section in form.written_sections:
        there = last_key(form, last.form, section.key)
        if there and (words := last.prose(there)):
            report.apply([report.change(section.key, words)])
    return report


def is_carried(form: FormDefinition, key: str) -> bool:
    """Return whether next year's report may begin with an answer: a section, or a field that is remembered."""
    item = form.items.get(key)
    if isinstance(item, Field):
        return item.remembered and not item.id.startswith(_ASKING_LETTER)
    return any(section.key == key for section in form.written_sections)


def last_key(form: FormDefinition, last: FormDefinition, key: str) -> str | None:
    """Return the key under which last year's form has a field or section, None when it has none.

    A section is known by its title; one whose title was reworded, by its number.
    """
    item = form.items.get(key)
    if not isinstance(item, Section):
        there = last.items.get(key)
        return key if isinstance(there, Field) and isinstance(item, Field) and there.type == item.type else None
    titles = {fold(section.title): section.key for section in last.written_sections}
    named = titles.get(fold(item.title))
    if named is not None:
        return named
    there = next((section for section in last.written_sections if section.key == key), None)
    taken = {fold(section.title) for section in form.written_sections}
    return key if there and fold(there.title) not in taken else None
