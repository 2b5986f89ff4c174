"""The list of issues: grouped by weight, each a slip with its place, its sentence and its mend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.checking.look import NAMES, SIGNS, weight_colour

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.checks.issues import Issue

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
SLIP_ROLE = Role.UserRole
_GAP, _PADDING = 2, 7
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_ACTIVE = QPalette.ColorGroup.Active


@dataclass(frozen=True, slots=True)
class Slip:
    """One line of the list: an issue with the title of its place, or the head of a group."""

    head: str = ""
    issue: Issue | None = None
    place: str = ""
    accepted: str | None = None
    """Why the issue was accepted, None for an open one."""

    def parts(self) -> tuple[str, str, str]:
        """Return what is written on it from the top: place, sentence, what to do."""
        if self.issue is None:
            return self.head, "", ""
        return f"{SIGNS[self.issue.weight]} {self.place}", self.issue.message, self._last_line(self.issue)

    def spoken(self) -> str:
        """Return it for a screen reader."""
        if self.issue is None:
            return self.head
        return f"{NAMES[self.issue.weight]}. {self.place}. {self.issue.message} {self._last_line(self.issue)}".strip()

    def _last_line(self, issue: Issue) -> str:
        if self.accepted is not None:
            return f"Đã chấp nhận: {self.accepted}" if self.accepted else "Đã chấp nhận."
        return "" if issue.mend is None else f"Gợi ý sửa: “{issue.mend}”"


class SlipModel(QAbstractListModel):
    """The slips now shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._slips: list[Slip] = []

    def show(self, slips: Sequence[Slip]) -> bool:
        """Show other slips; return whether they differ from those before."""
        if list(slips) == self._slips:
            return False
        self.beginResetModel()
        self._slips = list(slips)
        self.endResetModel()
        return True

    def slip(self, index: Index) -> Slip | None:
        """Return a slip, None for an invalid index."""
        return self._slips[index.row()] if index.isValid() else None

    def issue(self, index: Index) -> Issue | None:
        """Return the issue of a slip, None for a head and an invalid index."""
        slip = self.slip(index)
        return slip.issue if slip else None

    def issue_rows(self) -> list[int]:
        """Return the rows that hold issues."""
        return [row for row, slip in enumerate(self._slips) if slip.issue]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._slips)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.issue(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        slip = self.slip(index)
        if slip is None:
            return None
        match role:
            case Role.DisplayRole:
                return slip.issue.message if slip.issue else slip.head
            case Role.AccessibleTextRole:
                return slip.spoken()
            case _:
                return slip if role == SLIP_ROLE else None


class SlipDelegate(QStyledItemDelegate):
    """Draws a slip, as high as its wrapped words need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 280
        room = width - 2 * (_GAP + _PADDING)
        parts = zip(_shown(_slip(index), option, room), _fonts(option), strict=True)
        heights = [_height(words, font, room) for words, font in parts if words]
        return QSize(width, sum(heights) + 2 * (_GAP + _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        slip = _slip(index)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        paper = rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if slip.issue:
            _paint_paper(painter, paper, option)
        _paint_words(painter, paper.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING), slip, option)
        painter.restore()


def _slip(index: Index) -> Slip:
    slip: Slip = index.data(SLIP_ROLE)
    return slip


def _paint_paper(painter: QPainter, paper: QRect, option: QStyleOptionViewItem) -> None:
    palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
    is_chosen = bool(state & QStyle.StateFlag.State_Selected)
    edge = QPalette.ColorRole.Highlight if is_chosen else QPalette.ColorRole.Mid
    painter.setPen(QPen(palette.color(_ACTIVE, edge), 2 if is_chosen else 1))
    painter.setBrush(palette.color(_ACTIVE, QPalette.ColorRole.Base))
    painter.drawRoundedRect(paper, 3, 3)


def _paint_words(painter: QPainter, room: QRect, slip: Slip, option: QStyleOptionViewItem) -> None:
    palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    text = palette.color(_ACTIVE, QPalette.ColorRole.Text)
    quiet = palette.color(_ACTIVE, QPalette.ColorRole.PlaceholderText)
    head = weight_colour(palette, slip.issue.weight) if slip.issue and slip.accepted is None else quiet
    last = quiet if slip.accepted is not None else palette.color(_ACTIVE, QPalette.ColorRole.Link)
    colours = (head if slip.issue else text, text, last)
    for words, font, colour in zip(_shown(slip, option, room.width()), _fonts(option), colours, strict=True):
        if words:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(room, int(_WRAPPED), words)
            room.setTop(room.top() + _height(words, font, room.width()))


def _shown(slip: Slip, option: QStyleOptionViewItem, width: int) -> tuple[str, str, str]:
    """Return the lines of a slip as they fit: its place is cut to one line, the title of a section is long."""
    place, message, last = slip.parts()
    cut = QFontMetrics(_fonts(option)[0]).elidedText(place, Qt.TextElideMode.ElideRight, width)
    return cut, message, last


def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont, QFont]:
    plain: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
    strong = QFont(plain)
    strong.setBold(True)
    strong.setPointSizeF(plain.pointSizeF() * 0.94)
    return strong, plain, plain


def _height(words: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 1_000_000), int(_WRAPPED), words).height() + 2
