"""The editor of one section's prose: shows what the report holds and hands in what is typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip, QWidget
from shiboken6 import isValid

from ui.confirming import TextConfirming
from ui.icons import with_icon
from ui.prose import signs
from ui.prose.actions import Format, build_actions
from ui.prose.clipboard import can_paste, copied, insert_pasted, pasted
from ui.prose.lines import ShownProse
from ui.prose.looks import FONT_POINTS, PAGE_MARGIN, TEXT_MILLIMETRES, HeadHighlighter, block_format
from ui.prose.marks import Marks
from ui.theme import as_paper, text_scale

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.form.definition import Section
    from models.report.carried import Carried
    from models.report.report import Change
    from models.text.prose import Kind
    from ui.editing import Editing

IDLE_MS = 300
BURST = 40
"""Letters typed without a pause that undo takes back at once."""
_REDO = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
_WITH_ENTER = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_FORMAT_LABELS: dict[Format, str] = {"bold": "Chữ đậm", "italic": "Chữ nghiêng", "underline": "Chữ gạch chân"}


class ProseEditor(QTextEdit):
    """The prose of a section as text with its signs; undo and redo are those of the report.

    Text is handed in after a pause, a long burst, a jump of the cursor, Enter, on leaving and when Editing asks.
    """

    def __init__(self, editing: Editing, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._key = section.key
        self._place = f"mục {section.address}"
        self._burst = 0
        self._edited_to = 0
        self._is_showing = False
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._set_look(section)
        self._layout = block_format(self.logicalDpiX())
        self._document = self.document()
        self._shown = ShownProse(self._document, self._layout)
        self._highlighter = HeadHighlighter(self._document)
        self._marks = Marks(self, self._shown)
        self.commands = build_actions(self)
        self._show()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._connect()
        self._check_actions()
        self.facts = self._marks.facts
        self.confirming = TextConfirming(editing, self._key, self._place, self)

    def mark(self, carried: Carried) -> None:
        """Mark what the text carries from last year."""
        self._marks.show(carried)

    def commit(self) -> None:
        """Hand in what is typed and not yet in the report."""
        # a window destroyed as it stands hides its editors when their documents are already given up
        if isValid(self._document):
            self._push(f"Gõ ở {self._place}")

    def go_to(self, paragraph: int, start: int, length: int) -> None:
        """Select letters of a paragraph of the prose and bring them into sight."""
        self.select(*self._shown.place(paragraph, start, length))

    def select(self, first: int, last: int) -> None:
        """Select letters by their positions in the document and bring them into sight."""
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        is_in_sight = self.viewport().rect().contains(self.cursorRect(cursor))
        self.setTextCursor(cursor)
        if not is_in_sight:
            # with lines above and below it, not at the edge
            scroll = self.verticalScrollBar()
            scroll.setValue(scroll.value() + self.cursorRect().center().y() - self.viewport().height() // 3)

    def toggle_format(self, name: Format) -> None:
        """Set or clear bold, italic or underline on the selection, or for what is typed next."""
        self.commit()
        letters, present = QTextCharFormat(), self.currentCharFormat()
        match name:
            case "bold":
                is_bold = present.fontWeight() >= QFont.Weight.DemiBold
                letters.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.Bold)
            case "italic":
                letters.setFontItalic(not present.fontItalic())
            case "underline":
                letters.setFontUnderline(not present.fontUnderline())
        self.mergeCurrentCharFormat(letters)
        self._push(f"{_FORMAT_LABELS[name]} ở {self._place}")
        self._check_actions()

    def set_kind(self, kind: Kind) -> None:
        """Give the lines of the selection a kind, or make them plain when they all have it."""
        self.commit()
        signs.set_kind(self.textCursor(), kind)
        self._push(f"Đổi dấu đầu dòng ở {self._place}")
        self._check_actions()

    def renumber(self) -> None:
        """Give the numbered lines of the section the numbers 1, 2, 3 …."""
        self.commit()
        signs.renumber(self.document())
        self._push(f"Đánh số lại {self._place}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._editing.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == _REDO:
            self._editing.redo()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & ~_WITH_ENTER:
            self._break_line()
        elif event.key() == Qt.Key.Key_Backspace and signs.stands_after_sign(self.textCursor()):
            signs.remove_sign(self.textCursor())
        else:
            super().keyPressEvent(event)
        self._end_long_burst()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._end_long_burst()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()
        if event.reason() != Qt.FocusReason.PopupFocusReason and isValid(self._document):
            self._keeping_cursor(self._shown.tidy)

    def hideEvent(self, event: QHideEvent) -> None:
        self.commit()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._marks.bars.paint(event.rect())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        point = cast("QHelpEvent", event)
        QToolTip.showText(point.globalPos(), self._marks.words_at(point.pos()), self.viewport())
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        page = text_scale() * TEXT_MILLIMETRES * self.logicalDpiX() / 25.4 + 2 * PAGE_MARGIN
        side = max(0, round((self.width() - page) / 2))
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return can_paste(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if not can_paste(source):
            return
        self.commit()
        cursor = self.textCursor()
        insert_pasted(cursor, pasted(source), self._layout)
        self.setTextCursor(cursor)
        self._push(f"Dán vào {self._place}")
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        return copied(self.textCursor())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        has_selection = self.textCursor().hasSelection()
        keys = QKeySequence.StandardKey
        for words, icon, key, act, is_possible in (
            ("Cắt", "cut", keys.Cut, self.cut, has_selection),
            ("Sao chép", "copy", keys.Copy, self.copy, has_selection),
            ("Dán", "paste", keys.Paste, self.paste, self.canPaste()),
            ("Chọn tất cả", "select-all", keys.SelectAll, self.selectAll, True),
        ):
            with_icon(menu.addAction(words, key, act), icon, self.palette()).setEnabled(is_possible)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _set_look(self, section: Section) -> None:
        as_paper(self, FONT_POINTS)
        self.document().setDocumentMargin(PAGE_MARGIN)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(section.hint)
        self.setAccessibleName(f"Nội dung {self._place}")

    def _connect(self) -> None:
        self._idle.timeout.connect(self.commit)
        self.document().contentsChange.connect(self._note_edit)
        self.cursorPositionChanged.connect(self._note_cursor)
        self.currentCharFormatChanged.connect(self._check_actions)
        self._editing.changed.connect(self._show_changes)
        self._editing.flushing.connect(self.commit)
        for name, action in self.commands.formats.items():
            action.triggered.connect(partial(self.toggle_format, name))
        for kind, action in self.commands.kinds.items():
            action.triggered.connect(partial(self.set_kind, kind))
        self.commands.renumber.triggered.connect(self.renumber)

    def _note_edit(self, position: int, removed: int, added: int) -> None:
        if self._is_showing:
            return
        self._shown.forget(position, added)
        self._burst += max(removed, added)
        self._edited_to = position + added
        self._idle.start()
        self.confirming.rest()

    def _note_cursor(self) -> None:
        if self._burst and not self._is_showing and self.textCursor().position() != self._edited_to:
            self.commit()
        self._check_actions()

    def _end_long_burst(self) -> None:
        if self._burst >= BURST:
            self.commit()

    def _push(self, label: str) -> None:
        self._idle.stop()
        self._burst = 0
        change = self._editing.report.change(self._key, self._shown.prose())
        if change.old != change.new:
            self._editing.push(label, [change])

    def _break_line(self) -> None:
        self.commit()
        cursor = self.textCursor()
        signs.break_line(cursor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _show_changes(self, changes: list[Change]) -> None:
        if any(change.key == self._key for change in changes):
            self._show()

    def _show(self) -> None:
        self._keeping_cursor(lambda: self._shown.show(self._editing.report.prose(self._key)))

    def _keeping_cursor(self, show: Callable[[], int | None]) -> None:
        """Change what is shown, not what is meant; the cursor goes to the position returned or stays."""
        before = self.textCursor()
        anchor, position = before.anchor(), before.position()
        self._is_showing = True
        target = show()
        self._is_showing = False
        self._idle.stop()
        self._burst = 0
        last = self.document().characterCount() - 1
        if target is not None:
            anchor = position = target
        before.setPosition(min(anchor, last))
        before.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(before)

    def _check_actions(self) -> None:
        letters = self.currentCharFormat()
        is_set: dict[Format, bool] = {
            "bold": letters.fontWeight() >= QFont.Weight.DemiBold,
            "italic": letters.fontItalic(),
            "underline": letters.fontUnderline(),
        }
        for name, action in self.commands.formats.items():
            action.setChecked(is_set[name])
        present = signs.kind_of(self.textCursor().block())
        for kind, action in self.commands.kinds.items():
            action.setChecked(kind == present)
