"""A child: types into a report of 60 pages with its pages beside it, or into a bare editor with the same text.

`python -m tests.bench.typing_child bare|ours FOLDER` prints how long letters take to the screen.
"""

import json
import sys
from math import ceil
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMainWindow, QTextEdit

from models.text.prose import label
from tests.bench.desk import SIZE, opened, program, show_pages, stored, wait_until
from tests.bench.long_report import SIXTY_PAGES, long_report, longest_section
from tests.bench.typist import Typist
from ui.pages.section import SectionPage


def main() -> None:
    """Print the milliseconds within which 99 of 100 letters and half of them are on the screen."""
    app = program()
    window, edit = {"bare": _bare, "ours": _ours}[sys.argv[1]](Path(sys.argv[2]))
    _go_to_the_middle(edit)
    edit.setFocus()
    typist = Typist(edit)
    typist.begin()
    wait_until(lambda: typist.is_done)
    waits = sorted(typist.waits)
    print(json.dumps({"most": waits[ceil(len(waits) * 0.99) - 1], "half": waits[len(waits) // 2]}))
    window.close()
    app.processEvents()


def _ours(folder: Path) -> tuple[QMainWindow, QTextEdit]:
    report = long_report(SIXTY_PAGES)
    window, shown = opened(stored(folder, report))
    shown.view.go_to(longest_section(report).key)
    show_pages(shown)
    page = shown.view.page()
    assert isinstance(page, SectionPage)
    return window, page.editor


def _bare(_folder: Path) -> tuple[QMainWindow, QTextEdit]:
    report = long_report(SIXTY_PAGES)
    prose = report.prose(longest_section(report).key)
    window = QMainWindow()
    edit = QTextEdit("", window)
    edit.setPlainText("\n".join(label(part) + part.text for part in prose))
    window.setCentralWidget(edit)
    window.resize(*SIZE)
    window.show()
    return window, edit


def _go_to_the_middle(edit: QTextEdit) -> None:
    blocks = edit.document().blockCount()
    cursor = QTextCursor(edit.document().findBlockByNumber(blocks // 2))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)


if __name__ == "__main__":
    main()
