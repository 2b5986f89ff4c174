"""What was understood of a file: as data for programs, as lines for people."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from models.exchange.reading.understood import UNSURE, Encoding, Understood, UnderstoodTable
from models.form.definition import FormDefinition, Table
from models.report.report import Report
from models.report.wording import unit_as_row
from models.text.prose import to_text

_SHOWN = 100
_ENCODINGS: dict[Encoding, str] = {
    "tcvn3": "TCVN3 (.VnTime), đã chuyển sang Unicode",
    "vni": "VNI, đã chuyển sang Unicode",
    "mixed": "nhiều bảng mã lẫn nhau, đã chuyển sang Unicode",
    "unicode": "Unicode",
}


def as_data(understood: Understood, form: FormDefinition) -> dict[str, Any]:
    """Return what was understood as one object for JSON; the appendix has a row for each table of the form."""
    header = asdict(understood.header)
    sections = [
        {"address": each.address, "title": each.title, "paragraphs": [to_text((part,)) for part in each.prose]}
        for each in understood.sections
    ]
    return {
        "encoding": understood.encoding,
        "header": {**header, "recipients": list(understood.header.recipients)},
        "sections": sections,
        "appendix": [_row(understood, table, form) for table in form.tables],
        "unmatched": list(understood.unmatched),
        "notes": list(understood.notes),
    }


def has_findings(understood: Understood) -> bool:
    """Return whether something found no place or only an unsure one."""
    return bool(understood.unmatched) or any(each.confidence < UNSURE for each in _matches(understood))


def as_lines(understood: Understood, form: FormDefinition) -> Iterator[str]:
    """Yield lines that tell a clerk what was understood, how surely, and what found no place."""
    yield f"Biểu mẫu: {form.name}. Bảng mã: {_ENCODINGS[understood.encoding]}."
    yield from _section_lines(understood, form)
    yield from _table_lines(understood, form)
    for before, after in understood.converted:
        yield f"Đã chuyển mã: “{_short(before)}” thành “{_short(after)}”."
    for text in understood.unmatched:
        yield f"Chưa tìm được chỗ cho: “{_short(text)}”"
    yield from understood.notes


def _matches(understood: Understood) -> Iterator[Any]:
    yield from understood.sections
    yield from understood.tables


def _row(understood: Understood, table: Table, form: FormDefinition) -> list[str]:
    """Return the cells of a table's row as printed, the unit's name first where the table prints it."""
    found = next((each for each in understood.tables if each.table == table.id), None)
    if found is None:
        return []
    is_named = len(found.cells) > len(table.columns)
    if not table.names_unit or is_named:
        return list(found.cells)
    return [_unit(understood, form), *found.cells]


def _unit(understood: Understood, form: FormDefinition) -> str:
    unit = understood.answers.get("general.unit", "")
    return unit_as_row(Report(form, {"general.unit": unit})) if unit else ""


def _section_lines(understood: Understood, form: FormDefinition) -> Iterator[str]:
    found = {each.address: each for each in understood.sections}
    for section in form.written_sections:
        if (each := found.get(section.address)) is None:
            yield f"Mục {section.address}: không thấy trong tệp."
        else:
            yield f"Mục {section.address}: {len(each.prose)} đoạn, mức chắc chắn {_percent(each.confidence)}."


def _table_lines(understood: Understood, form: FormDefinition) -> Iterator[str]:
    found = {each.table: each for each in understood.tables}
    for table in form.tables:
        if (each := found.get(table.id)) is None:
            yield f"{table.title}: không thấy trong tệp."
        else:
            filled = _filled(each, table)
            yield f"{table.title}: {filled}/{len(table.columns)} ô, mức chắc chắn {_percent(each.confidence)}."


def _filled(found: UnderstoodTable, table: Table) -> int:
    return sum(bool(cell) for cell in found.cells[len(found.cells) - len(table.columns) :])


def _percent(confidence: float) -> str:
    return f"{round(100 * confidence)}%"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:_SHOWN]}…" if len(line) > _SHOWN else line
