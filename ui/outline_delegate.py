"""Draws a place of the outline: its state sign, its title, and how much is left to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.carried_look import carried_look
from ui.checking.look import SIGNS, weight_colour
from ui.outline_roles import ISSUES_ROLE, PLACE_ROLE, STATUS_ROLE, STATUS_SIGNS, UNCONFIRMED_ROLE

if TYPE_CHECKING:
    from models.report.progress import Status

_STATUS_COLOURS: dict[Status | None, str] = {"empty": "#8a94a1", "partial": "#b26a00", "complete": "#388e3c", None: ""}
_ACTIVE = QPalette.ColorGroup.Active
"""Group heads are disabled, which must not make them faint; the place at hand shows while the cursor is elsewhere."""
_COUNT_PAD = 5
_BETWEEN = 4
_CHECKED = frozenset({"general", "section", "table"})
_Index = QModelIndex | QPersistentModelIndex


class PlaceDelegate(QStyledItemDelegate):
    """Paints a place: its state sign, its title on at most two lines."""

    _PAD = 6

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        if is_selected:
            painter.fillRect(rect, palette.color(_ACTIVE, QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.WindowText
        text_colour = palette.color(_ACTIVE, role)
        status: Status | None = index.data(STATUS_ROLE)
        if status:
            painter.setPen(text_colour if is_selected else QColor(_STATUS_COLOURS[status]))
            sign = QRect(rect.left() + self._PAD + self._indent(index), rect.top(), self._sign_width(), rect.height())
            painter.drawText(sign, Qt.AlignmentFlag.AlignVCenter, STATUS_SIGNS[status])
        self._paint_counts(painter, rect, palette, index)
        painter.setPen(text_colour)
        painter.setFont(self._font(option, index))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self._text_rect(rect, index), flags, self._text(option, index, rect.width()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 240
        metrics = QFontMetrics(self._font(option, index))
        lines = 1 if metrics.horizontalAdvance(str(index.data())) <= self._text_width(width, index) else 2
        return QSize(width, lines * metrics.lineSpacing() + 2 * self._PAD)

    def _text(self, option: QStyleOptionViewItem, index: _Index, width: int) -> str:
        metrics = QFontMetrics(self._font(option, index))
        room = int(self._text_width(width, index) * 1.75)  # two lines, less what wrapping by words wastes
        return metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)

    def _text_rect(self, rect: QRect, index: _Index) -> QRect:
        left = self._PAD + self._indent(index) + self._sign_width()
        return rect.adjusted(left, 0, -self._PAD - self._count_width(index), 0)

    def _text_width(self, width: int, index: _Index) -> int:
        return width - 2 * self._PAD - self._indent(index) - self._sign_width() - self._count_width(index)

    def _paint_counts(self, painter: QPainter, rect: QRect, palette: QPalette, index: _Index) -> None:
        """Draw how much is left as last year at the right, and what was found before it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = rect.right() - self._PAD
        if count := index.data(UNCONFIRMED_ROLE):
            look = carried_look(palette)
            pen = QPen(look.line, 1, Qt.PenStyle.DotLine)
            self._paint_pill(painter, f"≈{count}", QPoint(right, rect.center().y()), (pen, look.behind, look.ink))
        if index.data(UNCONFIRMED_ROLE) is not None:
            right -= _pill_width("≈88") + _BETWEEN
        if found := index.data(ISSUES_ROLE):
            colour = weight_colour(palette, found[1])
            behind, words = palette.color(_ACTIVE, QPalette.ColorRole.Base), f"{SIGNS[found[1]]}{found[0]}"
            self._paint_pill(painter, words, QPoint(right, rect.center().y()), (QPen(colour, 1), behind, colour))

    @staticmethod
    def _paint_pill(painter: QPainter, words: str, right: QPoint, look: tuple[QPen, QColor, QColor]) -> None:
        pen, behind, ink = look
        size = QSize(_pill_width(words), QFontMetrics(QApplication.font()).height() + 2)
        pill = QRect(QPoint(right.x() - size.width(), right.y() - size.height() // 2), size)
        painter.setFont(QApplication.font())
        painter.setPen(pen)
        painter.setBrush(behind)
        painter.drawRoundedRect(pill, _COUNT_PAD, _COUNT_PAD)
        painter.setPen(ink)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    @staticmethod
    def _count_width(index: _Index) -> int:
        # the same before and after all is confirmed and mended, so that no row changes its height
        stale = 0 if index.data(UNCONFIRMED_ROLE) is None else _pill_width("≈88") + _BETWEEN
        return stale + (_pill_width("⚠8") + _BETWEEN if index.data(PLACE_ROLE).kind in _CHECKED else 0)

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


def _pill_width(words: str) -> int:
    return QFontMetrics(QApplication.font()).horizontalAdvance(words) + 2 * _COUNT_PAD
