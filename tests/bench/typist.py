"""Types into an editor as fast as a good typist, and notes how long each letter takes to the screen."""

from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextEdit

TEXT = "công tác dân vận của chính quyền "
LETTERS = 160
BETWEEN_MS = 50
BREATH = 20
"""After so many letters the typist looks up: what is typed is handed in, saved, and its pages are made."""
BREATH_MS = 700


class Typist(QObject):
    """Posts a key at each moment it is due, late or not, and takes the time until the paint that shows it is over."""

    def __init__(self, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._strike)
        self._strikes: list[float] = []
        self._struck = 0
        self._due: list[float] = []
        """When each letter was due that is on its way to the editor."""
        self._taken: list[float] = []
        """When each letter was due that the editor has, but no paint shows yet."""
        self.waits: list[float] = []
        """Milliseconds from when a letter was due until it was on the screen."""
        edit.installEventFilter(self)
        edit.viewport().installEventFilter(self)

    @property
    def is_done(self) -> bool:
        """Whether every letter is on the screen."""
        return len(self.waits) == LETTERS

    def begin(self) -> None:
        """Type everything from now on."""
        start = perf_counter() + BETWEEN_MS / 1_000
        pauses = [number * BETWEEN_MS + number // BREATH * BREATH_MS for number in range(LETTERS)]
        self._strikes = [start + pause / 1_000 for pause in pauses]
        self._wait()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self._edit:
            self._taken.append(self._due.pop(0))
        elif event.type() == QEvent.Type.Paint and self._taken:
            # an event loop attends to a timer only when the painting under way is done
            shown, self._taken = self._taken, []
            QTimer.singleShot(0, self, lambda: self._note(shown))
        return False

    def _wait(self) -> None:
        if self._struck < LETTERS:
            self._timer.start(max(0, round((self._strikes[self._struck] - perf_counter()) * 1_000)))

    def _strike(self) -> None:
        letter = TEXT[self._struck % len(TEXT)]
        self._due.append(self._strikes[self._struck])
        self._struck += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(self._edit, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self._wait()

    def _note(self, shown: list[float]) -> None:
        now = perf_counter()
        self.waits += [(now - due) * 1_000 for due in shown]
