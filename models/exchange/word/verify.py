"""Reads a Word file back and compares it with its report, so that no text is lost without a word.

Nothing here looks at the template or at the words it was filled with: what must stand in the file is worked out from
the report anew, and what stands there is read from the XML. An office may move, restyle or add what it likes around
the sections and the tables; inside them every paragraph and every cell has its place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from models.errors import ReportError
from models.exchange.word.hidden import ITEM, HiddenPartError, read_hidden
from models.exchange.word.package import DOCUMENT, unpack_matching
from models.exchange.word.reading import Grid, Line, read_body, runs_of
from models.form.definition import Column, Section, Table
from models.report.computed import shown_figure
from models.report.report import Report, is_private
from models.report.wording import (
    agency_lines,
    bare_line,
    caption,
    date_line,
    field_or_mark,
    field_text,
    fill,
    full_caption,
    general_field,
    heading,
    missing_mark,
    nothing_note,
    printed_number,
    signer_lines,
    unit_as_row,
)
from models.text.prose import Paragraph, Run, cut, label, paragraph

_MAX_SHOWN = 60
_READ = re.compile(f"{ITEM.pattern}|{re.escape(DOCUMENT)}")


class ExportMismatch(ReportError):  # noqa: N818 (a difference found, not a fault of the program)
    """A file that does not say what its report says; nothing of it may be handed out."""


def check_word(content: bytes, report: Report) -> None:
    """Raise ExportMismatch, naming the first difference, unless a Word file holds all that a report prints."""
    try:
        parts = unpack_matching(content, _READ)
        body = read_body(parts[DOCUMENT])
    except (ValueError, KeyError) as error:
        raise _mismatch("tệp không đọc lại được") from error
    _check_general(body.lines, report)
    _check_sections(body.lines, report)
    _check_tables(body.tables, report)
    _check_hidden(parts, report)


def _mismatch(what: str) -> ExportMismatch:
    return ExportMismatch(f"Tệp Word vừa lập không khớp với báo cáo: {what}. Hãy kiểm tra hoặc chép lại mẫu Word.")


def _check_hidden(parts: Mapping[str, bytes], report: Report) -> None:
    try:
        read = read_hidden(parts, report.form)
    except HiddenPartError as error:
        raise _mismatch("phần dữ liệu ẩn không đọc lại được") from error
    printed = {key: answer for key, answer in report.answers.items() if not is_private(key)}
    if read is None or read.form.id != report.form.id or read.answers != printed:
        raise _mismatch("phần dữ liệu ẩn khác với báo cáo")


# ---------------------------------------------------------------- general texts


def _check_general(lines: Sequence[Line], report: Report) -> None:
    whole = "\n".join(line.text for line in lines)
    for name, text in _general_texts(report):
        if text not in whole:
            raise _mismatch(f"thiếu “{name}” ({_shown(text)})")


def _general_texts(report: Report) -> Iterator[tuple[str, str]]:
    form = report.form
    head, unit = agency_lines(report)
    yield "Cơ quan ban hành", head
    yield "Tên đơn vị", unit or field_or_mark(report, "unit")
    yield "Cơ quan chủ quản", report.text("superior").upper()
    yield "Số, ký hiệu", f"{printed_number(report)}/{field_or_mark(report, 'symbol')}"
    yield "Địa danh, ngày ký", f"{report.text('place')}, {date_line(report)}"
    yield "Tên loại văn bản", form.fact("document_name")
    yield "Phụ lục", form.fact("appendix_name")
    for name, fact in (("Trích yếu", "subject"), ("Tên phụ lục", "appendix_title"), ("Kèm theo", "appendix_attached")):
        yield name, fill(report, form.fact(fact))
    for field_id in ("opening", "closing", "signer_name", "filing"):
        field = general_field(report, field_id)
        yield field.label, field_text(report, field) or missing_mark(field.label)
    yield "Ghi chú", nothing_note(report)
    yield from _listed_texts(report)


def _listed_texts(report: Report) -> Iterator[tuple[str, str]]:
    for line in signer_lines(report):
        yield "Quyền hạn, chức vụ", line
    for field_id in ("addressee", "legal_bases", "receivers"):
        field = general_field(report, field_id)
        for line in report.lines(field_id) or ([missing_mark(field.label)] if field.required else []):
            yield field.label, bare_line(line)


# ---------------------------------------------------------------- sections


def _check_sections(lines: Sequence[Line], report: Report) -> None:
    position = 0
    for section in report.form.sections:
        title = heading(report, section)
        position = next((index for index in range(position, len(lines)) if lines[index].text == title), len(lines))
        if position == len(lines):
            raise _mismatch(f"thiếu đề mục “{title}”")
        expected = _expected_prose(report, section)
        found = lines[position + 1 : position + 1 + len(expected)]
        _check_prose(section, expected, found)
        position += 1 + len(expected)


def _expected_prose(report: Report, section: Section) -> list[Paragraph]:
    if section.kind == "group":
        return []
    prose = [part for part in report.prose(section.address) if (label(part) + part.text).strip()]
    is_written = any(part.kind != "starred" for part in prose)
    return prose if is_written else [*prose, paragraph(missing_mark(heading(report, section)))]


def _check_prose(section: Section, expected: Sequence[Paragraph], found: Sequence[Line]) -> None:
    for number, part in enumerate(expected, 1):
        place = f"mục {section.address}, đoạn {number}"
        if number > len(found) or found[number - 1].text != label(part) + part.text:
            raise _mismatch(f"{place} phải là {_shown(label(part) + part.text)}")
        if _joined(cut(tuple(runs_of(found[number - 1])), len(label(part)))) != _joined(part.runs):
            raise _mismatch(f"{place} ({_shown(part.text)}) sai chữ đậm, nghiêng hoặc gạch chân")


def _joined(runs: Iterable[Run]) -> list[tuple[str, tuple[bool, bool, bool]]]:
    joined: list[tuple[str, tuple[bool, bool, bool]]] = []
    for look, members in groupby((run for run in runs if run.text), key=Run.format):
        joined.append(("".join(run.text for run in members), look))
    return joined


# ---------------------------------------------------------------- appendix


def _check_tables(tables: Sequence[Grid], report: Report) -> None:
    rest = iter(tables)
    for table in report.form.tables:
        heads = _expected_heads(report, table)
        found = next((grid for grid in rest if grid[: len(heads)] == heads), None)
        if found is None:
            raise _mismatch(f"thiếu “{table.title}” hoặc sai đầu bảng")
        row = found[len(heads)] if len(found) > len(heads) else ()
        _check_row(report, table, row)


def _expected_heads(report: Report, table: Table) -> Grid:
    unit = (table.unit_head,) if table.names_unit else ()
    lower = (*unit, *(caption(report, column) for column in table.columns))
    if not any(column.group for column in table.columns):
        return (lower,)
    labels = (table.group_label(column.group) or column.label for column in table.columns)
    return (*unit, *(fill(report, text) for text in labels)), lower


def _check_row(report: Report, table: Table, row: Sequence[str]) -> None:
    expected = [(full_caption(report, column), _expected_cell(report, column)) for column in table.columns]
    if table.names_unit:
        expected.insert(0, ("Tên đơn vị", unit_as_row(report) or field_or_mark(report, "unit")))
    for position, (name, text) in enumerate(expected):
        if position >= len(row) or row[position] != text:
            raise _mismatch(f"“{table.title}”, ô “{name}” phải là {_shown(text)}")


def _expected_cell(report: Report, column: Column) -> str:
    figure = shown_figure(report, column)
    if figure is None:
        return missing_mark(caption(report, column))
    return report.form.fact(figure.nothing) if figure.nothing else figure.text


def _shown(text: str) -> str:
    return f"“{text[:_MAX_SHOWN]}…”" if len(text) > _MAX_SHOWN else f"“{text}”"
