import os
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.report.report import Report
from models.store.copies import _give_up_after, copy_file, keep_copy, list_copies, restore_copy
from models.store.errors import DataFileBusy, DataFileDamaged, DataFileForeign, DataFileReadOnly
from models.store.store import Store

TODAY = date(2026, 11, 22)


def touch(path: Path, report: Report, home: Path) -> None:
    store = Store.open(path, folder=home)
    store.add("x", report)
    store._database.close()  # pyright: ignore[reportPrivateUsage]


def spoil(path: Path) -> None:
    """Wipe the inside of a file whose header stays good."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)


def test_copy_holds_the_reports(closed: Path, example: Report):
    with Store.open(keep_copy(closed, TODAY), create=False) as copy:
        assert copy.load(1).answers == example.answers


def test_copy_carries_the_day(closed: Path):
    assert keep_copy(closed, TODAY).name == "báo cáo 100%-2026-11-22.sqlite"


def test_closing_keeps_a_copy(store: Store, saved: int):
    store.close()
    assert len(list_copies(store.path)) == 1


def test_closing_does_not_wait_for_the_copy_of_a_large_file(store: Store, saved: int, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("models.store.store._QUICKLY_COPIED", 10_000)
    store.close()
    assert list_copies(store.path) == []


def test_unchanged_file_is_not_copied_again(closed: Path):
    keep_copy(closed, TODAY)
    keep_copy(closed, TODAY + timedelta(1))
    assert len(list_copies(closed)) == 1


def test_a_day_has_one_copy_of_its_last_state(closed: Path, report: Report, home: Path):
    keep_copy(closed, TODAY)
    touch(closed, report, home)
    with Store.open(keep_copy(closed, TODAY), create=False) as copy:
        assert copy.count() == 2
    assert len(list_copies(closed)) == 1


def test_seven_newest_copies_are_kept(closed: Path):
    for day in range(10):
        os.utime(closed, (day, day))
        keep_copy(closed, TODAY + timedelta(day))
    names = [copy.stem[-10:] for copy in list_copies(closed)]
    assert names == [str(TODAY + timedelta(day)) for day in range(9, 2, -1)]


def test_damaged_file_replaces_no_copy(closed: Path):
    copy = keep_copy(closed, TODAY)
    before = copy.read_bytes()
    spoil(closed)
    with pytest.raises(DataFileDamaged):
        keep_copy(closed, TODAY)
    assert {file: file.read_bytes() for file in copy.parent.iterdir()} == {copy: before}


def test_verify_finds_damage_inside(closed: Path):
    store = Store.open(closed)
    spoil(closed)
    with pytest.raises(DataFileDamaged):
        store.verify()
    store.close()


def test_verify_finds_damage_in_a_file_copied_before(closed: Path):
    store = Store.open(closed)
    store.verify()
    changed_at = closed.stat().st_mtime_ns
    spoil(closed)
    os.utime(closed, ns=(changed_at, changed_at))
    with pytest.raises(DataFileDamaged):
        store.verify()
    store.close()


def test_verify_keeps_todays_copy(store: Store, saved: int):
    store.verify()
    assert len(list_copies(store.path)) == 1


def test_save_goes_on_beside_verify(store: Store, saved: int, example: Report):
    store.verify()
    store.save(saved, example, {"I"})
    store.verify()


def test_verify_leaves_only_copies(store: Store, saved: int):
    store.verify()
    assert list((store.path.parent / "ban-sao").iterdir()) == list_copies(store.path)


def test_closing_works_where_no_copy_can_be_kept(store: Store, saved: int):
    (store.path.parent / "ban-sao").write_text("a file where the folder should be", encoding="utf-8")
    store.close()
    with Store.open(store.path) as again:
        assert again.count() == 1


def test_copy_that_cannot_be_written_is_told(closed: Path):
    (closed.parent / "ban-sao").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(DataFileReadOnly):
        keep_copy(closed, TODAY)


def test_copying_does_not_wait_for_ever(closed: Path, tmp_path: Path):
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DataFileBusy):
            copy_file(closed, tmp_path / "copy.sqlite")
    assert not (tmp_path / "copy.sqlite").exists()


def test_copy_takes_the_place_of_a_damaged_file(closed: Path, example: Report):
    copy = keep_copy(closed, TODAY)
    spoil(closed)
    restore_copy(closed, copy)
    with Store.open(closed) as store:
        assert store.load(1).answers == example.answers


def test_damaged_file_is_laid_aside_whole_with_its_journal(closed: Path):
    copy = keep_copy(closed, TODAY)
    spoil(closed)
    spoilt = closed.read_bytes()
    closed.with_name(closed.name + "-journal").write_bytes(b"half")
    aside = restore_copy(closed, copy)
    assert aside is not None
    assert aside.read_bytes() == spoilt
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"half"
    assert not closed.with_name(closed.name + "-journal").exists()


def test_copy_takes_the_place_of_a_lost_file(closed: Path):
    copy = keep_copy(closed, TODAY)
    closed.unlink()
    assert restore_copy(closed, copy) is None
    with Store.open(closed) as store:
        assert store.count() == 1


def test_journal_of_a_lost_file_does_not_spoil_the_copy(closed: Path):
    copy = keep_copy(closed, TODAY)
    closed.unlink()
    closed.with_name(closed.name + "-journal").write_bytes(b"half")
    restore_copy(closed, copy)
    assert not closed.with_name(closed.name + "-journal").exists()


def test_copying_under_a_lock_taken_meanwhile_ends(path: Path):
    look = _give_up_after(path, -1)
    with pytest.raises(DataFileBusy):
        look(sqlite3.SQLITE_BUSY, 1, 1)


def test_other_file_is_not_taken_for_a_copy(closed: Path, tmp_path: Path):
    other = tmp_path / "other.sqlite"
    other.write_bytes(b"PK" * 200)
    before = closed.read_bytes()
    with pytest.raises(DataFileForeign):
        restore_copy(closed, other)
    assert closed.read_bytes() == before
