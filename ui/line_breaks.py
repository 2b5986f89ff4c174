"""A text broken into a few lines, the last one cut with an ellipsis."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return the lines of a text, broken between words to a width; what does not fit into the last is cut."""
    starts = _starts(text, font, width)
    ends = [*starts[1:most], len(text)]
    lines = [text[start:end].strip() for start, end in pairwise([0, *ends])]
    if len(starts) > most or len(lines) == most:
        lines[-1] = QFontMetrics(font).elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines


def _starts(text: str, font: QFont, width: int) -> list[int]:
    layout = QTextLayout(text, font)
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        starts.append(line.textStart())
    layout.endLayout()
    return starts
