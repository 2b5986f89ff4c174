"""The page of one appendix table: the table as on the paper, the figures per cents need, words on the cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from models.report.wording import full_caption
from ui.checking.issue_marks import issue_words
from ui.checking.look import SIGNS
from ui.table.flow import FlowLayout
from ui.table.kinds import KINDS, Kind
from ui.table.model import FigureModel
from ui.table.view import FigureTable
from ui.theme import as_paper

if TYPE_CHECKING:
    from models.checks.issues import Issue
    from models.form.definition import Table
    from ui.editing import Editing

PAPER_POINTS = 11.5
KEYS = "Gõ là ghi đè, F2 sửa, Del xóa, Enter sang ô sau; Ctrl+C và Ctrl+V trao đổi được với Excel."
INPUT_WIDTH = 190
"""Pixels a column of the small table takes at most."""


class TablePage(QWidget):
    """Title, hint, table, the figures that are not printed, and what there is to say of the current cell."""

    current_key = Signal(str)
    """The key of the current cell, when it changes."""
    message = Signal(str)
    """Words for the status line."""

    def __init__(self, editing: Editing, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._scroll = QScrollArea(self, widgetResizable=True)
        self._body = QWidget(self._scroll.viewport())
        self.paper = self._build_paper(table)
        self.inputs = self._build_inputs(table) if table.inputs else None
        self._at_hand = self.paper
        self._caption = _label(self._body, "groupTitle")
        self._hint = _label(self._body, "hint")
        self._note = _label(self._body, "hint")
        self._last_year = _label(self._body, "hint")
        self._issue = _label(self._body, "issue")
        self._advice = ""
        self._buttons = {kind: self._build_button(kind) for kind in KINDS}
        self._build_layout(table)
        for view in self._views():
            self._connect(view)
        self._take_up(self.paper)

    def go_to(self, key: str) -> None:
        """Put the cursor on the cell of a key; the table's own key means the cell the cursor was on last."""
        view = next((view for view in self._views() if view.figures().section(key) is not None), self._at_hand)
        index = view.figures().cell_index(key)
        if index.isValid():
            view.setCurrentIndex(index)
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow_cursor(view.figures().key(view.currentIndex()))
        # the page may not have been laid out yet
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(view, 0, 40))

    def key_at_hand(self) -> str:
        """Return the key of the current cell."""
        return self._at_hand.figures().key(self._at_hand.currentIndex())

    def show_issue(self, issue: Issue) -> None:
        """Put the cursor on the cell of an issue."""
        self.go_to(issue.key)

    def issue_at_hand(self) -> Issue | None:
        """Return the heaviest open issue of the current cell."""
        section = self._at_hand.currentIndex().column()
        return self._at_hand.figures().issue(section) if section >= 0 else None

    def _views(self) -> list[FigureTable]:
        return [view for view in (self.paper, self.inputs) if view]

    def _build_paper(self, table: Table) -> FigureTable:
        model = FigureModel(self._editing, table, table.columns, self, names_unit=table.names_unit)
        view = FigureTable(self._editing, model, self._body)
        as_paper(view, PAPER_POINTS)
        view.setAccessibleName(table.title)
        view.setAccessibleDescription(table.hint)
        return view

    def _build_inputs(self, table: Table) -> FigureTable:
        view = FigureTable(self._editing, FigureModel(self._editing, table, table.inputs, self), self._body)
        view.setMaximumWidth(INPUT_WIDTH * len(table.inputs))
        view.setAccessibleName(f"{table.title}: số liệu để tính tỷ lệ, không in")
        return view

    def _build_button(self, kind: Kind) -> QToolButton:
        button = QToolButton(self._body, toolButtonStyle=Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(f"Ghi vào ô: {kind.label}" if not kind.needs_parts else kind.label)
        button.setAccessibleDescription(kind.tip)
        return button

    def _build_layout(self, table: Table) -> None:
        body = self._body
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(_label(body, "pageTitle", table.title))
        if table.hint:
            column.addWidget(_label(body, "hint", table.hint))
        column.addWidget(self.paper)
        if self.inputs:
            title = _label(body, "groupTitle", "Số liệu để tính tỷ lệ (không in)")
            title.setBuddy(self.inputs)
            column.addWidget(title)
            column.addWidget(self.inputs)
        # the buttons stand above the words, whose height changes with the cell
        column.addLayout(self._build_button_row())
        for words in (self._caption, self._issue, self._last_year, self._note, self._hint):
            column.addWidget(words)
        column.addWidget(_label(body, "hint", KEYS))
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def _build_button_row(self) -> FlowLayout:
        row = FlowLayout()
        for button in self._buttons.values():
            row.addWidget(button)
        return row

    def _connect(self, view: FigureTable) -> None:
        view.entered_by_focus.connect(self._take_up)
        view.current_key.connect(self._follow_cursor)
        view.advised.connect(self._show_advice)
        view.message.connect(self.message)
        view.figures().dataChanged.connect(self._show_cell)
        view.figures().headerDataChanged.connect(self._show_cell)
        self._editing.last_year_changed.connect(self._show_cell)

    def _take_up(self, view: FigureTable) -> None:
        self._at_hand = view
        for other in self._views():
            other.show_target(other is view)
        for kind, button in self._buttons.items():
            for action in button.actions():
                button.removeAction(action)
            button.setDefaultAction(view.actions_by_kind[kind])
        self._show_cell()

    def _follow_cursor(self, key: str) -> None:
        self._show_cell()
        self.current_key.emit(key)

    def _show_advice(self, advice: str) -> None:
        self._advice = advice
        self._show_cell()

    def _show_cell(self) -> None:
        model = self._at_hand.figures()
        section = self._at_hand.currentIndex().column()
        column = model.column(section) if section >= 0 else None
        shown = model.cell(section) if section >= 0 else None
        if column is None or shown is None:
            return
        self._caption.setText(full_caption(self._editing.report, column))
        found = model.issue(section)
        self._issue.setText(f"{SIGNS[found.weight]} {issue_words(found)}" if found else "")
        self._issue.setVisible(found is not None)
        self._last_year.setText(model.comparison(section))
        self._last_year.setVisible(bool(model.comparison(section)))
        self._hint.setText(column.hint)
        self._hint.setVisible(bool(column.hint))
        is_wrong = bool(self._advice) or shown.state == "wrong"
        note = self._advice or shown.note
        self._note.setText(f"⚠ {note}" if is_wrong else note)
        self._note.setVisible(bool(note))
        self._show_weight("problem" if is_wrong else "hint")

    def _show_weight(self, name: str) -> None:
        if self._note.objectName() != name:
            self._note.setObjectName(name)
            self._note.style().polish(self._note)


def _label(parent: QWidget, name: str, words: str = "") -> QLabel:
    label = QLabel(words, parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    # captions hold what a clerk typed: never read as rich text
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
