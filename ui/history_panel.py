"""The side panel's history: every saved version of the answer at hand, and the way back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from models.errors import ReportError
from models.form.definition import Column, Field
from models.report.wording import answer_words, full_caption
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from models.store.store import Store, Version
    from ui.autosave import Autosave
    from ui.editing import Editing

VERSION = Qt.ItemDataRole.UserRole
PAGE = 30
"""Versions read at a time: each holds a whole answer, and steady typing makes thousands of them."""
PATIENCE = 0.1
"""Seconds a locked data file is waited for."""


class HistoryPanel(QWidget):
    """The versions of one key, newest first; the chosen one is shown whole before it is taken back."""

    def __init__(
        self, editing: Editing, store: Store, report_id: int, autosave: Autosave, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editing = editing
        self._store = store
        self._report_id = report_id
        self._key = ""
        self._total = 0
        self._subject = label("", self)
        self._list = named(QListWidget(self), "Các bản đã lưu")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._preview = named(QPlainTextEdit(self), "Nội dung bản đã lưu")
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        tip = "Thay nội dung hiện nay bằng bản đang chọn; hoàn tác được bằng Ctrl+Z."
        self._restore = button("Lấy lại bản này", tip, self._take_back, self)
        tip = "Đọc thêm các bản đã lưu trước đó."
        self.older = button("Các bản cũ hơn…", tip, self._add_older, self)
        self._build_layout()
        self._list.currentItemChanged.connect(self._preview_current)
        self._list.itemActivated.connect(self._take_back)
        autosave.saved.connect(self._add_newest)

    def show_key(self, key: str) -> None:
        """Show the versions of another answer."""
        if key != self._key:
            self._key = key
            self.refresh()

    def refresh(self) -> None:
        """Read the newest versions anew, when they can be seen."""
        if not self.isVisible():
            return
        self._list.clear()
        self._preview.clear()
        self._restore.setEnabled(False)
        self._total = 0
        self._read(PAGE)

    def focus_list(self) -> None:
        """Put the cursor on the newest version."""
        self._list.setFocus()
        self._list.setCurrentRow(0)

    def showEvent(self, event: object) -> None:
        self.refresh()

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._subject)
        layout.addWidget(self._list, 1)
        layout.addWidget(self.older)
        layout.addWidget(self._preview, 2)
        layout.addWidget(self._restore)

    def _add_newest(self) -> None:
        if self.isVisible():
            self._read(0 if self._list.count() else PAGE)

    def _add_older(self) -> None:
        shown = self._list.count()
        self._read(PAGE)
        self._list.setFocus()
        self._list.setCurrentRow(min(shown, self._list.count() - 1))

    def _read(self, more: int) -> None:
        """List what was saved since the last look and so many older versions; a chosen one stays chosen."""
        shown, known = self._list.count(), self._total
        try:
            self._total = self._count()
            gained = self._total - known if shown else 0
            versions = self._versions(shown + gained + more if more else gained)
        except ReportError as error:
            self._subject.setText(str(error))
            return
        for version in versions[shown + gained :]:
            self._list.addItem(_item(version))
        for version in reversed(versions[:gained]):
            self._list.insertItem(0, _item(version))
        self._subject.setText(self._title())
        self.older.setVisible(self._total > self._list.count())

    def _count(self) -> int:
        return self._store.count_history(self._report_id, self._key, patience=PATIENCE) if self._is_answer() else 0

    def _versions(self, limit: int) -> list[Version]:
        if not self._is_answer():
            return []
        return self._store.history(self._report_id, self._key, limit=limit, patience=PATIENCE)

    def _is_answer(self) -> bool:
        return self._key in self._editing.report.form.items

    def _title(self) -> str:
        if not self._is_answer():
            return "Đặt con trỏ vào một mục hoặc một ô để xem các bản đã lưu của nó."
        label = _label(self._editing, self._key)
        return f"{label}: {self._total} bản đã lưu." if self._total else f"{label}: chưa có bản nào được lưu."

    def _current(self) -> Version | None:
        item = self._list.currentItem()
        return item.data(VERSION) if item else None

    def _preview_current(self) -> None:
        version = self._current()
        self._restore.setEnabled(version is not None)
        if version is not None:
            words = answer_words(self._editing.report, self._key, version.answer)
            self._preview.setPlainText("(để trống)" if version.answer is None else words)

    def _take_back(self) -> None:
        version = self._current()
        if version is not None:
            self._editing.flush()
            change = self._editing.report.change(self._key, version.answer)
            self._editing.push(f"Lấy lại bản cũ của “{_label(self._editing, self._key)}”", [change])


def _item(version: Version) -> QListWidgetItem:
    item = QListWidgetItem(f"{version.saved_at:%H:%M:%S ngày %d/%m/%Y}")
    item.setData(VERSION, version)
    return item


def _label(editing: Editing, key: str) -> str:
    match editing.report.item(key):
        case Column() as column:
            return full_caption(editing.report, column)
        case Field() as field:
            return field.label
        case _:
            return f"Mục {key}"
