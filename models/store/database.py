"""The engine under the store: the settings that keep saved work safe, and the transactions."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, false, inspect, update

from models.store.errors import DataFileDamaged, DataFileMissing, DataFileReplaced, SettingRefused, told_plainly
from models.store.header import change_counter, read_header
from models.store.schema import APPLICATION_ID, OBJECTS, SCHEMA_VERSION, metadata

BUSY_SECONDS = 2.0
"""How long a lock of another program is waited for, where nothing else is said: the window stands still that long."""
_IS_READING = "is_reading"
_PATIENCE = "patience"
# TRUNCATE with FULL (2) lost no acknowledged save in simulated power cuts, SQLite's own default did
_SETTINGS: tuple[tuple[str, str | int], ...] = (
    ("journal_mode", "truncate"),
    ("synchronous", 2),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
)


class Database:
    """One data file, opened; every use of it is one transaction."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = engine(path)
        # both share one pool; only the way a transaction begins differs
        self._reader = self._engine.execution_options(**{_IS_READING: True})
        self._identity = _identity(path)
        self._changes = change_counter(path)

    @contextmanager
    def reading(self, patience: float | None = None) -> Generator[Connection]:
        """Give a connection that sees one state of the file; a lock is waited for `patience` seconds."""
        with self._transaction(self._reader, patience) as connection:
            yield connection

    @contextmanager
    def writing(self, patience: float | None = None) -> Generator[Connection]:
        """Give a connection that alone may write; commit at the end, roll back on any failure.

        A lock is waited for `patience` seconds.
        """
        with self._transaction(self._engine, patience) as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine, patience: float | None) -> Generator[Connection]:
        self._follow_file()
        with told_plainly(self.path), engine.execution_options(**{_PATIENCE: patience}).begin() as connection:
            yield connection
        self._changes = change_counter(self.path)

    def _follow_file(self) -> None:
        # an open connection would go on writing into a file that was deleted, and all of it would be lost
        identity = _identity(self.path)
        if identity != self._identity:
            self._engine.dispose()
            # the same file on a stick put in again goes on; answers never go into an older or another one
            read_header(self.path, is_known=True)
            if change_counter(self.path) != self._changes:
                raise DataFileReplaced(self.path)
            self._identity = identity


def create_tables(database: Database) -> None:
    """Make an empty file a data file, in one transaction; a file another program just made so stays as it is."""
    with database.writing() as connection:
        if not inspect(connection).get_table_names():
            metadata.create_all(connection)
            stamp(connection, SCHEMA_VERSION)


def stamp(connection: Connection, version: int) -> None:
    """Write into the header whose file it is and of which version."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def check_usable(database: Database) -> None:
    """Raise the DataFileError that fits when the file cannot be written or lacks a part."""
    with database.writing() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        if not OBJECTS.issubset(names):
            raise DataFileDamaged(database.path)
        for table in metadata.sorted_tables:
            columns = connection.exec_driver_sql("SELECT name FROM pragma_table_info(?)", (table.name,)).scalars()
            if set(columns) != set(table.columns.keys()):
                raise DataFileDamaged(database.path)
            # a write that writes nothing meets every reference and trigger, and tells a read-only file,
            # on which SQLite quietly begins a transaction that only reads
            connection.execute(update(table).values({column: column for column in table.columns}).where(false()))


def connect(path: Path, *, has_foreign_keys: bool = True) -> sqlite3.Connection:
    """Return a connection set as the data file needs it; raise SettingRefused when a setting is not taken.

    The file must be there: it is never created. A migration that rebuilds a table needs foreign keys off.
    """
    connection = sqlite3.connect(
        _uri(path),
        timeout=BUSY_SECONDS,
        # sqlite3 opens no transaction before CREATE or PRAGMA; with None it leaves BEGIN to us
        isolation_level=None,
        check_same_thread=False,
        uri=True,
    )
    try:
        for name, value in (*_SETTINGS, ("foreign_keys", int(has_foreign_keys))):
            set_and_read_back(connection, path, name, value)
    except BaseException:
        connection.close()
        raise
    return connection


def set_and_read_back(connection: sqlite3.Connection, path: Path, name: str, value: str | int) -> None:
    """Set one setting; raise SettingRefused when reading it back gives another value."""
    connection.execute(f"PRAGMA {name} = {value}")
    if connection.execute(f"PRAGMA {name}").fetchone() != (value,):
        raise SettingRefused(path)


def engine(path: Path, *, has_foreign_keys: bool = True) -> Engine:
    """Return an engine whose transactions begin with the write lock, unless they only read."""
    made = create_engine(
        "sqlite://",
        creator=lambda: connect(path, has_foreign_keys=has_foreign_keys),
        poolclass=QueuePool,
        # a report's texts are nobody's business in a log or a crash report
        hide_parameters=True,
    )
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: Connection) -> None:
    # a transaction that first reads and then writes cannot wait for its turn: SQLite refuses it at once
    options = connection.get_execution_options()
    patience = options.get(_PATIENCE)
    seconds = BUSY_SECONDS if patience is None else patience
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(1000 * seconds)}")
    connection.exec_driver_sql("BEGIN" if options.get(_IS_READING, False) else "BEGIN IMMEDIATE")


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise DataFileMissing(path) from error
    return status.st_dev, status.st_ino


def _uri(path: Path) -> str:
    # two slashes and an absolute path: `file:///C:/…`, and `file:////server/…`, which Path.as_uri writes otherwise
    name = path.absolute().as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(name)}?mode=rw"
