"""`python -m tests.pictures [FOLDER]`: photographs every page of the real window, for docs/pictures and for looking at.

The window is 1366×768 less a task bar, drawn offscreen; QT_SCALE_FACTOR=2 gives the 200 % pictures.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from main import _imported_window

_imported_window()  # as the program itself imports PySide6

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.new_report import NewReportDialog
from ui.pages.export import ExportPage
from ui.places import places
from ui.program import Program
from ui.theme import apply_theme
from ui.window import Window

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
WIDTH, HEIGHT = 1366, 728


def wait(milliseconds: int) -> None:
    """Let the window work; unlike QTest.qWait this lets other threads run Python."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for a fact, ten seconds at most."""
    for _ in range(500):
        if holds():
            return
        wait(20)
    raise TimeoutError(holds)


def photograph(folder: Path) -> None:
    """Write a picture of each page into a folder."""
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    apply_theme(app)
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        window = Window()
        window.resize(WIDTH, HEIGHT)
        window.show()
        Program(window, Path(home) / "bao-cao-dan-van.sqlite").begin()
        wait_until(window.start_page.isEnabled)
        _shoot(window, folder / "bat-dau-trong.png")
        window.start_page.example.click()
        _photograph_report(window, folder)
        window.start_wanted.emit()
        window.start_page._place.setText(
            "Tệp dữ liệu: C:\\Users\\Lan\\AppData\\Local\\bao-cao-dan-van\\bao-cao-dan-van.sqlite"
        )
        _shoot(window, folder / "bat-dau.png")
        _photograph_dialog(NewReportDialog("Xã Nga Sơn", 2026, window), folder / "lap-moi.png")
        window.close()


def _photograph_report(window: Window, folder: Path) -> None:
    opened = window.report
    assert opened is not None
    for place in places(opened.editing.report.form):
        if place.kind != "group":
            opened.view.go_to(place.key)
            if isinstance(page := opened.view.page(), ExportPage):
                page.folder.setText("D:\\Báo cáo\\Dân vận 2018")
            _shoot(window, folder / f"trang-{place.key}.png")
    opened.view.go_to("II.6")
    opened.editing.push("Sửa", [opened.editing.report.change("II.6", opened.editing.report.prose("II.5"))])
    opened.autosave.save_now()
    opened.editing.undo()
    opened.autosave.save_now()
    opened.view.show_history()
    _shoot(window, folder / "lich-su.png")
    opened.view.show_note()
    _shoot(window, folder / "ghi-chu.png")
    opened.view.go_to("I")
    opened.show_find(is_replacing=True)
    opened.view.side.finder.wanted.setText("dân vận")
    wait(300)
    opened.view.side.finder.step(1)
    _shoot(window, folder / "tim.png")


def _photograph_dialog(dialog: QDialog, path: Path) -> None:
    dialog.show()
    _shoot(dialog, path)
    dialog.close()


def _shoot(widget: QWidget, path: Path) -> None:
    wait(80)
    _in_few_colours(widget.grab().toImage()).save(str(path))
    print(path)


def _in_few_colours(picture: QImage) -> QImage:
    """Return the picture in its 256 commonest colours: plenty for a window, and small in the repository."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    commonest = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    return plain.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _ in commonest])


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    target.mkdir(parents=True, exist_ok=True)
    photograph(target)
