"""How weights look: a sign and a word beside the colour, which is never the only difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

if TYPE_CHECKING:
    from models.checks.issues import Weight

SIGNS: dict[Weight, str] = {"error": "✖", "warning": "⚠", "hint": "○"}
NAMES: dict[Weight, str] = {"error": "Lỗi", "warning": "Cần xem", "hint": "Nhắc"}
_DARK_BELOW = 128
_ON_LIGHT: dict[Weight, str] = {"error": "#b3261e", "warning": "#a86200", "hint": "#1a5fb4"}
_ON_DARK: dict[Weight, str] = {"error": "#ff8a80", "warning": "#f2b84b", "hint": "#7fb2f5"}


def weight_colour(palette: QPalette, weight: Weight) -> QColor:
    """Return the colour of a weight on a light or a dark palette."""
    is_dark = palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW
    return QColor((_ON_DARK if is_dark else _ON_LIGHT)[weight])


def underline(palette: QPalette, weight: Weight) -> QTextCharFormat:
    """Return the line under words that were found: waves for what is wrong, dashes for a hint."""
    look = QTextCharFormat()
    style = QTextCharFormat.UnderlineStyle
    look.setUnderlineStyle(style.DashUnderline if weight == "hint" else style.WaveUnderline)
    look.setUnderlineColor(weight_colour(palette, weight))
    return look
