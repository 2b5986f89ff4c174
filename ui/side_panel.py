"""The side panel of an open report: last year, history, note and find, one of them in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget

from ui.checking.issue_view import IssueView
from ui.help.topics import TOPIC
from ui.history_panel import HistoryPanel
from ui.last_year.panel import LastYearPanel
from ui.note_panel import NotePanel
from ui.prose.find_bar import FindPanel
from ui.widgets import UpDownArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.store.store import Store
    from ui.autosave import Autosave
    from ui.editing import Editing

_TABS = (
    ("Năm trước", "Báo cáo năm trước bên cạnh mục đang viết (F9)"),
    ("Kiểm tra", "Những chỗ cần xem lại, cách sửa (F11)"),
    ("Lịch sử", "Các bản đã lưu của mục hoặc ô đang sửa (F7)"),
    ("Ghi chú", "Ghi chú riêng, không in ra (F8)"),
    ("Tìm", "Tìm và thay thế trong cả báo cáo (Ctrl+F, Ctrl+H)"),
)


class SidePanel(QTabWidget):
    """What stands beside the page; it follows the place at hand."""

    def __init__(self, editing: Editing, store: Store, report_id: int, autosave: Autosave, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Khung bên")
        self.setDocumentMode(True)
        self.last_year = LastYearPanel(editing, self)
        self.checks = IssueView(editing, self)
        self.history = HistoryPanel(editing, store, report_id, autosave, self)
        self.note = NotePanel(editing, self)
        self.finder = FindPanel(editing, self)
        self._panels: list[QWidget] = [self.last_year, self.checks, self.history, self.note, self.finder]
        topics = {self.last_year: "nam-truoc", self.checks: "kiem-tra"}
        for panel, (title, tip) in zip(self._panels, _TABS, strict=True):
            panel.setProperty(TOPIC, topics.get(panel, "khung-ben"))
            self.setTabToolTip(self.addTab(UpDownArea(panel, self), title), tip)

    def show_place(self, key: str, answer: str) -> None:
        """Follow to another place; `answer` is the key of the answer the cursor is in, its cell in a table."""
        self.history.show_key(answer)
        self.note.show_place(key)
        self.last_year.show_place(key)
        self.checks.show_place(key)

    def bring_up(self, panel: QWidget) -> None:
        """Bring one of the panels to the front."""
        self.show()
        self.setCurrentIndex(self._panels.index(panel))
