import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from models.report.figures import Figure
from models.report.report import Report
from models.store.database import connect, create_tables, set_and_read_back
from models.store.errors import (
    DataFileBusy,
    DataFileDamaged,
    DataFileFull,
    DataFileMissing,
    DataFileReplaced,
    SettingRefused,
    told_plainly,
)
from models.store.store import Store

CELL = "citizens.unit.receptions"
needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are looked up in /proc")
may_lose_files = pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no open file be moved or deleted")


@pytest.fixture
def edited(saved: int, example: Report) -> Report:
    example.apply([example.change(CELL, Figure("999"))])
    return example


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "truncate"), ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0)],
)
def test_connection_is_set_for_safe_saving(closed: Path, name: str, value: object):
    with closing(connect(closed)) as connection:
        assert connection.execute(f"PRAGMA {name}").fetchone() == (value,)


def test_setting_that_is_not_taken_is_refused(path: Path):
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(SettingRefused, match="ghi an toàn"):
        set_and_read_back(connection, path, "journal_mode", "truncate")


def test_connecting_never_makes_a_file(path: Path):
    path.parent.mkdir()
    with pytest.raises(sqlite3.OperationalError):
        connect(path)
    assert not path.exists()


def test_save_under_a_foreign_lock_is_busy_and_works_later(store: Store, saved: int, edited: Report):
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DataFileBusy):
            store.save(saved, edited, {CELL})
    store.save(saved, edited, {CELL})
    assert store.load(saved).figure(CELL) == Figure("999")


def test_writing_takes_the_lock_before_it_reads(store: Store):
    with (
        store._database.writing(),  # pyright: ignore[reportPrivateUsage]
        closing(sqlite3.connect(store.path, timeout=0, isolation_level=None)) as other,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_reading_waits_for_no_writer(store: Store, saved: int):
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert store.count() == 1


def test_save_on_a_full_disk_is_told_and_works_later(store: Store, saved: int, edited: Report):
    with store._database.writing() as connection:  # pyright: ignore[reportPrivateUsage]
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    edited.apply([edited.change("general.unit", "Xã " + "ắ" * 20_000)])
    with pytest.raises(DataFileFull, match="đã đầy"):
        store.save(saved, edited, {CELL, "general.unit"})
    assert store.load(saved).figure(CELL) == Figure("342")
    with store._database.reading() as connection:  # pyright: ignore[reportPrivateUsage]
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    store.save(saved, edited, {CELL, "general.unit"})
    assert store.load(saved).figure(CELL) == Figure("999")


@may_lose_files
def test_save_into_a_vanished_file_is_refused(store: Store, saved: int, edited: Report):
    store.path.unlink()
    with pytest.raises(DataFileMissing):
        store.save(saved, edited, {CELL})
    assert not store.path.exists()


@may_lose_files
def test_save_works_when_the_file_is_back(store: Store, saved: int, edited: Report, tmp_path: Path):
    away = tmp_path / "away.sqlite"
    store.path.replace(away)
    with pytest.raises(DataFileMissing):
        store.save(saved, edited, {CELL})
    shutil.copy(away, store.path)
    store.save(saved, edited, {CELL})
    with Store.open(store.path) as again:
        assert again.load(saved).figure(CELL) == Figure("999")


@may_lose_files
def test_an_older_copy_put_in_the_place_of_the_open_file_is_not_written(
    store: Store, saved: int, edited: Report, tmp_path: Path
):
    copy = tmp_path / "older.sqlite"
    shutil.copy(store.path, copy)
    store.rename(saved, "Báo cáo đã đổi tên")
    copy.replace(store.path)
    before = store.path.read_bytes()
    with pytest.raises(DataFileReplaced):
        store.save(saved, edited, {CELL})
    assert store.path.read_bytes() == before


@needs_proc
def test_closed_store_holds_no_file(store: Store, saved: int):
    store.close()
    assert store.path not in [link.resolve() for link in Path("/proc/self/fd").iterdir()]


def test_lost_file_is_missing_not_read_only(path: Path):
    with pytest.raises(DataFileMissing), told_plainly(path):
        connect(path)


def test_tables_are_made_once(store: Store, saved: int):
    create_tables(store._database)  # pyright: ignore[reportPrivateUsage]
    assert store.count() == 1


def test_time_that_is_none_is_damage(store: Store, saved: int):
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("UPDATE report SET saved_at = 'hôm qua'")
    with pytest.raises(DataFileDamaged):
        store.reports()


def test_our_own_mistake_is_not_dressed_up(store: Store, path: Path):
    reading = store._database.reading()  # pyright: ignore[reportPrivateUsage]
    with pytest.raises(OperationalError, match="no such table"), told_plainly(path), reading as connection:
        connection.exec_driver_sql("SELECT * FROM absent")
