"""The side panel of an open report: last year, issues, history, note and find, one of them in front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ui.checking.issue_view import IssueView
from ui.help.topics import TOPIC
from ui.history_panel import HistoryPanel
from ui.last_year.panel import LastYearPanel
from ui.note_panel import NotePanel
from ui.prose.find_bar import FindPanel
from ui.table.flow import FlowLayout
from ui.widgets import UpDownArea

if TYPE_CHECKING:
    from models.store.store import Store
    from ui.autosave import Autosave
    from ui.editing import Editing

_TABS = (
    ("Năm trước", "Báo cáo năm trước bên cạnh mục đang viết (F9)", "nam-truoc"),
    ("Kiểm tra", "Những chỗ cần xem lại, cách sửa (F11)", "kiem-tra"),
    ("Lịch sử", "Các bản đã lưu của mục hoặc ô đang sửa (F7)", "khung-ben"),
    ("Ghi chú", "Ghi chú riêng, không in ra (F8)", "khung-ben"),
    ("Tìm", "Tìm và thay thế trong cả báo cáo (Ctrl+F, Ctrl+H)", "khung-ben"),
)


class SidePanel(QWidget):
    """What stands beside the page; it follows the place at hand."""

    def __init__(self, editing: Editing, store: Store, report_id: int, autosave: Autosave, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Khung bên")
        # tabs that wrap like words: five names stand on no line of a narrow panel
        self.tabs = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self.last_year = LastYearPanel(editing, self)
        self.checks = IssueView(editing, self)
        self.history = HistoryPanel(editing, store, report_id, autosave, self)
        self.note = NotePanel(editing, self)
        self.finder = FindPanel(editing, self)
        self._panels: list[QWidget] = [self.last_year, self.checks, self.history, self.note, self.finder]
        self._build_layout()
        self.setCurrentIndex(0)

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

    def setCurrentIndex(self, index: int) -> None:
        """Bring the panel of a tab to the front."""
        self.tabs.button(index).setChecked(True)
        self._stack.setCurrentIndex(index)

    def _build_layout(self) -> None:
        row = FlowLayout()
        row.setSpacing(0)
        for index, (panel, (title, tip, topic)) in enumerate(zip(self._panels, _TABS, strict=True)):
            panel.setProperty(TOPIC, topic)
            tab = _tab(title, tip, self)
            tab.clicked.connect(partial(self.setCurrentIndex, index))
            self.tabs.addButton(tab, index)
            row.addWidget(tab)
            self._stack.addWidget(UpDownArea(panel, self))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)


def _tab(title: str, tip: str, parent: QWidget) -> QToolButton:
    tab = QToolButton(parent)
    tab.setObjectName("tab")
    tab.setText(title)
    tab.setToolTip(tip)
    tab.setCheckable(True)
    tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return tab
