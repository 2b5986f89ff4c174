"""Brings an older data file to today's schema: after a copy, in one transaction, with Alembic's steps."""

from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from models.store.copies import copy_file
from models.store.database import engine, stamp
from models.store.errors import UpgradeFailed, told_plainly
from models.store.header import read_header
from models.store.schema import SCHEMA_VERSION

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(path: Path, migrations: Path = MIGRATIONS, newest: int = SCHEMA_VERSION) -> Path:
    """Bring an older data file to a version; return the copy made of it before.

    Raise UpgradeFailed when a step fails: the file is then as it was. Steps are the files of
    `migrations/versions`, each with its version, four digits, as revision: the header's user_version
    is the only record of how far a file is.
    """
    upgrading = engine(path, has_foreign_keys=False)
    try:
        copy = _copy(path, read_header(path, newest=newest).version)
        with told_plainly(path), upgrading.begin() as connection:
            _upgrade(connection, path, migrations, newest)
    except SQLAlchemyError as error:
        raise UpgradeFailed(path) from error
    finally:
        upgrading.dispose()
    return copy


def _copy(path: Path, version: int) -> Path:
    copy = path.with_name(f"{path.stem}.truoc-nang-cap-{version}{path.suffix}")
    copy_file(path, copy)
    return copy


def _upgrade(connection: Connection, path: Path, migrations: Path, newest: int) -> None:
    # asked again under the lock: another program may just have done it
    with Operations.context(MigrationContext.configure(connection)):
        for step in _steps(migrations, _version(connection), newest):
            step.module.upgrade()
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise UpgradeFailed(path)
    stamp(connection, newest)


def _steps(migrations: Path, version: int, newest: int) -> list[Script]:
    scripts = ScriptDirectory(migrations)
    steps = scripts.iterate_revisions(_revision(newest), _revision(version) if version else "base")
    return list(steps)[::-1]


def _revision(version: int) -> str:
    return f"{version:04}"


def _version(connection: Connection) -> int:
    return connection.exec_driver_sql("PRAGMA user_version").scalar_one()
