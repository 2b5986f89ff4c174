"""The table of pieces: rows as high as their words, every choice by key or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.importing.piece_delegate import PieceDelegate
from ui.importing.pieces import SOURCE, SURE, TARGET, PieceModel
from ui.importing.words import SURENESS
from ui.widgets import idle_timer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from ui.importing.pieces import Index

_AT_ONCE = 60
"""Rows measured at a time: some four milliseconds."""
_GUESS = 34
_CTRL = Qt.KeyboardModifier.ControlModifier
_WHOLE_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class PieceView(QTableView):
    """Shows a PieceModel; Enter chooses a place, Delete sends nowhere, Space says it is right, Ctrl+Z takes back."""

    refused = Signal(int)
    """So many of the pieces selected could not go where they were sent."""

    def __init__(self, model: PieceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.pieces = model
        self._delegate = PieceDelegate(self)
        self._unmeasured: Iterator[int] = iter(())
        self._whole = -1
        self._measuring = QTimer(self)
        self._measuring.timeout.connect(self._measure_more)
        self._widened = idle_timer(60, self.measure, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._build()
        self._delegate.sent.connect(self.send)
        self.clicked.connect(self._choose_clicked)
        model.modelReset.connect(self.measure)
        model.dataChanged.connect(self.measure)

    def send(self, target: str) -> None:
        """Send the selected pieces to a place."""
        self.refused.emit(self.pieces.send(self.rows(), target))

    def confirm(self) -> None:
        """Take the places of the selected pieces for right."""
        self.pieces.confirm(self.rows())

    def choose(self) -> None:
        """Drop down the list of places for the selected pieces."""
        current = self.currentIndex()
        if current.isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.edit(current.siblingAtColumn(TARGET))

    def go(self, step: int) -> None:
        """Go to the next piece that wants a look, or to the one before."""
        row = self.pieces.next_open(max(self.currentIndex().row(), -1), step)
        if row is not None:
            self.go_to(row)

    def go_to(self, row: int) -> None:
        """Put the cursor on a row."""
        self.selectionModel().setCurrentIndex(self.pieces.index(row, TARGET), _WHOLE_ROW)
        self.setFocus()

    def rows(self) -> list[int]:
        """Return the rows selected, in order."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def measure(self) -> None:
        """Make every row as high as its words: those in sight now, the others while nothing else happens."""
        rows = self.pieces.rowCount()
        first = max(self.rowAt(0), 0)
        last = min(first + _AT_ONCE, rows)
        self._whole = self.currentIndex().row()
        for row in range(first, last):
            self._fit(row)
        self._unmeasured = iter([*range(last, rows), *range(first)])
        self._measuring.start(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.pieces.take_back()
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2 if not event.modifiers() & _CTRL:
                self.choose()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.send("")
            case Qt.Key.Key_Space if not event.modifiers() & _CTRL:
                self.confirm()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()
        self._widened.start()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        # a row that grows under a pressed mouse would take the click to another row
        if current.row() != previous.row() and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._show_whole()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._show_whole()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # pyright: ignore[reportArgumentType]
        if not self.currentIndex().isValid() and self.pieces.rowCount():
            self.selectionModel().setCurrentIndex(self.pieces.index(0, TARGET), _WHOLE_ROW)
        self.viewport().update()

    def _build(self) -> None:
        self.setAccessibleName("Các đoạn của tệp và chỗ của từng đoạn")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_GUESS)
        self.verticalHeader().setMinimumSectionSize(24)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _share_width(self) -> None:
        room = self.viewport().width()
        words = max(self.fontMetrics().horizontalAdvance(each) for each in SURENESS.values())
        sure = words + 28
        target = (room - sure) * 36 // 100
        for column, width in ((SOURCE, room - sure - target), (TARGET, target), (SURE, sure)):
            self.setColumnWidth(column, width)

    def _measure_more(self) -> None:
        for _ in range(_AT_ONCE):
            if (row := next(self._unmeasured, None)) is None:
                self._measuring.stop()
                return
            self._fit(row)

    def _fit(self, row: int) -> None:
        widths = (self.columnWidth(SOURCE), self.columnWidth(TARGET))
        line = self.pieces.line(row)
        height = self._delegate.needed_height(line, widths, self.font(), is_whole=row == self._whole)
        if height != self.rowHeight(row):
            self.setRowHeight(row, height)

    def _show_whole(self) -> None:
        """Show the text of the row at hand whole, and that of the one before cut again."""
        before, self._whole = self._whole, self.currentIndex().row()
        for row in {before, self._whole}:
            if 0 <= row < self.pieces.rowCount():
                self._fit(row)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def _choose_clicked(self, index: QModelIndex) -> None:
        is_plain = QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if index.column() == TARGET and is_plain:
            QTimer.singleShot(0, self, self.choose)
