"""Text of the paper drawn with the words that went struck out and the words that came underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption

from ui.prose.looks import units
from ui.theme import paper_font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.text.compare import Stretch
    from ui.last_year.compared import Row

PAPER_POINTS = 12.5
_LINE_END = "\u2028"
_GONE, _ADDED = ("#a3201a", "#ff9d94"), ("#14652a", "#86dd9b")
"""Letters on light and on dark paper; the line through or under them tells the same without colour."""
_TINT = 34


def height_of(text: str, row: Row, width: int) -> int:
    """Return the height of a text wrapped to a width."""
    return round(_laid_out(text, row, width, []).boundingRect().height())


def paint_marked(painter: QPainter, room: QRect, palette: QPalette, row: Row, stretches: Sequence[Stretch]) -> None:
    """Draw stretches as one wrapped text, each marked by its kind."""
    text = "".join(stretch.text for stretch in stretches)
    layout = _laid_out(text, row, room.width(), _formats(stretches, palette))
    painter.setPen(palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text))
    layout.draw(painter, QPointF(room.topLeft()))


def _laid_out(text: str, row: Row, width: int, formats: Sequence[QTextLayout.FormatRange]) -> QTextLayout:
    font = paper_font(PAPER_POINTS)
    font.setBold(row.kind == "head")
    font.setItalic(row.kind == "head")
    layout = QTextLayout(text.replace("\n", _LINE_END), font)
    layout.setTextOption(_wrapping())
    layout.setFormats(formats)
    layout.beginLayout()
    bottom = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, bottom))
        bottom += line.height()
    layout.endLayout()
    return layout


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _formats(stretches: Sequence[Stretch], palette: QPalette) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for stretch in stretches:
        length = units(stretch.text)
        if stretch.kind != "same":
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = start, length  # pyright: ignore[reportAttributeAccessIssue]
            marked.format = _format(stretch, palette)  # pyright: ignore[reportAttributeAccessIssue]
            ranges.append(marked)
        start += length
    return ranges


def _format(stretch: Stretch, palette: QPalette) -> QTextCharFormat:
    is_dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
    is_gone = stretch.kind == "gone"
    colour = QColor((_GONE if is_gone else _ADDED)[is_dark])
    letters = QTextCharFormat()
    letters.setForeground(colour)
    letters.setFontStrikeOut(is_gone)
    letters.setFontUnderline(not is_gone)
    ground = QColor(colour)
    ground.setAlpha(_TINT)
    letters.setBackground(ground)
    return letters
