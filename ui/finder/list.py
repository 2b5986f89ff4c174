"""The list of what was found: the words with the letters found in bold, where it belongs, and its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.prose.looks import units
from ui.widgets import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.finder.entries import Found

FOUND_ROLE = Qt.ItemDataRole.UserRole
PAD_X, PAD_Y = 12, 6
_SMALLER = 0.9
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class FoundModel(QAbstractListModel):
    """What was found, the best fit first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def show_found(self, found: Sequence[Found]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def found(self, row: int) -> Found:
        """Return what stands in a row."""
        return self._found[row]

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._found[index.row()].entry
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (entry.words, entry.where, entry.keys) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{entry.words}\n{entry.where}"
            case _:
                return self._found[index.row()] if role == FOUND_ROLE else None


class FoundList(QListView):
    """The list; the cursor stays in the line above it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "Kết quả tìm")
        self.setItemDelegate(_EntryDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def height_of(self, rows: int) -> int:
        """Return the height that shows so many rows whole."""
        return rows * (_line_heights(self.font()) + 2 * PAD_Y) + 2 * self.frameWidth() + 2


class _EntryDelegate(QStyledItemDelegate):
    """Two lines: the words and their key, and under them, smaller, where they belong."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        return QSize(100, _line_heights(font) + 2 * PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        flags: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        is_current = bool(flags & QStyle.StateFlag.State_Selected)
        found: Found = index.data(FOUND_ROLE)
        painter.save()
        if is_current:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        strong = QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text
        quiet = QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.PlaceholderText
        room = rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        painter.setPen(palette.color(QPalette.ColorGroup.Active, quiet))
        painter.setFont(_smaller(font))
        keys_width = QFontMetrics(_smaller(font)).horizontalAdvance(found.entry.keys)
        top_right = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        painter.drawText(room, top_right, found.entry.keys)
        below = QRect(room.left(), room.bottom() - QFontMetrics(_smaller(font)).lineSpacing(), room.width(), 0)
        below.setBottom(room.bottom())
        where = painter.fontMetrics().elidedText(found.entry.where, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), where)
        painter.setPen(palette.color(QPalette.ColorGroup.Active, strong))
        _draw_words(painter, room.adjusted(0, 0, -keys_width - PAD_X, 0), found, font)
        painter.restore()


def _draw_words(painter: QPainter, room: QRect, found: Found, font: QFont) -> None:
    words = found.entry.words
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, round(room.width() * 0.97))
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_bold(words, span) for span in found.spans if span[1] <= len(shown)])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(room.topLeft()))


def _bold(words: str, span: tuple[int, int]) -> QTextLayout.FormatRange:
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.Bold)
    letters.setFontUnderline(True)
    marked = QTextLayout.FormatRange()
    marked.start = units(words[: span[0]])  # pyright: ignore[reportAttributeAccessIssue]
    marked.length = units(words[span[0] : span[1]])  # pyright: ignore[reportAttributeAccessIssue]
    marked.format = letters  # pyright: ignore[reportAttributeAccessIssue]
    return marked


def _line_heights(font: QFont) -> int:
    return QFontMetrics(font).lineSpacing() + QFontMetrics(_smaller(font)).lineSpacing() + 2


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(font.pointSizeF() * _SMALLER)
    return small
