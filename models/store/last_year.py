"""The frozen copy of last year's report, one row beside the report that began from it."""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import cast

from sqlalchemy import Connection, delete, insert, literal, select

from models.form.library import FormError, load_form
from models.report.answers import dump_answer
from models.report.carried import LastYear
from models.report.report import Report, is_private
from models.store.answers import readable_answers
from models.store.reports import summary_of
from models.store.schema import last_year_table
from models.text.clean import clean_line


def keep_last_year(connection: Connection, report_id: int, last: LastYear) -> None:
    """Keep a frozen copy of last year's report with a report, in the place of an older one.

    Raise ReportNotFound for no such report.
    """
    summary_of(connection, report_id)
    answers = json.dumps(dict(_dumped(last.report)), ensure_ascii=False, separators=(",", ":"))
    row = {"report_id": report_id, "name": clean_line(last.name), "form_id": last.report.form.id, "answers": answers}
    connection.execute(delete(last_year_table).where(last_year_table.c.report_id == report_id))
    connection.execute(insert(last_year_table).values(**row))


def last_year_of(connection: Connection, report_id: int) -> LastYear | None:
    """Return the frozen copy kept with a report; None for none, or when its form was taken away.

    Answers that its form or this program cannot read are left out.
    """
    columns = last_year_table.c
    wanted = select(columns.name, columns.form_id, columns.answers).where(columns.report_id == report_id)
    row = connection.execute(wanted).first()
    if row is None:
        return None
    with suppress(FormError):
        form = load_form(row.form_id)
        return LastYear(row.name, Report(form, dict(readable_answers(form, _loaded(row.answers)))))
    return None


def copy_last_year(connection: Connection, report_id: int, new_id: int) -> None:
    """Keep the frozen copy of a report with its copy too."""
    columns = last_year_table.c
    kept = select(columns.name, columns.form_id, columns.answers, literal(new_id))
    names = ["name", "form_id", "answers", "report_id"]
    connection.execute(insert(last_year_table).from_select(names, kept.where(columns.report_id == report_id)))


def _dumped(report: Report) -> Iterator[tuple[str, str]]:
    for key, answer in report.answers.items():
        if not is_private(key):
            yield key, dump_answer(report.item(key), answer)


def _loaded(answers: str) -> dict[str, str]:
    try:
        loaded: object = json.loads(answers)
    except ValueError:
        return {}
    if not isinstance(loaded, dict):
        return {}
    return {key: value for key, value in cast("dict[str, object]", loaded).items() if isinstance(value, str)}
