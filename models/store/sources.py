"""The files that answers were read from, kept beside their report as they came."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, literal, select

from models.store.errors import SourceNotFound, SourceTooLarge
from models.store.reports import summary_of
from models.store.schema import source_table
from models.text.clean import clean_line

MAX_BYTES = 20_000_000
"""The largest file kept; a typed report takes less than 1 % of that."""


@dataclass(frozen=True, slots=True)
class NewSource:
    """A file to be kept: its name without a folder, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """A file kept with a report; its bytes are asked for by `id`."""

    id: int
    name: str
    size: int
    """Bytes."""
    digest: str
    """SHA-256 of the bytes, in hexadecimal."""
    imported_at: datetime


def keep_source(connection: Connection, report_id: int, source: NewSource) -> int:
    """Keep a file with a report and return its id, that of the one already kept when it has the same bytes.

    Raise SourceTooLarge for one beyond MAX_BYTES and ReportNotFound for no such report.
    """
    if len(source.content) > MAX_BYTES:
        raise SourceTooLarge(source.name, MAX_BYTES)
    summary_of(connection, report_id)
    digest = hashlib.sha256(source.content).hexdigest()
    columns = source_table.c
    kept = select(columns.id).where(columns.report_id == report_id, columns.digest == digest)
    if (source_id := connection.execute(kept).scalar()) is not None:
        return source_id
    row = {"report_id": report_id, "name": clean_line(source.name), "content": source.content, "digest": digest}
    key = connection.execute(insert(source_table).values(**row, imported_at=datetime.now(UTC))).inserted_primary_key
    assert key is not None
    return key[0]


def list_sources(connection: Connection, report_id: int) -> list[Source]:
    """Return the files kept with a report, the one imported last first."""
    columns = source_table.c
    size = func.length(columns.content)
    wanted = (
        select(columns.id, columns.name, size, columns.digest, columns.imported_at)
        .where(columns.report_id == report_id)
        .order_by(columns.imported_at.desc(), columns.id.desc())
    )
    return [Source(*row) for row in connection.execute(wanted)]


def source_content(connection: Connection, source_id: int) -> bytes:
    """Return the bytes of a kept file; raise SourceNotFound for none."""
    content = connection.execute(select(source_table.c.content).where(source_table.c.id == source_id)).scalar()
    if content is None:
        raise SourceNotFound
    return content


def copy_sources(connection: Connection, report_id: int, new_id: int) -> None:
    """Keep the files of a report with its copy too."""
    columns = source_table.c
    kept = select(columns.name, columns.content, columns.digest, columns.imported_at, literal(new_id))
    names = ["name", "content", "digest", "imported_at", "report_id"]
    connection.execute(insert(source_table).from_select(names, kept.where(columns.report_id == report_id)))
