"""The menu a right click opens on a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


def context_menu(editor: QTextEdit) -> QMenu:
    """Return the menu of an editor; it deletes itself when it closes."""
    menu = QMenu(editor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    has_selection = editor.textCursor().hasSelection()
    menu.addAction("Cắt", QKeySequence.StandardKey.Cut, editor.cut).setEnabled(has_selection)
    menu.addAction("Sao chép", QKeySequence.StandardKey.Copy, editor.copy).setEnabled(has_selection)
    menu.addAction("Dán", QKeySequence.StandardKey.Paste, editor.paste).setEnabled(editor.canPaste())
    menu.addAction("Chọn tất cả", QKeySequence.StandardKey.SelectAll, editor.selectAll)
    return menu
