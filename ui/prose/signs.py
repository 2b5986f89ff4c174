"""What the keyboard and the toolbar do to the sign at the start of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from models.text.prose import Paragraph, Run, label, sign_of
from ui.prose.lines import blocks
from ui.prose.looks import char_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from models.text.prose import Kind

MAX_NUMBER = 999
_CARRIED_ON = frozenset({"dash", "plus", "numbered"})


def kind_of(block: QTextBlock) -> Kind:
    """Return the kind of a line."""
    sign = sign_of(block.text())
    return sign.kind if sign else "plain"


def break_line(cursor: QTextCursor) -> None:
    """Begin a new line: with the sign of this one in a list, or end the list when this line has no words."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    text = cursor.block().text()
    sign = sign_of(text)
    if sign is None or sign.kind not in _CARRIED_ON or cursor.positionInBlock() < sign.length:
        cursor.insertBlock()
    elif not text[sign.length :].strip():
        _set_sign(cursor.block(), "")
    else:
        cursor.insertBlock()
        _carry_on(cursor, sign.kind, sign.number + 1)
    cursor.endEditBlock()


def stands_after_sign(cursor: QTextCursor) -> bool:
    """Return whether the cursor stands right between a sign and its words, nothing selected."""
    sign = sign_of(cursor.block().text())
    return sign is not None and not cursor.hasSelection() and cursor.positionInBlock() == sign.length


def remove_sign(cursor: QTextCursor) -> None:
    """Remove the sign of the line."""
    _set_sign(cursor.block(), "")


def set_kind(cursor: QTextCursor, kind: Kind) -> None:
    """Give the selected lines a kind, or make them plain when they all have it."""
    chosen = list(_chosen(cursor))
    if all(kind_of(block) == kind for block in chosen):
        kind = "plain"
    number = _number_before(chosen[0]) + 1
    cursor.beginEditBlock()
    for block in chosen:
        _set_sign(block, label(Paragraph((), kind, min(number, MAX_NUMBER))))
        number += 1
    cursor.endEditBlock()


def renumber(document: QTextDocument) -> None:
    """Give the numbered lines the numbers 1, 2, 3 …, from 1 again under each starred head."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    number = 0
    for block in list(blocks(document)):
        sign = sign_of(block.text())
        if sign is None:
            continue
        if sign.kind == "starred":
            number = 0
        elif sign.kind == "numbered":
            number += 1
            if sign.number != number <= MAX_NUMBER:
                _set_number(block, number)
    cursor.endEditBlock()


def _chosen(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """Yield the lines of the selection, without blank ones when there are several."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    if block == last:
        yield block
        return
    lines = [line for line in blocks(document) if block.position() <= line.position() <= last.position()]
    yield from [line for line in lines if line.text().strip()] or lines[:1]


def _set_sign(block: QTextBlock, new: str) -> None:
    sign = sign_of(block.text())
    cursor = QTextCursor(block)
    if sign:
        cursor.setPosition(block.position() + sign.length, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if new:
        cursor.insertText(new, char_format(Run("")))


def _set_number(block: QTextBlock, number: int) -> None:
    _set_sign(block, label(Paragraph((), "numbered", number)))


def _carry_on(cursor: QTextCursor, kind: Kind, number: int) -> None:
    letters = cursor.charFormat()
    cursor.insertText(label(Paragraph((), kind, min(number, MAX_NUMBER))), char_format(Run("")))
    cursor.setCharFormat(letters)
    if kind == "numbered":
        _count_on(cursor.block().next(), number)


def _count_on(block: QTextBlock, taken: int) -> None:
    """Add one to each number of the series that goes on with a number now taken."""
    while block.isValid():
        sign = sign_of(block.text())
        if sign and (sign.kind == "starred" or (sign.kind == "numbered" and sign.number != taken)):
            return
        if sign and sign.kind == "numbered":
            taken += 1
            _set_number(block, min(taken, MAX_NUMBER))
        block = block.next()


def _number_before(block: QTextBlock) -> int:
    """Return the last number of the series above a line, 0 for none."""
    block = block.previous()
    while block.isValid():
        sign = sign_of(block.text())
        if sign and sign.kind in {"numbered", "starred"}:
            return sign.number
        block = block.previous()
    return 0
