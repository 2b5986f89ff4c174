"""A layout that sets widgets side by side and wraps them like words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets from left to right at their own size, on as many lines as the width needs, at its left or right end."""

    def __init__(self, parent: QWidget | None = None, *, is_right: bool = False) -> None:
        super().__init__(parent)
        self._is_right = is_right
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(6)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rects = self._rects(width)
        return max((rect.bottom() + 1 for rect in rects), default=0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._rects(rect.width()), strict=True):
            item.setGeometry(place.translated(rect.topLeft()))
        if self._is_right:
            self._push_right(rect)

    def _push_right(self, rect: QRect) -> None:
        """Move each line to the right end."""
        lines: dict[int, list[QLayoutItem]] = {}
        for item in self._items:
            lines.setdefault(item.geometry().top(), []).append(item)
        for line in lines.values():
            room = rect.right() - max(item.geometry().right() for item in line)
            for item in line:
                item.setGeometry(item.geometry().translated(room, 0))

    def _rects(self, width: int) -> list[QRect]:
        rects: list[QRect] = []
        at, line_height = QPoint(0, 0), 0
        for item in self._items:
            size = item.sizeHint()
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + line_height + self.spacing())
                line_height = 0
            rects.append(QRect(at, size))
            at += QPoint(size.width() + self.spacing(), 0)
            line_height = max(line_height, size.height())
        return rects
