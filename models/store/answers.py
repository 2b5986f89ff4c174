"""The answers of a report in the data file, and every version of them that was ever saved."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, func, insert, select
from sqlalchemy.dialects import sqlite

from models.form.definition import FormDefinition
from models.form.library import FormError, load_form
from models.report.answers import Answer, Item, dump_answer, load_answer
from models.report.report import Report, is_private
from models.store.reports import copy_row, refresh_row, summary_of
from models.store.schema import answer_table, history_table, report_table
from models.store.sources import copy_sources

_GENERAL = "general."
_TRIED = 20
"""How many reports are looked at for what a new one remembers, when forms were taken away."""


@dataclass(frozen=True, slots=True)
class Version:
    """One saved version of an answer; None when it was cleared."""

    saved_at: datetime
    answer: Answer | None


def load_report(connection: Connection, report_id: int) -> Report:
    """Return a report on its form; raise ReportNotFound, or FormError when the form was taken away.

    What the form no longer knows stays in the file untouched and is left out here; `unread_keys` names it.
    """
    form = load_form(summary_of(connection, report_id).form_id)
    return Report(form, dict(readable_answers(form, _stored(connection, report_id))))


def unread_keys(connection: Connection, report_id: int) -> list[str]:
    """Return the keys of the answers `load_report` leaves out: the form has no such key or the text cannot be read."""
    form = load_form(summary_of(connection, report_id).form_id)
    stored = _stored(connection, report_id)
    read = dict(readable_answers(form, stored))
    return sorted(key for key in stored if key not in read)


def readable_answers(form: FormDefinition, stored: Mapping[str, str]) -> Iterator[tuple[str, Answer]]:
    """Yield the answers by key that a form knows and this program can read; the rest is left out."""
    for key, value in stored.items():
        if key in form.items or is_private(key):
            with suppress(ValueError):
                yield key, load_answer(form.items.get(key), value)


def save_answers(connection: Connection, report_id: int, report: Report, keys: Collection[str]) -> datetime:
    """Write the present answers of some keys, what changed of them into the history too; return the moment."""
    saved_at = refresh_row(connection, report_id, report)
    stored = _stored(connection, report_id, keys)
    present = {key: _dumped(report, key) for key in sorted(keys)}
    changed = {key: value for key, value in present.items() if value != stored.get(key)}
    _write(connection, report_id, changed, saved_at)
    return saved_at


def copy_report(connection: Connection, report_id: int, name: str) -> int:
    """Make a report with the same answers, those its form does not know included, and sources; return its id."""
    new_id = copy_row(connection, report_id, name)
    _write(connection, new_id, _stored(connection, report_id), summary_of(connection, new_id).saved_at)
    copy_sources(connection, report_id, new_id)
    return new_id


def versions(connection: Connection, report_id: int, key: str, limit: int | None = None) -> list[Version]:
    """Return the saved versions of an answer, newest first; raise KeyError for a key the form has not."""
    item = Report(load_form(summary_of(connection, report_id).form_id)).item(key)
    columns = history_table.c
    wanted = (
        select(columns.saved_at, columns.value)
        .where(columns.report_id == report_id, columns.key == key)
        .order_by(columns.id.desc())
        .limit(limit)
    )
    return list(_versions(item, connection.execute(wanted).mappings()))


def count_versions(connection: Connection, report_id: int, key: str) -> int:
    """Return how many versions of an answer were saved."""
    of_key = (history_table.c.report_id == report_id) & (history_table.c.key == key)
    return connection.execute(select(func.count()).where(of_key)).scalar_one()


def remembered_answers(connection: Connection, form_id: str | None) -> dict[str, Answer]:
    """Return the general answers of the report saved last, {} for none.

    Examples never count, reports in the bin only when there are no others.
    """
    for report_id in (
        *_own_reports(connection, form_id, in_bin=False),
        *_own_reports(connection, form_id, in_bin=True),
    ):
        with suppress(FormError):
            answers = load_report(connection, report_id).answers
            return {key: answer for key, answer in answers.items() if key.startswith(_GENERAL)}
    return {}


def _own_reports(connection: Connection, form_id: str | None, *, in_bin: bool) -> Sequence[int]:
    columns = report_table.c
    wanted = select(columns.id).where(columns.is_deleted.is_(in_bin), columns.example == "")
    if form_id is not None:
        wanted = wanted.where(columns.form_id == form_id)
    return connection.execute(wanted.order_by(columns.saved_at.desc(), columns.id.desc()).limit(_TRIED)).scalars().all()


def _write(connection: Connection, report_id: int, values: Mapping[str, str | None], saved_at: datetime) -> None:
    if not values:
        return
    rows = [{"report_id": report_id, "key": key, "value": value} for key, value in values.items()]
    connection.execute(insert(history_table), [{**row, "saved_at": saved_at} for row in rows])
    if kept := [row for row in rows if row["value"] is not None]:
        connection.execute(_UPSERT, kept)
    if cleared := [key for key, value in values.items() if value is None]:
        of_report = answer_table.c.report_id == report_id
        connection.execute(delete(answer_table).where(of_report, answer_table.c.key.in_(cleared)))


def _upsert() -> sqlite.Insert:
    statement = sqlite.insert(answer_table)
    return statement.on_conflict_do_update(
        index_elements=["report_id", "key"], set_={"value": statement.excluded.value}
    )


_UPSERT = _upsert()


def _stored(connection: Connection, report_id: int, keys: Collection[str] | None = None) -> dict[str, str]:
    columns = answer_table.c
    wanted = select(columns.key, columns.value).where(columns.report_id == report_id)
    if keys is not None:
        wanted = wanted.where(columns.key.in_(keys))
    return {row.key: row.value for row in connection.execute(wanted)}


def _dumped(report: Report, key: str) -> str | None:
    answer = report.get(key)
    return None if answer is None else dump_answer(report.item(key), answer)


def _versions(item: Item | None, rows: Iterable[RowMapping]) -> Iterator[Version]:
    for row in rows:
        with suppress(ValueError):
            value = row["value"]
            yield Version(row["saved_at"], None if value is None else load_answer(item, value))
