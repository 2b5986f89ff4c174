"""How a page looks on the screen: white paper with a thin edge, and a bar beside what is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QTransform

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QImage

    from models.exchange.pages.layout import Area
    from ui.pages_view.arrangement import Sheet

POINTS_PER_INCH = 72
MISSING = QColor("#ffe08a")
"""Behind words that say what is missing."""
FELT = 1.5
"""Points a felt pen goes beyond the letters."""
BAR, BAR_PLACE = 4, 18
"""The width of the bar and the points it stands from the paper's left edge."""


def paint_sheet(painter: QPainter, rect: QRect, image: QImage | None, palette: QPalette) -> None:
    """Paint a page: its picture, an old one stretched to the page's size; blank paper without one."""
    painter.fillRect(rect, Qt.GlobalColor.white)
    if image is not None:
        shown = image.deviceIndependentSize()
        # a picture of the right size is copied dot for dot; the engine rounds up
        if abs(shown.width() - rect.width()) < 2:
            painter.drawImage(rect.topLeft(), image)
        else:
            painter.drawImage(rect, image)
    painter.setPen(palette.color(QPalette.ColorRole.Mid))
    painter.drawRect(rect.adjusted(-1, -1, 0, 0))


def mark_missing(image: QImage, places: Iterable[tuple[float, float, float, float]], dots_per_inch: float) -> None:
    """Put the yellow of a felt pen on the places of a page's picture, given in points; the words stay black."""
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Darken)
    scale = dots_per_inch / POINTS_PER_INCH
    for left, top, right, bottom in places:
        place = QRectF(left, top, right - left, bottom - top).adjusted(-FELT, -FELT, FELT, FELT)
        painter.fillRect(QTransform.fromScale(scale, scale).mapRect(place), MISSING)
    painter.end()


def paint_marks(painter: QPainter, sheet: Sheet, by: QPoint, areas: Sequence[Area], palette: QPalette) -> None:
    """Paint a bar beside the areas of a page, which is shown moved by so much."""
    if not areas:
        return
    left = sheet.rect.left() + by.x() + round(BAR_PLACE * sheet.scale)
    top = sheet.rect.top() + by.y()
    first, last = min(area.top for area in areas), max(area.bottom for area in areas)
    bar = QRect(left, top + round(first * sheet.scale), BAR, round((last - first) * sheet.scale))
    painter.fillRect(bar, palette.color(QPalette.ColorRole.Highlight))
