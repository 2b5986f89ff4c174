"""The tables of the data file as they are today; older files are brought here by `migrations/`."""

from datetime import UTC, datetime

from sqlalchemy import (
    DDL,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    event,
)

from models.store.errors import UnreadableValue

APPLICATION_ID = 0x42434456
"""“BCDV” in the header of every data file."""
SCHEMA_VERSION = 2
"""Kept in the header as user_version; a greater one means a newer program."""


class Moment(TypeDecorator[datetime]):
    """A moment kept as UTC text that sorts by time, given back in local time with its offset."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the text kept in the file."""
        return value and value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Return the local time."""
        try:
            return datetime.fromisoformat(value).astimezone() if value else None
        except (ValueError, TypeError, OverflowError) as error:
            raise UnreadableValue from error


metadata = MetaData()

report_table = Table(
    "report",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("form_id", Text, nullable=False),
    Column("year", Integer),
    Column("unit", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("percent", Integer, nullable=False),
    Column("saved_at", Moment, nullable=False),
    Column("example", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("searched", Text, nullable=False),
    Column("is_deleted", Boolean, nullable=False),
    # a number once given to a report is never given to another: its history would be taken for the new one's
    sqlite_autoincrement=True,
)
# the start page reads one page of this index, however many reports there are
Index("report_listed", report_table.c.is_deleted, report_table.c.saved_at, report_table.c.id)

answer_table = Table(
    "answer",
    metadata,
    Column("report_id", Integer, ForeignKey("report.id"), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

history_table = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_id", Integer, ForeignKey("report.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("value", Text),
    Column("saved_at", Moment, nullable=False),
)
Index("history_of_answer", history_table.c.report_id, history_table.c.key, history_table.c.id)

setting_table = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_with_rowid=False,
)

source_table = Table(
    "source",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report_id", Integer, ForeignKey("report.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("imported_at", Moment, nullable=False),
    # last: SQLite walks through all of it to reach a column behind it
    Column("content", LargeBinary, nullable=False),
)
# one file is kept once with a report, however often it is read
Index("source_of_report", source_table.c.report_id, source_table.c.digest, unique=True)

last_year_table = Table(
    "last_year",
    metadata,
    Column("report_id", Integer, ForeignKey("report.id"), primary_key=True),
    Column("name", Text, nullable=False),
    Column("form_id", Text, nullable=False),
    # every answer as it was, by key, in one JSON text: a frozen copy is read whole or not at all
    Column("answers", Text, nullable=False),
)

for _verb in ("UPDATE", "DELETE"):
    event.listen(
        history_table,
        "after_create",
        DDL(
            f"CREATE TRIGGER history_refuses_{_verb.lower()} BEFORE {_verb} ON history "
            "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
        ),
    )

event.listen(
    source_table,
    "after_create",
    DDL(
        "CREATE TRIGGER source_refuses_update BEFORE UPDATE ON source "
        "BEGIN SELECT RAISE(ABORT, 'a source is read-only'); END"
    ),
)

event.listen(
    last_year_table,
    "after_create",
    DDL(
        "CREATE TRIGGER last_year_refuses_update BEFORE UPDATE ON last_year "
        "BEGIN SELECT RAISE(ABORT, 'last year is frozen'); END"
    ),
)

OBJECTS = frozenset(
    {
        "report",
        "report_listed",
        "answer",
        "history",
        "history_of_answer",
        "history_refuses_update",
        "history_refuses_delete",
        "setting",
        "source",
        "source_of_report",
        "source_refuses_update",
        "last_year",
        "last_year_refuses_update",
    }
)
"""Names that a whole data file has in its schema."""
