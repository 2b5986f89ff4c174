"""A child: an hour of a clerk's work in less than a minute, or the first minutes of it with a long report.

`python -m tests.bench.session_child TIMES MINUTES FOLDER` repeats the example's prose so many times and prints the
memory at the start and at the end, and the pauses of the window's thread with their places.
"""

import gc
import json
import sys
from dataclasses import asdict
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.bench.desk import open_first, opened, program, rest, show_pages, stored, wait_until
from tests.bench.long_report import long_report
from tests.bench.memory import resident_mb
from tests.bench.watchdog import Watchdog
from tests.ui.keys import type_text
from ui.open_report import OpenReport
from ui.pages.export import ExportPage
from ui.pages.section import SectionPage
from ui.window import Window

WORDS = " Đã triển khai đầy đủ."
UNDO_EVERY, PANEL_EVERY, EXPORT_EVERY, LEAVE_EVERY = 3, 5, 12, 20
"""Minutes between what is done now and then."""
AFTER_TYPING_MS = 450
"""Until what is typed is handed in and its pages begin to be made."""


def main() -> None:
    """Work, and print what it cost."""
    times, minutes, folder = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    app = program()
    window, report = opened(stored(folder, long_report(times), long_report(times)))
    show_pages(report)
    before = _settled()
    watchdog = Watchdog(app)
    watchdog.begin()
    for minute in range(1, minutes + 1):
        _spend(minute, window, folder)
    watchdog.end()
    print(json.dumps({"before": before, "after": _settled(), "pauses": [asdict(each) for each in watchdog.pauses]}))
    window.close()
    app.processEvents()


def _spend(minute: int, window: Window, folder: Path) -> None:
    """Do what a clerk does in one minute: the next page, a sentence there, and now and then something else."""
    report = window.report
    assert report is not None
    report.view.step(1)
    if isinstance(report.view.page(), ExportPage):
        report.view.go_to("I")
    _type(report)
    if minute % UNDO_EVERY == 0:
        for step in (report.editing.undo, report.editing.redo):
            step()
            rest(20)
    if minute % PANEL_EVERY == 0:
        _look_aside(report)
    if minute % EXPORT_EVERY == 0:
        _export(report, folder / f"{minute}")
    if minute % LEAVE_EVERY == 0:
        window.start_wanted.emit()
        rest(50)
        show_pages(open_first(window))


def _type(report: OpenReport) -> None:
    page = report.view.page()
    typed = WORDS if isinstance(page, SectionPage) else "1"
    for letter in typed:
        type_text(QApplication.focusWidget() or page, letter)
        rest(0)
    rest(AFTER_TYPING_MS)


def _look_aside(report: OpenReport) -> None:
    report.pages.toggle()
    rest(20)
    for look in (report.view.show_last_year, report.view.show_history, report.view.show_note):
        look()
        rest(20)
    report.show_find(is_replacing=False)
    rest(20)
    show_pages(report)
    report.view.enter_page()


def _export(report: OpenReport, folder: Path) -> None:
    report.view.go_to("export")
    page = report.view.page()
    assert isinstance(page, ExportPage)
    page.folder.setText(str(folder))
    page.start.click()
    wait_until(page.open_folder.isVisible)


def _settled() -> float:
    rest(1_500)
    gc.collect()
    return resident_mb()


if __name__ == "__main__":
    main()
