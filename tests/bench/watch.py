"""Watches an event loop: the first paint, when the program is ready, the longest pause until it is idle."""

from collections.abc import Callable
from time import thread_time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_BETWEEN_PAINTS = {QEvent.Type.Timer, QEvent.Type.MetaCall, QEvent.Type.DeferredDelete}
"""What an event loop handles only when the painting under way is done."""


class Watch(QObject):
    """Ticks each millisecond from the start of the loop until the program was idle for `at_rest` milliseconds."""

    def __init__(
        self,
        app: QApplication,
        is_ready: Callable[[], bool],
        clock: Callable[[], float],
        memory: Callable[[], float],
        at_rest: int,
    ) -> None:
        super().__init__(app)
        self._is_ready, self._clock, self._memory, self._at_rest = is_ready, clock, memory, at_rest
        self._app = app
        self._painted = self._ready = self._pause = self._last = self._resident = 0.0
        self._own = self._worked = 0.0
        self._is_painted = False
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        app.installEventFilter(self)

    def figures(self) -> dict[str, float]:
        """Return milliseconds from the start of the process, of pauses, by the clock and of own work, and megabytes."""
        pauses = {"pause": self._pause, "own": self._own}
        return {"painted": self._painted, "ready": self._ready, "memory": self._resident, **pauses}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted = self._last = self._clock()
            self._worked = thread_time()
        elif self._painted and event.type() in _BETWEEN_PAINTS:
            self._is_painted = True
            self._app.removeEventFilter(self)
        return False

    def _tick(self) -> None:
        now, worked = self._clock(), thread_time()
        if self._is_painted:
            self._pause = max(self._pause, now - self._last)
            self._own = max(self._own, (worked - self._worked) * 1_000)
            self._last, self._worked = now, worked
        if self._is_painted and not self._ready and self._is_ready():
            self._ready = now
            QTimer.singleShot(self._at_rest, self, self._rest)

    def _rest(self) -> None:
        self._timer.stop()
        self._resident = self._memory()
        self._app.quit()
