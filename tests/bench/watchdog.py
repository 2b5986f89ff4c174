"""Watches the window's thread: how long it stood still, and what it was doing then."""

import signal
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, thread_time
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

from models.paths import ROOT

LIMIT_MS = 50
"""A pause that is longer can be felt."""
BEAT_MS = 4
LOOK_S = 0.008
"""Seconds between looks at what the window's thread is doing."""


@dataclass(frozen=True)
class Pause:
    """How long the thread did not come back to its events, how long of it it worked itself, and where it mostly was."""

    milliseconds: float
    own: float
    where: str


class Watchdog(QObject):
    """Notes each pause of the main thread that is longer than LIMIT_MS, from `begin` to `end`.

    It looks from a signal handler, which runs in that thread: another thread could collect garbage, widgets among it,
    which Qt does not survive. Where the system has no such timer the place stays unknown.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.pauses: list[Pause] = []
        self._last = self._worked = 0.0
        self._seen: list[str] = []
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        """Watch from now on."""
        self._last, self._worked = perf_counter(), thread_time()
        self._timer.start()
        if hasattr(signal, "setitimer"):
            signal.signal(signal.SIGALRM, self._look)
            signal.setitimer(signal.ITIMER_REAL, LOOK_S, LOOK_S)

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        pause, own = (now - self._last) * 1_000, (worked - self._worked) * 1_000
        seen, self._seen = self._seen, []
        if pause > LIMIT_MS:
            ((where, _),) = Counter(seen).most_common(1) or [("not seen", 0)]
            self.pauses.append(Pause(pause, own, where))
        self._last, self._worked = now, worked

    def _look(self, _signal: int, frame: FrameType | None) -> None:
        self._seen.append(_place(frame))


def _place(frame: FrameType | None) -> str:
    """Return the innermost function of the program itself, or what else the thread was in."""
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(ROOT / "ui") or path.is_relative_to(ROOT / "models"):
            return f"{path.relative_to(ROOT).as_posix()} {frame.f_code.co_name}"
        frame = frame.f_back
    return "Qt"
