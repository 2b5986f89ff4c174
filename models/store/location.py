"""Where the data file lies, and which data files were opened before."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import cast

from platformdirs import user_data_path

PROGRAM = "bao-cao-dan-van"
_RECORD = "known-files.json"


def data_folder() -> Path:
    """Return the folder of the user's local application data that is this program's own."""
    return user_data_path(PROGRAM, appauthor=False)


def default_data_file() -> Path:
    """Return where the data file lies unless the clerk names another."""
    return data_folder() / f"{PROGRAM}.sqlite"


def is_known(path: Path, folder: Path | None = None) -> bool:
    """Return whether a data file of that path was opened before: its absence is a loss then, not a beginning."""
    return _name(path) in _known(_record(folder))


def remember(path: Path, folder: Path | None = None) -> None:
    """Record that a data file was opened; a record that cannot be written is left as it was."""
    record = _record(folder)
    known = _known(record)
    if _name(path) in known:
        return
    text = json.dumps([*known, _name(path)], ensure_ascii=False, indent=1)
    # the clerk's work matters more than this record: opening goes on without it
    with suppress(OSError):
        record.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(record, text)


def _known(record: Path) -> list[str]:
    try:
        names: object = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [str(name) for name in cast("list[object]", names)] if isinstance(names, list) else []


def _write_whole(target: Path, text: str) -> None:
    made = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    with made.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    made.replace(target)


def _record(folder: Path | None) -> Path:
    return (folder or data_folder()) / _RECORD


def _name(path: Path) -> str:
    return os.path.normcase(path.absolute())
