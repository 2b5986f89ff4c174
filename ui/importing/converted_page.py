"""Text of an old encoding before and after it was converted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableWidget, QTableWidgetItem

from ui.importing import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from ui.importing.pieces import Index

HEADS = ("Chữ trong tệp", "Sau khi chuyển sang Unicode")


class _AiryDelegate(QStyledItemDelegate):
    """Leaves room above and below the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 2 * paint.PADDING_Y)


class ConvertedTable(QTableWidget):
    """Samples of what was converted; each can be read and copied, none changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(0, len(HEADS), parent)
        self.setAccessibleName("Chữ đã chuyển mã, trước và sau")
        self.setHorizontalHeaderLabels(HEADS)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setItemDelegate(_AiryDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_samples(self, samples: Sequence[tuple[str, str]]) -> None:
        """Show pairs of text, before and after."""
        self.setRowCount(len(samples))
        for row, pair in enumerate(samples):
            for column, text in enumerate(pair):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setFont(paint.paper())
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
