"""Draws the cells of an appendix table and lets them be typed into; typing is never blocked or rewritten."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QKeyEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.report.figures import FigureError, figure_problem, parse_figure
from ui.checking.look import SIGNS, weight_colour
from ui.table.header import PADDING_X, longest_word, wrapped_height
from ui.table.hint import Hint
from ui.table.model import ISSUE_ROLE, STATE_ROLE, FigureModel
from ui.widgets import is_windows_own

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel

    from models.checks.issues import Issue
    from models.form.definition import Column
    from ui.table.cell import State
    from ui.table.model import Index

LEAST_HEIGHT = 38
QUIET_HEIGHT = 26
"""The least height of a row that cannot be entered."""
EDITOR_WIDTH = 96
TEXT_LIMIT = 2**24  # far above what a cell takes: long text is refused with a sentence, never cut while pasting
_MARK = 9
_QUIET_SIZE = 0.9
_RED, _AMBER = QColor("#c62828"), QColor("#b26a00")
_TINTS: dict[State, tuple[QColor, float]] = {
    "empty": (QColor("#d9a400"), 0.12),
    "wrong": (_RED, 0.16),
    "overridden": (_AMBER, 0.10),
}


class FigureEdit(QLineEdit):
    """The line a cell is typed into."""

    def __init__(self, column: Column, index: Index, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self.index = QPersistentModelIndex(index)
        self.hint = Hint(self)
        self.setMaxLength(TEXT_LIMIT)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setObjectName("cellEditor")
        self.setStyleSheet("padding: 0 2px; border-radius: 0;")
        self.setAccessibleName(index.data(Qt.ItemDataRole.AccessibleTextRole))
        self.setAccessibleDescription(column.hint)

    def refusal(self) -> str:
        """Return the sentence that says why the text cannot be kept at all, "" when it can."""
        try:
            parse_figure(self.column, self.text())
        except FigureError as error:
            return str(error)
        return ""

    def advice(self) -> str:
        """Return the sentence that says why the text is not yet right, "" when it is."""
        return self.refusal() or figure_problem(self.column, parse_figure(self.column, self.text()))


class FigureDelegate(QStyledItemDelegate):
    """Cells with the state shown by tint and mark, edited in a line that says what is not yet right."""

    stepped = Signal(int)
    """Typing ended with Enter or Tab (1), or with Shift and one of them (-1)."""
    advised = Signal(str)
    """What is not yet right in the text being typed, "" for nothing."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = cast("FigureModel", index.model()).column(index.column())
        editor = FigureEdit(cast("Column", column), index, parent)
        editor.setFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]
        editor.textEdited.connect(self._advise)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not isinstance(editor, FigureEdit) or self._holds_same(editor, index):
            return
        editor.setText(index.data(Qt.ItemDataRole.EditRole))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, FigureEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        room = cast("QWidget", editor.parentWidget()).width()
        width = min(max(cell.width(), EDITOR_WIDTH), room)
        left = max(0, min(cell.center().x() - width // 2, room - width))
        editor.setGeometry(left, cell.top(), width, cell.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, FigureEdit):
            return super().eventFilter(watched, event)
        match event.type():
            case QEvent.Type.KeyPress if by := _step_of(cast("QKeyEvent", event)):
                self._finish(watched, by)
                return True
            case QEvent.Type.ShortcutOverride if is_windows_own(cast("QKeyEvent", event)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
        flags: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        state: State | None = index.data(STATE_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, _background(palette, state, bool(flags & QStyle.StateFlag.State_Selected)))
        _paint_text(painter, option, state, index.data())
        _paint_mark(painter, rect, palette, state)
        _paint_issue(painter, rect, palette, index)
        _paint_lines(painter, rect, palette, index)
        if flags & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def needed_height(self, index: Index, width: int, font: QFont) -> int:
        """Return the height in which the wrapped text of a cell is whole."""
        state: State | None = index.data(STATE_ROLE)
        if state == "last_year":
            return max(QUIET_HEIGHT, wrapped_height(index.data(), width, _font(font, state)))
        return max(LEAST_HEIGHT, wrapped_height(index.data(), width - 2 * _MARK, _font(font, state)))

    def least_width(self, index: Index, font: QFont) -> int:
        """Return the width at which no word of a cell's text is cut, 160 at most."""
        state: State | None = index.data(STATE_ROLE)
        marks = 0 if state == "last_year" else 2 * _MARK
        return min(longest_word(index.data(), _font(font, state)) + marks, 160)

    def show_advice(self, editor: FigureEdit) -> None:
        """Say beside the line what is not yet right in it."""
        advice = editor.advice()
        self.advised.emit(advice)
        is_refused = bool(editor.refusal())
        if editor.property("wrong") != is_refused:
            editor.setProperty("wrong", is_refused)
            editor.style().polish(editor)
        editor.hint.say(advice)

    def _holds_same(self, editor: FigureEdit, index: Index) -> bool:
        # an answer handed over while typing comes back in its printed form: the typed text must stay as it is
        if not editor.isModified() or editor.refusal():
            return editor.isModified()
        model = cast("FigureModel", index.model())
        return parse_figure(editor.column, editor.text()) == model.figure(index.column())

    def _finish(self, editor: FigureEdit, by: int) -> None:
        if editor.refusal():
            self.show_advice(editor)
            return
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.stepped.emit(by)

    def _advise(self) -> None:
        editor = self.sender()
        if isinstance(editor, FigureEdit):
            self.show_advice(editor)


def _step_of(event: QKeyEvent) -> int:
    match event.key():
        case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
            return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        case Qt.Key.Key_Backtab:
            return -1
        case _:
            return 0


def _background(palette: QPalette, state: State | None, is_selected: bool) -> QColor:
    if state == "last_year":
        return palette.color(QPalette.ColorRole.AlternateBase)
    base = palette.color(QPalette.ColorRole.Base)
    if is_selected:
        return _mixed(base, palette.color(QPalette.ColorRole.Highlight), 0.18)
    return _mixed(base, *_TINTS[state]) if state in _TINTS else base


def _mixed(base: QColor, tint: QColor, share: float) -> QColor:
    pairs = zip(base.getRgb()[:3], tint.getRgb()[:3], strict=True)  # pyright: ignore[reportIndexIssue]
    return QColor(*(round(low + (high - low) * share) for low, high in pairs))


def _paint_text(painter: QPainter, option: QStyleOptionViewItem, state: State | None, text: str) -> None:
    rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
    palette: QPalette = option.palette  # pyright: ignore[reportAttributeAccessIssue]
    is_quiet = state in {"computed", "nothing", "last_year"}
    painter.setFont(_font(option.font, state))  # pyright: ignore[reportAttributeAccessIssue]
    role = QPalette.ColorRole.PlaceholderText if is_quiet else QPalette.ColorRole.Text
    painter.setPen(palette.color(QPalette.ColorGroup.Active, role))
    wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    side = PADDING_X + (_MARK if state and state != "last_year" else 0)
    painter.drawText(rect.adjusted(side, 0, -side, 0), int(wrap), text)


def _font(font: QFont, state: State | None) -> QFont:
    if state == "last_year":
        smaller = QFont(font)
        smaller.setPointSizeF(font.pointSizeF() * _QUIET_SIZE)
        return smaller
    if state not in {"computed", "nothing"}:
        return font
    italic = QFont(font)
    italic.setItalic(True)
    return italic


def _paint_lines(painter: QPainter, rect: QRect, palette: QPalette, index: Index) -> None:
    # the frame of the table is the line beyond the last row and column
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(palette.color(QPalette.ColorRole.Dark))
    if index.column() < index.model().columnCount() - 1:
        painter.drawLine(rect.topRight(), rect.bottomRight())
    if index.row() < index.model().rowCount() - 1:
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _paint_issue(painter: QPainter, rect: QRect, palette: QPalette, index: Index) -> None:
    """Draw the sign of what was found in a cell in its lower left corner."""
    issue: Issue | None = index.data(ISSUE_ROLE)
    if issue is not None and index.data(STATE_ROLE) not in {"wrong", "last_year"}:
        painter.setPen(weight_colour(palette, issue.weight))
        painter.setFont(QGuiApplication.font())
        painter.drawText(
            rect.adjusted(3, 0, 0, -1), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, SIGNS[issue.weight]
        )


def _paint_mark(painter: QPainter, rect: QRect, palette: QPalette, state: State | None) -> None:
    """Draw a warning sign for wrong text, a folded corner for an override, a small = for a computed figure."""
    corner = QPointF(rect.right() - 1, rect.top() + 1)
    match state:
        case "wrong":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_RED)
            left, low = corner.x() - 13, corner.y() + 13
            painter.drawPolygon(QPolygonF([QPointF(left, low), QPointF(left + 6, low - 12), QPointF(left + 12, low)]))
            painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
            painter.drawLine(QPointF(left + 6, low - 8), QPointF(left + 6, low - 4.5))
            painter.drawPoint(QPointF(left + 6, low - 2))
        case "overridden":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_AMBER)
            down, left = QPointF(corner.x(), corner.y() + _MARK), QPointF(corner.x() - _MARK, corner.y())
            painter.drawPolygon(QPolygonF([corner, down, left]))
        case "computed":
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Link), 1.5))
            for y in (5, 8):
                painter.drawLine(QPointF(corner.x() - 9, corner.y() + y), QPointF(corner.x() - 3, corner.y() + y))
        case _:
            pass
