"""Two columns of paper, last year's and this year's, with what went struck out and what came underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.last_year.compared import marked
from ui.last_year.marked_text import height_of, paint_marked
from ui.last_year.slip_list import Index, SlipList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFontMetrics

    from models.text.compare import Stretch
    from ui.last_year.compared import Row, RowState

Role = Qt.ItemDataRole
ROW_ROLE = Role.UserRole
STRETCHES_ROLE = Role.UserRole + 1
GUTTER = 26
"""Pixels at the left for the sign of a row."""
_PADDING = 8
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_MISSING = ("không có", "chưa nhập")
_SIGNS: dict[RowState, str] = {"same": "", "changed": "≠", "gone": "−", "added": "+", "missing": "○"}
_WORDS: dict[RowState, str] = {
    "same": "Giống nhau",
    "changed": "Đã sửa",
    "gone": "Năm nay không còn",
    "added": "Năm nay mới có",
    "missing": "Năm nay chưa nhập",
}


class RowModel(QAbstractListModel):
    """The rows of a place, all of them or only those that differ."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._stretches: dict[int, tuple[list[Stretch], list[Stretch]]] = {}

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._stretches.clear()
        self.endResetModel()

    def next_difference(self, row: int, by: int) -> int | None:
        """Return the nearest row that differs after (1) or before (-1) a row, None without one."""
        rest = range(row + by, len(self._rows) if by > 0 else -1, by)
        return next((at for at in rest if self._rows[at].state != "same"), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Role.DisplayRole:
                return row.new or row.old
            case Role.AccessibleTextRole:
                caption = f"{row.caption}. " if row.caption else ""
                return (
                    f"{caption}{_WORDS[row.state]}. Năm trước: {row.old or 'không có'} Năm nay: {row.new or 'không có'}"
                )
            case _ if role == ROW_ROLE:
                return row
            case _ if role == STRETCHES_ROLE:
                return self._compared(index.row())
            case _:
                return None

    def _compared(self, at: int) -> tuple[list[Stretch], list[Stretch]]:
        # words are compared when a row is first drawn: most of a long section never is
        if at not in self._stretches:
            self._stretches[at] = marked(self._rows[at])
        return self._stretches[at]


class RowList(SlipList):
    """The rows under each other, each as high as the longer of its two texts."""

    wanted = Signal()
    """Enter, or a double click: the clerk wants to go to this place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Hai năm cạnh nhau", parent)
        self.rows = RowModel(self)
        self.setItemDelegate(RowDelegate(self))
        self.setModel(self.rows)
        self.doubleClicked.connect(self.wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


class RowDelegate(QStyledItemDelegate):
    """Draws a row: its sign, its caption where it has one, and both texts."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 800
        row: Row = index.data(ROW_ROLE)
        room = _column_width(width) - 2 * _PADDING
        height = max(height_of(row.old, row, room), height_of(row.new, row, room))
        return QSize(width, height + _caption_height(row, room, option) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        row: Row = index.data(ROW_ROLE)
        painter.save()
        view = self.parent()
        is_current = isinstance(view, QListView) and view.currentIndex() == index
        _paint_ground(painter, rect, palette, row, is_current)
        sides = (_room(rect, 0), _room(rect, 1))
        _paint_captions(painter, sides, row, option)
        stretches: tuple[Sequence[Stretch], Sequence[Stretch]] = index.data(STRETCHES_ROLE)
        for side, text in zip(sides, stretches, strict=True):
            place = side.adjusted(0, _caption_height(row, side.width(), option), 0, 0)
            paint_marked(painter, place, palette, row, text)
        painter.restore()


def _paint_ground(painter: QPainter, rect: QRect, palette: QPalette, row: Row, is_current: bool) -> None:
    ground = QPalette.ColorRole.Base if row.state != "same" else QPalette.ColorRole.AlternateBase
    painter.fillRect(rect, palette.color(ground))
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    middle = rect.left() + GUTTER + _column_width(rect.width())
    painter.drawLine(middle, rect.top(), middle, rect.bottom())
    painter.setPen(palette.color(QPalette.ColorRole.Link))
    gutter = QRect(rect.left(), rect.top() + _PADDING, GUTTER, rect.height())
    painter.drawText(gutter, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), _SIGNS[row.state])
    if is_current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
        painter.drawRect(rect.adjusted(1, 1, -1, -2))


def _paint_captions(painter: QPainter, sides: tuple[QRect, QRect], row: Row, option: QStyleOptionViewItem) -> None:
    """Write what a field or figure is called above last year's, and how it differs above this year's."""
    if not row.caption:
        return
    palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    painter.setPen(palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText))
    painter.setFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
    below = _caption_height(row, sides[0].width(), option)
    for side, words, text, missing in zip(sides, (row.caption, row.note), (row.old, row.new), _MISSING, strict=True):
        painter.drawText(side, _WRAPPED, words)
        if not text:
            painter.drawText(side.adjusted(0, below, 0, 0), _WRAPPED, missing)


def _caption_height(row: Row, width: int, option: QStyleOptionViewItem) -> int:
    if not row.caption:
        return 0
    metrics: QFontMetrics = option.fontMetrics  # pyright: ignore[reportAttributeAccessIssue]
    return metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAPPED, row.caption).height() + 2


def _room(rect: QRect, side: int) -> QRect:
    """Return where the text of last year (0) or this year (1) stands in a row."""
    width = _column_width(rect.width())
    left = rect.left() + GUTTER + side * width + _PADDING
    return QRect(left, rect.top() + _PADDING, width - 2 * _PADDING, rect.height() - 2 * _PADDING)


def _column_width(width: int) -> int:
    return (width - GUTTER) // 2
