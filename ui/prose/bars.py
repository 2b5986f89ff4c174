"""The bar beside each paragraph: unchanged since last year, changed, or new; told by shape and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from ui.carried_look import carried_look
from ui.prose.looks import PAGE_MARGIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

    from models.report.carried import State

STATE_WORDS: dict[State, str] = {
    "unchanged": "Như năm trước",
    "changed": "Đã sửa so với năm trước",
    "new": "Đoạn mới",
}
_MIDDLE = PAGE_MARGIN / 2 - 1
_WIDTH = 3
_THIN = 1.4


class Bars(QObject):
    """The bars of one editor, drawn into the margin of its page; they move with their paragraphs."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._states: list[State | None] = []
        editor.document().contentsChange.connect(self._follow)

    def show(self, lines: Sequence[int], states: Sequence[State]) -> None:
        """Draw the states of lines of the document by their number, none for no states."""
        shown: list[State | None] = []
        if states:
            shown = [None] * self._editor.document().blockCount()
            for line, state in zip(lines, states, strict=False):
                shown[line] = state
        if shown != self._states:
            self._states = shown
            self._editor.viewport().update()

    def state(self, line: int) -> State | None:
        """Return the state shown beside a line."""
        return self._states[line] if line < len(self._states) else None

    def paint(self, exposed: QRect) -> None:
        """Draw the bars in a part of the viewport; call while the editor paints."""
        if self._states:
            painter = QPainter(self._editor.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block, rect in self._lines(exposed):
                if state := self.state(block.blockNumber()):
                    _draw(painter, rect, state, self._editor.palette())
            painter.end()

    def words_at(self, point: QPoint) -> str:
        """Return what the bar under the mouse means, "" where there is none."""
        state = self.state(self._editor.cursorForPosition(point).blockNumber())
        return STATE_WORDS[state] if state and point.x() < PAGE_MARGIN else ""

    def _follow(self, position: int, _removed: int, _added: int) -> None:
        if self._states:
            document = self._editor.document()
            more = document.blockCount() - len(self._states)
            line = document.findBlock(position).blockNumber() + 1
            self._states[line : line + max(-more, 0)] = [None] * max(more, 0)

    def _lines(self, exposed: QRect) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks in a part of the viewport and where they stand in it."""
        top = self._editor.verticalScrollBar().value()
        layout = self._editor.document().documentLayout()
        block = self._editor.cursorForPosition(exposed.topLeft()).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -top)
            if rect.top() > exposed.bottom():
                return
            yield block, rect
            block = block.next()


def _draw(painter: QPainter, rect: QRectF, state: State, palette: QPalette) -> None:
    """Draw dots for what stands as last year, a line for what was changed, two lines for what is new."""
    pen = QPen(carried_look(palette).bars[state], _THIN if state == "new" else _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if state == "unchanged":
        pen.setDashPattern([1, 1])
    painter.setPen(pen)
    for middle in (_MIDDLE - _WIDTH / 2, _MIDDLE + _WIDTH / 2) if state == "new" else (_MIDDLE,):
        painter.drawLine(QPointF(middle, rect.top() + 4), QPointF(middle, rect.bottom() - 4))
