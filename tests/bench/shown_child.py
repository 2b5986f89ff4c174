"""A child: what a clerk waits for in a window, pages beside the form and pages of the wizard.

`python -m tests.bench.shown_child TIMES FOLDER` opens a report with the example's prose repeated so many times.
"""

import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.bench.desk import has_new_pages, opened, program, rest, show_pages, stored, wait_until
from tests.bench.long_report import long_report
from ui.open_report import OpenReport
from ui.pages.section import SectionPage
from ui.places import places

CHANGES = 6
SECTION = "II.3"


def main() -> None:
    """Print milliseconds: of each page of the wizard, first and again, and of the pages as they will print.

    Of the wizard's pages both by the clock and of the thread's own work.
    """
    app = program()
    report = long_report(int(sys.argv[1]))
    window, shown = opened(stored(Path(sys.argv[2]), report))
    keys = [place.key for place in places(report.form) if place.kind != "group"]
    first, again = ({key: _switch(app, shown, key) for key in keys} for _ in range(2))
    shown.view.go_to(SECTION)
    start = perf_counter()
    show_pages(shown)
    pages = (perf_counter() - start) * 1_000
    changed = [_change(shown) for _ in range(CHANGES)]
    figures = {"pages": pages, "changed": min(changed), "changed_half": median(changed)}
    print(json.dumps({"first": first, "again": again, **figures}))
    window.close()
    app.processEvents()


def _switch(app: QApplication, shown: OpenReport, key: str) -> tuple[float, float]:
    """Go to a page of the wizard and return the milliseconds until it is painted, and those of work for it."""
    painted = _Painted(app)
    start, worked = perf_counter(), thread_time()
    shown.view.go_to(key)
    wait_until(lambda: painted.is_over)
    took = (perf_counter() - start) * 1_000, (thread_time() - worked) * 1_000
    rest(100)
    return took


def _change(shown: OpenReport) -> float:
    """Type a letter and return the milliseconds until the pages in sight show it."""
    before, page = shown.pages.preview.canvas.layout_shown.digest, shown.view.page()
    assert isinstance(page, SectionPage)
    start = perf_counter()
    QTest.keyClick(page.editor, Qt.Key.Key_A)
    wait_until(lambda: has_new_pages(shown, before))
    return (perf_counter() - start) * 1_000


class _Painted(QObject):
    """Tells when the next paint is over."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._is_begun = self.is_over = False
        self._app = app
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._is_begun = True
        elif self._is_begun and event.type() in {QEvent.Type.Timer, QEvent.Type.MetaCall}:
            self.is_over = True
            self._app.removeEventFilter(self)
        return False


if __name__ == "__main__":
    main()
