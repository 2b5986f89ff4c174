"""The rows of the hidden sheet: the form, the unit and every answer of the appendix as the data file keeps it."""

import hashlib
import json
from collections.abc import Iterator, Sequence

from models.form.definition import Column
from models.report.answers import dump_answer
from models.report.computed import computed_figure
from models.report.report import Report
from models.version import VERSION

SHEET = "bcdv"
FORMAT = 1
"""The layout of these rows; a program refuses those of a later one."""
FACT = "fact"
"""The type of the rows that are no answers."""
ENTERED = "entered"
COMPUTED = "computed"
DIGEST = "digest"

Row = tuple[str, str, str, str]
"""Key, type, origin, text."""


def hidden_rows(report: Report) -> list[Row]:
    """Return the rows of a report, the digest over all others last."""
    rows = [*_facts(report), *_answers(report)]
    return [*rows, (DIGEST, FACT, "", digest(rows))]


def digest(rows: Sequence[Row]) -> str:
    """Return the SHA-256 over rows, in hexadecimal."""
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _facts(report: Report) -> Iterator[Row]:
    facts = {
        "format": str(FORMAT),
        "program": VERSION,
        "form": report.form.id,
        "year": str(report.year() or ""),
        "unit": report.text("unit"),
        "unit_code": report.text("unit_code"),
    }
    return ((key, FACT, "", text) for key, text in facts.items())


def _answers(report: Report) -> Iterator[Row]:
    for column in (*report.form.columns, *report.form.inputs):
        yield from _answer(report, column)


def _answer(report: Report, column: Column) -> Iterator[Row]:
    if (entered := report.figure(column.key)) is not None:
        yield (column.key, column.type, ENTERED, dump_answer(column, entered))
    elif (computed := computed_figure(report, column)) is not None:
        yield (column.key, column.type, COMPUTED, dump_answer(column, computed))
