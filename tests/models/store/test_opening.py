import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from models.report.report import Report
from models.store.errors import (
    DataFileBusy,
    DataFileDamaged,
    DataFileError,
    DataFileForeign,
    DataFileMissing,
    DataFileNewer,
    DataFileReadOnly,
)
from models.store.header import read_header
from models.store.schema import SCHEMA_VERSION
from models.store.store import Store

needs_proc = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are looked up in /proc")


def files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Take away for a while that root may write everywhere."""
    if sys.platform == "win32" or os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_unknown_file_is_created(path: Path):
    with Store.open(path) as store:
        assert store.count() == 0


def test_created_file_tells_whose_it_is(path: Path):
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (0x42434456,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_file_of_no_byte_is_filled(path: Path):
    path.parent.mkdir()
    path.touch()
    with Store.open(path) as store:
        assert store.count() == 0


def test_absent_file_is_not_created_unasked(path: Path):
    with pytest.raises(DataFileMissing):
        Store.open(path, create=False)
    assert not path.exists()


def test_lost_file_is_missing(path: Path):
    Store.open(path).close()
    path.unlink()
    with pytest.raises(DataFileMissing, match="cắm lại ổ đĩa"):
        Store.open(path)
    assert not path.exists()


def test_lost_file_is_created_when_asked(path: Path):
    Store.open(path).close()
    path.unlink()
    with Store.open(path, even_if_known=True) as store:
        assert store.count() == 0


def test_file_that_is_there_is_never_made_anew(closed: Path):
    with Store.open(closed, even_if_known=True) as store:
        assert store.count() == 1


def test_copies_tell_of_a_lost_file_when_the_record_is_lost_too(path: Path, home: Path, example: Report):
    with Store.open(path) as store:
        store.add("x", example)
    shutil.rmtree(home)
    path.unlink()
    with pytest.raises(DataFileMissing):
        Store.open(path)


def test_known_file_without_a_byte_is_damaged(path: Path):
    Store.open(path).close()
    path.write_bytes(b"")
    with pytest.raises(DataFileDamaged):
        Store.open(path)
    assert path.read_bytes() == b""


def test_file_of_a_newer_program_is_refused_untouched(closed: Path):
    execute(closed, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    closed.with_name(closed.name + "-journal").unlink(missing_ok=True)
    before = files(closed)
    with pytest.raises(DataFileNewer, match="bản mới hơn"):
        Store.open(closed)
    assert files(closed) == before


@pytest.mark.parametrize("content", [b"PK\x03\x04 a Word file", b"SQLite format 3\0", "Báo cáo".encode() * 200])
def test_other_file_is_refused_untouched(path: Path, content: bytes):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(DataFileForeign, match="chọn tệp khác"):
        Store.open(path)
    assert files(path) == {path.name: content}


def test_database_of_another_program_is_refused_untouched(path: Path):
    path.parent.mkdir()
    execute(path, "CREATE TABLE report (id)")
    before = files(path)
    with pytest.raises(DataFileForeign):
        Store.open(path)
    assert files(path) == before


def test_folder_is_no_data_file(tmp_path: Path):
    with pytest.raises(DataFileForeign):
        Store.open(tmp_path)


def test_cut_file_is_damaged_and_untouched(closed: Path):
    content = closed.read_bytes()
    closed.write_bytes(content[: len(content) // 2])
    before = files(closed)
    with pytest.raises(DataFileDamaged, match="ban-sao"):
        Store.open(closed)
    assert files(closed) == before


@pytest.mark.parametrize("garbage", [b"\0", b"x"])
def test_known_file_with_another_beginning_is_damaged(closed: Path, garbage: bytes):
    Store.open(closed).close()
    closed.write_bytes(garbage * 100 + closed.read_bytes()[100:])
    with pytest.raises(DataFileDamaged):
        Store.open(closed)


def test_unknown_file_whose_beginning_was_wiped_is_damaged(closed: Path):
    closed.write_bytes(bytes(100) + closed.read_bytes()[100:])
    with pytest.raises(DataFileDamaged):
        Store.open(closed)


@pytest.mark.parametrize("part", ["TABLE history", "TRIGGER history_refuses_delete", "INDEX report_listed"])
def test_file_without_a_part_is_damaged(closed: Path, part: str):
    execute(closed, f"DROP {part}")
    with pytest.raises(DataFileDamaged):
        Store.open(closed)


def test_file_with_another_column_is_damaged(closed: Path):
    execute(closed, "ALTER TABLE report ADD COLUMN R TEXT")
    with pytest.raises(DataFileDamaged):
        Store.open(closed)


def test_file_with_a_spoilt_schema_is_damaged(closed: Path):
    content = bytearray(closed.read_bytes())
    content[100:4096] = bytes(3996)
    closed.write_bytes(content)
    with pytest.raises(DataFileDamaged):
        Store.open(closed)


def test_file_another_program_writes_is_busy(closed: Path):
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DataFileBusy, match="chương trình khác"):
            Store.open(closed)


def test_read_only_file_is_refused(closed: Path):
    for folder in closed.parents[:4]:
        folder.chmod(0o755)
    closed.chmod(0o444)
    with ordinary_user(), pytest.raises(DataFileReadOnly, match="chỉ đọc"):
        Store.open(closed)


def test_file_that_may_not_be_read_is_refused(closed: Path):
    for folder in closed.parents[:4]:
        folder.chmod(0o755)
    closed.chmod(0o000)
    with ordinary_user(), pytest.raises(DataFileReadOnly):
        Store.open(closed)


def test_file_in_a_closed_folder_is_refused(closed: Path):
    for folder in closed.parents[:4]:
        folder.chmod(0o755)
    closed.parent.chmod(0o000)
    try:
        with ordinary_user(), pytest.raises(DataFileReadOnly):
            Store.open(closed)
    finally:
        closed.parent.chmod(0o755)


def test_name_no_system_allows_is_refused(tmp_path: Path):
    with pytest.raises(DataFileError):
        Store.open(tmp_path / ("x" * 300))


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with a path")
def test_pipe_is_no_data_file_and_is_not_waited_at(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataFileForeign):
        Store.open(tmp_path / "pipe")


def test_file_lost_between_two_looks_is_missing(path: Path):
    with pytest.raises(DataFileMissing):
        read_header(path)


def test_file_that_may_not_be_made_is_told(tmp_path: Path):
    (tmp_path / "a").write_text("", encoding="utf-8")
    with pytest.raises(DataFileReadOnly):
        Store.open(tmp_path / "a" / "b.sqlite")


@needs_proc
def test_file_is_closed_after_a_refusal(closed: Path):
    execute(closed, "DROP TABLE history")
    with pytest.raises(DataFileDamaged):
        Store.open(closed)
    assert closed not in [link.resolve() for link in Path("/proc/self/fd").iterdir()]


def test_creation_cut_short_is_begun_again(path: Path, closed: Path):
    # a power cut in the first commit: some pages written, the journal says that the file was empty
    empty_journal = (
        bytes.fromhex("d9d505f920a163d7") + bytes(4) + bytes(4) + bytes(4) + (512).to_bytes(4) + (4096).to_bytes(4)
    )
    closed.with_name(closed.name + "-journal").write_bytes(empty_journal.ljust(512, b"\0"))
    closed.write_bytes(bytes(8192))
    with Store.open(closed) as store:
        assert store.count() == 0


def test_path_with_signs_of_an_address_is_opened(tmp_path: Path):
    sign = "" if sys.platform == "win32" else "?"
    with Store.open(tmp_path / f"năm 2018 #1{sign}mode=ro&%41.sqlite") as store:
        assert store.path.name in {file.name for file in tmp_path.iterdir()}
