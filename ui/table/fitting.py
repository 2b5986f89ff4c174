"""How a table fits the width it gets: the least widths of its columns, and letters no larger than these allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme import enlarged_fonts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from ui.table.delegate import FigureDelegate
    from ui.table.header import FigureHeader
    from ui.table.model import FigureModel


def least_widths(model: FigureModel, delegate: FigureDelegate, head: FigureHeader, font: QFont) -> list[int]:
    """Return for each column the width at which no word of its caption or cells is cut."""
    return [
        max(
            head.least_width(section, font),
            *(delegate.least_width(model.index(row, section), font) for row in range(model.rowCount())),
        )
        for section in range(model.columnCount())
    ]


def fitting_font(widget: QWidget, needed: Callable[[QFont], int], room: int) -> QFont:
    """Return the largest letters, up to the text size chosen and not below the usual one, that fit a width."""
    fonts = enlarged_fonts(widget)
    return next((font for font in fonts if needed(font) <= room), fonts[-1] if fonts else widget.font())
