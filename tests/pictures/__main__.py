"""`python -m tests.pictures [FOLDER]`: photographs every page of the real window, for docs/pictures and for looking at.

The window is 1366×768 less a task bar, drawn offscreen; QT_SCALE_FACTOR=2 gives the 200 % pictures.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from main import _imported_window

_imported_window()  # as the program itself imports PySide6

from PySide6.QtWidgets import QApplication

from tests.pictures.camera import shoot, shoot_dialog, wait_until
from tests.pictures.last_year import photograph_last_year
from tests.pictures.pages import photograph_pages
from tests.pictures.report import photograph_report
from ui.new_report import NewReportDialog
from ui.program import Program
from ui.theme import apply_theme
from ui.window import Window

PICTURES = Path(__file__).parent.parent.parent / "docs" / "pictures"
WIDTH, HEIGHT = 1366, 728


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
        shoot(window, folder / "bat-dau-trong.png")
        window.start_page.example.click()
        photograph_report(window, folder)
        photograph_pages(window, folder)
        window.start_wanted.emit()
        window.start_page._place.setText(
            "Tệp dữ liệu: C:\\Users\\Lan\\AppData\\Local\\bao-cao-dan-van\\bao-cao-dan-van.sqlite"
        )
        shoot(window, folder / "bat-dau.png")
        shoot_dialog(NewReportDialog("Xã Nga Sơn", 2026, window), folder / "lap-moi.png")
        photograph_last_year(window, Path(home), folder)
        window.close()


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    target.mkdir(parents=True, exist_ok=True)
    photograph(target)
