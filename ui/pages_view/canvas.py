"""The pages on the screen: draws those in sight, keeps its place when the file changes, tells where a click went."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from models.exchange.pages.layout import Layout
from ui.pages_view.arrangement import arranged
from ui.pages_view.paint import POINTS_PER_INCH, paint_marks, paint_sheet
from ui.pages_view.spot import Spot, found_again, spot_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from models.exchange.pages.layout import Area
    from ui.pages_view.maker import Drawn

ZOOMS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""The steps of the size, 1 for as large as on paper."""
LINE = 32
"""Pixels an arrow key scrolls."""
KEPT_AROUND = 2
"""Pages drawn are kept this far before and behind those in sight."""
START = Spot(0, 0.0)
NO_PAGES = Layout((), (), "")


class PageCanvas(QAbstractScrollArea):
    """The pages of a file; it asks for the pictures it needs and shows the older ones until they come."""

    clicked = Signal(str, int)
    """The key and the paragraph of what the clerk pointed at."""
    picture_wanted = Signal()
    """Something in sight has no picture, or an old one."""
    seen = Signal(int, int)
    """Which page is in the middle of the view now, counted from 1, and of how many; 0 of 0 without pages."""
    zoomed = Signal()
    """The size, or the number of pages beside each other, is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words_at: Callable[[str], str] = lambda _key: ""
        """Tells what a click on something with a key does."""
        self.layout_shown = NO_PAGES
        self.zoom: float | None = None
        """1 for as large as on paper, None for as wide as the room."""
        self.across = 1
        self._arrangement = arranged((), 0, 1, None)
        self._drawn: dict[int, Drawn] = {}
        self._marked = ""
        self._seen = (0, 0)
        self.setObjectName("pages")
        self.setAccessibleName("Các trang in")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Midlight)

    def show_layout(self, layout: Layout, *, from_start: bool = False) -> None:
        """Show another file's pages; what was in sight stays so unless it begins from the start, pictures stay too."""
        spot = START if from_start else self._kept()
        self.layout_shown = layout
        self._arrange(spot)

    def show_picture(self, drawn: Drawn) -> None:
        """Show a page drawn."""
        drawn.image.setDevicePixelRatio(self.devicePixelRatioF())
        self._drawn[drawn.page] = drawn
        near = self._pages_seen()
        for number in tuple(self._drawn):
            if not near or not near[0] - KEPT_AROUND <= number <= near[-1] + KEPT_AROUND:
                del self._drawn[number]
        self.viewport().update()

    def wanted(self) -> tuple[int, float] | None:
        """Return a page in sight without a sharp, new picture and the dots an inch it needs; None for none."""
        for page in self._pages_seen() if self.isVisible() else []:
            dots = self._arrangement.sheets[page].scale * POINTS_PER_INCH * self.devicePixelRatioF()
            drawn = self._drawn.get(page)
            if drawn is None or (drawn.digest, drawn.dots_per_inch) != (self.layout_shown.digest, dots):
                return page, dots
        return None

    def show_place(self, key: str, paragraph: int = 0) -> None:
        """Mark a place, and bring its paragraph into sight unless it is."""
        if self._marked != key:
            self._marked = key
            self.viewport().update()
        place = self.layout_shown.place_of(key, paragraph)
        if place is not None:
            y = self._arrangement.y_of(*place)
            if not self._strip().adjusted(0, 0, 0, -LINE).contains(self._strip().left(), y):
                self.verticalScrollBar().setValue(y - self.viewport().height() // 3)

    def set_zoom(self, zoom: float | None) -> None:
        """Show pages at a size, 1 for as large as on paper, or as wide as the room."""
        spot, self.zoom = self._kept(), zoom
        self._arrange(spot)
        self.zoomed.emit()

    def step_zoom(self, by: int) -> None:
        """Show pages in the next larger (1) or smaller (-1) size."""
        present = self._scale_shown()
        sizes = [zoom for zoom in ZOOMS if (zoom > present + 0.01 if by > 0 else zoom < present - 0.01)]
        if sizes:
            self.set_zoom(sizes[0] if by > 0 else sizes[-1])

    def set_across(self, across: int) -> None:
        """Show so many pages beside each other, as wide as the room."""
        spot, self.across, self.zoom = self._kept(), across, None
        self._arrange(spot)
        self.zoomed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        offset = self._offset()
        for page in self._pages_seen():
            sheet = self._arrangement.sheets[page]
            drawn = self._drawn.get(page)
            paint_sheet(painter, sheet.rect.translated(-offset), drawn.image if drawn else None, self.palette())
            areas = [area for area in self.layout_shown.areas if area.page == page and area.key == self._marked]
            paint_marks(painter, sheet, -offset, areas, self.palette())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.picture_wanted.emit()  # the window went to a finer screen, or a coarser one
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(self._kept())

    def showEvent(self, event: object) -> None:
        self.picture_wanted.emit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._look()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        area = self._area_at(event.position().toPoint())
        if area is not None and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(area.key, area.paragraph)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area_at(event.position().toPoint())
        is_way = area is not None and bool(self.words_at(area.key))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_way else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().viewportEvent(event)
        point = cast("QHelpEvent", event)
        area = self._area_at(point.pos())
        QToolTip.showText(point.globalPos(), self.words_at(area.key) if area else "", self.viewport())
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.step_zoom(1)
            case Qt.Key.Key_Minus:
                self.step_zoom(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                spot = self._spot()
                if spot is not None and spot.key:
                    self.clicked.emit(spot.key, spot.paragraph)
            case _:
                super().keyPressEvent(event)

    def _arrange(self, spot: Spot | None) -> None:
        room = self.viewport().width()
        scale = None if self.zoom is None else self.zoom * self.logicalDpiX() / POINTS_PER_INCH
        self._arrangement = arranged(self.layout_shown.pages, room, self.across, scale)
        self._set_bars()
        if spot is not None:
            y = self._arrangement.y_of(*found_again(self.layout_shown, spot))
            self.verticalScrollBar().setValue(y - self._hold())
        self.viewport().update()
        self._look()

    def _set_bars(self) -> None:
        size, view = self._arrangement.size, self.viewport().size()
        for bar, whole, part in (
            (self.verticalScrollBar(), size.height(), view.height()),
            (self.horizontalScrollBar(), size.width(), view.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(LINE)

    def _look(self) -> None:
        """Tell what is in sight now."""
        middle, pages = self._arrangement.nearest(self._strip().center().y()), len(self._arrangement.sheets)
        seen = (middle[0] + 1, pages) if middle is not None else (pages, pages)
        if self._seen != seen:
            self._seen = seen
            self.setAccessibleDescription(f"Trang {seen[0]} trên {pages}" if pages else "Chưa có trang nào")
            self.seen.emit(*seen)
        self.picture_wanted.emit()

    def _hold(self) -> int:
        """Return how far below the top of the view lies what stays there when pages change."""
        return self.viewport().height() // 3

    def _kept(self) -> Spot | None:
        """Return what is to stay where it is: the start where that is seen."""
        return self._spot() if self.verticalScrollBar().value() else START

    def _spot(self) -> Spot | None:
        near = self._arrangement.nearest(self._strip().top() + self._hold())
        return None if near is None else spot_at(self.layout_shown, *near)

    def _scale_shown(self) -> float:
        page, pages = self._seen
        if self.zoom is not None or not pages:
            return self.zoom or 1.0
        return self._arrangement.sheets[page - 1].scale * POINTS_PER_INCH / self.logicalDpiX()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _strip(self) -> QRect:
        return QRect(self._offset(), self.viewport().size())

    def _pages_seen(self) -> list[int]:
        return self._arrangement.seen(self._strip())

    def _area_at(self, point: QPoint) -> Area | None:
        found = self._arrangement.at(point + self._offset())
        return None if found is None else self.layout_shown.find(*found)
