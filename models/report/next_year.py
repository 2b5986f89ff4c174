"""A report begun from last year's: its text and what the office remembers, none of its figures."""

from models.form.definition import Field, FormDefinition
from models.report.report import Report
from models.report.start import new_report

_ASKING_LETTER = "letter_"
"""Ids of the fields on the letter that asks for the report begin so; each year has a letter of its own."""


def start_year(form: FormDefinition, year: int, last: Report) -> Report:
    """Return the report of a year begun from last year's: prose, unit, signer and receivers carried.

    Number, date, as-of date, figures and the asking letter stay open; so do sentences written by hand, which name
    last year's. `last` may be on another form. Raise AnswerError for a year that cannot be kept.
    """
    carried = {key: answer for key, answer in last.answers.items() if is_carried(form, key)}
    report = new_report(form, year, last.text("unit"), carried)
    known = last.form.items
    prose = {section.key: last.prose(section.key) for section in form.written_sections if section.key in known}
    report.apply([report.change(key, words) for key, words in prose.items() if words])
    return report


def is_carried(form: FormDefinition, key: str) -> bool:
    """Return whether next year's report may begin with an answer: a section, or a field that is remembered."""
    item = form.items.get(key)
    if isinstance(item, Field):
        return item.remembered and not item.id.startswith(_ASKING_LETTER)
    return any(section.key == key for section in form.written_sections)
