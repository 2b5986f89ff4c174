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
_PAD, _GAP = 8, 4
_BETWEEN = 8
"""Pixels that buttons in a row may at most take beside their own width."""
_ROUND = 4


class CarriedStrip(QWidget):
    """The strip of one answer, there only while it has something to confirm."""

    def __init__(self, confirming: Confirming, parent: QWidget) -> None:
        super().__init__(parent)
        self._confirming = confirming
        actions = confirming.actions
        offered = tuple(actions)[:3] if isinstance(confirming, TextConfirming) else (actions.right,)
        self.words = OneLine(self)
        self.buttons = [_button(action, self) for action in offered]
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(_PAD, 3, _GAP, 3)
        self._layout.setSpacing(_GAP)
        self._layout.addWidget(self.words, 1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for pushed in self.buttons:
            row.addWidget(pushed)
        row.addStretch()
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
        self._arrange()

    def _arrange(self) -> None:
        """Put the buttons behind the words, or below them where the words would be cut, without keys if need be."""
        for pushed in self.buttons:
            pushed.setText(pushed.defaultAction().iconText())
        if sum(pushed.sizeHint().width() + _BETWEEN for pushed in self.buttons) > self.width() - 2 * _PAD:
            for pushed in self.buttons:
                pushed.setText(pushed.text().partition(" (")[0])
        taken = sum(pushed.sizeHint().width() + _GAP for pushed in self.buttons)
        wanted = min(self.words.fontMetrics().horizontalAdvance(self.words.text()) + 2 * _GAP, _ROOM_FOR_WORDS)
        is_narrow = self.width() - taken - 2 * _PAD < wanted
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
            head = f"Còn {count} chỗ như năm trước chưa xác nhận" if len(self.buttons) > 1 else "Như năm trước"
            self.words.setText(f"{head}: {listed}")
            self.words.setAccessibleName(self.words.text())
            self._arrange()


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(action.toolTip())
    return button
