"""Autosave: collects the keys that changed and writes them in one transaction, soon after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.errors import ReportError
from ui.widgets import idle_timer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.report.report import Change
    from models.store.store import Store
    from ui.editing import Editing

DELAY_MS = 400
"""From the first unsaved change to its commit; typed prose adds its own 300 ms, together under a second."""
RETRY_MS = 1_000
PATIENCE = 0.1
"""Seconds a lock of another program is waited for while the clerk goes on typing."""


class Autosave(QObject):
    """Writes what changed in an open report; after a failure it keeps the keys and tries again."""

    saved = Signal(object)
    """The time of the commit, after it."""
    pending = Signal()
    """Something changed that is not yet in the data file."""
    failed = Signal(str)
    """The sentence that says why nothing could be written; everything is kept and tried again."""

    def __init__(self, store: Store, report_id: int, editing: Editing) -> None:
        super().__init__(editing)
        self._store = store
        self._report_id = report_id
        self._editing = editing
        self._dirty: set[str] = set()
        self._timer = idle_timer(DELAY_MS, self._write_between_keys, self)
        editing.changed.connect(self._note)

    @property
    def report_id(self) -> int:
        """The report it saves."""
        return self._report_id

    @property
    def is_clean(self) -> bool:
        """Whether the data file holds everything."""
        return not self._dirty

    def save_now(self) -> bool:
        """Take what editors still hold and write it; return whether the data file now holds everything."""
        self._editing.flush()
        self._write(None)
        return self.is_clean

    def save_soon(self) -> None:
        """Take what editors still hold and write it, unless another program has the file: then a little later."""
        self._editing.flush()
        self._write_between_keys()

    def _note(self, changes: Sequence[Change]) -> None:
        self._dirty.update(change.key for change in changes)
        self.pending.emit()
        # never restarted: steady typing must not put the commit off
        if not self._timer.isActive():
            self._timer.start(DELAY_MS)

    def _write_between_keys(self) -> None:
        self._write(PATIENCE)

    def _write(self, patience: float | None) -> None:
        self._timer.stop()
        if not self._dirty:
            return
        try:
            saved_at = self._store.save(self._report_id, self._editing.report, self._dirty, patience=patience)
        except ReportError as error:
            self._timer.start(RETRY_MS)
            self.failed.emit(str(error))
        else:
            self._dirty = set()
            self.saved.emit(saved_at)
