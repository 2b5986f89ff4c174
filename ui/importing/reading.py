"""Reads a file beside the window: what it means, and its bytes to keep with the report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from models.exchange.reading.understood import Understood
    from models.store.sources import NewSource

FILE_KINDS = (
    "Báo cáo và phụ lục (*.bcdv *.docx *.docm *.doc *.rtf *.odt *.pdf *.txt *.htm *.html *.mht *.xlsx *.xlsm "
    "*.xlsb *.xls *.ods);;Mọi tệp (*)"
)
_PASTED = "Văn bản dán vào"


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read."""

    name: str
    by_itself: Understood
    """On the form that fits the file best."""
    for_report: Understood
    """On the form of the report that is open; the same as `by_itself` where none is open."""
    source: NewSource | None
    """None for a file too large to be kept."""


def read_file(path: Path, form_id: str | None, is_stopped: Callable[[], bool]) -> FileRead:
    """Return what a file means, for itself and for the form of an open report; raise SourceError with a sentence.

    Waits for a child process: call it from a Task.
    """
    # loaded in the task: they bring the store and what reads zip files along
    from models.exchange.reading.child import read_within_limits  # noqa: PLC0415
    from models.exchange.reading.guard import load  # noqa: PLC0415
    from models.store.sources import MAX_BYTES, NewSource  # noqa: PLC0415

    own = read_within_limits(path, None, is_stopped)
    other = own if form_id in {None, own.form_id} else read_within_limits(path, form_id, is_stopped)
    content = load(path)
    source = NewSource(path.name, content) if len(content) <= MAX_BYTES else None
    return FileRead(path.name, own, other, source)


def has_pasted(data: QMimeData) -> bool:
    """Return whether the clipboard holds text a report could be read from."""
    return data.hasText() or data.hasHtml()


def write_pasted(data: QMimeData, folder: Path) -> Path:
    """Write the text of the clipboard into a file of a folder, with its bold and its tables where it has them."""
    if data.hasHtml():
        path = folder / f"{_PASTED}.html"
        path.write_text(f'<html><meta charset="utf-8">{data.html()}</html>', encoding="utf-8", errors="replace")
    else:
        path = folder / f"{_PASTED}.txt"
        path.write_text(data.text(), encoding="utf-8", errors="replace")
    return path
