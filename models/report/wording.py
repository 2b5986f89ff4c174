"""The words a report prints that follow from its answers: captions, sentences, the names of the agency."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from models.form.definition import SIGNER_ROLE, Column, Field, Section, SignerForm
from models.report.answers import Answer, show_answer
from models.report.computed import shown_figure
from models.report.figures import Figure, figure_words
from models.report.report import Report
from models.text.clean import clean_line
from models.text.dates import cited_date, written_date
from models.text.prose import Prose, to_text

BLANK = "\u00a0" * 6
"""Room to write a number or a day by hand."""
# “Ủy ban nhân dân (UBND) huyện Nga Sơn” spells the abbreviation out for what follows
_AGENCY_WORDS = re.compile(r"\A(?:[ủu][ỷy] ban nhân dân|ubnd)\b\.?\s*(?:\([^()]{0,40}\bubnd\s*\)\s*)?", re.IGNORECASE)
_HARD_SPACES = re.compile("[\u00a0\u202f]")
_END_SIGN = re.compile(r"\s*(?:;|(?<!\.)(?<!\bv\.v)\.)\Z", re.IGNORECASE)
_SHORT_TYPE = re.compile(r"\A(?:tp|tx|tt|đk|[hpqx])\.\s*", re.IGNORECASE)


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


def bare_line(line: str) -> str:
    """Return a line of a list without the dash and the one end sign a clerk may have typed; `...` and `v.v.` stay."""
    return _END_SIGN.sub("", line.removeprefix("- ").rstrip()) or line


def heading(report: Report, section: Section) -> str:
    """Return the printed heading of a section, with its number."""
    return fill(report, section.label)


def full_heading(report: Report, section: Section) -> str:
    """Return the heading of a section with the number of the group it stands in: `II.2. …`."""
    group = section.address.rpartition(".")[0]
    return f"{group}.{heading(report, section)}" if group else heading(report, section)


def caption(report: Report, column: Column) -> str:
    """Return the printed caption of a column."""
    return fill(report, column.label)


def full_caption(report: Report, column: Column) -> str:
    """Return the caption of a column with its group head before it: what tells one "Số cuộc" from another."""
    group = report.form.table(column.table).group_label(column.group)
    return ": ".join(fill(report, label) for label in (group, column.label) if label)


def answer_words(report: Report, key: str, answer: Answer | None) -> str:
    """Return an answer of a key, a present or an older one, as the clerk reads it; "" for none."""
    match report.item(key), answer:
        case _, None:
            return ""
        case Field(type="choice"), _:
            return next((each.label for each in report.form.signer_forms if each.id == answer), str(answer))
        case Field() as field, _:
            return show_answer(field, answer)
        case Column(), Figure() as figure:
            return figure_words(figure)
        case Section(), tuple():
            return to_text(cast("Prose", answer))
        case _:
            return str(answer)


def nothing_note(report: Report) -> str:
    """Return the note that says what the signs in the appendix mean, "" where none is used that needs it.

    The dash is what every statistical table prints, the real report without a word; the x is not.
    """
    figures = (shown_figure(report, column) for column in report.form.columns)
    needs_it = any(figure is not None and figure.nothing == "not_competent" for figure in figures)
    return fill(report, report.form.fact("nothing_note")) if needs_it else ""


def unit_name(report: Report) -> str:
    """Return the unit's name without the words for its committee: `huyện Nga Sơn` of `UBND huyện Nga Sơn`."""
    name = clean_line(_HARD_SPACES.sub(" ", report.text("unit")))
    return _AGENCY_WORDS.sub("", name)


def unit_parts(report: Report) -> tuple[str, str]:
    """Return the type word of the unit, small, and its own name; the type is "" when the form does not know it."""
    name = unit_name(report)
    for kind in re.split(r",\s*", report.form.fact("unit_types")):
        if name.lower() == kind or name.lower().startswith(f"{kind} "):
            own = name[len(kind) :].strip()
            return kind, own.title() if name.isupper() else own
    return "", name


def unit_in_sentence(report: Report) -> str:
    """Return the unit inside a sentence, `huyện Nga Sơn`: type words small, but capital before a number, `Quận 1`.

    Typed in capitals as in a letterhead it becomes small (NĐ 30/2020, Phụ lục II, III.1).
    """
    kind, own = unit_parts(report)
    if not kind:
        return own
    is_numbered = own[:1].isdigit()
    return f"{_capitalised(kind) if is_numbered else kind} {own}".strip()


def unit_as_row(report: Report) -> str:
    """Return the unit at the head of its row in the appendix: `Huyện Nga Sơn`."""
    return _capitalised(unit_in_sentence(report))


def default_place(report: Report) -> str:
    """Return the place name a unit's name suggests: `Nga Sơn` of `Xã Nga Sơn`.

    A unit with a number keeps its full name, `Quận 1` (NĐ 30/2020, Phụ lục I, II.4).
    """
    kind, own = unit_parts(report)
    if own[:1].isdigit():
        return unit_in_sentence(report)
    return own if kind else _SHORT_TYPE.sub("", own)


def agency(report: Report) -> str:
    """Return the agency inside a sentence: `UBND huyện Nga Sơn`."""
    return f"{report.form.fact('agency_short')} {unit_in_sentence(report)}".strip()


def report_name(report: Report) -> str:
    """Return what a report is called in the list when nobody named it: its year and its agency."""
    return f"Báo cáo năm {report.year() or '…'} – {agency(report)}"


def agency_lines(report: Report) -> tuple[str, str]:
    """Return the two lines of the issuing agency in the letterhead, in capitals."""
    return report.form.fact("agency_head"), unit_name(report).upper()


def printed_number(report: Report) -> str:
    """Return the document number: a single figure padded (NĐ 30/2020, Phụ lục I, II.3), blank room for none.

    A symbol typed with it is printed once, by whoever prints the symbol.
    """
    number = report.text("number").removesuffix(f"/{report.text('symbol')}").strip()
    if not number:
        return BLANK
    return number.zfill(2) if number.isascii() and number.isdigit() else number


def date_line(report: Report) -> str:
    """Return the date of the document in words, with room for day and month when it is not yet known."""
    if day := report.date("date"):
        return written_date(day)
    return f"ngày{BLANK}tháng{BLANK}năm {report.year() or BLANK}"


def signer_lines(report: Report) -> Iterator[str]:
    """Yield the lines of authority above the signature, in capitals."""
    chosen = signer_form(report)
    if chosen is None:
        yield missing_mark(general_field(report, "signer_form").label)
        return
    for line in chosen.lines:
        yield field_or_mark(report, "signer_role").upper() if line == SIGNER_ROLE else line


def signer_form(report: Report) -> SignerForm | None:
    """Return the form of signing chosen, None for none or one the form no longer has."""
    return next((each for each in report.form.signer_forms if each.id == report.text("signer_form")), None)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


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
