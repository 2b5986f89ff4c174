"""Where pages lie on the screen: one under another or two beside each other, at a size or as wide as the room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.exchange.pages.layout import Page

GAP = 14
"""Pixels between pages and around them."""
SMALLEST = 40
"""Pixels a page is wide at the least, however narrow the room."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page on the screen; `scale` is pixels per point."""

    rect: QRect
    scale: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Every page of a file on one long surface."""

    sheets: tuple[Sheet, ...]
    size: QSize

    def at(self, point: QPoint) -> tuple[int, float] | None:
        """Return the page at a point and the height there in points, None between the pages."""
        for number, sheet in enumerate(self.sheets):
            if sheet.rect.contains(point):
                return number, (point.y() - sheet.rect.top()) / sheet.scale
        return None

    def nearest(self, y: int) -> tuple[int, float] | None:
        """Return the first page that reaches below a height of the surface, and the height in points on it."""
        for number, sheet in enumerate(self.sheets):
            if sheet.rect.bottom() >= y:
                return number, (y - sheet.rect.top()) / sheet.scale
        return None

    def y_of(self, page: int, points: float) -> int:
        """Return the height on the surface of a height on a page; beyond the last page that of its end."""
        if not self.sheets:
            return 0
        if page >= len(self.sheets):
            return self.sheets[-1].rect.bottom()
        sheet = self.sheets[page]
        return sheet.rect.top() + round(points * sheet.scale)

    def seen(self, strip: QRect) -> list[int]:
        """Return the pages of which something lies in a part of the surface."""
        return [number for number, sheet in enumerate(self.sheets) if sheet.rect.intersects(strip)]


def arranged(pages: Sequence[Page], room: int, across: int, scale: float | None) -> Arrangement:
    """Lay pages out in rows of `across` on a surface at least `room` pixels wide.

    Without a scale each page is made as wide as the room allows, so that one across the paper needs no scrolling.
    """
    wide = max(SMALLEST, (room - GAP * (across + 1)) // across)
    sizes = [_size(page, scale if scale is not None else wide / page.width) for page in pages]
    rows = [sizes[first : first + across] for first in range(0, len(sizes), across)]
    width = max([room, *(_row_width(row, across) for row in rows)])
    rects: list[QRect] = []
    top = GAP
    for row in rows:
        left = (width - _row_width(row, across)) // 2 + GAP
        for size in row:
            rects.append(QRect(QPoint(left, top), size))
            left += size.width() + GAP
        top += max(size.height() for size in row) + GAP
    sheets = (Sheet(rect, rect.width() / page.width) for rect, page in zip(rects, pages, strict=True))
    return Arrangement(tuple(sheets), QSize(width, top))


def _size(page: Page, scale: float) -> QSize:
    return QSize(max(1, round(page.width * scale)), max(1, round(page.height * scale)))


def _row_width(row: Sequence[QSize], across: int) -> int:
    # a last page alone lies where the left one of two does
    sizes = [*row, *[row[-1]] * (across - len(row))]
    return sum(size.width() + GAP for size in sizes) + GAP
