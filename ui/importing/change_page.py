"""The list of what would change in the open report, what differs drawn out, and the ticks."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QStyledItemDelegate,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.importing import paint
from ui.importing.changes import NOW, PLACE, THEN, ChangeModel
from ui.importing.contrast import as_html, contrasted
from ui.widgets import button, idle_timer, label

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

    from models.text.compare import Stretch
    from ui.importing.changes import Index

_TICK = 52
"""Pixels of a name's cell that the tick and the margins take."""


class ContrastDelegate(QStyledItemDelegate):
    """Draws both texts of a change with the words that differ."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if index.column() == PLACE:
            super().paint(painter, option, index)
            return
        place = paint.rect_of(option)
        written = _document(index, place.width(), paint.palette_of(option))
        painter.save()
        painter.fillRect(place, paint.background(option))
        painter.translate(place.left() + paint.PADDING_X, place.top() + paint.PADDING_Y)
        written.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = cast("QTableView", self.parent()).columnWidth(index.column())
        if index.column() == PLACE:
            font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
            return QSize(width, paint.text_height(index.data(), width - _TICK, font) + 2 * paint.PADDING_Y)
        height = _document(index, width, paint.palette_of(option)).size().height()
        return QSize(width, round(height) + 2 * paint.PADDING_Y)


def _document(index: Index, width: int, palette: QPalette) -> QTextDocument:
    written = QTextDocument()
    written.setDocumentMargin(0)
    written.setDefaultFont(paint.paper())
    written.setTextWidth(width - 2 * paint.PADDING_X)
    old, new = cast("ChangeModel", index.model()).texts(index.row())
    text = (old, new)[index.column() - NOW]
    role = QPalette.ColorRole.Text if text and old != new else QPalette.ColorRole.PlaceholderText
    words = _contrasted_html(old, new, palette)[index.column() - NOW] if text and old != new else escape(index.data())
    colour = palette.color(QPalette.ColorGroup.Active, role).name()
    written.setHtml(f'<span style="color:{colour}">{words}</span>')
    return written


def _contrasted_html(old: str, new: str, palette: QPalette) -> tuple[str, str]:
    gone, added = (palette.color(role).name() for role in (QPalette.ColorRole.BrightText, QPalette.ColorRole.Link))
    left, right = _contrasted(old, new)
    return as_html(left, gone, added), as_html(right, gone, added)


@lru_cache(maxsize=200)
def _contrasted(old: str, new: str) -> tuple[list[Stretch], list[Stretch]]:
    return contrasted(old, new)


class ChangeView(QTableView):
    """Shows a ChangeModel; Space ticks or unticks every row selected."""

    def __init__(self, model: ChangeModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.changes = model
        self._widened = idle_timer(60, self.resizeRowsToContents, self)
        self.setModel(model)
        self.setItemDelegate(ContrastDelegate(self))
        self.setAccessibleName("Những chỗ sẽ thay đổi trong báo cáo đang mở")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        model.modelReset.connect(self._widened.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        if event.key() != Qt.Key.Key_Space or not rows:
            super().keyPressEvent(event)
            return
        self.changes.tick(rows, is_wanted=not all(map(self.changes.is_ticked, rows)))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # pyright: ignore[reportArgumentType]
        room = self.viewport().width()
        for column, share in ((PLACE, 26), (NOW, 37), (THEN, 37)):
            self.setColumnWidth(column, room * share // 100)
        self._widened.start()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # pyright: ignore[reportArgumentType]
        if not self.currentIndex().isValid() and self.changes.rowCount():
            self.setCurrentIndex(self.changes.index(0, PLACE))


class ChangePage(QWidget):
    """What would change, with buttons that tick all of it or nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = ChangeModel(self)
        self._empty = label("Không có chỗ nào thay đổi trong báo cáo đang mở.", self, "hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.every = button("Lấy tất cả", "Đánh dấu mọi chỗ", lambda: self._tick(is_wanted=True), self)
        self.none = button("Bỏ tất cả", "Bỏ dấu ở mọi chỗ", lambda: self._tick(is_wanted=False), self)
        self.view = ChangeView(self.model, self)
        self._build_layout()
        self.model.modelReset.connect(self._show_or_say)

    def _build_layout(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        top = QHBoxLayout()
        top.addWidget(label("Dấu cách: lấy hoặc bỏ chỗ đang chọn.", self, "hint"), 1)
        top.addWidget(self.every)
        top.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(top)
        layout.addLayout(self._stack, 1)

    def _tick(self, *, is_wanted: bool) -> None:
        self.model.tick(range(self.model.rowCount()), is_wanted=is_wanted)

    def _show_or_say(self) -> None:
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
