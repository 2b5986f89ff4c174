"""The colours of what stands as last year, alike in text, outline and fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from models.report.carried import State

_DARK_BELOW = 128


@dataclass(frozen=True)
class CarriedLook:
    """The colours on one palette."""

    behind: QColor
    """Behind a fact that stands as last year."""
    line: QColor
    """Its underline, and what is written on the window about it."""
    ink: QColor
    """Letters on `behind`."""
    bars: dict[State, QColor]


def carried_look(palette: QPalette) -> CarriedLook:
    """Return the colours that can be told apart on a light or a dark palette."""
    changed = palette.color(QPalette.ColorRole.Link)
    if palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW:
        line = QColor("#f2b84b")
        return CarriedLook(
            QColor("#574312"),
            line,
            QColor("#ffe2a3"),
            {"unchanged": line, "changed": changed, "new": QColor("#6cc070")},
        )
    line = QColor("#a86200")
    return CarriedLook(
        QColor("#ffedb8"), line, QColor("#6b3f00"), {"unchanged": line, "changed": changed, "new": QColor("#2e7d32")}
    )
