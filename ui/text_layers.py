"""Marks of several kinds in one text editor: each kind draws its own, and none takes away another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextCharFormat

Look = tuple[QTextCursor, "QTextCharFormat"]


class TextLayers(QObject):
    """The extra selections of an editor, a list for each kind of mark; later kinds lie above earlier ones."""

    def __init__(self, editor: QTextEdit | QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._layers: dict[str, list[QTextEdit.ExtraSelection]] = {}

    def show(self, name: str, looks: Iterable[Look]) -> None:
        """Draw other marks of a kind."""
        self._layers[name] = [_selection(*look) for look in looks]
        self._editor.setExtraSelections([each for layer in self._layers.values() for each in layer])


def text_layers(editor: QTextEdit | QPlainTextEdit) -> TextLayers:
    """Return the marks of an editor: one for all that mark it."""
    return editor.findChild(TextLayers) or TextLayers(editor)


def kept_cursor(editor: QTextEdit | QPlainTextEdit, first: int, last: int) -> QTextCursor:
    """Return a cursor that selects [first, last) and moves with the text; letters typed behind it are none of it."""
    cursor = QTextCursor(editor.document())
    end = editor.document().characterCount() - 1
    cursor.setPosition(min(first, end))
    cursor.setPosition(min(last, end), QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)
    return cursor


def _selection(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue]
    selection.format = look  # pyright: ignore[reportAttributeAccessIssue]
    return selection
