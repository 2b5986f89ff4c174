"""The help beside the program: its pages at the left, the one being read at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.dialog_size import fit
from ui.help.pages import FIRST, HelpPage, found_pages, page, pages
from ui.help.reader import Reader
from ui.theme import text_scale
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

SIZE = (940, 660)
LIST_WIDTH = 250
_NONE = "Không trang nào có đủ các chữ này."


class HelpWindow(QDialog):
    """One window of help; it stays open while the clerk works on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Trợ giúp – Báo cáo Dân vận")
        self.setModal(False)
        self.line = named(QLineEdit(self), "Tìm trong trợ giúp")
        self.line.setPlaceholderText("Tìm trong trợ giúp…")
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._list_pages)
        self.line.installEventFilter(self)
        self.list = named(QListWidget(self), "Các trang trợ giúp")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._open_item)
        self._none = label(_NONE, self, "hint")
        self.reader = Reader(self)
        self.reader.anchorClicked.connect(self._follow)
        self._build_layout()
        QShortcut(QKeySequence("Ctrl+F"), self, self.line.setFocus)
        self._list_pages("")
        fit(self, *SIZE)

    def show_page(self, name: str, section: str = "") -> None:
        """Show a page, at the head of one of its parts if one is given, and bring the window to the front."""
        self.line.clear()
        names = [each.name for each in pages()]
        self._mark(name if name in names else FIRST)
        self.show()
        self.raise_()
        self.activateWindow()
        self._read(page(name if name in names else FIRST), section)
        self.reader.setFocus()

    def show_topic(self, topic: str) -> None:
        """Show what `topic_of` names: a page, and behind a # how the head of one of its parts begins."""
        name, _, start = topic.partition("#")
        shown = page(name)
        self.show_page(name, next((head for head in shown.sections if start and head.startswith(start)), ""))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFixedWidth(min(round(LIST_WIDTH * text_scale()), self.width() // 3))
        self.line.setFixedWidth(self.list.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.list.setFocus()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.reader.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _build_layout(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.line)
        left.addWidget(self._none)
        left.addWidget(self.list, 1)
        close = button("Đóng", "Đóng trợ giúp (Esc)", self.close, self)
        close.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(label("F1 ở bất cứ chỗ nào: mở trang trợ giúp của chỗ ấy.", self, "hint"), 1)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.addWidget(self.reader, 1)
        right.addLayout(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(12)
        layout.addLayout(left)
        layout.addLayout(right, 1)

    def _list_pages(self, wanted: str) -> None:
        found = found_pages(wanted)
        self.list.blockSignals(True)
        self.list.clear()
        for each in found:
            item = QListWidgetItem(each.title)
            item.setData(Qt.ItemDataRole.UserRole, each.name)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._none.setVisible(not found)
        if found and wanted.strip():
            self.list.setCurrentRow(0)
            self.reader.mark(wanted)

    def _mark(self, name: str) -> None:
        self.list.blockSignals(True)
        self.list.setCurrentRow([each.name for each in pages()].index(name))
        self.list.blockSignals(False)

    def _open_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._read(page(item.data(Qt.ItemDataRole.UserRole)))

    def _read(self, shown: HelpPage, section: str = "") -> None:
        self.setWindowTitle(f"{shown.title} – Trợ giúp")
        self.reader.show_page(shown, section)

    def _follow(self, link: QUrl) -> None:
        name = link.path().rpartition("/")[2].removesuffix(".md").lstrip("0123456789-")
        self.line.clear()
        self.show_page(name)
