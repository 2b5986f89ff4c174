"""Starts the window: paints it first, everything else comes behind it."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = (
    "ui.theme",
    "ui.start_page",
    "ui.first_steps",
    "ui.aids",
    "ui.menus",
    "ui.program",
    "models.store.store",
    "models.store.location",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
)
"""What the start page needs; the pages of a report and what writes files are loaded when they are first wanted."""
WIDE = 1_400
"""Pixels of a screen on which the window leaves room for others."""


def run(data_file: Path | None) -> int:
    """Open the window on a data file, the clerk's own when None; return the exit status when it is closed."""
    # the style by its argument: setStyle has PySide6 build every enum of QStyle before the first paint
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("bao-cao-dan-van")
    window = Window()
    window.painted.connect(lambda: begin(window, data_file))
    show_fitting(window)
    return app.exec()


def show_fitting(window: Window) -> None:
    """Show the window; on the screen of an old laptop it takes all of it."""
    window.bring_into_sight()
    if window.screen().availableSize().width() < WIDE:
        window.showMaximized()
    else:
        window.show()


def begin(window: Window, data_file: Path | None) -> None:
    """Load everything else in a thread, then dress and fill the window step by step: it never stands still."""
    from ui.crash import CrashHandler, log_file  # noqa: PLC0415
    from ui.worker import Task  # noqa: PLC0415

    # a library that is missing or broken is told of too: nothing is typed yet that could be saved
    CrashHandler(log_file(), lambda: True, QApplication.exit).install()
    loading = Task(lambda _task: _load())
    loading.done.connect(lambda: _dress(window, data_file))
    loading.begin()


def _load() -> None:
    for name in HEAVY:
        importlib.import_module(name)
    from models.form.library import load_forms  # noqa: PLC0415

    load_forms()  # kept: the list names the level of each report, the first start asks for the kind of office


def _dress(window: Window, data_file: Path | None) -> None:
    from ui.theme import apply_theme  # noqa: PLC0415

    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_theme(app)
    QTimer.singleShot(0, window, lambda: _open(window, data_file))


def _open(window: Window, data_file: Path | None) -> None:
    from ui.program import Program  # noqa: PLC0415

    Program(window, data_file).begin()
