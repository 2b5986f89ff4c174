"""The words a report prints that follow from its answers: captions, sentences, the names of the agency."""

import re
from collections.abc import Callable, Iterator, Mapping

from models.form.definition import Column, Field, Section
from models.report.answers import show_answer
from models.report.report import Report
from models.text.dates import cited_date, written_date
from models.text.search import fold

BLANK = "\u00a0" * 6
"""Room to write a number or a day by hand."""
_AGENCY_WORDS = ("ủy ban nhân dân ", "uỷ ban nhân dân ", "ubnd ")


def missing_mark(label: str) -> str:
    """Return what is printed in place of a missing answer."""
    return f"***{label}***"


def fill(report: Report, pattern: str) -> str:
    """Return a pattern of the form with its `{placeholders}` filled; a missing answer prints `***label***`."""
    return pattern.format_map(_Words(report))


def field_text(report: Report, field: Field) -> str:
    """Return what a field prints: its answer, or the sentence made from other answers, "" for nothing."""
    if field.type == "date" and (day := report.date(field.id)):
        return cited_date(day)
    answer = report.get(field.key)
    if answer is None and field.type == "sentence":
        return fill(report, field.default)
    return show_answer(field, answer)


def field_or_mark(report: Report, field_id: str) -> str:
    """Return what a field prints, or the mark of its absence."""
    field = general_field(report, field_id)
    return field_text(report, field) or missing_mark(field.label)


def general_field(report: Report, field_id: str) -> Field:
    """Return a field of the general page; raise KeyError for none."""
    field = report.form.items[f"general.{field_id}"]
    if not isinstance(field, Field):
        raise KeyError(field_id)
    return field


def heading(report: Report, section: Section) -> str:
    """Return the printed heading of a section, with its number."""
    return fill(report, section.label)


def caption(report: Report, column: Column) -> str:
    """Return the printed caption of a column."""
    return fill(report, column.label)


def full_caption(report: Report, column: Column) -> str:
    """Return the caption of a column with its group head before it: what tells one "Số cuộc" from another."""
    group = report.form.table(column.table).group_label(column.group)
    return ": ".join(fill(report, label) for label in (group, column.label) if label)


def unit_name(report: Report) -> str:
    """Return the unit's name without the words for its committee: `huyện Nga Sơn` of `UBND huyện Nga Sơn`."""
    name = report.text("unit")
    for words in _AGENCY_WORDS:
        if name.lower().startswith(words):
            return name[len(words) :].strip()
    return name


def unit_in_sentence(report: Report) -> str:
    """Return the unit inside a sentence: type words small (NĐ 30/2020, Phụ lục II, III.1), `huyện Nga Sơn`."""
    name = unit_name(report)
    kind = _unit_type(report, name)
    return kind + name[len(kind) :]


def unit_as_row(report: Report) -> str:
    """Return the unit at the head of its row in the appendix: `Huyện Nga Sơn`."""
    name = unit_name(report)
    return name[:1].upper() + name[1:]


def default_place(report: Report) -> str:
    """Return the place name a unit's name suggests: `Nga Sơn` of `Xã Nga Sơn`."""
    name = unit_name(report)
    return name[len(_unit_type(report, name)) :].strip()


def agency(report: Report) -> str:
    """Return the agency inside a sentence: `UBND huyện Nga Sơn`."""
    return f"{report.form.fact('agency_short')} {unit_in_sentence(report)}".strip()


def agency_lines(report: Report) -> tuple[str, str]:
    """Return the two lines of the issuing agency in the letterhead, in capitals."""
    return report.form.fact("agency_head"), unit_name(report).upper()


def printed_number(report: Report) -> str:
    """Return the document number: a single figure padded (NĐ 30/2020, Phụ lục I, II.3), blank room for none."""
    number = report.text("number")
    if not number:
        return BLANK
    return number.zfill(2) if number.isdigit() else number


def date_line(report: Report) -> str:
    """Return the date of the document in words, with room for day and month when it is not yet known."""
    if day := report.date("date"):
        return written_date(day)
    return f"ngày{BLANK}tháng{BLANK}năm {report.year() or BLANK}"


def signer_lines(report: Report) -> Iterator[str]:
    """Yield the lines of authority above the signature, in capitals."""
    for form in report.form.signer_forms:
        if form.id == report.text("signer_form"):
            for line in form.lines:
                yield field_or_mark(report, "signer_role").upper() if line == "{signer_role}" else line
            return
    yield field_or_mark(report, "signer_form")


def _unit_type(report: Report, name: str) -> str:
    kinds = re.split(r",\s*", report.form.fact("unit_types"))
    return next((kind for kind in kinds if fold(name).startswith(fold(kind) + " ")), "")


_DERIVED: Mapping[str, Callable[[Report], str]] = {
    "unit": unit_in_sentence,
    "unit_name": unit_as_row,
    "agency": lambda report: agency(report) if report.text("unit") else "",
    "previous_year": lambda report: str(year - 1) if (year := report.year()) else "",
    "number_or_blank": printed_number,
    "date_or_blank": date_line,
}
_MARKED_AS = {"unit_name": "unit", "agency": "unit", "previous_year": "year"}
"""The field whose absence leaves a derived placeholder without words."""


class _Words(dict[str, str]):
    """The words of each placeholder, worked out when a pattern asks for them."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self._report = report

    def __missing__(self, name: str) -> str:
        derive = _DERIVED.get(name)
        if derive is None:
            return field_or_mark(self._report, name)
        return derive(self._report) or field_or_mark(self._report, _MARKED_AS.get(name, name))
