"""Draws a place of the outline: its state sign, its title, and how much is left to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.carried_look import carried_look
from ui.checking.look import SIGNS, weight_colour
from ui.line_breaks import broken
from ui.outline_roles import ISSUES_ROLE, PLACE_ROLE, STATUS_ROLE, STATUS_SIGNS, UNCONFIRMED_ROLE
from ui.theme import text_scale

if TYPE_CHECKING:
    from models.checks.issues import Weight
    from models.report.progress import Status

_STATUS_COLOURS: dict[Status | None, str] = {"empty": "#7c8693", "partial": "#b26a00", "complete": "#388e3c", None: ""}
_ACTIVE = QPalette.ColorGroup.Active
"""Group heads are disabled, which must not make them faint; the place at hand shows while the cursor is elsewhere."""
_COUNT_PAD = 5
_MARK = 4
"""Pixels of the mark at the left of the place at hand while the cursor is elsewhere."""
_MOST_LINES, _MOST_LARGE_LINES = 2, 3
_LARGE = 1.5
"""How much larger than usual letters are from which a title may take a line more."""
_Index = QModelIndex | QPersistentModelIndex


class PlaceDelegate(QStyledItemDelegate):
    """Paints a place: its state sign, its title on at most two lines."""

    _PAD = 6

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        has_cursor = self._paint_behind(painter, option)
        role = QPalette.ColorRole.HighlightedText if has_cursor else QPalette.ColorRole.WindowText
        text_colour = palette.color(_ACTIVE, role)
        sign, colour = _sign(index, palette)
        if sign:
            painter.setPen(text_colour if has_cursor else colour)
            room = QRect(rect.left() + self._PAD + self._indent(index), rect.top(), self._sign_width(), rect.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, sign)
        if count := index.data(UNCONFIRMED_ROLE):
            self._paint_count(painter, rect, palette, count)
        painter.setPen(text_colour)
        painter.setFont(self._font(option, index))
        lines = self._lines(option, index, rect.width())
        painter.drawText(self._text_rect(rect, index), Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 240
        metrics = QFontMetrics(self._font(option, index))
        return QSize(width, len(self._lines(option, index, width)) * metrics.lineSpacing() + 2 * self._PAD)

    def _lines(self, option: QStyleOptionViewItem, index: _Index, width: int) -> list[str]:
        most = _MOST_LARGE_LINES if text_scale() >= _LARGE else _MOST_LINES
        return broken(str(index.data()), self._font(option, index), self._text_width(width, index), most)

    @staticmethod
    def _paint_behind(painter: QPainter, option: QStyleOptionViewItem) -> bool:
        """Paint what lies behind the place at hand; return whether the cursor is there, and letters must be light."""
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        if not state & QStyle.StateFlag.State_Selected:
            return False
        has_cursor = bool(state & QStyle.StateFlag.State_HasFocus)
        role = QPalette.ColorRole.Highlight if has_cursor else QPalette.ColorRole.Midlight
        painter.fillRect(rect, palette.color(_ACTIVE, role))
        painter.fillRect(rect.adjusted(0, 0, _MARK - rect.width(), 0), palette.color(_ACTIVE, QPalette.ColorRole.Link))
        return has_cursor

    def _text_rect(self, rect: QRect, index: _Index) -> QRect:
        left = self._PAD + self._indent(index) + self._sign_width()
        return rect.adjusted(left, 0, -self._PAD - self._count_width(index), 0)

    def _text_width(self, width: int, index: _Index) -> int:
        return width - 2 * self._PAD - self._indent(index) - self._sign_width() - self._count_width(index)

    def _paint_count(self, painter: QPainter, rect: QRect, palette: QPalette, count: int) -> None:
        metrics, look = painter.fontMetrics(), carried_look(palette)
        words = f"≈{count}"
        size = QSize(metrics.horizontalAdvance(words) + 2 * _COUNT_PAD, metrics.height() + 2)
        pill = QRect(QPoint(rect.right() - self._PAD - size.width(), rect.center().y() - size.height() // 2), size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.line, 1, Qt.PenStyle.DotLine))
        painter.setBrush(look.behind)
        painter.drawRoundedRect(pill, _COUNT_PAD, _COUNT_PAD)
        painter.setPen(look.ink)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    @staticmethod
    def _count_width(index: _Index) -> int:
        # the same before and after all is confirmed, so that no row changes its height
        if index.data(UNCONFIRMED_ROLE) is None:
            return 0
        return QFontMetrics(QApplication.font()).horizontalAdvance("≈88") + 2 * _COUNT_PAD + 4

    def _sign_width(self) -> int:
        return QFontMetrics(QApplication.font()).lineSpacing()

    @staticmethod
    def _indent(index: _Index) -> int:
        return 12 * (index.data(PLACE_ROLE).level - 1)

    @staticmethod
    def _font(option: QStyleOptionViewItem, index: _Index) -> QFont:
        font = QFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        font.setBold(index.data(PLACE_ROLE).kind == "group")
        return font


def _sign(index: _Index, palette: QPalette) -> tuple[str, QColor]:
    """Return the sign before a place: what was found there, else how far it is."""
    weight: Weight | None = index.data(ISSUES_ROLE)
    if weight:
        return SIGNS[weight], weight_colour(palette, weight)
    status: Status | None = index.data(STATUS_ROLE)
    return STATUS_SIGNS[status], QColor(_STATUS_COLOURS[status])
