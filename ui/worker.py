"""Long work beside the window: a function in a thread, its outcome as signals on the window's thread."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QThread, Signal

from models.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Callable

SWITCH_SECONDS = 0.001
"""How long a thread keeps the interpreter while the window's asks for it, which it does after every call to Qt."""
_running: set[Task] = set()
"""Keeps each thread's object until it has ended: Qt aborts the program when one is destroyed before."""


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

    def __init__(self, work: Callable[[Task], Any]) -> None:
        super().__init__()
        self._work = work
        self.crashed.connect(_raise)
        self.finished.connect(self._end)

    def begin(self) -> None:
        """Start the work; the task keeps itself until it has ended."""
        # a collection in this thread could destroy widgets that only cycles keep, which Qt does not survive
        gc.disable()
        sys.setswitchinterval(SWITCH_SECONDS)
        _running.add(self)
        self.start()

    def run(self) -> None:
        try:
            outcome = self._work(self)
        except ReportError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001  # handed to the window's thread, where the crash handler is
            self.crashed.emit(error)
        else:
            self.done.emit(outcome)

    def _end(self) -> None:
        self.wait()
        _running.discard(self)
        if not _running:
            gc.enable()


def wait_for_tasks() -> None:
    """Wait until every task has ended: before the program ends."""
    for task in tuple(_running):
        task.wait()


def _raise(error: Exception) -> None:
    raise error
