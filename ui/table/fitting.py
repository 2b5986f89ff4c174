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


def fitting_font(widget: QWidget, needed: Callable[[QFont], list[int]], room: int) -> tuple[QFont, list[int]]:
    """Return the largest letters, up to the text size chosen and not below the usual one, that fit a width.

    With them come the least widths of the columns in these letters.
    """
    *larger, usual = enlarged_fonts(widget) or [widget.font()]
    for font in larger:
        if sum(least := needed(font)) <= room:
            return font, least
    return usual, needed(usual)
