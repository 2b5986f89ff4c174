"""A list of cards that look like slips of last year's paper: wrapped text, and above it what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.last_year.slip_list import Index, SlipList
from ui.theme import paper_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.last_year.cards import Card

Role = Qt.ItemDataRole
CARD_ROLE = Role.UserRole
PAPER_POINTS = 12
_GAP, _PADDING = 3, 8
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class CardModel(QAbstractListModel):
    """The cards of the place at hand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []

    def show_cards(self, cards: Sequence[Card], *, is_same_place: bool) -> None:
        """Show other cards; at the same place the cursor stays and only what differs is drawn anew."""
        if not is_same_place or len(cards) != len(self._cards):
            self.beginResetModel()
            self._cards = list(cards)
            self.endResetModel()
            return
        differing = [at for at, card in enumerate(cards) if card != self._cards[at]]
        self._cards = list(cards)
        for at in differing:
            self.dataChanged.emit(self.index(at), self.index(at))

    def card(self, index: Index) -> Card | None:
        """Return a card, None for an invalid index."""
        return self._cards[index.row()] if index.isValid() else None

    def key(self, row: int) -> str:
        """Return the field or cell a card belongs to, "" for a paragraph."""
        return self._cards[row].key

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        card = self.card(index)
        if card is None:
            return None
        match role:
            case Role.DisplayRole:
                return card.text
            case Role.AccessibleTextRole:
                return ". ".join(words for words in (card.caption, card.status, card.text) if words)
            case _:
                return card if role == CARD_ROLE else None


class CardList(SlipList):
    """Cards under each other, each as high as its text needs; the current one can be copied."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.cards = CardModel(self)
        self.setItemDelegate(CardDelegate(self))
        self.setModel(self.cards)
        self.setObjectName("cards")
        self.setStyleSheet("QListView#cards { background: palette(window); border: 0; }")

    def show_key(self, key: str) -> None:
        """Make the card of a field or cell the current one and bring it into sight."""
        found = next((at for at in range(self.cards.rowCount()) if self.cards.key(at) == key), None)
        if found is not None:
            self.show_row(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        card = self.cards.card(self.currentIndex())
        if card and event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(card.text)
        else:
            super().keyPressEvent(event)


class CardDelegate(QStyledItemDelegate):
    """Draws a card: status and caption in the window's letters, the text in those of the paper."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 280
        card: Card = index.data(CARD_ROLE)
        room = width - 2 * (_GAP + _PADDING)
        heights = [_height(words, font, room) for words, font in _parts(card, option) if words]
        return QSize(width, sum(heights) + 2 * (_GAP + _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = self.parent()
        is_current = isinstance(view, QListView) and view.currentIndex() == index
        edge = QPalette.ColorRole.Highlight if is_current else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(edge), 2 if is_current else 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        paper = rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.drawRoundedRect(paper, 3, 3)
        card: Card = index.data(CARD_ROLE)
        _paint_words(painter, paper.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING), card, option)
        painter.restore()


def _paint_words(painter: QPainter, room: QRect, card: Card, option: QStyleOptionViewItem) -> None:
    palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    quiet = QPalette.ColorRole.PlaceholderText
    roles = (quiet if card.use != "changed" else QPalette.ColorRole.Link, quiet, QPalette.ColorRole.Text)
    for (words, font), role in zip(_parts(card, option), roles, strict=True):
        if not words:
            continue
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorGroup.Active, role))
        painter.drawText(room, int(_WRAPPED), words)
        room.setTop(room.top() + _height(words, font, room.width()))


def _parts(card: Card, option: QStyleOptionViewItem) -> tuple[tuple[str, QFont], ...]:
    """Return what a card says, from the top, and in which letters."""
    plain: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
    small, paper = QFont(plain), paper_font(PAPER_POINTS)
    small.setPointSizeF(plain.pointSizeF() * 0.92)
    paper.setBold(card.is_head)
    paper.setItalic(card.is_head)
    strong = QFont(small)
    strong.setBold(True)
    return (card.status, small), (card.caption, strong), (card.text, paper)


def _height(words: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(width, 1), 1_000_000), int(_WRAPPED), words).height() + 2
