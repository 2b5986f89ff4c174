"""Colours and letters of the preview's rows, the same in light and dark."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette, QPen
from PySide6.QtWidgets import QStyle

from models.form.address import is_address, place_of
from ui.theme import paper_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

PAPER_POINTS = 12
PADDING_X, PADDING_Y = 8, 5
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_HUES = (0.60, 0.38, 0.78, 0.48, 0.92, 0.14)
"""One for each chapter of a report, the figures last."""


def paper(*, bold: bool = False) -> QFont:
    """Return the letters of the printed page."""
    font = paper_font(PAPER_POINTS)
    font.setBold(bold)
    return font


def text_height(text: str, width: int, font: QFont) -> int:
    """Return the height of a text wrapped to a width."""
    return QFontMetrics(font).boundingRect(0, 0, max(width, 40), 100_000, WRAPPED, text).height()


def band_colour(target: str, base: QColor) -> QColor | None:
    """Return the colour of the band beside what goes to a place: one a chapter, two shades in turn; None for none."""
    if not target:
        return None
    if target.startswith("general."):
        hue, strength, turn = 0.6, 0.08, 0
    elif is_address(target):
        chapter, turn = place_of(target)
        hue, strength = _HUES[(chapter - 1) % (len(_HUES) - 1)], 0.55
    else:
        hue, strength, turn = _HUES[-1], 0.65, len(target.partition(".")[0])
    light = (0.56, 0.70) if base.lightnessF() < 0.5 else (0.42, 0.62)
    red, green, blue = colorsys.hls_to_rgb(hue, light[turn % 2], strength)
    return QColor.fromRgbF(red, green, blue)


def background(option: QStyleOptionViewItem) -> QColor:
    """Return what lies behind a cell: the paper, tinted when it is selected."""
    palette = palette_of(option)
    base = palette.color(QPalette.ColorRole.Base)
    if not is_selected(option):
        return base
    tint = palette.color(QPalette.ColorRole.Highlight)
    pairs = zip((base.red(), base.green(), base.blue()), (tint.red(), tint.green(), tint.blue()), strict=True)
    return QColor(*(round(low + (high - low) * 0.18) for low, high in pairs))


def palette_of(option: QStyleOptionViewItem) -> QPalette:
    """Return the colours a cell is drawn with."""
    return option.palette  # pyright: ignore[reportAttributeAccessIssue]


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """Return the place of a cell."""
    return option.rect  # pyright: ignore[reportAttributeAccessIssue]


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Return whether a cell is selected."""
    state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
    return bool(state & QStyle.StateFlag.State_Selected)


def draw_ground(painter: QPainter, option: QStyleOptionViewItem, *, is_current: bool) -> None:
    """Fill a cell and draw the line under it; the row at hand stands between two strong lines."""
    rect, palette = rect_of(option), palette_of(option)
    painter.fillRect(rect, background(option))
    painter.setPen(palette.color(QPalette.ColorRole.Midlight))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if is_current:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
        painter.drawLine(rect.left(), rect.top() + 1, rect.right(), rect.top() + 1)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())


def draw_text(painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Draw a text wrapped into a place."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, WRAPPED, text)
