"""What of a section still stands as last year, shown in its editor: its facts and the bars of its paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.checking.issue_marks import IssueMarks, issue_words
from ui.fact_marks import FactMarks
from ui.prose.bars import Bars
from ui.prose.lines import words_begin
from ui.prose.looks import units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

    from models.checks.issues import Issue
    from models.report.carried import Carried, Stale
    from models.text.prose import Paragraph
    from ui.checking.issue_marks import Spotted
    from ui.fact_marks import Spot
    from ui.prose.lines import ShownProse

FACT_WORDS = "Như năm trước, chưa xác nhận. Ctrl+Enter: đúng rồi; sửa chữ này thì dấu tự mất."


class Marks:
    """The marks of one prose editor."""

    def __init__(self, editor: QTextEdit, shown: ShownProse) -> None:
        self._editor = editor
        self._shown = shown
        self.facts = FactMarks(editor)
        self.issues = IssueMarks(editor)
        self.bars = Bars(editor)

    def show(self, carried: Carried) -> None:
        """Mark the text as it stands, which is the one that was compared."""
        written = self._shown.written() if carried.states else []
        self.bars.show([block.blockNumber() for block, _ in written], carried.states)
        self.facts.show(_spots(written, carried.stale))

    def show_issues(self, issues: Sequence[Issue]) -> None:
        """Underline what was found; words that changed since are left alone."""
        written = self._shown.written() if issues else []
        self.issues.show([spot for issue in issues for spot in _issue_spot(written, issue)])

    def words_at(self, point: QPoint) -> str:
        """Return what the mark under the mouse means, "" where there is none."""
        if words := self.bars.words_at(point):
            return words
        if issue := self.issues.at(self._editor.cursorForPosition(point)):
            return issue_words(issue)
        return FACT_WORDS if self.facts.touched(self._editor.cursorForPosition(point)) else ""


def _issue_spot(written: Sequence[tuple[QTextBlock, Paragraph]], issue: Issue) -> Iterator[Spotted]:
    spot = issue.spot
    if spot and spot.paragraph < len(written):
        block, part = written[spot.paragraph]
        if part.text[spot.start : spot.end] == issue.found:
            first = words_begin(block, part) + units(part.text[: spot.start])
            yield issue, first, first + units(issue.found)


def _spots(written: Sequence[tuple[QTextBlock, Paragraph]], facts: Sequence[Stale]) -> list[Spot]:
    spots: list[Spot] = []
    for stale in facts:
        block, part = written[stale.paragraph]
        first = words_begin(block, part) + units(part.text[: stale.start])
        spots.append((stale, first, first + units(part.text[stale.start : stale.end])))
    return spots
