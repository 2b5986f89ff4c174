"""The buttons at the right of the menu bar: what a report is made for, in sight on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.icons import ICON_NAME, with_icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction


class Corner(QWidget):
    """Actions of the menus as buttons, each with its key in the tooltip; the keyboard has the menus for them."""

    def __init__(self, actions: Sequence[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 6, 0)
        layout.setSpacing(4)
        for words, action in actions:
            layout.addWidget(_button(words, action, self))


def _button(words: str, action: QAction, parent: QWidget) -> QToolButton:
    made = QToolButton(parent)
    made.setText(words)
    made.setToolTip(f"{action.text().replace('&', '').rstrip('…')} ({action.shortcut().toString()})")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.clicked.connect(action.trigger)
    return with_icon(made, str(action.property(ICON_NAME)), parent.palette())
