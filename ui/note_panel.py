"""The side panel's note: the clerk's own words on a place, kept with the report and never exported."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from models.report.report import NOTE_PREFIX
from models.text.clean import clean
from ui.widgets import idle_timer, is_windows_own, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from models.report.report import Change
    from ui.editing import Editing

IDLE_MS = 300


class NotePanel(QWidget):
    """The note on the place at hand."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._place = ""
        self._text = named(QPlainTextEdit(self), "Ghi chú")
        self._text.setPlaceholderText("Ví dụ: chờ số liệu của Văn phòng; hỏi lại Công an về mô hình tự quản.")
        self._text.setTabChangesFocus(True)
        self._text.setUndoRedoEnabled(False)
        self._text.installEventFilter(self)
        self._idle = idle_timer(IDLE_MS, self._hand_over, self)
        self._text.textChanged.connect(self._idle.start)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(label("Ghi chú riêng cho mục này, không in ra báo cáo:", self))
        layout.addWidget(self._text, 1)
        editing.changed.connect(self._follow)
        editing.flushing.connect(self._hand_over)

    def show_place(self, key: str) -> None:
        """Show the note of another place."""
        self._hand_over()
        self._place = key
        self._show()

    def focus_text(self) -> None:
        """Put the cursor into the note."""
        self._text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_windows_own(cast("QKeyEvent", event)):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _hand_over(self) -> None:
        self._idle.stop()
        text = clean(self._text.toPlainText()).strip()
        if self._place and text != self._editing.report.note(self._place):
            change = self._editing.report.change(NOTE_PREFIX + self._place, text)
            self._editing.push("Sửa ghi chú", [change])

    def _follow(self, changes: Sequence[Change]) -> None:
        if any(change.key == NOTE_PREFIX + self._place for change in changes):
            self._show()

    def _show(self) -> None:
        note = self._editing.report.note(self._place)
        if clean(self._text.toPlainText()).strip() != note:
            self._text.blockSignals(True)
            self._text.setPlainText(note)
            self._text.blockSignals(False)
