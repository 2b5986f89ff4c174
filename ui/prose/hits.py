"""The list of what was found: one row a hit, its place above, its words marked in their line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from models.form.definition import Field
from ui.prose.looks import units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.report.report import Report
    from models.report.search import Hit

HIT = Qt.ItemDataRole.UserRole
_SHOWN_BEFORE = 16
"""Letters of the line that stand before the words, so that these are in sight in a narrow list."""
_PAD = 6


class HitModel(QAbstractListModel):
    """The hits in the order of the report."""

    def __init__(self, report: Report, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._hits: list[Hit] = []

    @property
    def hits(self) -> Sequence[Hit]:
        """The hits shown."""
        return self._hits

    def show(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  # Qt's default
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return place_of(self._report, hit)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{place_of(self._report, hit)}: {hit.before}{hit.words}{hit.after}"
            case _:
                return hit if role == HIT else None


class HitDelegate(QStyledItemDelegate):
    """Draws a hit in two lines: where it is, and the words in their line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = QFontMetrics(option.font).height()  # pyright: ignore[reportAttributeAccessIssue]
        return QSize(0, 2 * height + 3 * _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        place, hit = option.text, index.data(HIT)  # pyright: ignore[reportAttributeAccessIssue]
        option.text = ""  # pyright: ignore[reportAttributeAccessIssue]
        style = option.widget.style()  # pyright: ignore[reportAttributeAccessIssue]
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        _draw_hit(painter, option, place, hit)
        painter.restore()


def place_of(report: Report, hit: Hit) -> str:
    """Return the words for the place of a hit: `Mục II.3` or the label of the field."""
    item = report.form.items[hit.key]
    return item.label if isinstance(item, Field) else f"Mục {hit.key}"


def _draw_hit(painter: QPainter, option: QStyleOptionViewItem, place: str, hit: Hit) -> None:
    rect = QRectF(option.rect).adjusted(_PAD, _PAD, -_PAD, -_PAD)  # pyright: ignore[reportAttributeAccessIssue]
    palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
    roles = QPalette.ColorRole
    font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
    painter.setFont(font)
    painter.setPen(palette.color(roles.HighlightedText if is_chosen else roles.PlaceholderText))
    painter.drawText(rect, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, place)
    painter.setPen(palette.color(roles.HighlightedText if is_chosen else roles.Text))
    painter.setClipRect(rect)
    top = rect.top() + QFontMetrics(font).height() + _PAD
    _line(hit, font, rect.width()).draw(painter, QPointF(rect.left(), top))


def _line(hit: Hit, font: QFont, width: float) -> QTextLayout:
    before = hit.before if len(hit.before) <= _SHOWN_BEFORE else "…" + hit.before[-_SHOWN_BEFORE:].lstrip()
    layout = QTextLayout(before + hit.words + hit.after, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = units(before), units(hit.words)  # pyright: ignore[reportAttributeAccessIssue]
    letters = QTextCharFormat()
    letters.setFontWeight(QFont.Weight.Bold)
    letters.setFontUnderline(True)
    marked.format = letters  # pyright: ignore[reportAttributeAccessIssue]
    layout.setFormats([marked])
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
