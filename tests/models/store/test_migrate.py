"""The machinery of upgrades, shown with steps made for the test, and each step that is shipped."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import MetaData

from models.report.report import Report
from models.store.errors import UpgradeFailed
from models.store.migrate import MIGRATIONS, upgrade
from models.store.schema import APPLICATION_ID, SCHEMA_VERSION
from models.store.store import Store

NEXT = SCHEMA_VERSION + 1
GOOD = 'op.execute("ALTER TABLE report ADD COLUMN colour TEXT")'
BAD = GOOD + '\n    op.execute("INSERT INTO nothing VALUES (1)")'
ORPHAN = GOOD + "\n    op.execute(\"INSERT INTO answer VALUES (99, 'I', '[]')\")"
REBUILD = """with op.batch_alter_table("report") as table:
        table.alter_column("name", new_column_name="title")"""


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    """The shipped steps, to which a test adds its own."""
    return Path(shutil.copytree(MIGRATIONS, tmp_path / "migrations"))


def add_step(steps: Path, body: str) -> None:
    names = f'revision = "{NEXT:04}"\ndown_revision = "{SCHEMA_VERSION:04}"'
    text = f"from alembic import op\n{names}\ndef upgrade():\n    {body}\n"
    (steps / "versions" / f"{NEXT:04}_next.py").write_text(text, encoding="utf-8")


def ask(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(statement).fetchall()


def schema(path: Path) -> list[tuple[object, ...]]:
    rows = ask(path, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    return [(*names, " ".join(str(sql).split())) for *names, sql in rows]


def test_migrated_schema_is_the_declared_one(path: Path, tmp_path: Path):
    Store.open(path).close()
    migrated = tmp_path / "migrated.sqlite"
    with closing(sqlite3.connect(migrated)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    upgrade(migrated)
    assert schema(migrated) == schema(path)


def test_newest_step_has_the_version_of_the_schema():
    newest = max(step.name[:4] for step in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert int(newest) == SCHEMA_VERSION


def test_file_of_the_first_version_keeps_its_reports(closed: Path, example: Report):
    with closing(sqlite3.connect(closed)) as connection:
        connection.execute("DROP TABLE source")
        connection.execute("DROP TABLE last_year")
        connection.execute("PRAGMA user_version = 1")
    with Store.open(closed) as store:
        assert store.load(1).answers == example.answers
        assert store.sources(1) == []


def test_older_file_is_upgraded_on_opening(path: Path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with Store.open(path) as store:
        assert store.count() == 0


def test_step_is_run_and_the_version_written(closed: Path, steps: Path):
    add_step(steps, GOOD)
    upgrade(closed, steps, NEXT)
    assert ask(closed, "SELECT colour FROM report") == [(None,)]
    assert ask(closed, "PRAGMA user_version") == [(NEXT,)]


def test_file_of_today_needs_no_step(closed: Path, steps: Path):
    add_step(steps, BAD)
    upgrade(closed, steps, SCHEMA_VERSION)
    assert ask(closed, "PRAGMA user_version") == [(SCHEMA_VERSION,)]


def test_copy_is_made_before(closed: Path, steps: Path, example: Report):
    add_step(steps, GOOD)
    copy = upgrade(closed, steps, NEXT)
    assert copy == closed.with_name(f"báo cáo 100%.truoc-nang-cap-{SCHEMA_VERSION}.sqlite")
    with Store.open(copy, create=False) as store:
        assert store.load(1).answers == example.answers


@pytest.mark.parametrize("body", [BAD, ORPHAN])
def test_failed_step_leaves_nothing(closed: Path, steps: Path, body: str, example: Report):
    before = schema(closed), ask(closed, "SELECT * FROM answer")
    add_step(steps, body)
    with pytest.raises(UpgradeFailed, match="giữ nguyên"):
        upgrade(closed, steps, NEXT)
    assert (schema(closed), ask(closed, "SELECT * FROM answer")) == before
    with Store.open(closed) as store:
        assert store.load(1).answers == example.answers


def test_rebuilding_a_table_keeps_what_refers_to_it(closed: Path, steps: Path):
    before = ask(closed, "SELECT * FROM answer")
    add_step(steps, REBUILD)
    upgrade(closed, steps, NEXT)
    assert ask(closed, "SELECT title FROM report") == [("Báo cáo năm 2018",)]
    assert ask(closed, "SELECT * FROM answer") == before


def test_file_is_let_go_of_after_an_upgrade(closed: Path, steps: Path):
    add_step(steps, GOOD)
    upgrade(closed, steps, NEXT)
    with closing(sqlite3.connect(closed, timeout=0, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")


def test_reflected_tables_are_the_declared_ones(store: Store):
    found = MetaData()
    with store._database.reading() as connection:  # pyright: ignore[reportPrivateUsage]
        found.reflect(connection)
    assert set(found.tables) == {"report", "answer", "history", "setting", "source", "last_year"}
