"""Starts the window: paints it first, everything heavy comes behind it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.theme import apply_theme
from ui.window import TITLE, Window

if TYPE_CHECKING:
    from pathlib import Path

WIDE = 1_400
"""Pixels of a screen on which the window leaves room for others."""


def run(data_file: Path | None) -> int:
    """Open the window on a data file, the clerk's own when None; return the exit status when it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("bao-cao-dan-van")
    app.setApplicationDisplayName(TITLE)
    apply_theme(app)
    window = Window()
    show_fitting(window)
    QTimer.singleShot(0, window, lambda: _begin(window, data_file))
    return app.exec()


def show_fitting(window: Window) -> None:
    """Show the window; on the screen of an old laptop it takes all of it."""
    if window.screen().availableSize().width() < WIDE:
        window.showMaximized()
    else:
        window.show()


def _begin(window: Window, data_file: Path | None) -> None:
    # imported here so that the first paint does not wait for it
    from ui.program import Program  # noqa: PLC0415

    Program(window, data_file).begin()
