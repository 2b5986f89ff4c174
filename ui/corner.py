"""The buttons at the right of the menu bar: what a report is made for, in sight on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.icons import ICON_NAME, with_icon
from ui.theme import text_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

_LARGE = 1.3
"""Times the usual text size from which words would take the menus' place on a small screen."""
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Corner(QWidget):
    """Actions of the menus as buttons, each with its key in the tooltip; the keyboard has the menus for them."""

    def __init__(self, actions: Sequence[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(4)
        self._buttons = [_button(words, action, self) for words, action in actions]
        for each in self._buttons:
            layout.addWidget(each)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        """Leave the menus their room: with large letters the pictures stand alone."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if text_scale() > _LARGE else _WITH_WORDS
        for each in self._buttons:
            each.setToolButtonStyle(style)


def _button(words: str, action: QAction, parent: QWidget) -> QToolButton:
    made = QToolButton(parent)
    made.setText(words)
    made.setToolTip(f"{action.text().replace('&', '').rstrip('…')} ({action.shortcut().toString()})")
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.clicked.connect(action.trigger)
    return with_icon(made, str(action.property(ICON_NAME)), parent.palette())
