"""A disk between SQLite and the real one: notes what is written and synced, and fails when told to.

SQLite lets a program put its own layer under every connection (https://www.sqlite.org/vfs.html). This one hands all
calls on to the usual layer. It needs the SQLite library as a file of its own, as on Linux.
"""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

_VFS_WORDS, _METHODS_WORDS = 21, 19
_NAME, _OPEN, _DELETE = 3, 5, 6
_WRITE, _TRUNCATE, _SYNC = 3, 4, 5
_P, _INT, _INT64 = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_OPEN_CALL = ctypes.CFUNCTYPE(_INT, _P, _P, _P, _INT, _P)
_DELETE_CALL = ctypes.CFUNCTYPE(_INT, _P, ctypes.c_char_p, _INT)
_WRITE_CALL = ctypes.CFUNCTYPE(_INT, _P, _P, _INT, _INT64)
_TRUNCATE_CALL = ctypes.CFUNCTYPE(_INT, _P, _INT64)
_SYNC_CALL = ctypes.CFUNCTYPE(_INT, _P, _INT)

Kind = Literal["write", "truncate", "sync", "delete", "acknowledge"]
FAILURES: dict[Kind, int] = {"write": 13, "truncate": 10 | 6 << 8, "sync": 10 | 4 << 8, "delete": 10 | 10 << 8}
"""What SQLite is told: no room left, or the disk refused to cut, sync or delete."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing asked of the disk."""

    kind: Kind
    name: str = ""
    position: int = 0
    """Where it was written, or the size cut to, or the number acknowledged."""
    content: bytes = b""


class Disk:
    """What was asked of the disk so far; from the step of number `fails_from` on, every step fails."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self.steps: list[Step] = []
        self.fails_from: int | None = None
        self._names: dict[int, str] = {}
        self._kept: list[Any] = []
        library.sqlite3_vfs_find.restype = _P
        self._below: int = library.sqlite3_vfs_find(None)
        self._calls = (_P * _VFS_WORDS).from_address(self._below)
        self._layer = (_P * _VFS_WORDS)(*self._calls)
        self._title = ctypes.c_char_p(b"faults")
        self._layer[_NAME] = ctypes.cast(self._title, _P).value
        self._put(self._layer, _OPEN, _OPEN_CALL(self._open))
        self._put(self._layer, _DELETE, _DELETE_CALL(self._delete))

    @property
    def layer(self) -> Any:
        """The structure SQLite is given."""
        return self._layer

    def acknowledge(self, number: int) -> None:
        """Note that the store said this number was saved."""
        self.steps.append(Step("acknowledge", position=number))

    def _put(self, words: Any, index: int, call: Any) -> None:
        self._kept.append(call)
        words[index] = ctypes.cast(call, _P).value

    def _open(self, _layer: int, name: int, file: int, flags: int, out: int) -> int:
        code = _OPEN_CALL(self._calls[_OPEN])(self._below, name, file, flags, out)
        if code == 0 and name:
            self._names[file] = Path(ctypes.string_at(name).decode()).name
            self._wrap(_P.from_address(file))
        return code

    def _wrap(self, methods: Any) -> None:
        below = (_P * _METHODS_WORDS).from_address(methods.value)
        layer = (_P * _METHODS_WORDS)(*below)
        write, cut, sync = _WRITE_CALL(below[_WRITE]), _TRUNCATE_CALL(below[_TRUNCATE]), _SYNC_CALL(below[_SYNC])
        self._put(layer, _WRITE, _WRITE_CALL(lambda *call: self._write(write, *call)))
        self._put(
            layer, _TRUNCATE, _TRUNCATE_CALL(lambda file, size: self._do("truncate", file, size) or cut(file, size))
        )
        self._put(layer, _SYNC, _SYNC_CALL(lambda file, flags: self._do("sync", file) or sync(file, flags)))
        self._kept.append(layer)
        methods.value = ctypes.addressof(layer)

    def _write(self, write: Any, file: int, content: int, size: int, position: int) -> int:
        return self._do("write", file, position, ctypes.string_at(content, size)) or write(
            file, content, size, position
        )

    def _delete(self, _layer: int, name: bytes, flags: int) -> int:
        code = self._note(Step("delete", Path(name.decode()).name))
        return code or _DELETE_CALL(self._calls[_DELETE])(self._below, name, flags)

    def _do(self, kind: Kind, file: int, position: int = 0, content: bytes = b"") -> int:
        return self._note(Step(kind, self._names[file], position, content))

    def _note(self, step: Step) -> int:
        if self.fails_from is not None and len(self.steps) >= self.fails_from:
            return FAILURES[step.kind]
        self.steps.append(step)
        return 0


_disks: list[Disk] = []


@contextmanager
def watched_disk() -> Iterator[Disk]:
    """Give the disk under every connection opened meanwhile; they must be closed inside."""
    library = ctypes.CDLL(str(_library()))
    disk = Disk(library)
    _disks.append(disk)  # SQLite may still hold its calls when this ends
    library.sqlite3_vfs_register(ctypes.byref(disk.layer), 1)
    try:
        yield disk
    finally:
        library.sqlite3_vfs_unregister(ctypes.byref(disk.layer))


def can_be_watched() -> bool:
    """Return whether the SQLite this Python uses can be reached."""
    return _library() is not None


def _library() -> Path | None:
    import sqlite3  # noqa: F401 - loads the library that is looked for

    maps = Path("/proc/self/maps")
    lines = maps.read_text(encoding="utf-8").splitlines() if maps.exists() else []
    return next((Path(line.split()[-1]) for line in lines if "libsqlite3" in line), None)
