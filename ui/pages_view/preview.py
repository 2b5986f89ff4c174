"""The pages of one report as they will print: made anew when its answers change and the pages can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.report.report import Report
from ui.help.topics import TOPIC
from ui.pages_view.canvas import PageCanvas
from ui.pages_view.maker import PageMaker
from ui.pages_view.source import Wish
from ui.pages_view.zoom_bar import ZoomBar
from ui.places import GENERAL, Place, place_key, place_title, places
from ui.widgets import OneLine, button, idle_timer, label

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from models.exchange.pages.layout import Layout
    from ui.editing import Editing
    from ui.pages_view.source import ReportSource

IDLE_MS = 60
"""Editors hand in what is typed a moment after the last key; this waits for the rest of one act only."""
_WHOLE, _BESIDE = "Cả cửa sổ", "Cạnh ô nhập"


class PagePreview(QWidget):
    """The report's pages, the place being edited among them; a click on a page leads to what stands there."""

    place_wanted = Signal(str, int)
    """The key and the paragraph the clerk pointed at."""
    whole_wanted = Signal()
    """The clerk wants the pages over the whole window, or beside the form again."""
    close_wanted = Signal()
    """The clerk has seen enough."""
    print_wanted = Signal()
    """The clerk wants to print, or to have a PDF."""

    def __init__(self, editing: Editing, source: ReportSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(TOPIC, "trang-in")
        self._editing = editing
        self._source = source
        self._places = {place.key: place for place in places(editing.report.form)}
        self._is_stale = True
        self._at_hand = ("", 0)
        self.canvas = PageCanvas(self)
        self.canvas.words_at = self._words_at
        self.maker = PageMaker(source, self.canvas.wanted, self, marks=True)
        self._idle = idle_timer(IDLE_MS, self.refresh, self)
        self._build_widgets()
        self._build_layout()
        self._connect()

    def refresh(self) -> None:
        """Make the pages anew from the answers as they stand, or as soon as they can be seen."""
        self._idle.stop()
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        report = Report(self._editing.report.form, self._editing.report.answers)
        self._note.setText("Đang dựng lại các trang…")
        self.maker.lay_out(self._source.laying(Wish(report)))

    def show_place(self, key: str, paragraph: int = 0) -> None:
        """Bring a place of the report into sight, now and after every change."""
        self._at_hand = key, paragraph
        self._show_at_hand()

    def show_whole(self, *, is_whole: bool, has_choice: bool) -> None:
        """Name the way to the other arrangement of the window, where there is one."""
        self.whole.setText(_BESIDE if is_whole else _WHOLE)
        self.whole.setVisible(has_choice)

    def close_source(self) -> None:
        """End what makes the pages: the report is closed."""
        self._idle.stop()
        self.maker.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_wanted.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: object) -> None:
        if self._is_stale:
            self.refresh()

    def _build_widgets(self) -> None:
        self.zoom = ZoomBar(self.canvas, self)
        tip = "Xem các trang ở cả cửa sổ, hoặc trở lại cạnh ô nhập (Ctrl+F12)"
        self.whole = button(_WHOLE, tip, self.whole_wanted.emit, self)
        self.hide_pages = button("Đóng", "Đóng phần xem trang in (F12)", self.close_wanted.emit, self)
        self._note = OneLine(self)
        self.print = button("In, lưu PDF…", "In hoặc lưu thành tệp PDF (Ctrl+P)", self.print_wanted.emit, self)
        self.trouble = label("", self)
        self.trouble.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.again = button("Thử lại", "Dựng lại các trang", self.refresh, self)

    def _build_layout(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        for line, widgets in ((top, (self.zoom, self.whole, self.hide_pages)), (bottom, (self._note, self.print))):
            for widget in widgets:
                line.addWidget(widget, int(widget in {self.zoom, self._note}))
        empty = QWidget(self)
        middle = QVBoxLayout(empty)
        middle.addStretch(1)
        middle.addWidget(self.trouble)
        middle.addWidget(self.again, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self._editing.changed.connect(lambda _changes: self._idle.start())
        self.canvas.picture_wanted.connect(self.maker.go_on)
        self.canvas.clicked.connect(self._go)
        self.maker.laid_out.connect(self._show)
        self.maker.drawn.connect(self.canvas.show_picture)
        self.maker.failed.connect(self._tell)

    def _show(self, layout: Layout) -> None:
        self.canvas.show_layout(layout)
        self._show_at_hand()
        self._note.setText("Đúng tệp Word sẽ xuất; Word có thể ngắt trang hơi khác.")
        self._stack.setCurrentIndex(0)

    def _show_at_hand(self) -> None:
        key, paragraph = self._at_hand
        if key == GENERAL:
            # the general page as a whole stands where its first field is printed
            fields = (area.key for area in self.canvas.layout_shown.areas if area.key.startswith(f"{GENERAL}."))
            key = next(fields, "")
        if key:
            self.canvas.show_place(key, paragraph)

    def _tell(self, sentence: str) -> None:
        self._note.clear()
        self.trouble.setText(f"⚠ {sentence}")
        self._stack.setCurrentIndex(1)

    def _go(self, key: str, paragraph: int) -> None:
        if self._place_of(key) is not None:
            self.place_wanted.emit(key, paragraph)

    def _words_at(self, key: str) -> str:
        place = self._place_of(key)
        return f"Bấm để sửa “{place_title(self._editing.report, place)}”" if place else ""

    def _place_of(self, key: str) -> Place | None:
        """Return the place where something on the pages is edited, None for what is not typed anywhere."""
        try:
            return self._places[place_key(self._editing.report, key)]
        except KeyError:
            return None
