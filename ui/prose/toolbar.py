"""The buttons above a prose editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from ui.prose.editor import ProseEditor


class ProseToolbar(QWidget):
    """Buttons for formats and kinds; a click leaves the cursor in the editor, Tab reaches them all."""

    def __init__(self, editor: ProseEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Thanh định dạng")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        commands = editor.commands
        groups = [commands.formats.values(), commands.kinds.values(), [commands.renumber]]
        for index, group in enumerate(groups):
            if index:
                row.addWidget(QFrame(self, frameShape=QFrame.Shape.VLine, frameShadow=QFrame.Shadow.Sunken))
            for action in group:
                row.addWidget(_button(action, self))
        row.addStretch(1)


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
    # room for the marks on Vietnamese capitals, which fonts draw above their own height
    button.setMinimumHeight(button.fontMetrics().height() + 14)
    button.setMinimumWidth(button.fontMetrics().height() + 14)
    return button
