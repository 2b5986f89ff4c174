"""The first look at a data file, before SQLite may touch it: what its header says."""

import struct
from dataclasses import dataclass
from pathlib import Path

from models.store.errors import DataFileDamaged, DataFileForeign, DataFileMissing, DataFileNewer, DataFileReadOnly
from models.store.schema import APPLICATION_ID, SCHEMA_VERSION

_MAGIC = b"SQLite format 3\0"
_SIZE = 100
# user version and application id, where https://www.sqlite.org/fileformat.html, 1.3, has them
_FIELDS = struct.Struct(">60xI4xI28x")


@dataclass(frozen=True, slots=True)
class Header:
    """What the first 100 bytes of a data file say."""

    is_empty: bool = False
    version: int = 0
    is_settled: bool = True
    """False while a journal waits to be rolled back: the header may then be half of a change."""


def journal_of(path: Path) -> Path:
    """Return the rollback journal SQLite keeps beside a file."""
    return path.with_name(path.name + "-journal")


def read_header(path: Path, *, is_known: bool = False, newest: int = SCHEMA_VERSION) -> Header:
    """Return what the header of a data file says, without changing a byte.

    A known file is one this program opened before: one that is empty or no database any more is damaged then,
    while an unknown one is merely not ours. Raise the DataFileError that fits a file which cannot be used.
    """
    head = _read(path)
    is_settled = not _has_journal(path)
    if not head:
        if is_known and is_settled:
            raise DataFileDamaged(path)
        return Header(is_empty=True, is_settled=is_settled)
    if len(head) < _SIZE or not head.startswith(_MAGIC):
        if not is_settled:
            return Header(is_settled=False)
        raise DataFileDamaged(path) if is_known or not head.strip(b"\0") else DataFileForeign(path)
    version, application_id = _FIELDS.unpack(head)
    if application_id != APPLICATION_ID:
        raise DataFileForeign(path)
    if version > newest:
        raise DataFileNewer(path)
    return Header(version=version, is_settled=is_settled)


def change_counter(path: Path) -> bytes:
    """Return what SQLite counts up in the header with every change of a file, b"" when it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_SIZE)[24:28]
    except OSError:
        return b""


def _read(path: Path) -> bytes:
    if path.exists() and not path.is_file():
        raise DataFileForeign(path)  # a folder, or a pipe that would be waited at for ever
    try:
        with path.open("rb") as file:
            return file.read(_SIZE)
    except FileNotFoundError as error:
        raise DataFileMissing(path) from error
    except OSError as error:
        raise DataFileReadOnly(path) from error


def _has_journal(path: Path) -> bool:
    try:
        return journal_of(path).stat().st_size > 0
    except OSError:
        return False
