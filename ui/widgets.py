"""The few widgets every page is made of, built the same way everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSizePolicy, QSpinBox, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_WINDOWS_OWN = {QKeyCombination(Qt.KeyboardModifier.ControlModifier, key) for key in (Qt.Key.Key_E, Qt.Key.Key_K)}
_NUMBER_MARGIN = 6
"""Pixels; with a frame of its own the style sheet has no say in where the figures begin."""
AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def label(text: str, parent: QWidget, look: str = "") -> QLabel:
    """Return a label that wraps; `look` is its name in the style sheet: title, pageTitle, groupTitle, hint, problem."""
    made = QLabel(text, parent)
    made.setObjectName(look)
    made.setWordWrap(True)
    made.setMinimumWidth(1)  # one long word, a path perhaps, must not make the window wider than the screen
    made.setTextFormat(Qt.TextFormat.PlainText)  # names and paths a clerk typed are never read as rich text
    return made


class OneLine(QLabel):
    """A line of text of any length that never widens its window: cut with an ellipsis, whole in its tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._least = ""

    def keep_in_sight(self, words: str) -> None:
        """Never become narrower than these words, whatever stands beside."""
        self._least = words
        self._take_least()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_least()

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect().adjusted(self.margin(), 0, -self.margin(), 0)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _take_least(self) -> None:
        if self._least:
            margins = self.contentsMargins()
            around = (
                self.width() - self.contentsRect().width() if self.isVisible() else margins.left() + margins.right()
            )
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance(self._least) + around)


class UpDownArea(QScrollArea):
    """Scrolls a widget up and down where the window is too low for it; never narrower than the widget."""

    def __init__(self, widget: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(widget)
        self._scrolled = widget

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._scrolled.minimumSizeHint().width() + bar, super().minimumSizeHint().height())


def selectable(text: QLabel) -> QLabel:
    """Return the label with text that can be copied, with the mouse or the keys."""
    text.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return text


def button(text: str, tip: str, act: Callable[[], object], parent: QWidget, *, is_primary: bool = False) -> QPushButton:
    """Return a push button that Enter presses too."""
    made = QPushButton(text, parent)
    made.setToolTip(tip)
    made.setAutoDefault(True)
    made.setProperty("primary", is_primary)
    made.clicked.connect(lambda: act())
    return made


def number_box(name: str, least: int, most: int, parent: QWidget) -> QSpinBox:
    """Return a box for a whole number, whose figures stand as far from its frame as the letters of a line."""
    made = named(QSpinBox(parent), name)
    made.setRange(least, most)
    made.lineEdit().setTextMargins(_NUMBER_MARGIN, 0, 0, 0)
    return made


def named(widget: AnyWidget, name: str) -> AnyWidget:
    """Return the widget with a name for screen readers."""
    widget.setAccessibleName(name)
    return widget


def is_windows_own(event: QKeyEvent) -> bool:
    """Return whether a key press, which a line of text would take, is the window's: undo, redo, export, find.

    Undo is the report's, across pages; Ctrl+E goes to the end of the line on Linux and Ctrl+K deletes up to it,
    where nobody here knows either.
    """
    standard = QKeySequence.StandardKey
    return event.matches(standard.Undo) or event.matches(standard.Redo) or event.keyCombination() in _WINDOWS_OWN


def idle_timer(milliseconds: int, act: Callable[[], object], parent: QObject) -> QTimer:
    """Return a timer that acts once when it was not started again for so long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
