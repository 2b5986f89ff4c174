"""Starting the program in a test as a clerk starts it, and ending it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.open_report import OpenReport
from ui.program import Program
from ui.window import Window


@contextmanager
def started(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    """Start the program at the size of an old screen, wait for its reports, end it by closing its window."""
    window = Window()
    window.resize(1366, 728)
    window.show()
    told = sys.excepthook
    Program(window, data_file).begin()
    # a fault must fail the test, not wait in a box for a clerk
    sys.excepthook = told
    qtbot.waitUntil(window.start_page.isEnabled, timeout=20_000)
    yield window
    window.close()
    window.deleteLater()


def opened(window: Window) -> OpenReport:
    """Return the report that is open."""
    assert window.report is not None
    return window.report
