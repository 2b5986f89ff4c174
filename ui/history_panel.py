"""The side panel's history: every saved version of the answer at hand, and the way back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from models.form.definition import Column, Field
from models.report.answers import show_answer
from models.report.figures import NOTHING_LABELS, Figure
from models.report.wording import full_caption
from models.text.prose import to_text
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from models.report.answers import Answer, Item
    from models.store.store import Store, Version
    from ui.autosave import Autosave
    from ui.editing import Editing


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
        self._subject = label("", self)
        self._list = named(QListWidget(self), "Các bản đã lưu")
        self._preview = named(QPlainTextEdit(self), "Nội dung bản đã lưu")
        self._preview.setReadOnly(True)
        self._preview.setTabChangesFocus(True)
        tip = "Thay nội dung hiện nay bằng bản đang chọn; hoàn tác được bằng Ctrl+Z."
        self._restore = button("Lấy lại bản này", tip, self._take_back, self)
        self._build_layout()
        self._list.currentItemChanged.connect(self._preview_current)
        self._list.itemActivated.connect(self._take_back)
        autosave.saved.connect(self.refresh)

    def show_key(self, key: str) -> None:
        """Show the versions of another answer."""
        if key != self._key:
            self._key = key
            self.refresh()

    def refresh(self) -> None:
        """Read the versions anew, when they can be seen."""
        if not self.isVisible():
            return
        self._list.clear()
        self._preview.clear()
        self._restore.setEnabled(False)
        self._subject.setText(self._title())
        for version in self._versions():
            item = QListWidgetItem(f"{version.saved_at:%H:%M:%S ngày %d/%m/%Y}")
            item.setData(Qt.ItemDataRole.UserRole, version)
            self._list.addItem(item)

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
        layout.addWidget(self._preview, 2)
        layout.addWidget(self._restore)

    def _versions(self) -> list[Version]:
        return self._store.history(self._report_id, self._key) if self._is_answer() else []

    def _is_answer(self) -> bool:
        return self._key in self._editing.report.form.items

    def _title(self) -> str:
        if not self._is_answer():
            return "Đặt con trỏ vào một mục hoặc một ô để xem các bản đã lưu của nó."
        count = len(self._versions())
        label = _label(self._editing, self._key)
        return f"{label}: {count} bản đã lưu." if count else f"{label}: chưa có bản nào được lưu."

    def _current(self) -> Version | None:
        item = self._list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    def _preview_current(self) -> None:
        version = self._current()
        self._restore.setEnabled(version is not None)
        if version is not None:
            self._preview.setPlainText(_shown(self._editing.report.item(self._key), version.answer))

    def _take_back(self) -> None:
        version = self._current()
        if version is not None:
            self._editing.flush()
            change = self._editing.report.change(self._key, version.answer)
            self._editing.push(f"Lấy lại bản cũ của “{_label(self._editing, self._key)}”", [change])


def _label(editing: Editing, key: str) -> str:
    match editing.report.item(key):
        case Column() as column:
            return full_caption(editing.report, column)
        case Field() as field:
            return field.label
        case _:
            return f"Mục {key}"


def _shown(item: Item | None, answer: Answer | None) -> str:
    match item, answer:
        case _, None:
            return "(để trống)"
        case Field() as field, _:
            return show_answer(field, answer)
        case Column(), Figure() as figure:
            return NOTHING_LABELS[figure.nothing] if figure.nothing else figure.text
        case _:
            return to_text(answer)  # pyright: ignore[reportArgumentType]
