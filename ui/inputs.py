"""What the answers of the general page are typed into: one line, several lines, a choice of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from ui.fact_marks import FactMarks
from ui.prose.lines import blocks
from ui.prose.looks import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextBlock, QWheelEvent

    from models.report.carried import Carried, Stale


class Line(QLineEdit):
    """One line of text, with no limit of its own: too long a text is refused with a sentence, never cut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(2**24)

    def shown(self) -> str:
        """Return the text as it stands."""
        return self.text()

    def show_text(self, text: str) -> None:
        """Replace the text when it differs."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def select_text(self, _line: int, start: int, length: int) -> None:
        """Select letters."""
        self.setSelection(start, length)


class Lines(QPlainTextEdit):
    """Several lines of plain text; Tab leaves it."""

    def __init__(self, lines: int, parent: QWidget) -> None:
        self._lines = 0  # asked for by what Qt sends while it makes the widget
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._lines = lines
        self._take_height()
        self.facts = FactMarks(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._lines:
            self._take_height()

    def shown(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Replace the text when it differs."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self.viewport().update()

    def select_text(self, line: int, start: int, length: int) -> None:
        """Select letters of a line, 0 for the first."""
        first = self.document().findBlockByNumber(line).position() + start
        self.select(first, first + length)

    def select(self, first: int, last: int) -> None:
        """Select letters by their positions in the text."""
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def mark(self, carried: Carried) -> None:
        """Mark what the text carries from last year."""
        lines = [block for block in blocks(self.document()) if block.text().strip()]
        self.facts.show(
            [
                (stale, *_spot(line, stale))
                for stale in carried.stale
                for line in lines[stale.paragraph : stale.paragraph + 1]
            ]
        )

    def _take_height(self) -> None:
        self.setFixedHeight(self._lines * QFontMetrics(self.font()).lineSpacing() + 24)


class Choice(QComboBox):
    """One of a few; the wheel scrolls the page and never changes the choice."""

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        for choice_id, words in choices:
            self.addItem(words, choice_id)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def shown(self) -> str:
        """Return the id chosen."""
        return str(self.currentData() or "")

    def show_text(self, text: str) -> None:
        """Choose an id, nothing when there is none of it."""
        self.setCurrentIndex(self.findData(text))


def _spot(line: QTextBlock, stale: Stale) -> tuple[int, int]:
    text = line.text().lstrip()
    first = line.position() + units(line.text()) - units(text) + units(text[: stale.start])
    return first, first + units(text[stale.start : stale.end])
