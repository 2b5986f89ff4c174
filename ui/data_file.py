"""What the clerk can do when the data file cannot be opened: never an empty report in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.errors import ReportError
from ui import dialogs

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

DATA_FILES = "Tệp dữ liệu (*.sqlite);;Mọi tệp (*)"
OTHER = "Chọn tệp dữ liệu khác…"
NEW = "Tạo tệp dữ liệu mới…"
LEAVE = "Thoát"


def choose_instead(parent: QWidget, path: Path, error: ReportError) -> Path | None:
    """Say why a data file cannot be opened and return the one to open instead, None to end the program."""
    # the store is loaded behind the painted window
    from models.store.copies import list_copies, restore_copy  # noqa: PLC0415

    copies = list_copies(path) if _may_come_back(error) else []
    back = f"Dùng bản sao ngày {copies[0].stem[-2:]}/{copies[0].stem[-5:-3]}" if copies else ""
    choices = [choice for choice in (back, OTHER, NEW, LEAVE) if choice]
    while True:
        choice = choices[dialogs.ask(parent, str(error), choices)]
        if choice == LEAVE:
            return None
        if choice == back:
            try:
                restore_copy(path, copies[0])
            except ReportError as failure:
                dialogs.tell(parent, str(failure))
            else:
                return path
        elif chosen := _ask_path(parent, choice, path):
            return chosen


def _may_come_back(error: ReportError) -> bool:
    from models.store.errors import DataFileDamaged, DataFileMissing  # noqa: PLC0415

    return isinstance(error, DataFileDamaged | DataFileMissing)


def _ask_path(parent: QWidget, choice: str, path: Path) -> Path | None:
    if choice == OTHER:
        return dialogs.ask_open_file(parent, OTHER, str(path.parent), DATA_FILES)
    return dialogs.ask_save_file(parent, NEW, str(_unused(path)), DATA_FILES)


def _unused(path: Path) -> Path:
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, 1000))
    return next((name for name in names if not name.exists()), path)
