"""One table of the appendix, filled like a sheet: keys, clipboard, the kinds of nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QMenu, QTableView, QWidget

from ui.icons import ICON_NAME, draw_missing_icons
from ui.table.clipboard import copied, pasted
from ui.table.delegate import FigureDelegate, FigureEdit
from ui.table.fitting import fitting_font, least_widths
from ui.table.header import FigureHeader, YearHeader, spread
from ui.table.kinds import KINDS, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from ui.editing import Editing
    from ui.table.model import FigureModel, Index

FRAME = 1
_STYLE = """
FigureTable, FigureTable:focus {{ border: {0}px solid palette(dark); border-radius: 0; }}
QTableCornerButton::section {{
    background: palette(alternate-base);
    border: 0 solid palette(dark); border-right-width: 1px; border-bottom-width: 1px;
}}
"""
_EDITED_BY = QAbstractItemView.EditTrigger
_FOCUS_BY_TAB = {Qt.FocusReason.TabFocusReason: 0, Qt.FocusReason.BacktabFocusReason: -1}


class FigureTable(QTableView):
    """A table that takes the height it needs and fills the width it gets."""

    current_key = Signal(str)
    """The key of the current cell, when it changes or the table is entered."""
    entered_by_focus = Signal(QTableView)
    """This table, when the cursor comes in."""
    message = Signal(str)
    """What became of a paste."""
    advised = Signal(str)
    """What is not yet right in the text being typed."""

    def __init__(self, editing: Editing, model: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = FigureDelegate(self)
        self._head = FigureHeader(self)
        self._years = YearHeader(self)
        self._model = model
        self._build_look()
        self.actions_by_kind = {kind: self._build_action(kind) for kind in KINDS}
        self._build_clipboard_actions()
        self.setModel(model)
        self._connect(editing)
        if places := self._places():
            self.selectionModel().setCurrentIndex(places[0], QItemSelectionModel.SelectionFlag.NoUpdate)

    def figures(self) -> FigureModel:
        """Return the model."""
        return self._model

    def show_target(self, is_at_hand: bool) -> None:
        """Show which cells a button would fill: the current one where none is selected, none in the other table."""
        if not is_at_hand:
            self.clearSelection()
        elif not self.selectedIndexes():
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.Select)

    def fill(self, kind: Kind) -> None:
        """Fill the selected cells with a kind of nothing, or give them back to their formula."""
        sections = [at for at in self._chosen() if not kind.needs_parts or self._model.can_recompute(at)]
        self._model.write(f"Ghi “{kind.label}”", dict.fromkeys(sections, kind.figure))

    def copy(self) -> None:
        """Put the selected cells on the clipboard."""
        QGuiApplication.clipboard().setText(copied(self._model, self._chosen()))

    def cut(self) -> None:
        """Put the selected cells on the clipboard and clear them."""
        self.copy()
        self._model.write("Cắt ô", dict.fromkeys(self._chosen()))

    def paste(self) -> None:
        """Fill cells from the clipboard as one step and say what was left out."""
        result = pasted(self._model, self._chosen(), QGuiApplication.clipboard().text())
        self._model.write(f"Dán {len(result.figures)} ô", result.figures)
        self.message.emit(result.message)

    def event(self, event: QEvent) -> bool:
        # the window's own shortcuts of the same keys would win otherwise
        is_asked = event.type() == QEvent.Type.ShortcutOverride and not self._is_typing()
        if is_asked and self._action_of(cast("QKeyEvent", event)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_typing():
            super().keyPressEvent(event)
        elif action := self._action_of(event):
            action.trigger()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        return self._moved(1 if next else -1) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in _FOCUS_BY_TAB and (places := self._places()):
            self.setCurrentIndex(places[_FOCUS_BY_TAB[event.reason()]])
        super().focusInEvent(event)
        if line := self._open_line():
            line.setFocus(event.reason())
        self.entered_by_focus.emit(self)
        self.current_key.emit(self._model.key(self.currentIndex()))

    def currentChanged(self, current: QModelIndex | Index, previous: QModelIndex | Index) -> None:
        super().currentChanged(current, previous)
        self.advised.emit("")
        self.current_key.emit(self._model.key(current))
        if (line := self._refused()) and line.index != current:
            QTimer.singleShot(0, self, self._go_back_to_refused)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        is_dropped = hint == QAbstractItemDelegate.EndEditHint.RevertModelCache
        if isinstance(editor, FigureEdit) and editor.refusal() and not is_dropped:
            return
        super().closeEditor(editor, hint)
        self.advised.emit("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.indexAt(event.pos()).isValid() and event.reason() == QContextMenuEvent.Reason.Mouse:
            return
        self.menu().popup(self._menu_position(event))

    def menu(self) -> QMenu:
        """Return the context menu of the selected cells; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.insertSeparator(self.actions()[len(KINDS)])
        draw_missing_icons(menu)
        return menu

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._enable_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and self.model() is not None:
            self._head.setFont(self.font())
            self._fit()

    def _build_look(self) -> None:
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._head)
        self.setVerticalHeader(self._years)
        self.setStyleSheet(_STYLE.format(FRAME))
        self.setEditTriggers(_EDITED_BY.AnyKeyPressed | _EDITED_BY.EditKeyPressed | _EDITED_BY.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)

    def _build_action(self, kind: Kind) -> QAction:
        action = QAction(kind.label, self)
        action.setProperty(ICON_NAME, kind.icon)
        action.setShortcuts([QKeySequence(keys) for keys in kind.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setToolTip(f"{kind.tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda: self.fill(kind))
        self.addAction(action)
        return action

    def _build_clipboard_actions(self) -> None:
        standard = QKeySequence.StandardKey
        self._plain_action("Cắt", "cut", standard.Cut, self.cut)
        self._plain_action("Sao chép", "copy", standard.Copy, self.copy)
        self._plain_action("Dán", "paste", standard.Paste, self.paste)

    def _plain_action(self, label: str, icon: str, keys: QKeySequence.StandardKey, act: Callable[[], None]) -> None:
        action = QAction(label, self)
        action.setProperty(ICON_NAME, icon)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        self.addAction(action)

    def _connect(self, editing: Editing) -> None:
        editing.flushing.connect(self._hand_over)
        self._delegate.stepped.connect(self._step)
        self._delegate.advised.connect(self.advised)
        self._model.dataChanged.connect(self._fit)
        self._model.dataChanged.connect(self._enable_actions)
        self._model.headerDataChanged.connect(self._fit)
        self._model.rowsInserted.connect(self._fit)
        self._model.rowsRemoved.connect(self._fit)

    def _action_of(self, event: QKeyEvent) -> QAction | None:
        pressed = QKeySequence(event.keyCombination())
        return next((action for action in self.actions() if pressed in action.shortcuts()), None)

    def _enable_actions(self) -> None:
        by_hand = any(map(self._model.can_recompute, self._chosen()))
        for kind, action in self.actions_by_kind.items():
            action.setEnabled(by_hand or not kind.needs_parts)

    def _is_typing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def _hand_over(self) -> None:
        if line := self._open_line():
            self.commitData(line)

    def _open_line(self) -> FigureEdit | None:
        """Return the editor that is open; closed ones, hidden, wait there for the event loop to delete them."""
        lines = self.viewport().findChildren(FigureEdit)
        return next((line for line in lines if self._is_typing() and not line.isHidden()), None)

    def _refused(self) -> FigureEdit | None:
        """Return the open editor if its text cannot be kept."""
        line = self._open_line()
        return line if line and line.refusal() else None

    def _go_back_to_refused(self) -> None:
        # no other cell can be typed into while an editor is open: the text is mended, or dropped with Esc
        if line := self._refused():
            self.setCurrentIndex(line.index)
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._delegate.show_advice(line)

    def _chosen(self) -> list[int]:
        """Return the positions of the selected cells, left to right; the current one where none is selected."""
        indexes = self.selectedIndexes() or [self.currentIndex()]
        return sorted({index.column() for index in indexes if self._model.key(index)})

    def _places(self) -> list[QModelIndex]:
        every = [
            self._model.index(row, section)
            for row in range(self._model.rowCount())
            for section in range(self._model.columnCount())
        ]
        return [index for index in every if self._model.key(index)]

    def _step(self, by: int) -> None:
        if not self._moved(by):
            super().focusNextPrevChild(by > 0)

    def _moved(self, by: int) -> bool:
        places = self._places()
        at = places.index(self.currentIndex()) + by if self.currentIndex() in places else 0
        if not 0 <= at < len(places):
            return False
        self.selectionModel().setCurrentIndex(places[at], QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    def _menu_position(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())

    def _fit(self) -> None:
        """Spread the columns over the width, then take the height that heads and rows need."""
        if self.testAttribute(Qt.WidgetAttribute.WA_PendingResizeEvent):
            return  # its width is not known before it is first shown, which fits it
        self._years.setVisible(self._model.names_years())
        count, room = self._model.columnCount(), self.viewport().width()
        font, least = fitting_font(self, self._least_widths, room)
        if font.pointSizeF() != self.font().pointSizeF():
            self.setFont(font)  # which fits the table anew
            return
        widths = spread(room, [self._model.weight(section) for section in range(count)], least)
        for section, width in enumerate(widths):
            self.setColumnWidth(section, width)
        for row in range(self._model.rowCount()):
            cells = [self._model.index(row, section) for section in range(count)]
            heights = [self._delegate.needed_height(cell, widths[cell.column()], self.font()) for cell in cells]
            self.setRowHeight(row, max(heights))
        self._head.refresh()
        bar = self.horizontalScrollBar().sizeHint().height() if sum(widths) > self.viewport().width() else 0
        self.setFixedHeight(self._head.sizeHint().height() + self.verticalHeader().length() + 2 * FRAME + bar)

    def _least_widths(self, font: QFont) -> list[int]:
        return least_widths(self._model, self._delegate, self._head, font)
