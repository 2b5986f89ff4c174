"""The pieces with what is said above them: filters, the way to the next unsure one, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from ui.importing.piece_view import PieceView
from ui.importing.pieces import Filter, PieceModel
from ui.table.flow import FlowLayout
from ui.widgets import button, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.exchange.reading.understood import Understood
    from models.form.definition import FormDefinition

_FILTERS: dict[Filter, str] = {"all": "Tất cả", "unsure": "Nên xem lại", "none": "Chưa có chỗ"}
_EMPTY: dict[Filter, str] = {
    "all": "Tệp không có đoạn nào.",
    "unsure": "Không còn đoạn nào nên xem lại.",
    "none": "Đoạn nào cũng đã có chỗ.",
}
_KEYS = "Enter: chọn chỗ · Dấu cách: đúng rồi · Delete: không đưa vào · Ctrl+Z: trở lại"


class PiecePage(QWidget):
    """Lets a clerk go through the pieces of a file and send each where it belongs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PieceModel(self)
        self.filters = {wanted: self._filter_button(wanted) for wanted in get_args(Filter)}
        group = QButtonGroup(self)
        for each in self.filters.values():
            group.addButton(each)
        self._empty = label("", self, "hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tip = "Tới đoạn nên xem lại hoặc chưa có chỗ tiếp theo (F3); đoạn trước đó: Shift+F3"
        self.next = button("Chỗ nên xem tiếp theo", tip, lambda: self.view.go(1), self)
        self.view = PieceView(self.model, self)
        self._said = label(_KEYS, self, "hint")
        self._build_layout()
        self.view.refused.connect(self._say_refused)
        self.model.corrected.connect(self._count)
        self.model.modelReset.connect(self._show_or_say)

    def show_file(self, understood: Understood, form: FormDefinition, lessons: Mapping[str, str]) -> None:
        """Show a file from its first piece, or from the first that wants a look."""
        self.filters["all"].setChecked(True)
        self.model.show_only("all")
        self.model.show_file(understood, form, lessons)
        if self.model.rowCount():
            self.view.go_to(self.model.next_open(-1, 1) or 0)

    def _build_layout(self) -> None:
        top = FlowLayout()
        for each in (*self.filters.values(), self.next):
            top.addWidget(each)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(top)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._said)

    def _filter_button(self, wanted: Filter) -> QToolButton:
        made = QToolButton(self)
        made.setText(_FILTERS[wanted])
        made.setCheckable(True)
        made.setChecked(wanted == "all")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(self._show_filter)
        return made

    def _chosen(self) -> Filter:
        return next(wanted for wanted, pushed in self.filters.items() if pushed.isChecked())

    def _show_filter(self) -> None:
        self.model.show_only(self._chosen())
        if self.model.rowCount():
            self.view.go_to(0)

    def _say_refused(self, count: int) -> None:
        self._said.setText(f"{count} đoạn không thuộc loại đưa được vào chỗ đó nên vẫn ở chỗ cũ." if count else _KEYS)

    def _count(self) -> None:
        for wanted, pushed in self.filters.items():
            pushed.setText(f"{_FILTERS[wanted]} ({self.model.count(wanted)})")
        self.next.setEnabled(self.model.next_open(-1, 1) is not None)

    def _show_or_say(self) -> None:
        self._empty.setText(_EMPTY[self._chosen()])
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
