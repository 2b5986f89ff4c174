"""The size of a dialog: as large as its words need, larger with larger letters, never larger than the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.theme import text_scale

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

ROOM = 0.94
"""The part of the screen a dialog takes at most."""


def fit(dialog: QDialog, width: int, height: int = 0) -> None:
    """Give a dialog a size in pixels at the usual text size; its words get the height they need at that width."""
    room = dialog.screen().availableSize() * ROOM
    wide = min(round(width * text_scale()), room.width())
    layout = dialog.layout()
    needed = layout.totalHeightForWidth(wide) if layout and layout.hasHeightForWidth() else 0
    dialog.resize(wide, min(max(round(height * text_scale()), needed), room.height()))
