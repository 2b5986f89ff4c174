"""The rows of the start page: one a report, with what the list shows of it kept beside."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from models.report.progress import progress
from models.report.report import Report
from models.report.wording import unit_as_row
from models.store.errors import ReportNotFound
from models.store.schema import report_table
from models.text.clean import clean_line
from models.text.search import fold


@dataclass(frozen=True, slots=True)
class Summary:
    """What the list of reports shows of one."""

    id: int
    name: str
    form_id: str
    year: int | None
    unit: str
    level: str
    percent: int
    """0–100; 100 only when nothing is left."""
    saved_at: datetime
    """The last commit of an answer, in local time with its offset."""
    example: str
    """The id of the example it was opened from, "" for the office's own."""
    place: str
    """The key last shown, "" for none."""


_SHOWN = tuple(report_table.c[name] for name in Summary.__dataclass_fields__)


def list_reports(connection: Connection, *, in_bin: bool, limit: int, offset: int, search: str) -> list[Summary]:
    """Return a page of the list, the report saved last first."""
    columns = report_table.c
    wanted = select(*_SHOWN).where(columns.is_deleted.is_(in_bin))
    if search.strip():
        wanted = wanted.where(_matches(search))
    wanted = wanted.order_by(columns.saved_at.desc(), columns.id.desc()).limit(limit).offset(offset)
    return [Summary(*row) for row in connection.execute(wanted)]


def count_reports(connection: Connection, *, in_bin: bool) -> int:
    """Return how many reports there are."""
    wanted = select(func.count()).select_from(report_table).where(report_table.c.is_deleted.is_(in_bin))
    return connection.execute(wanted).scalar_one()


def summary_of(connection: Connection, report_id: int) -> Summary:
    """Return one row of the list; raise ReportNotFound for none."""
    wanted = select(*_SHOWN).where(report_table.c.id == report_id)
    # a number beyond SQLite's own cannot be asked for
    row = connection.execute(wanted).first() if report_id <= sys.maxsize else None
    if row is None:
        raise ReportNotFound(report_id)
    return Summary(*row)


def example_of(connection: Connection, example: str) -> int | None:
    """Return the id of the report in use that was opened from an example, None for none."""
    columns = report_table.c
    wanted = select(columns.id).where(columns.example == example, columns.is_deleted.is_(False))
    return connection.execute(wanted.order_by(columns.saved_at.desc()).limit(1)).scalar()


def add_row(connection: Connection, name: str, report: Report, example: str) -> int:
    """Make the row of a new report and return its id."""
    summary = _summary(report)
    columns = {
        **summary,
        "name": clean_line(name),
        "form_id": report.form.id,
        "saved_at": datetime.now(UTC),
        "example": example,
        "place": "",
        "searched": _searched(name, summary),
        "is_deleted": False,
    }
    return _new_id(connection, columns)


def copy_row(connection: Connection, report_id: int, name: str) -> int:
    """Make the row of a copy, out of the bin and the office's own, and return its id."""
    row = connection.execute(select(report_table).where(report_table.c.id == report_id)).mappings().first()
    if row is None:
        raise ReportNotFound(report_id)
    columns = {
        **{str(key): value for key, value in row.items() if key != "id"},
        "name": clean_line(name),
        "saved_at": datetime.now(UTC),
        "example": "",
        "searched": _searched(name, {"unit": row["unit"], "year": row["year"]}),
        "is_deleted": False,
    }
    return _new_id(connection, columns)


def refresh_row(connection: Connection, report_id: int, report: Report) -> datetime:
    """Bring what the list shows of a report up to date; return the moment written as its last save."""
    saved_at, summary = datetime.now(UTC), _summary(report)
    name = connection.execute(select(report_table.c.name).where(report_table.c.id == report_id)).scalar()
    searched = _searched(name or "", summary)
    change_row(connection, report_id, {**summary, "saved_at": saved_at, "searched": searched})
    return saved_at


def rename_row(connection: Connection, report_id: int, name: str) -> None:
    """Give a report another name."""
    summary = summary_of(connection, report_id)
    searched = _searched(name, {"unit": summary.unit, "year": summary.year})
    change_row(connection, report_id, {"name": clean_line(name), "searched": searched})


def change_row(connection: Connection, report_id: int, columns: Mapping[str, Any]) -> None:
    """Write columns of one row; raise ReportNotFound when there is no such row."""
    if not connection.execute(update(report_table).where(report_table.c.id == report_id).values(**columns)).rowcount:
        raise ReportNotFound(report_id)


def _new_id(connection: Connection, columns: Mapping[str, Any]) -> int:
    key = connection.execute(insert(report_table).values(**columns)).inserted_primary_key
    assert key is not None
    return key[0]


def _summary(report: Report) -> dict[str, Any]:
    return {
        "year": report.year(),
        "unit": unit_as_row(report),
        "level": report.form.level,
        "percent": progress(report).percent,
    }


def _searched(name: str, summary: Mapping[str, Any]) -> str:
    return fold(f"{clean_line(name)}\n{summary['unit']}\n{summary['year'] or ''}")


def _matches(search: str) -> ColumnElement[bool]:
    # instr, not LIKE: a clerk may well look for “100%”
    return func.instr(report_table.c.searched, fold(clean_line(search))) > 0
