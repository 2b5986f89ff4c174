"""The box of Ctrl+K: a line to type into and what fits it, over the window; Enter does it, Esc leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from ui.finder.entries import every_entry, search
from ui.finder.list import FoundList, FoundModel
from ui.theme import text_scale
from ui.widgets import label, named

if TYPE_CHECKING:
    from ui.window import Window

WIDTH, ROWS = 620, 9
_NONE = "Không thấy gì khớp. Thử ít chữ hơn; gõ không dấu cũng được, thứ tự các chữ không quan trọng."
_HINT = "Enter để mở hoặc làm ngay · ↑ ↓ để chọn · Esc để thôi"
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class Finder(QDialog):
    """Asks what is wanted, and does it once the box is closed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self.setObjectName("finder")
        self.setWindowTitle("Tìm nhanh")
        self._entries = every_entry(window)
        self.line = named(QLineEdit(self), "Tìm việc, mục, ô, cột số liệu hoặc trang trợ giúp")
        self.line.setPlaceholderText("Tìm việc, mục, ô, cột số liệu, trợ giúp… ví dụ: ngay ky")
        self.line.textChanged.connect(self._search)
        self.line.returnPressed.connect(self.accept)
        self.line.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = FoundList(self)
        self.list.setModel(self.model)
        self.list.clicked.connect(lambda _index: self.accept())
        self._none = label(_NONE, self, "hint")
        self._build_layout()
        self._place(window)
        self._search("")
        self.line.setFocus()

    def accept(self) -> None:
        """Leave the box and do what is chosen; the cursor is back where it was before."""
        index = self.list.currentIndex()
        if not index.isValid():
            return
        act = self.model.found(index.row()).entry.act
        super().accept()
        self._window.activateWindow()
        QTimer.singleShot(0, self._window, act)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowDeactivate and self.isVisible():
            self.reject()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        layout.addWidget(self._none)
        layout.addWidget(label(_HINT, self, "hint"))

    def _place(self, window: QWidget) -> None:
        """Lie over the upper middle of the window, never wider or higher than it."""
        width = min(round(WIDTH * text_scale()), window.width() - 40)
        fitting = (window.height() - 190) // (self.list.height_of(2) - self.list.height_of(1))
        self.list.setFixedHeight(self.list.height_of(max(3, min(ROWS, fitting))))
        self.setFixedWidth(width)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, 48)))

    def _search(self, wanted: str) -> None:
        self.model.show_found(search(self._entries, wanted))
        has_any = self.model.rowCount() > 0
        self.list.setVisible(has_any)
        self._none.setVisible(not has_any)
        if has_any:
            self.list.setCurrentIndex(self.model.index(0))
        self.adjustSize()
