"""The words that were found, underlined in the editor they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from ui.checking.look import underline
from ui.text_layers import kept_cursor, text_layers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    from models.checks.issues import Issue

Spotted = tuple["Issue", int, int]
"""An issue and its [from, to) positions in a document."""


class IssueMarks(QObject):
    """The marked issues of one editor; they move with the text until they are shown anew."""

    def __init__(self, editor: QTextEdit | QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._layers = text_layers(editor)
        self._marks: list[tuple[Issue, QTextCursor]] = []
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._draw)

    def show(self, spots: Sequence[Spotted]) -> None:
        """Mark other issues, or the same ones where they stand now."""
        present = [(issue, place.selectionStart(), place.selectionEnd()) for issue, place in self._marks]
        if present != list(spots):
            self._marks = [(issue, kept_cursor(self._editor, first, last)) for issue, first, last in spots]
            self._draw()

    def at(self, cursor: QTextCursor) -> Issue | None:
        """Return the issue a cursor stands in or at, the shortest of several."""
        place = cursor.position()
        around = [mark for mark in self._marks if mark[1].selectionStart() <= place <= mark[1].selectionEnd()]
        return min(around, key=lambda mark: mark[1].selectionEnd() - mark[1].selectionStart())[0] if around else None

    def _draw(self) -> None:
        palette = self._editor.palette()
        self._layers.show("issues", [(place, underline(palette, issue.weight)) for issue, place in self._marks])


def issue_words(issue: Issue) -> str:
    """Return an issue as a tooltip says it."""
    if issue.mend is None:
        return issue.message
    return f"{issue.message}\nGợi ý sửa: “{issue.mend}” (Ctrl+.)"
