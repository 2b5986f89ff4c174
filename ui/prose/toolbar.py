"""The buttons above a prose editor."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent, QShowEvent

    from ui.prose.editor import ProseEditor

_GAP = 4
_GROUP_GAP = 14


class ProseToolbar(QWidget):
    """Buttons for formats and kinds, in as many rows as the width asks for.

    A click leaves the cursor in the editor; Tab reaches every button.
    """

    def __init__(self, editor: ProseEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Thanh định dạng")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        commands = editor.commands
        groups = [commands.formats.values(), commands.kinds.values(), [commands.renumber]]
        self._groups = [[_button(action, self) for action in group] for group in groups]
        # Tab goes from the text on to the next page; the buttons above it are reached with Shift+Tab
        for first, second in pairwise([*chain(*self._groups), editor]):
            QWidget.setTabOrder(first, second)

    def sizeHint(self) -> QSize:
        return QSize(0, self._arrange(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._arrange(self.width()))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFixedHeight(self._arrange(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.isVisible():
            self.setFixedHeight(self._arrange(self.width()))

    def _arrange(self, width: int) -> int:
        """Put the buttons into rows of a width; return the height these take."""
        left = top = height = 0
        for group in self._groups:
            for button in group:
                # room for the marks on Vietnamese capitals, which fonts draw above their own height
                side = button.fontMetrics().height() + 14
                size = button.sizeHint().expandedTo(QSize(side, side))
                if left and left + size.width() > width:
                    left, top = 0, top + height + _GAP
                button.setGeometry(left, top, size.width(), size.height())
                left += size.width() + _GAP
                height = size.height()
            left += _GROUP_GAP - _GAP
        return top + height


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setAccessibleName(action.text())
    font = button.font()
    font.setBold(action.iconText() in {"B", "* Đầu mục"})
    font.setItalic(action.iconText() in {"I", "* Đầu mục"})
    font.setUnderline(action.iconText() == "U")
    button.setFont(font)
    return button
