"""`python -m tests.pictures.steps`: the pictures of the help's ten steps, from the real window, and docs/help anew."""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from main import _imported_window

_imported_window()  # as the program itself imports PySide6

from PySide6.QtWidgets import QApplication

from models.report.example import load_example
from tests.help_copy import write_copies
from tests.pictures.camera import shoot, wait, wait_until
from tests.pictures.last_year import _EXTRA, _read, _text, _write_on
from ui.first_steps import OfficeForm
from ui.help.pages import FOLDER
from ui.pages.export import ExportPage
from ui.program import Program
from ui.theme import apply_theme
from ui.window import Window

PICTURES = FOLDER / "pictures"
WIDTH, HEIGHT = 1080, 600
_PLACE = "Tệp dữ liệu: D:\\Lan\\bao-cao-dan-van.sqlite"


def photograph_steps(window: Window, home: Path, folder: Path) -> None:
    """Write a picture for each step that has one; the window shows an empty data file."""
    form = window.start_page.findChild(OfficeForm)
    assert form is not None
    window.start_page._place.setText(_PLACE)
    form.name.setText("Nga Sơn")
    form.addressee.setText("Sở Nội vụ tỉnh Thanh Hóa")
    form.signer_name.setText("Trần Ngọc Quyết")
    shoot(window, folder / "buoc-1.png")
    form.keep()
    text = _text(load_example("nga-son-2018"))
    dialog = _read(window, home / "Báo cáo dân vận 2018.txt", text + _EXTRA)
    dialog.resize(WIDTH, HEIGHT)
    shoot(dialog, folder / "buoc-3.png")
    dialog.preview.agree.click()
    wait_until(lambda: window.report is not None)
    _photograph_report(window, folder)
    window.start_wanted.emit()
    window.start_page._place.setText(_PLACE)
    shoot(window, folder / "buoc-2.png")


def _photograph_report(window: Window, folder: Path) -> None:
    assert window.report is not None
    view = window.report.view
    view.side.hide()
    view.go_to("general")
    shoot(window, folder / "buoc-4.png")
    view.go_to("I")
    shoot(window, folder / "buoc-5.png")
    _write_on(window.report)
    view.show_last_year()
    view.go_to("II.3")
    wait(400)
    shoot(window, folder / "buoc-6.png")
    view.side.hide()
    view.go_to("new_rural.unit.communes_met")
    wait(300)
    shoot(window, folder / "buoc-7.png")
    view.go_to("export")
    if isinstance(page := view.page(), ExportPage):
        page.folder.setText("D:\\Báo cáo\\Dân vận 2019")
    shoot(window, folder / "buoc-9.png")


def main() -> None:
    """Open a window on an empty data file and photograph the steps."""
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    apply_theme(app)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        window = Window()
        window.resize(WIDTH, HEIGHT)
        window.show()
        Program(window, Path(home) / "bao-cao-dan-van.sqlite").begin()
        wait_until(window.start_page.isEnabled)
        photograph_steps(window, Path(home), PICTURES)
        window.close()
    write_copies()


if __name__ == "__main__":
    main()
