"""The places of the outline in the order of the form: the general page, sections, tables, check and export."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from models.form.definition import Column, Field
from models.report.progress import Status, general_status, section_status, table_status
from models.report.report import is_private
from models.report.wording import heading

if TYPE_CHECKING:
    from models.form.definition import FormDefinition
    from models.report.report import Report

Kind = Literal["general", "group", "section", "table", "export"]
GENERAL = "general"
EXPORT = "export"


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the outline; its key is what the data file remembers as the last place."""

    key: str
    kind: Kind
    level: int = 1


def places(form: FormDefinition) -> list[Place]:
    """Return every place of a form, group heads included."""
    sections = [
        Place(section.address, "group" if section.kind == "group" else "section", section.level)
        for section in form.sections
    ]
    tables = [Place(table.id, "table") for table in form.tables]
    return [Place(GENERAL, "general"), *sections, *tables, Place(EXPORT, "export")]


def place_key(report: Report, key: str) -> str:
    """Return the key of the place where an answer is edited; raise KeyError for a key the form has not."""
    if key in {GENERAL, EXPORT} or any(key == place.key for place in places(report.form)):
        return key
    if is_private(key):
        return place_key(report, key.partition(".")[2])
    match report.form.items[key]:
        case Field():
            return GENERAL
        case Column() as column:
            return column.table
        case section:
            return section.address


def place_title(report: Report, place: Place) -> str:
    """Return the words of a place in the outline."""
    match place.kind:
        case "general":
            return "Thông tin chung"
        case "export":
            return "Kiểm tra và xuất báo cáo"
        case "table":
            return report.form.table(place.key).title
        case _:
            return next(heading(report, part) for part in report.form.sections if part.address == place.key)


def place_status(report: Report, place: Place) -> Status | None:
    """Return how far a place is, None where nothing is entered."""
    match place.kind:
        case "general":
            return general_status(report)
        case "section":
            return section_status(report, next(p for p in report.form.sections if p.address == place.key))
        case "table":
            return table_status(report, report.form.table(place.key))
        case _:
            return None
