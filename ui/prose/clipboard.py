"""Text that comes from and goes to other programs, by the clipboard or by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from models.text.clean import clean
from models.text.html import prose_from_html, prose_to_html, runs_to_html
from models.text.prose import Paragraph, Run, from_text
from ui.prose.lines import block_runs, insert_lines
from ui.prose.looks import units
from ui.prose.signs import remove_sign, stands_after_sign

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlockFormat, QTextCursor

    from models.text.prose import Prose


def can_paste(source: QMimeData) -> bool:
    """Return whether there is text to take; files and pictures are none."""
    has_files = any(url.isLocalFile() for url in source.urls())
    return (source.hasText() or source.hasHtml()) and not has_files


def pasted(source: QMimeData) -> Prose:
    """Return the prose on the clipboard; words from inside a line keep the spaces round them."""
    prose = (prose_from_html(source.html()) if source.hasHtml() else ()) or from_text(source.text())
    line = clean(source.text()).replace("\t", " ").strip("\n")
    if not prose:
        return (Paragraph((Run(line),)),) if line and "\n" not in line else ()
    is_inside_line = len(prose) == 1 and prose[0].kind == "plain" and "\n" not in line
    return (_padded(prose[0], line),) if is_inside_line else prose


def _padded(part: Paragraph, line: str) -> Paragraph:
    """Return a paragraph with the spaces that stand round the words of a line."""
    first, last = part.runs[0], part.runs[-1]
    before, after = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
    runs = (Run(before, *first.format()), *part.runs, Run(after, *last.format()))
    return Paragraph(tuple(run for run in runs if run.text))


def insert_pasted(cursor: QTextCursor, prose: Prose, layout: QTextBlockFormat) -> None:
    """Put prose in the place of the selection; a line with a sign of its own begins on a new line."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if prose and prose[0].kind != "plain":
        if stands_after_sign(cursor):
            remove_sign(cursor)
        elif cursor.block().text()[: cursor.positionInBlock()].strip():
            cursor.insertBlock(layout)
    insert_lines(cursor, prose, layout)
    cursor.endEditBlock()


def copied(cursor: QTextCursor) -> QMimeData:
    """Return the selection as plain text and as simple HTML, signs as text in both."""
    lines = selected_lines(cursor)
    data = QMimeData()
    data.setText("\n".join(line.text for line in lines))
    if len(lines) == 1:
        data.setHtml(f'<span style="white-space:pre-wrap">{runs_to_html(lines[0].runs)}</span>')
    else:
        data.setHtml(prose_to_html(lines))
    return data


def selected_lines(cursor: QTextCursor) -> Prose:
    """Return the selected lines as they stand, the first and last perhaps in part, signs as text."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    lines: list[Paragraph] = []
    while block.isValid() and block.position() <= end:
        lines.append(Paragraph(_between(block_runs(block), start - block.position(), end - block.position())))
        block = block.next()
    return tuple(lines)


def _between(runs: list[Run], start: int, end: int) -> tuple[Run, ...]:
    """Return the runs between two positions as Qt counts them."""
    kept: list[Run] = []
    position = 0
    for run in runs:
        length = units(run.text)
        first, last = max(start - position, 0), min(end - position, length)
        if first < last:
            text = run.text.encode("utf-16-le", "surrogatepass")[2 * first : 2 * last].decode("utf-16-le", "replace")
            kept.append(Run(text, *run.format()))
        position += length
    return tuple(kept)
