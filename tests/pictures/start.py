"""Pictures of the start page, from the first start on, and of the dialogs that begin a report."""

from pathlib import Path

from tests.pictures.camera import shoot, shoot_dialog, shoot_modal
from ui.choose_last_year import ChooseLastYear
from ui.first_steps import OfficeDialog, OfficeForm
from ui.kept_files import KeptFiles
from ui.new_report import NewReportDialog
from ui.window import Window

_PLACE = "Tệp dữ liệu: C:\\Users\\Lan\\AppData\\Local\\bao-cao-dan-van\\bao-cao-dan-van.sqlite"


def photograph_first_start(window: Window, folder: Path) -> None:
    """Write the pictures of an empty data file; the window shows its first start."""
    _shoot_start(window, folder / "bat-dau-lan-dau.png")
    form = window.start_page.findChild(OfficeForm)
    assert form is not None
    form.put_off()
    _shoot_start(window, folder / "bat-dau-trong.png")
    store = window.aids._store
    assert store is not None
    shoot_dialog(OfficeDialog(store, window), folder / "thong-tin-don-vi.png")


def photograph_filled(window: Window, folder: Path) -> None:
    """Write the pictures of a data file with reports; the open one is closed."""
    window.start_wanted.emit()
    page = window.start_page
    _shoot_start(window, folder / "bat-dau.png")
    page.bin.click()
    _shoot_start(window, folder / "thung-rac.png")
    page.bin.click()
    shoot_dialog(NewReportDialog("Xã Nga Sơn", 2026, window), folder / "lap-moi.png")
    shoot_dialog(NewReportDialog("Nga Sơn", 2026, window), folder / "lap-moi-chua-ro.png")
    shoot_dialog(NewReportDialog("Huyện Nga Sơn", 2019, window, last_year=2018), folder / "lap-nam-sau.png")
    shoot_modal(page.rename.click, folder / "doi-ten.png")


def photograph_beside(window: Window, folder: Path) -> None:
    """Write the pictures of what asks for last year's report and of the kept files; a report is open."""
    store, opened = window.aids._store, window.report
    assert store is not None
    assert opened is not None
    others = [summary for summary in store.reports() if summary.id != opened.id]
    for name, offered in (("chon-nam-truoc", others), ("chon-nam-truoc-trong", [])):
        shoot_dialog(ChooseLastYear(store.summary(opened.id), offered, window), folder / f"{name}.png")
    shoot_dialog(KeptFiles(store, opened.id, window), folder / "tep-da-nhap.png")
    shoot_dialog(KeptFiles(store, others[0].id, window), folder / "tep-da-nhap-trong.png")


def _shoot_start(window: Window, path: Path) -> None:
    window.start_page._place.setText(_PLACE)
    window.start_page._place.setCursorPosition(0)
    shoot(window, path)
