"""The words a Word template is filled with: every text of a report, already formatted.

Names a template may use: superior, agency_head, unit_capitals, agency_line, number, symbol, place_and_date,
document_name, subject, subject_line, addressee (one) or addressees (several), legal_bases, opening, sections (address,
heading, level and parts of kind, sign and words), closing, receivers, signer_lines, signer_name, appendix_name,
appendix_title, appendix_attached, unit_row, unit_head.<table>, group.<table>.<group>, caption.<table>.<column>,
cell.<table>.<column>, nothing_note, author, and general.<field> for any other field of the form. `{{r part.words }}`
prints words with their bold, italic, underline.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup, escape

from models.exchange.word.looks import AGENCY, SUBJECT
from models.exchange.word.ruled_line import part_line
from models.form.definition import Column, Field, Section, Table
from models.report.computed import shown_figure
from models.report.progress import section_status
from models.report.report import Report
from models.report.wording import (
    BLANK,
    agency,
    agency_lines,
    bare_line,
    caption,
    date_line,
    field_or_mark,
    field_text,
    fill,
    general_field,
    heading,
    missing_mark,
    nothing_note,
    printed_number,
    signer_lines,
    unit_as_row,
)
from models.text.prose import Kind, Paragraph, Run, label, paragraph

_AGENCY_ROOM, _SUBJECT_ROOM = 184, 467  # points across the left of the letterhead and the page
_PLACE_ROOM = BLANK * 3
_MARKS = ("<w:b/>", "<w:i/>", '<w:u w:val="single"/>')
SAME_AS_ABOVE = "Như trên"


@dataclass(frozen=True, slots=True)
class WordPart:
    """A paragraph of a section."""

    kind: Kind
    sign: str
    words: Markup


@dataclass(frozen=True, slots=True)
class WordSection:
    """A section with its printed heading; level 1 has a Roman number."""

    address: str
    heading: str
    level: int
    parts: tuple[WordPart, ...]


def report_context(report: Report) -> dict[str, Any]:
    """Return the words of a report by the names a template uses."""
    sections = [_section(report, item) for item in report.form.sections]
    return (
        _letterhead(report) | _frame(report) | {"sections": sections, "general": _general(report)} | _appendix(report)
    )


def _section(report: Report, item: Section) -> WordSection:
    return WordSection(item.address, heading(report, item), item.level, _parts(report, item))


def printed_prose(report: Report, section: Section) -> tuple[Paragraph, ...]:
    """Return the paragraphs a section prints: its prose, and the mark of its absence where it holds heads only."""
    if section.kind == "group":
        return ()
    prose = report.prose(section.address)
    if section_status(report, section) == "empty":
        return (*prose, paragraph(missing_mark(heading(report, section))))
    return prose


def printed_cell(report: Report, column: Column) -> str:
    """Return the text of a cell, the mark of its absence when nothing was entered."""
    figure = shown_figure(report, column)
    if figure is None:
        return missing_mark(caption(report, column))
    return report.form.fact(figure.nothing) if figure.nothing else figure.text


def _letterhead(report: Report) -> dict[str, object]:
    head, unit = agency_lines(report)
    unit = unit or field_or_mark(report, "unit")
    return {
        "superior": report.text("superior").upper(),
        "agency_head": head,
        "unit_capitals": unit,
        "agency_line": part_line(unit, AGENCY.size, _AGENCY_ROOM),
        "number": printed_number(report),
        "symbol": field_or_mark(report, "symbol"),
        "place_and_date": f"{report.text('place') or _PLACE_ROOM}, {date_line(report)}",
        "author": agency(report),
    }


def _frame(report: Report) -> dict[str, object]:
    subject = fill(report, report.form.fact("subject"))
    return {
        "document_name": report.form.fact("document_name"),
        "subject": subject,
        "subject_line": part_line(subject, SUBJECT.size, _SUBJECT_ROOM),
        **_addressees(report),
        "legal_bases": punctuated(report.lines("legal_bases")),
        "opening": field_text(report, general_field(report, "opening")),
        "closing": field_text(report, general_field(report, "closing")),
        "receivers": _receivers(report),
        "signer_lines": tuple(signer_lines(report)),
        "signer_name": field_or_mark(report, "signer_name"),
    }


def _general(report: Report) -> SimpleNamespace:
    return SimpleNamespace(**{field.id: _one_line(report, field) for field in report.form.fields})


def _one_line(report: Report, field: Field) -> str:
    text = field_text(report, field) or (missing_mark(field.label) if field.required else "")
    return text.replace("\n", "; ")


def _addressees(report: Report) -> dict[str, object]:
    lines = report.lines("addressee") or (missing_mark(general_field(report, "addressee").label),)
    if len(lines) == 1:
        return {"addressee": bare_line(lines[0]), "addressees": ()}
    return {"addressee": "", "addressees": punctuated(lines)}


def _receivers(report: Report) -> tuple[str, ...]:
    lines = [bare_line(line) for line in report.lines("receivers")]
    # NĐ 30/2020, Phụ lục I, II.9.d: “Như trên” first, wherever the clerk typed it
    first = [line for line in lines if line.lower().startswith(SAME_AS_ABOVE.lower())]
    others = [line for line in lines if line not in first]
    if not first and report.lines("addressee"):
        first = [SAME_AS_ABOVE]
    return punctuated([*first, *others, f"Lưu: {field_or_mark(report, 'filing')}"])


def punctuated(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a list, each ending in `;` and the last in `.` (NĐ 30/2020, Phụ lục I, II.6.a, II.9.d)."""
    bare = [bare_line(line) for line in lines]
    return tuple(line + (";" if position < len(bare) else _full_stop(line)) for position, line in enumerate(bare, 1))


def _full_stop(line: str) -> str:
    return "" if line.endswith(".") else "."


def _parts(report: Report, section: Section) -> tuple[WordPart, ...]:
    return tuple(WordPart(part.kind, label(part), _words(part)) for part in printed_prose(report, section))


def _words(part: Paragraph) -> Markup:
    # what docxtpl's RichText would write
    return Markup("".join(map(_run, part.runs)))


def _run(run: Run) -> str:
    marks = "".join(mark for mark, is_set in zip(_MARKS, run.format(), strict=True) if is_set)
    look = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>'


def _appendix(report: Report) -> dict[str, object]:
    form = report.form
    return {
        "appendix_name": form.fact("appendix_name"),
        "appendix_title": fill(report, form.fact("appendix_title")),
        "appendix_attached": fill(report, form.fact("appendix_attached")),
        "unit_row": unit_as_row(report) or field_or_mark(report, "unit"),
        "unit_head": SimpleNamespace(**{table.id: table.unit_head for table in form.tables}),
        "group": _by_table(report, _group_labels),
        "caption": _by_table(report, _captions),
        "cell": _by_table(report, _cells),
        "nothing_note": nothing_note(report),
    }


def _by_table(report: Report, texts: Callable[[Report, Table], Mapping[str, str]]) -> SimpleNamespace:
    return SimpleNamespace(**{table.id: SimpleNamespace(**texts(report, table)) for table in report.form.tables})


def _group_labels(report: Report, table: Table) -> dict[str, str]:
    return {group.id: fill(report, group.label) for group in table.groups}


def _captions(report: Report, table: Table) -> dict[str, str]:
    return {column.id: caption(report, column) for column in table.columns}


def _cells(report: Report, table: Table) -> dict[str, str]:
    return {column.id: printed_cell(report, column) for column in table.columns}
