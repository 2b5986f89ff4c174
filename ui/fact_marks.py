"""The facts of a text that still stand as last year, marked on amber in the editor the text is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QTextCharFormat

from ui.carried_look import carried_look
from ui.text_layers import kept_cursor, text_layers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPalette, QTextCursor
    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    from models.report.carried import Stale

Spot = tuple["Stale", int, int]
"""A fact and its [from, to) positions in a document."""


class FactMarks(QObject):
    """The marked facts of one editor; they move with the text until they are shown anew.

    They are extra selections, no formats of the text: what is typed next to a fact is not marked, and showing them
    lays out no line anew.
    """

    def __init__(self, editor: QTextEdit | QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._layers = text_layers(editor)
        self._marks: list[tuple[Stale, QTextCursor]] = []
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._draw)

    def show(self, spots: Sequence[Spot]) -> None:
        """Mark other facts, or the same ones where they stand now."""
        is_in_place = [spot[1:] for spot in spots] == [_ends(place) for _, place in self._marks]
        if is_in_place:
            self._marks = [(spot[0], place) for spot, (_, place) in zip(spots, self._marks, strict=True)]
        else:
            self._marks = [(stale, kept_cursor(self._editor, first, last)) for stale, first, last in spots]
            self._draw()

    def touched(self, cursor: QTextCursor) -> list[Stale]:
        """Return the facts in the selection, or the one the cursor stands in or at."""
        start, end = _ends(cursor)
        ends = [(stale, *_ends(place)) for stale, place in self._marks]
        if start == end:
            return [stale for stale, first, last in ends if first <= start <= last][-1:]
        return [stale for stale, first, last in ends if first < end and start < last]

    def in_lines(self, cursor: QTextCursor) -> list[Stale]:
        """Return the facts of the lines of the selection."""
        document = self._editor.document()
        start, end = _ends(cursor)
        last_line = document.findBlock(end)
        begin, stop = document.findBlock(start).position(), last_line.position() + last_line.length()
        return [stale for stale, place in self._marks if begin <= place.selectionStart() < stop]

    def beside(self, cursor: QTextCursor, by: int) -> QTextCursor | None:
        """Return the next (1) or previous (-1) fact from a cursor; one it stands at unselected is the next."""
        start, end = _ends(cursor)
        if by < 0:
            return next((place for _, place in reversed(self._marks) if place.selectionEnd() <= start), None)
        # a selected fact is behind the cursor, one the cursor only stands in is not
        after = end if cursor.hasSelection() else start
        for _, place in self._marks:
            first, last = _ends(place)
            if first >= after or (start == end and first <= start < last):
                return place
        return None

    def end(self, by: int) -> QTextCursor | None:
        """Return the first (1) or last (-1) fact."""
        return self._marks[0 if by > 0 else -1][1] if self._marks else None

    def place_of(self, ids: frozenset[str]) -> QTextCursor | None:
        """Return the first fact that has one of these ids."""
        return next((place for stale, place in self._marks if stale.id in ids), None)

    def _draw(self) -> None:
        look = _fact_look(self._editor.palette())
        self._layers.show("facts", [(place, look) for _, place in self._marks])


def _ends(cursor: QTextCursor) -> tuple[int, int]:
    return cursor.selectionStart(), cursor.selectionEnd()


def _fact_look(palette: QPalette) -> QTextCharFormat:
    colours = carried_look(palette)
    look = QTextCharFormat()
    look.setBackground(colours.behind)
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(colours.line)
    return look
