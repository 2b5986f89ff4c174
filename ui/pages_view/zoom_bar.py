"""The line above the pages: their size, one or two beside each other, and which page is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.pages_view.canvas import ZOOMS
from ui.widgets import named

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.pages_view.canvas import PageCanvas

ONE_WIDE, TWO_WIDE = "Vừa bề ngang", "Hai trang"


class ZoomBar(QWidget):
    """Buttons and the list of sizes of one canvas."""

    def __init__(self, canvas: PageCanvas, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.smaller = _tool("−", "Nhỏ hơn (Ctrl+lăn chuột, phím −)", lambda: canvas.step_zoom(-1), self)
        self.sizes = named(QComboBox(self), "Cỡ trang trên màn hình")
        self.sizes.setToolTip("Cỡ trang trên màn hình; bản in không đổi.")
        for words, data in ((ONE_WIDE, -1.0), (TWO_WIDE, -2.0), *((_percent(zoom), zoom) for zoom in ZOOMS[1:])):
            self.sizes.addItem(words, data)
        self.sizes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sizes.setMinimumContentsLength(len(ONE_WIDE) - 2)
        self.larger = _tool("+", "Lớn hơn (Ctrl+lăn chuột, phím +)", lambda: canvas.step_zoom(1), self)
        self._number = QLabel(self)
        self.sizes.activated.connect(self._choose)
        canvas.zoomed.connect(self._show)
        canvas.seen.connect(self._show_number)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for widget in (self.smaller, self.sizes, self.larger, self._number):
            line.addWidget(widget)
        line.addStretch(1)
        self._show()

    def _choose(self) -> None:
        chosen = self.sizes.currentData()
        if chosen < 0:
            self._canvas.set_across(1 if chosen == -1 else 2)
        else:
            self._canvas.set_zoom(chosen)

    def _show(self) -> None:
        zoom, across = self._canvas.zoom, self._canvas.across
        data = -float(across) if zoom is None else zoom
        self.sizes.setCurrentIndex(self.sizes.findData(data))

    def _show_number(self, page: int, pages: int) -> None:
        self._number.setText(f"Trang {page}/{pages}" if pages else "")


def _tool(words: str, tip: str, act: Callable[[], object], parent: QWidget) -> QToolButton:
    made = named(QToolButton(parent), tip.partition(" (")[0])
    made.setText(words)
    made.setToolTip(tip)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda: act())
    return made


def _percent(zoom: float) -> str:
    return f"{zoom * 100:.0f} %"
