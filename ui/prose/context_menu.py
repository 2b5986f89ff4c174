"""The menu a right click opens on a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from ui.icons import with_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


def context_menu(editor: QTextEdit) -> QMenu:
    """Return the menu of an editor; it deletes itself when it closes."""
    menu = QMenu(editor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    has_selection = editor.textCursor().hasSelection()
    keys = QKeySequence.StandardKey
    for words, icon, key, act, is_possible in (
        ("Cắt", "cut", keys.Cut, editor.cut, has_selection),
        ("Sao chép", "copy", keys.Copy, editor.copy, has_selection),
        ("Dán", "paste", keys.Paste, editor.paste, editor.canPaste()),
        ("Chọn tất cả", "select-all", keys.SelectAll, editor.selectAll, True),
    ):
        with_icon(menu.addAction(words, key, act), icon, editor.palette()).setEnabled(is_possible)
    return menu
