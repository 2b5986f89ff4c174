"""The few widgets every page is made of, built the same way everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def label(text: str, parent: QWidget, look: str = "") -> QLabel:
    """Return a label that wraps; `look` is its name in the style sheet: title, pageTitle, groupTitle, hint, problem."""
    made = QLabel(text, parent)
    made.setObjectName(look)
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.PlainText)  # names and paths a clerk typed are never read as rich text
    return made


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


def named(widget: AnyWidget, name: str) -> AnyWidget:
    """Return the widget with a name for screen readers."""
    widget.setAccessibleName(name)
    return widget


def idle_timer(milliseconds: int, act: Callable[[], object], parent: QObject) -> QTimer:
    """Return a timer that acts once when it was not started again for so long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
