"""Prose shown in a text document, one block a paragraph with its sign as text, and read back from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from models.text.prose import Paragraph, Run, label, read_line, sign_of
from ui.prose.looks import char_format, run_of, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from models.text.prose import Prose

_UNKNOWN = -1  # the state Qt gives a new block
_SPARE = 1_000


class ShownProse:
    """A document and what each of its blocks means.

    A block that nobody touched since it was shown or read means the very paragraph it meant then, so reading a
    long section costs one look at each block and the reading of those that changed.
    """

    def __init__(self, document: QTextDocument, layout: QTextBlockFormat) -> None:
        self._document = document
        self._layout = layout
        self._known: list[Paragraph] = []
        QTextCursor(document).setBlockFormat(layout)

    def prose(self) -> Prose:
        """Return the prose of the document; blank lines and signs without words are no paragraphs."""
        return tuple(part for part in self.paragraphs() if part.text)

    def paragraphs(self) -> list[Paragraph]:
        """Return what each block means, in order, blank ones included."""
        parts = [self._paragraph(block) for block in blocks(self._document)]
        if len(self._known) > 2 * len(parts) + _SPARE:
            self._remember(parts)
        return parts

    def forget(self, position: int, added: int) -> None:
        """Have the blocks of a changed stretch read anew."""
        block = self._document.findBlock(position)
        while block.isValid() and block.position() <= position + added:
            block.setUserState(_UNKNOWN)
            block = block.next()

    def show(self, prose: Sequence[Paragraph]) -> int | None:
        """Make the document show prose, touching only the blocks that differ.

        Return the position after the last letter that changed, None when no letter did.
        """
        old = self.paragraphs()
        filled = [index for index, part in enumerate(old) if part.text]
        before = [old[index] for index in filled]
        head = _common(before, prose)
        tail = _common(before[head:][::-1], prose[head:][::-1])
        if head == len(before) == len(prose):
            return None
        first, last = _region(filled, head, len(filled) - tail, len(old))
        new = prose[head : len(prose) - tail]
        position = self._replace(first, last, new)
        self._remember([*old[:first], *new, *old[last:]] or [Paragraph()])
        return position

    def tidy(self) -> None:
        """Show each paragraph as it is kept: letters composed, one form of each sign."""
        parts = self.paragraphs()
        for block, part in zip(list(blocks(self._document)), parts, strict=True):
            if part.text and block.text().strip() != label(part) + part.text:
                cursor = _selection(block, block)
                cursor.removeSelectedText()
                insert_lines(cursor, [part], self._layout)
        self._remember(parts)

    def place(self, paragraph: int, start: int, length: int) -> tuple[int, int]:
        """Return the [from, to) positions in the document of letters of a paragraph of the prose."""
        filled = self.written()
        block, part = filled[min(paragraph, len(filled) - 1)] if filled else (self._document.begin(), Paragraph())
        first = words_begin(block, part) + units(part.text[:start])
        return first, first + units(part.text[start : start + length])

    def written(self) -> list[tuple[QTextBlock, Paragraph]]:
        """Return the blocks that have words with the paragraphs of the prose they are, in order."""
        return [(block, part) for block in blocks(self._document) if (part := self._paragraph(block)).text]

    def _paragraph(self, block: QTextBlock) -> Paragraph:
        state = block.userState()
        if state == _UNKNOWN:
            state = len(self._known)
            self._known.append(read_line(block_runs(block)))
            block.setUserState(state)
        return self._known[state]

    def _remember(self, parts: list[Paragraph]) -> None:
        self._known = parts
        for state, block in enumerate(blocks(self._document)):
            block.setUserState(state)

    def _replace(self, first: int, last: int, new: Sequence[Paragraph]) -> int | None:
        """Put paragraphs in the place of the blocks [first, last); return the position after what changed."""
        cursor = self._emptied(first, last, is_filled=bool(new))
        old_text = cursor.selectedText()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        if first == last and first:
            cursor.insertBlock(self._layout)
        insert_lines(cursor, new, self._layout)
        end = cursor.position()
        if first == last == 0:
            cursor.insertBlock(self._layout)
        cursor.endEditBlock()
        new_text = "\u2029".join(label(part) + part.text for part in new)
        if old_text == new_text:
            return None
        return end - units(_common_end(old_text, new_text))

    def _emptied(self, first: int, last: int, *, is_filled: bool) -> QTextCursor:
        """Return a cursor that selects the blocks [first, last), with one line end when nothing takes their place."""
        document = self._document
        if first == last:
            place = document.findBlockByNumber(first - 1) if first else document.begin()
            cursor = QTextCursor(place)
            if first:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            return cursor
        begin, end = document.findBlockByNumber(first), document.findBlockByNumber(last - 1)
        cursor = _selection(begin, end)
        if not is_filled and end.next().isValid():
            cursor.setPosition(end.next().position(), QTextCursor.MoveMode.KeepAnchor)
        elif not is_filled and begin.previous().isValid():
            cursor.setPosition(begin.position() - 1)
            cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        return cursor


def insert_lines(cursor: QTextCursor, parts: Iterable[Paragraph], layout: QTextBlockFormat) -> None:
    """Insert paragraphs with their signs, the first into the line of the cursor, each other on a line of its own."""
    for index, part in enumerate(parts):
        if index:
            cursor.insertBlock(layout, char_format(Run("")))
        for run in (Run(label(part)), *part.runs):
            if run.text:
                cursor.insertText(run.text, char_format(run))


def words_begin(block: QTextBlock, part: Paragraph) -> int:
    """Return the position in the document where the words of a paragraph begin, after its sign."""
    text = block.text()
    sign = sign_of(text) if part.kind != "plain" else None
    begin = sign.length if sign else 0
    return block.position() + begin + len(text[begin:]) - len(text[begin:].lstrip())


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """Yield the blocks of a document."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def block_runs(block: QTextBlock) -> list[Run]:
    """Return the runs of a block as they stand, its sign included."""
    runs: list[Run] = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        runs.append(run_of(fragment.text(), fragment.charFormat()))
        place += 1
    return runs


def _selection(first: QTextBlock, last: QTextBlock) -> QTextCursor:
    cursor = QTextCursor(first)
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _region(filled: list[int], head: int, end: int, count: int) -> tuple[int, int]:
    """Return the blocks [first, last) that hold the paragraphs [head, end)."""
    if head < end:
        return filled[head], filled[end - 1] + 1
    if not filled:
        return 0, count
    place = filled[head - 1] + 1 if head else 0
    return place, place


def _common(left: Sequence[Paragraph], right: Sequence[Paragraph]) -> int:
    """Return how many paragraphs both begin with."""
    count = 0
    for mine, theirs in zip(left, right, strict=False):
        if mine is not theirs and mine != theirs:
            break
        count += 1
    return count


def _common_end(left: str, right: str) -> str:
    """Return the longest text both end with."""
    low, high = 0, min(len(left), len(right))
    while low < high:
        middle = (low + high + 1) // 2
        if left[-middle:] == right[-middle:]:
            low = middle
        else:
            high = middle - 1
    return right[len(right) - low :]
