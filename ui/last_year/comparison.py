"""Both years word by word: a window over the whole program, place by place, difference by difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.help.topics import with_help
from ui.last_year.compared import compared_places, compared_rows
from ui.last_year.row_list import GUTTER, RowList
from ui.places import place_key
from ui.table.flow import FlowLayout
from ui.table.last_year import year_name
from ui.theme import text_scale
from ui.widgets import OneLine, button, label, named

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from models.report.carried import LastYear
    from ui.editing import Editing
    from ui.last_year.compared import ComparedPlace, Row

PLACES_WIDTH = 270
_LEGEND = "Gạch ngang chữ: năm nay bỏ. Gạch chân chữ: năm nay thêm. F3, Shift+F3 tới chỗ khác tiếp, trước; Esc đóng."


class ComparisonDialog(QDialog):
    """The places at the left with the count of what differs, both years of the chosen one at the right."""

    wanted = Signal(str)
    """The key of a place the clerk wants to go to in the report."""

    def __init__(self, editing: Editing, last: LastYear, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        editing.flush()
        self._report, self._last = editing.report, last
        self._places = compared_places(editing.report, last)
        self._rows: dict[str, list[Row]] = {}
        self.setWindowTitle(f"So sánh với {year_name(last).lower()}")
        with_help(self, "nam-truoc")
        self.places = self._build_places()
        self.rows = RowList(self)
        self.only_differences = QCheckBox("Chỉ hiện chỗ &khác nhau", self)
        self._subject = OneLine(self)
        self._subject.setObjectName("pageTitle")
        self._build_layout()
        self._connect()
        self._fill_window(parent)
        self._counting = QTimer(self, interval=0)
        self._counting.timeout.connect(self._count_next)
        self._counting.start()
        self._choose(place)

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) difference, through the other places where this one has no more."""
        at = self.rows.currentIndex().row()
        found = self.rows.rows.next_difference(at, by)
        place = self.places.currentRow()
        while found is None and 0 <= place + by < len(self._places):
            place += by
            if self._differences(self._places[place]):
                self.places.setCurrentRow(place)
                count = self.rows.rows.rowCount()
                found = self.rows.rows.next_difference(-1 if by > 0 else count, by)
        if found is not None:
            self.rows.show_row(found)
            self.rows.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.places.setFixedWidth(min(round(PLACES_WIDTH * text_scale()), self.width() * 3 // 10))

    def go(self) -> None:
        """Close, and ask for the place at hand in the report."""
        place = self._place()
        if place.is_here:
            self.accept()
            self.wanted.emit(place.key)

    def _build_places(self) -> QListWidget:
        made = named(QListWidget(self), "Các mục của báo cáo")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWordWrap(True)
        for place in self._places:
            item = QListWidgetItem(place.title)
            item.setToolTip(place.title)
            made.addItem(item)
        return made

    def _build_layout(self) -> None:
        right = QVBoxLayout()
        right.addWidget(self._subject)
        right.addLayout(self._build_heads())
        right.addWidget(self.rows, 1)
        right.addWidget(label(_LEGEND, self, "hint"))
        top = QHBoxLayout()
        top.addWidget(self.places)
        top.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(top, 1)
        layout.addLayout(self._build_buttons())

    def _build_heads(self) -> QHBoxLayout:
        heads = QHBoxLayout()
        heads.setContentsMargins(GUTTER, 0, 12, 0)
        year = self._report.year()
        for words in (f"{year_name(self._last)}: {self._last.name}", f"Năm {year}" if year else "Năm nay"):
            head = OneLine(self)
            head.setText(words)
            heads.addWidget(head, 1)
        return heads

    def _build_buttons(self) -> FlowLayout:
        row = FlowLayout()
        row.addWidget(self.only_differences)
        row.addWidget(button("Chỗ khác trước", "Shift+F3", lambda: self.step(-1), self))
        row.addWidget(button("Chỗ khác tiếp", "F3", lambda: self.step(1), self))
        self._go = button("Tới mục này", "Đóng và mở mục này trong báo cáo để sửa (Enter)", self.go, self)
        row.addWidget(self._go)
        row.addWidget(button("Đóng", "Esc", self.reject, self))
        return row

    def _connect(self) -> None:
        self.places.currentRowChanged.connect(self._show_place)
        self.places.itemActivated.connect(self.go)
        self.rows.wanted.connect(self.go)
        self.only_differences.toggled.connect(self._show_place)
        for keys, by in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.step(by))

    def _fill_window(self, parent: QWidget | None) -> None:
        if parent is not None:
            self.setGeometry(parent.window().geometry())
            self.setWindowState(parent.window().windowState() & Qt.WindowState.WindowMaximized)

    def _choose(self, key: str) -> None:
        try:
            key = place_key(self._report, key)
        except KeyError:
            key = ""
        keys = [place.key for place in self._places]
        self.places.setCurrentRow(keys.index(key) if key in keys else 0)
        self.rows.setFocus()

    def _place(self) -> ComparedPlace:
        return self._places[max(self.places.currentRow(), 0)]

    def _show_place(self) -> None:
        place = self._place()
        self._subject.setText(place.title)
        rows = self._rows_of(place)
        is_less = self.only_differences.isChecked()
        self.rows.rows.show_rows([row for row in rows if row.state != "same"] if is_less else rows)
        self.rows.scrollToTop()
        self._go.setEnabled(place.is_here)

    def _rows_of(self, place: ComparedPlace) -> list[Row]:
        if place.key not in self._rows:
            self._rows[place.key] = compared_rows(self._report, self._last, place.key)
            self._show_count(place)
        return self._rows[place.key]

    def _differences(self, place: ComparedPlace) -> int:
        return sum(row.state != "same" for row in self._rows_of(place))

    def _count_next(self) -> None:
        """Count one more place: the window stands there at once, the counts follow."""
        missing = next((place for place in self._places if place.key not in self._rows), None)
        if missing is None:
            self._counting.stop()
        else:
            self._rows_of(missing)

    def _show_count(self, place: ComparedPlace) -> None:
        item = self.places.item(self._places.index(place))
        count = self._differences(place)
        item.setText(f"{place.title}\n≠ {count} chỗ khác" if count else f"{place.title}\n= giống nhau")
