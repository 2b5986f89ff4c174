"""What can be done to the paragraphs of an editor: one action for each button and shortcut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from models.text.prose import Kind

Format = Literal["bold", "italic", "underline"]
# digits with Ctrl reach the program whatever Unikey does, and mean nothing to the window
_FORMATS: dict[Format, tuple[str, str, str]] = {
    "bold": ("B", "Chữ đậm", "Ctrl+B"),
    "italic": ("I", "Chữ nghiêng", "Ctrl+I"),
    "underline": ("U", "Chữ gạch chân", "Ctrl+U"),
}
_KINDS: dict[Kind, tuple[str, str, str]] = {
    "starred": ("* Đầu mục", "Đầu mục nhỏ, in đậm nghiêng; hoặc gõ dấu * và một dấu cách ở đầu dòng", "Ctrl+1"),
    "dash": ("- Gạch", "Gạch đầu dòng; hoặc gõ dấu - và một dấu cách ở đầu dòng", "Ctrl+2"),
    "plus": ("+ Cộng", "Dòng có dấu cộng; hoặc gõ dấu + và một dấu cách ở đầu dòng", "Ctrl+3"),
    "numbered": ("1. Số", "Dòng đánh số; hoặc gõ 1. và một dấu cách ở đầu dòng", "Ctrl+4"),
    "plain": ("Thường", "Đoạn thường, không có dấu ở đầu dòng", "Ctrl+5"),
}
_RENUMBER = ("Đánh số lại", "Đánh số lại 1, 2, 3… các dòng có số; dưới mỗi đầu mục bắt đầu lại từ 1", "Ctrl+6")


@dataclass(frozen=True)
class ProseActions:
    """The actions of one editor, whose shortcuts work while the editor has the cursor."""

    formats: Mapping[Format, QAction]
    kinds: Mapping[Kind, QAction]
    renumber: QAction


def build_actions(editor: QWidget) -> ProseActions:
    """Return the actions of an editor, added to it and not yet connected."""
    return ProseActions(
        {name: _action(editor, *words, is_checkable=True) for name, words in _FORMATS.items()},
        {kind: _action(editor, *words, is_checkable=True) for kind, words in _KINDS.items()},
        _action(editor, *_RENUMBER, is_checkable=False),
    )


def _action(editor: QWidget, short: str, words: str, keys: str, *, is_checkable: bool) -> QAction:
    action = QAction(words, editor)
    action.setIconText(short)
    action.setCheckable(is_checkable)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setToolTip(f"{words} ({keys})")
    editor.addAction(action)
    return action
