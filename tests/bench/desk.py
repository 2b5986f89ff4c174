"""The program with a report open, as a clerk sits before it: for children that measure what happens then."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from models.report.carried import LastYear
from models.report.report import Report
from models.store.store import Store
from ui.open_report import OpenReport
from ui.program import Program
from ui.theme import apply_theme
from ui.window import Window

SIZE = 1366, 728
"""An old screen without its task bar: form and pages fit beside each other."""
PATIENCE = 60_000


def program() -> QApplication:
    """Return Qt, dressed as the program dresses it."""
    app = QApplication(["bench", "-style", "Fusion"])
    apply_theme(app)
    return app


def stored(folder: Path, report: Report, last: Report | None = None) -> Path:
    """Return a data file that holds one report, and last year's beside it."""
    path = folder / "data.sqlite"
    with Store.open(path, folder=folder) as store:
        number = store.add("Báo cáo", report)
        if last is not None:
            store.keep_last_year(number, LastYear("Năm trước", last))
    return path


def opened(data_file: Path) -> tuple[Window, OpenReport]:
    """Return the program's window with the one report of a data file open."""
    window = Window()
    window.resize(*SIZE)
    window.show()
    Program(window, data_file).begin()
    # the start page stands there first, its list a step later
    wait_until(lambda: window._is_built and window.start_page.isEnabled())
    return window, open_first(window)


def open_first(window: Window) -> OpenReport:
    """Open the first report of the list, as Enter does."""
    window.start_page.opened.emit(1)
    wait_until(lambda: window.report is not None)
    assert window.report is not None
    return window.report


def show_pages(report: OpenReport) -> None:
    """Call the pages beside the form and wait until they are drawn."""
    if not report.pages.is_shown:
        report.pages.toggle()
    before = ""
    wait_until(lambda: has_new_pages(report, before))


def has_new_pages(report: OpenReport, before: str) -> bool:
    """Return whether pages of another file than the one of this digest are drawn, as far as they are in sight."""
    canvas = report.pages.preview.canvas
    return canvas.layout_shown.digest not in {"", before} and canvas.wanted() is None


def rest(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the window work until a fact holds."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=PATIENCE)
    limit.timeout.connect(lambda: loop.exit(1))
    looking = QTimer(interval=5)
    looking.timeout.connect(lambda: loop.quit() if holds() else None)
    limit.start()
    looking.start()
    if not holds() and loop.exec():
        raise TimeoutError(holds)
