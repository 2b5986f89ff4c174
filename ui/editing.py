"""The report being edited: the one way every page writes, with undo and redo across pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from models.report.report import Change, Report, inverse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.report.carried import LastYear

UNDO_LIMIT = 2_000


class Editing(QObject):
    """A report, its undo stack, and the signals views listen to.

    Views show what the report holds and hand in changes through `push`; they hold no answers of their own.
    """

    changed = Signal(list)
    """The list of changes just applied, by an edit, undo or redo."""
    shown = Signal(str)
    """The key an undo or redo touched: the window brings its page to the front."""
    last_year_changed = Signal()
    """Another frozen copy of last year's report stands beside this one, or none."""
    flushing = Signal()
    """Editors that hold typed text not yet pushed push it now."""

    def __init__(self, report: Report, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.report = report
        self.last_year: LastYear | None = None
        self.refused: dict[str, str] = {}
        """Why the text now standing in a field is no answer, by key: it is neither saved nor exported."""
        self.stack = QUndoStack(self)
        self.stack.setUndoLimit(UNDO_LIMIT)
        report.subscribe(lambda changes: self.changed.emit(list(changes)))

    def push(self, label: str, changes: Sequence[Change]) -> None:
        """Apply changes as one step that undo takes back; changes that change nothing are left out."""
        real = [change for change in changes if change.old != change.new]
        if real:
            self.stack.push(_Step(self, label, real))

    def set_last_year(self, last: LastYear | None) -> None:
        """Put another frozen copy of last year's report beside this one, and tell every view."""
        self.last_year = last
        self.last_year_changed.emit()

    def flush(self) -> None:
        """Have every editor push what is typed but not yet pushed: before saving, exporting, undo or leaving."""
        self.flushing.emit()

    def undo(self) -> None:
        """Take the last step back and show where."""
        self.flush()
        self.stack.undo()

    def redo(self) -> None:
        """Do the step last taken back again and show where."""
        self.flush()
        self.stack.redo()


class _Step(QUndoCommand):
    """Changes applied together."""

    def __init__(self, editing: Editing, label: str, changes: Sequence[Change]) -> None:
        super().__init__(label)
        self._editing = editing
        self._changes = list(changes)
        self._is_first = True

    def redo(self) -> None:
        self._editing.report.apply(self._changes)
        if not self._is_first:
            self._editing.shown.emit(self._changes[0].key)
        self._is_first = False

    def undo(self) -> None:
        self._editing.report.apply(inverse(self._changes))
        self._editing.shown.emit(self._changes[0].key)
