"""What of a section still stands as last year, shown in its editor: its facts and the bars of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.fact_marks import FactMarks
from ui.prose.bars import Bars
from ui.prose.lines import words_begin
from ui.prose.looks import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

    from models.report.carried import Carried, Stale
    from models.text.prose import Paragraph
    from ui.fact_marks import Spot
    from ui.prose.lines import ShownProse

FACT_WORDS = "Như năm trước, chưa xác nhận. Ctrl+Enter: đúng rồi; sửa chữ này thì dấu tự mất."


class Marks:
    """The marks of one prose editor."""

    def __init__(self, editor: QTextEdit, shown: ShownProse) -> None:
        self._editor = editor
        self._shown = shown
        self.facts = FactMarks(editor)
        self.bars = Bars(editor)

    def show(self, carried: Carried) -> None:
        """Mark the text as it stands, which is the one that was compared."""
        written = self._shown.written() if carried.states else []
        self.bars.show([block.blockNumber() for block, _ in written], carried.states)
        self.facts.show(_spots(written, carried.stale))

    def words_at(self, point: QPoint) -> str:
        """Return what the mark under the mouse means, "" where there is none."""
        if words := self.bars.words_at(point):
            return words
        return FACT_WORDS if self.facts.touched(self._editor.cursorForPosition(point)) else ""


def _spots(written: Sequence[tuple[QTextBlock, Paragraph]], facts: Sequence[Stale]) -> list[Spot]:
    spots: list[Spot] = []
    for stale in facts:
        block, part = written[stale.paragraph]
        first = words_begin(block, part) + units(part.text[: stale.start])
        spots.append((stale, first, first + units(part.text[stale.start : stale.end])))
    return spots
