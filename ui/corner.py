"""What stands at the right end of the menu bar: the way to find anything, and help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.icons import with_icon
from ui.widgets import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


class Corner(QWidget):
    """Two buttons for the mouse; Ctrl+K and F1 do the same, so Tab passes them by."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        tip = "Gõ vài chữ để tới ngay một việc, một mục, một ô hay một trang trợ giúp (Ctrl+K)"
        self.finder = self._button("Tìm nhanh (Ctrl+K)", "find", tip, window.aids.find)
        self.helper = self._button("", "help", "Trợ giúp về chỗ này (F1)", window.aids.show_help_here)
        named(self.helper, "Trợ giúp")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 8, 2)
        line.setSpacing(4)
        line.addWidget(self.finder)
        line.addWidget(self.helper)

    def _button(self, words: str, icon: str, tip: str, act: Callable[[], object]) -> QToolButton:
        made = QToolButton(self)
        made.setObjectName("corner")
        made.setText(words)
        made.setToolTip(tip)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
        made.setToolButtonStyle(style)
        made.clicked.connect(lambda: act())
        return with_icon(made, icon, self.palette())
