"""A list of slips of any height, laid out a few at a time, that keeps its place when it is laid out anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget

from ui.widgets import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent

Index = QModelIndex | QPersistentModelIndex
BATCH = 60
"""Slips laid out at a time: a section of sixty pages shows its first ones at once."""
_HINT = QListView.ScrollHint


class SlipList(QListView):
    """Slips under each other; its delegate tells their heights from the width of the list."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name)
        self._target = (-1, _HINT.EnsureVisible)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(BATCH)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a bar that comes and goes with the height of the slips would change the width they are wrapped to
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().rangeChanged.connect(self._reach_target)

    def show_row(self, row: int) -> None:
        """Make a slip the current one and bring it into sight, as soon as it is laid out."""
        self.setCurrentIndex(self.model().index(row, 0))
        self._target = (row, _HINT.EnsureVisible)
        self._reach_target()

    def dataChanged(self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()) -> None:
        # laying all out anew would lose the place: only a slip of another height asks for that
        rows = range(top_left.row(), bottom_right.row() + 1)
        if all(self._has_its_height(row) for row in rows):
            self.viewport().update()
        else:
            self._target = (self._first_row(), _HINT.PositionAtTop)
            super().dataChanged(top_left, bottom_right, list(roles))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._target[0] < 0 and event.size().width() != event.oldSize().width():
            self._target = (self._first_row(), _HINT.PositionAtTop)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._target = (-1, _HINT.EnsureVisible)
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._target = (-1, _HINT.EnsureVisible)
        super().wheelEvent(event)

    def _first_row(self) -> int:
        """Return the slip at the top of what is seen, -1 for the very first: there is no place to keep."""
        is_at_top = self.verticalScrollBar().value() == 0
        return -1 if is_at_top else self.indexAt(QPoint(self.viewport().width() // 2, 1)).row()

    def _has_its_height(self, row: int) -> bool:
        index = self.model().index(row, 0)
        wanted = self.itemDelegate().sizeHint(self._option(), index).height()
        return self.visualRect(index).height() == wanted

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def _reach_target(self) -> None:
        row, hint = self._target
        index = self.model().index(row, 0) if self.model() else QModelIndex()
        place = self.visualRect(index)
        if not index.isValid() or place.isEmpty():
            return
        is_high = place.height() > self.viewport().height()
        self.scrollTo(index, _HINT.PositionAtTop if is_high else hint)
        if hint == _HINT.EnsureVisible or self.visualRect(index).top() <= 0:
            self._target = (-1, _HINT.EnsureVisible)
