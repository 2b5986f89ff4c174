"""The buttons at the right of the menu bar: what a report is made for, the finder and help, in sight on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.icons import ICON_NAME, with_icon
from ui.theme import text_scale
from ui.widgets import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

_LARGE = 1.2
"""How much larger than usual letters are from which words would push the menus aside: pictures alone stay."""


class Corner(QWidget):
    """Actions of the menus as buttons, each with its key in the tooltip; the keyboard has the menus for them."""

    def __init__(self, actions: Sequence[tuple[str, QAction]], parent: QWidget) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 8, 2)
        layout.setSpacing(4)
        self._buttons = [_button(words, action, self) for words, action in actions]
        for made in self._buttons:
            layout.addWidget(made)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fit(self) -> None:
        is_large = text_scale() > _LARGE
        for made in self._buttons:
            is_bare = is_large or not made.text()
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_bare else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            made.setToolButtonStyle(style)


def _button(words: str, action: QAction, parent: QWidget) -> QToolButton:
    made = QToolButton(parent)
    made.setObjectName("corner")
    made.setText(words)
    made.setToolTip(f"{action.text().replace('&', '').rstrip('…')} ({action.shortcut().toString()})")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.clicked.connect(action.trigger)
    named(made, made.toolTip())
    return with_icon(made, str(action.property(ICON_NAME)), parent.palette())
