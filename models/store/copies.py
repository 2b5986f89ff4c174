"""Safety copies beside the data file: one a day, seven at most, each checked before it takes its place."""

import os
import sqlite3
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from datetime import date, datetime
from pathlib import Path

from models.store.database import connect
from models.store.errors import (
    COPIES_FOLDER,
    DataFileBusy,
    DataFileDamaged,
    DataFileFull,
    DataFileReadOnly,
    told_plainly,
)
from models.store.header import journal_of, read_header

KEPT = 7
_PAGES_AT_ONCE = 512
"""Pages copied under one lock: a save in between waits some milliseconds only."""
_WAIT_SECONDS = 2.0
_DAMAGED = "hong"


def keep_copy(path: Path, today: date) -> Path:
    """Return the newest safety copy, made now unless the file has not changed since.

    Raise DataFileDamaged when the file does not pass SQLite's check: no older copy is replaced then.
    """
    if is_copied(path):
        return list_copies(path)[0]
    changed_at = path.stat().st_mtime_ns
    target = _folder(path) / f"{path.stem}-{today.isoformat()}{path.suffix}"
    copy_file(path, target)
    # the copy carries the time of the state it holds: that is how the next call knows
    os.utime(target, ns=(changed_at, changed_at))
    for old in list_copies(path)[KEPT:]:
        old.unlink()
    return target


def is_copied(path: Path) -> bool:
    """Return whether the newest safety copy holds the file as it is now."""
    copies = list_copies(path)
    return bool(copies) and copies[0].stat().st_mtime_ns == path.stat().st_mtime_ns


def check_file(path: Path) -> None:
    """Raise DataFileDamaged when SQLite finds the file damaged.

    A throw-away copy is checked: a check of the file itself would keep its lock, and saving would wait.
    """
    made = _folder(path) / f"{path.name}.kiem-tra"
    copy_file(path, made)
    made.unlink(missing_ok=True)


def list_copies(path: Path) -> list[Path]:
    """Return the safety copies of a data file, newest first."""
    pattern = f"{path.stem}-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]{path.suffix}"
    return sorted(_folder(path).glob(pattern), reverse=True)


def restore_copy(path: Path, copy: Path) -> Path | None:
    """Put a copy in the place of a damaged or lost file; return where the damaged one was laid, None for lost.

    Nothing is deleted: the damaged file and its journal stay beside it under another name.
    """
    read_header(copy)
    waiting = path.with_name(path.name + ".moi")
    copy_file(copy, waiting)
    aside = _lay_aside(path)
    waiting.replace(path)
    return aside


def copy_file(source: Path, target: Path) -> None:
    """Copy a data file whole, a change its journal still holds taken back, and check the copy; all or nothing."""
    made = target.with_name(target.name + ".tmp")
    try:
        target.parent.mkdir(exist_ok=True)
        with told_plainly(source), _removed_at_last(made):
            _back_up(source, made)
            _refuse_damaged(made, source)
            _flush(made)
            made.replace(target)
    except OSError as error:
        raise _failure(error)(source) from error


@contextmanager
def _removed_at_last(made: Path) -> Generator[None]:
    made.unlink(missing_ok=True)
    try:
        yield
    finally:
        made.unlink(missing_ok=True)


def _back_up(source: Path, target: Path) -> None:
    with closing(connect(source)) as read, closing(sqlite3.connect(target)) as written:
        # the copy is a new file that counts only once it is flushed and renamed: no journal needed
        written.execute("PRAGMA journal_mode = OFF")
        written.execute("PRAGMA synchronous = OFF")
        read.backup(written, pages=_PAGES_AT_ONCE, progress=_give_up_after(source, _WAIT_SECONDS), sleep=0.01)


def _give_up_after(path: Path, seconds: float) -> Callable[[int, int, int], None]:
    deadline = time.monotonic() + seconds

    def look(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > deadline:
            raise DataFileBusy(path)

    return look


def _refuse_damaged(copy: Path, source: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DataFileDamaged(source)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _lay_aside(path: Path) -> Path | None:
    now = datetime.now().astimezone()
    aside = path.with_name(f"{path.stem}.{_DAMAGED}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    # a journal left beside another file would be rolled back into it and ruin it, even when its own is lost
    if (journal := journal_of(path)).exists():
        journal.replace(journal_of(aside))
    return path.replace(aside) if path.exists() else None


def _failure(error: OSError) -> type[DataFileFull | DataFileReadOnly]:
    return DataFileReadOnly if isinstance(error, PermissionError | FileExistsError) else DataFileFull


def _folder(path: Path) -> Path:
    return path.parent / COPIES_FOLDER
