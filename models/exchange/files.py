"""Files reach the disk whole or not at all: a temporary neighbour, flushed, then renamed over the target."""

import errno
import os
import re
import secrets
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from models.errors import ReportError
from models.report.report import Report
from models.report.wording import unit_as_row
from models.text.clean import clean_line

T = TypeVar("T")
BUSY_WAIT = 3.0
"""Seconds to wait for a program that holds the target."""
MAX_STEM_BYTES = 180
"""A name of at most 255 bytes is left room for “ (99)”, its ending and nothing of Vietnamese letters cut."""
_PAUSE = 0.1
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
# what Windows says in its own numbers: disk full, name not valid, name too long
_WINDOWS_CODES = {39: errno.ENOSPC, 112: errno.ENOSPC, 123: errno.EINVAL, 206: errno.ENAMETOOLONG}


class FileWriteError(ReportError):
    """A file that could not be written; the old file, if any, is as it was."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class FileBusy(FileWriteError):  # noqa: N818 - a state of the file, no fault of the program
    """A target that another program holds open; `alternative` is a name that is free."""

    def __init__(self, path: Path, alternative: Path) -> None:
        super().__init__(
            path,
            f"Tệp “{path.name}” đang mở trong Word, Excel hoặc bị khóa; hãy đóng tệp đó rồi làm lại, "
            f"hoặc ghi sang tên “{alternative.name}”.",
        )
        self.alternative = alternative


class DiskFullError(FileWriteError):
    """A disk without room for the file."""


class FolderMissingError(FileWriteError):
    """A folder that is not there."""


class FolderReadOnlyError(FileWriteError):
    """A folder that takes no files from this user."""


class PathTooLongError(FileWriteError):
    """A path longer than the system takes."""


class FileNameError(FileWriteError):
    """A name that Windows refuses."""


_UNKNOWN = "Không ghi được tệp “{name}” vào thư mục “{folder}” ({reason}); hãy chọn thư mục khác."
_FULL = (DiskFullError, "Ổ đĩa không còn chỗ cho tệp “{name}”; hãy xóa bớt tệp hoặc chọn ổ đĩa khác.")
_MISSING = (FolderMissingError, "Không có thư mục “{folder}”; hãy chọn thư mục khác hoặc cắm lại ổ đĩa.")
_LOCKED = (FolderReadOnlyError, "Không được phép ghi vào thư mục “{folder}”; hãy chọn thư mục khác.")
_EXPLANATIONS: dict[int, tuple[type[FileWriteError], str]] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.EACCES: _LOCKED,
    errno.EPERM: _LOCKED,
    errno.EROFS: _LOCKED,
}


def write_file(path: Path, content: bytes) -> None:
    """Write one file whole; raise FileWriteError and leave what was there when that cannot be done."""
    write_files({path: content})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write several files, all or none; raise FileWriteError and leave what was there when that cannot be done."""
    staged: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            _check_name(path)
            staged[path] = _temporary(path)
            _write_through(path, staged[path], content)
        _replace_all(staged)
    finally:
        for temporary in staged.values():
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Create a folder and those above it unless they are there; raise FileWriteError when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise FolderMissingError(
            folder, f"“{folder}” là một tệp, không phải thư mục; hãy chọn thư mục khác."
        ) from error
    except OSError as error:
        raise _explained(folder / "_", error) from error


def free_name(path: Path) -> Path:
    """Return the path, or the first of “… (2)”, “… (3)” beside it, under which nothing lies yet."""
    number = 1
    while (free := numbered(path, number)).exists():
        number += 1
    return free


def numbered(path: Path, number: int) -> Path:
    """Return the path with “ (number)” before its ending, as it is for 1."""
    return path if number == 1 else path.with_name(f"{path.stem} ({number}){path.suffix}")


def file_stem(report: Report) -> str:
    """Return the name of a report's files without ending: `Báo cáo Dân vận 2018 - Huyện Nga Sơn`."""
    year = report.year()
    parts = (f"Báo cáo Dân vận {year}" if year else "Báo cáo Dân vận", unit_as_row(report))
    return safe_stem(" - ".join(part for part in parts if part))


def safe_stem(text: str) -> str:
    """Return text as a file name without ending that every system takes: NFC, short, nothing forbidden."""
    name = clean_line(_FORBIDDEN.sub("-", clean_line(text)))
    while len(name.encode()) > MAX_STEM_BYTES:
        name = name.rpartition(" ")[0] or name[: MAX_STEM_BYTES // 4]
    name = name.strip(" .") or "Báo cáo"
    return f"_{name}" if _RESERVED.fullmatch(name) else name


def _check_name(path: Path) -> None:
    name = path.name
    if not name or _FORBIDDEN.search(name) or name[-1] in " ." or _RESERVED.fullmatch(name):
        raise _bad_name(path)


def _temporary(path: Path) -> Path:
    return path.with_name(f".bcdv-{secrets.token_hex(6)}.tmp")


def _write_through(path: Path, temporary: Path, content: bytes) -> None:
    try:
        if path.is_dir():
            raise FileWriteError(path, f"“{path}” là một thư mục; hãy đặt tên khác cho tệp.")
        with temporary.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise _explained(path, error) from error


def _replace_all(staged: Mapping[Path, Path]) -> None:
    # the documents are small: kept in memory they cost less than a second copy on a full stick
    old = {path: _content(path) for path in staged} if len(staged) > 1 else {}
    done: list[Path] = []
    try:
        for path, temporary in staged.items():
            _patiently(path, partial(temporary.replace, path))
            done.append(path)
    except FileWriteError:
        for path in done:
            _put_back(path, old[path])
        raise
    for folder in {path.parent for path in staged}:
        _sync_folder(folder)


def _content(path: Path) -> bytes | None:
    return _patiently(path, path.read_bytes) if path.exists() else None


def _patiently(path: Path, act: Callable[[], T]) -> T:
    # Word, virus scanners and indexers hold a file for a moment or for hours; Windows says so with 5 or 32
    deadline = time.monotonic() + BUSY_WAIT
    while True:
        try:
            return act()
        except PermissionError as error:
            if not path.exists():
                raise _explained(path, error) from error
            if time.monotonic() >= deadline:
                raise FileBusy(path, free_name(path)) from error
            time.sleep(_PAUSE)
        except OSError as error:
            raise _explained(path, error) from error


def _put_back(path: Path, content: bytes | None) -> None:
    # the failure that led here is the one to tell
    with suppress(OSError, FileWriteError):
        if content is None:
            path.unlink()
        else:
            write_file(path, content)


def _sync_folder(folder: Path) -> None:
    # Windows and some network folders cannot do this; the file itself is safe by then
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _explained(path: Path, error: OSError) -> FileWriteError:
    code = _WINDOWS_CODES.get(getattr(error, "winerror", None) or 0, error.errno or 0)
    # Windows says "not found" of a path beyond its 260 letters too
    if code == errno.ENAMETOOLONG or (os.name == "nt" and code == errno.ENOENT and len(str(path)) >= 248):
        return PathTooLongError(
            path,
            f"Thư mục “{path.parent}” hoặc tên tệp trong đó quá dài; hãy chọn thư mục ngắn hơn hoặc đặt tên ngắn hơn.",
        )
    if code == errno.EINVAL:
        return _bad_name(path)
    kind, sentence = _EXPLANATIONS.get(code, (FileWriteError, _UNKNOWN))
    return kind(path, sentence.format(name=path.name, folder=path.parent, reason=error.strerror))


def _bad_name(path: Path) -> FileWriteError:
    return FileNameError(path, f"Tên tệp “{path.name}” có ký tự mà Windows không nhận; hãy đặt tên khác cho tệp.")
