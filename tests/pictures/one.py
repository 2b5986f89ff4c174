"""`python -m tests.pictures.one VARIANT FOLDER`: every page and dialog in one look, in a program of its own."""

import os
import sys
import tempfile
from pathlib import Path

from main import _imported_window
from tests.pictures.variants import Variant, platform, variant

_imported_window()  # as the program itself imports PySide6

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.pictures.aids import photograph_aids, photograph_menus
from tests.pictures.camera import wait, wait_until
from tests.pictures.checking import photograph_checks
from tests.pictures.last_year import photograph_last_year
from tests.pictures.pages import photograph_pages
from tests.pictures.report import photograph_report
from tests.pictures.start import photograph_filled, photograph_first_start
from ui.program import Program
from ui.theme import apply_theme, show_scheme
from ui.window import Window


def photograph(wanted: Variant, home: Path, folder: Path) -> None:
    """Walk through the program from its first start and write a picture of all there is to see."""
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    apply_theme(app)
    if wanted.is_dark:
        show_scheme(app, Qt.ColorScheme.Dark)
    window = Window()
    window.resize(window.screen().availableSize())
    window.show()
    Program(window, home / "bao-cao-dan-van.sqlite").begin()
    wait_until(window.start_page.isEnabled)
    window.aids._set_text_size(wanted.percent)
    window.activateWindow()
    wait(100)
    photograph_first_start(window, folder)
    window.start_page.example.click()
    photograph_report(window, folder)
    photograph_checks(window, folder)
    photograph_menus(window, folder)
    photograph_pages(window, folder)
    photograph_filled(window, folder)
    photograph_last_year(window, home, folder)
    photograph_aids(window, folder)
    window.close()


if __name__ == "__main__":
    seen, target = variant(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as own:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = own
        os.environ["QT_QPA_PLATFORM"] = platform(seen, Path(own))
        photograph(seen, Path(own), target)
