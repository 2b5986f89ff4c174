"""Draws the pieces of a file and lets the place of each be chosen from a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QTableView, QWidget

from ui.importing import paint
from ui.importing.pieces import SOURCE, TARGET, Line, PieceModel, shortened
from ui.importing.words import SURENESS
from ui.widgets import named

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from ui.importing.pieces import Index

_BAND = 5
_INDENT = {"prose": 18, "cell": 18}
_ARROW = 18
_WIDEST_LIST = 560


class PlaceList(QComboBox):
    """The places a piece may go to; open from the start, it is done when it closes."""

    done = Signal(bool)
    """The list has closed; True when a place was chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxVisibleItems(18)
        self._is_done = False
        self.activated.connect(lambda: self._end(is_chosen=True))

    def open(self) -> None:
        """Drop the list down, wide enough for the names of the places."""
        self.view().setMinimumWidth(min(self.view().sizeHintForColumn(0) + 32, _WIDEST_LIST))
        self.showPopup()
        # Esc and a click beside it close the list without a word of the box itself
        self.view().window().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            # what was chosen is told of after the list has closed
            QTimer.singleShot(0, self, lambda: self._end(is_chosen=False))
        return super().eventFilter(watched, event)

    def _end(self, *, is_chosen: bool) -> None:
        if not self._is_done:
            self._is_done = True
            self.done.emit(is_chosen)


class PieceDelegate(QStyledItemDelegate):
    """Rows of paper, the place of each with its band, how sure in words."""

    sent = Signal(str)
    """The place chosen for the pieces selected."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = cast("PieceModel", index.model())
        places = named(PlaceList(parent), "Đưa vào chỗ nào")
        for target in model.row_targets(index.row()):
            places.addItem(target.label, target.key)
        places.setCurrentIndex(max(0, places.findData(model.line(index.row()).piece.target)))
        places.done.connect(self._finish)
        QTimer.singleShot(0, places, places.open)
        return places

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the list alone: it was made for its row and lives no longer than one choice."""

    def setModelData(self, editor: QWidget, _model: object, _index: Index) -> None:
        """Write nothing: a choice is told of by `sent`, for every row selected."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell = paint.rect_of(option)
        editor.setGeometry(QRect(cell.left(), cell.top(), cell.width(), min(cell.height(), editor.sizeHint().height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the list closes by itself; the letters and arrows typed in it are its own
        if isinstance(watched, PlaceList) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.FocusOut}:
            if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self.closeEditor.emit(watched, QStyledItemDelegate.EndEditHint.NoHint)
                return True
            return False
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = cast("QTableView", self.parent())
        is_current = index.row() == view.currentIndex().row() and view.hasFocus()
        line = cast("PieceModel", index.model()).line(index.row())
        painter.save()
        paint.draw_ground(painter, option, is_current=is_current)
        if index.column() == SOURCE:
            _draw_source(painter, option, line, is_whole=index.row() == view.currentIndex().row())
        elif index.column() == TARGET:
            _draw_target(painter, option, line, is_current=is_current)
        else:
            _draw_sureness(painter, option, line)
        painter.restore()

    def needed_height(self, line: Line, widths: tuple[int, int], font: QFont, *, is_whole: bool) -> int:
        """Return the height of a row whose first two columns have these widths."""
        source = _text_place(QRect(0, 0, widths[0], 100_000), line)
        text = line.piece.text if is_whole else shortened(line.piece.text)
        caption = _caption_height(line, source.width(), font)
        left = caption + paint.text_height(text, source.width(), _letters(line))
        room = 100_000 if line.repeats else widths[1] - _BAND - 2 * paint.PADDING_X - _ARROW
        right = paint.text_height(line.label, room, font)
        return max(left, right) + 2 * paint.PADDING_Y

    def _finish(self, is_chosen: bool) -> None:
        places = self.sender()
        if isinstance(places, PlaceList):
            target = str(places.currentData())
            self.closeEditor.emit(places, QStyledItemDelegate.EndEditHint.NoHint)
            if is_chosen:
                self.sent.emit(target)


def _text_place(rect: QRect, line: Line) -> QRect:
    left = paint.PADDING_X + _INDENT.get(line.piece.role, 0)
    return rect.adjusted(left, paint.PADDING_Y, -paint.PADDING_X, -paint.PADDING_Y)


def _letters(line: Line) -> QFont:
    return paint.paper(bold=line.piece.role == "heading")


def _has_caption(line: Line) -> bool:
    return bool(line.piece.caption) and line.piece.role in {"cell", "frame"}


def _caption_height(line: Line, width: int, font: QFont) -> int:
    return paint.text_height(line.piece.caption, width, font) if _has_caption(line) else 0


def _draw_source(painter: QPainter, option: QStyleOptionViewItem, line: Line, *, is_whole: bool) -> None:
    place, palette = _text_place(paint.rect_of(option), line), paint.palette_of(option)
    quiet = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.PlaceholderText)
    if _has_caption(line):
        font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
        paint.draw_text(painter, place, line.piece.caption, font, quiet)
        place.setTop(place.top() + _caption_height(line, place.width(), font))
    text = line.piece.text if is_whole else shortened(line.piece.text)
    is_out = line.sureness == "left_out"
    words = quiet if is_out else palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text)
    paint.draw_text(painter, place, text, _letters(line), words)


def _draw_target(painter: QPainter, option: QStyleOptionViewItem, line: Line, *, is_current: bool) -> None:
    rect, palette = paint.rect_of(option), paint.palette_of(option)
    if colour := paint.band_colour(line.piece.target, palette.color(QPalette.ColorRole.Base)):
        painter.fillRect(rect.left(), rect.top(), _BAND, rect.height(), colour)
    place = rect.adjusted(_BAND + paint.PADDING_X, paint.PADDING_Y, -paint.PADDING_X - _ARROW, -paint.PADDING_Y)
    is_quiet = (line.repeats and not is_current) or not line.piece.target
    role = QPalette.ColorRole.PlaceholderText if is_quiet else QPalette.ColorRole.Text
    font: QFont = option.font  # pyright: ignore[reportAttributeAccessIssue]
    cut = QFontMetrics(font).elidedText(line.label, Qt.TextElideMode.ElideRight, place.width())
    text = cut if line.repeats else line.label
    paint.draw_text(painter, place, text, font, palette.color(QPalette.ColorGroup.Active, role))
    if is_current:
        arrow = QRect(rect.right() - _ARROW - 4, place.top(), _ARROW, place.height())
        paint.draw_text(painter, arrow, "▾", font, palette.color(QPalette.ColorRole.Link))


def _draw_sureness(painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
    palette = paint.palette_of(option)
    font = QFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
    is_open = line.sureness in {"unsure", "none"}
    font.setBold(is_open)
    role = QPalette.ColorRole.BrightText if is_open else QPalette.ColorRole.PlaceholderText
    place = paint.rect_of(option).adjusted(paint.PADDING_X, paint.PADDING_Y, -2, -paint.PADDING_Y)
    colour = palette.color(QPalette.ColorGroup.Active, role)
    paint.draw_text(painter, place, SURENESS[line.sureness], font, colour)
