"""A slim strip by a text: what in it still stands as last year, and buttons that say it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QToolButton, QWidget

from ui.carried_look import carried_look
from ui.confirming import TextConfirming
from ui.widgets import OneLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent, QResizeEvent

    from ui.confirming import Confirming

SHOWN_WORDS = 6
"""Facts named in the strip; the others are marked in the text."""
_ROOM_FOR_WORDS = 260
_ROUND = 4


class CarriedStrip(QWidget):
    """The strip of one answer, there only while it has something to confirm."""

    def __init__(self, confirming: Confirming, parent: QWidget) -> None:
        super().__init__(parent)
        self._confirming = confirming
        is_text = isinstance(confirming, TextConfirming)
        self._has_many = is_text
        actions = confirming.actions
        self.words = OneLine(self)
        self.buttons = [_button(action, self) for action in (tuple(actions)[:3] if is_text else (actions.right,))]
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(8, 3, 4, 3)
        self._layout.setSpacing(4)
        self._layout.addWidget(self.words, 1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for pushed in self.buttons:
            row.addWidget(pushed)
        self._layout.addLayout(row)
        confirming.compared.connect(self._show)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(carried_look(self.palette()).behind)
        painter.drawRoundedRect(self.rect(), _ROUND, _ROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        taken = sum(pushed.sizeHint().width() + 6 for pushed in self.buttons)
        is_narrow = self.width() - taken < _ROOM_FOR_WORDS and self._has_many
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
            self._layout.activate()

    def _show(self) -> None:
        count = len(self._confirming.carried.stale)
        self.setVisible(count > 0)
        if count:
            named = self._confirming.words()
            listed = ", ".join(f"“{words}”" for words in named[:SHOWN_WORDS]) + (", …" if named[SHOWN_WORDS:] else "")
            head = f"Còn {count} chỗ như năm trước chưa xác nhận" if self._has_many else "Như năm trước"
            self.words.setText(f"{head}: {listed}")
            self.words.setAccessibleName(self.words.text())


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(action.toolTip())
    return button
