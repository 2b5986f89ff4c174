"""Long work beside the window: a function in a thread, its outcome as signals on the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThread, Signal

from models.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Callable


class Task(QThread):
    """One run of a function that touches no widget, no Report being edited and no database session."""

    done = Signal(object)
    """What the function returned."""
    failed = Signal(object)
    """The ReportError it raised."""
    crashed = Signal(object)
    """Any other exception: our bug."""
    progressed = Signal(str, int)
    """What is being done and the per cent done."""

    def __init__(self, work: Callable[[Task], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.crashed.connect(_raise)

    def run(self) -> None:
        try:
            outcome = self._work(self)
        except ReportError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001  # handed to the window's thread, where the crash handler is
            self.crashed.emit(error)
        else:
            self.done.emit(outcome)


def _raise(error: Exception) -> None:
    raise error
