"""Opens a data file: looks at it first, creates or upgrades it where that is due, refuses it otherwise."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from models.store.database import Database, check_usable, connect, create_tables
from models.store.errors import DataFileDamaged, DataFileMissing, DataFileReadOnly, told_plainly
from models.store.header import Header, read_header
from models.store.schema import SCHEMA_VERSION


def open_database(path: Path, *, create: bool, is_known: bool) -> Database:
    """Return a data file ready for use; raise the DataFileError that fits when it cannot be used.

    Only a file that is absent or without a byte is created, and only where `create` says so and none was known there.
    """
    if not path.exists():
        if is_known or not create:
            raise DataFileMissing(path)
        _make_empty(path)
    with _mistakes_taken_for_damage(path):
        header = _settled_header(path, is_known=is_known)
    if not header.is_empty and header.version < SCHEMA_VERSION:
        _upgrade(path)
    with _mistakes_taken_for_damage(path):
        return _checked(path, header)


def _checked(path: Path, header: Header) -> Database:
    database = Database(path)
    try:
        if header.is_empty:
            create_tables(database)
        check_usable(database)
    except BaseException:
        database.close()
        raise
    return database


@contextmanager
def _mistakes_taken_for_damage(path: Path) -> Generator[None]:
    # what is asked while opening is always right: when SQLite calls it wrong, the schema is spoilt
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        raise DataFileDamaged(path) from error


def _make_empty(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError as error:
        raise DataFileReadOnly(path) from error


def _settled_header(path: Path, *, is_known: bool) -> Header:
    header = read_header(path, is_known=is_known)
    if header.is_settled:
        return header
    # a change cut short: SQLite takes it back on the first read, then the header can be believed
    with told_plainly(path), closing(connect(path)) as connection:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return read_header(path, is_known=is_known)


def _upgrade(path: Path) -> None:
    from models.store.migrate import upgrade  # noqa: PLC0415 - Alembic is slow to load and seldom needed

    upgrade(path)
