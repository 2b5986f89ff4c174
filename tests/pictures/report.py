"""Pictures of the pages of one report and of its side panel."""

import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from models.store.errors import DataFileFull
from tests.pictures.camera import shoot, shoot_modal, shoot_with_popups, wait, wait_until
from ui.inputs import Choice
from ui.open_report import OpenReport
from ui.pages.export import ExportPage
from ui.pages.general import GeneralPage
from ui.pages.section import SectionPage
from ui.places import places
from ui.table.page import TablePage
from ui.window import Window

_FOLDER = "D:\\Báo cáo\\Dân vận 2018"


def photograph_report(window: Window, folder: Path) -> None:
    """Write a picture of each place of the open report, and of its panels."""
    opened = window.report
    assert opened is not None
    for place in places(opened.editing.report.form):
        if place.kind != "group":
            opened.view.go_to(place.key)
            if isinstance(page := opened.view.page(), ExportPage):
                page.folder.setText(_FOLDER)
            shoot(window, folder / f"trang-{place.key}.png")
    _photograph_export(window, opened, folder)
    _photograph_panels(window, opened, folder)
    _photograph_popups(window, opened, folder)
    _photograph_trouble(window, opened, folder)


def _photograph_export(window: Window, opened: OpenReport, folder: Path) -> None:
    opened.view.go_to("export")
    page = opened.view.page()
    assert isinstance(page, ExportPage)
    with tempfile.TemporaryDirectory() as made:
        page.folder.setText(made)
        page.export()
        page.folder.setText(_FOLDER)
        shoot(window, folder / "xuat-dang-lam.png")
        wait_until(lambda: page._task is None)
        page._outcome.setText(page._outcome.text().replace(made, _FOLDER))
        wait(100)
        shoot(window, folder / "xuat-xong.png")
        page.folder.setText(made)
        shoot_modal(page.export, folder / "hop-thay-tep.png")
    page.folder.setText("Dân vận 2018")
    page.export()
    shoot(window, folder / "xuat-khong-duoc.png")
    page.folder.setText(_FOLDER)


def _photograph_panels(window: Window, opened: OpenReport, folder: Path) -> None:
    opened.view.go_to("II.6")
    opened.view.show_last_year()
    shoot(window, folder / "nam-truoc-chua-co.png")
    opened.editing.push("Sửa", [opened.editing.report.change("II.6", opened.editing.report.prose("II.5"))])
    opened.autosave.save_now()
    opened.editing.undo()
    opened.autosave.save_now()
    opened.view.show_history()
    shoot(window, folder / "lich-su.png")
    opened.view.show_note()
    shoot(window, folder / "ghi-chu.png")
    opened.view.go_to("I")
    opened.show_find(is_replacing=True)
    opened.view.side.finder.wanted.setText("dân vận")
    wait(300)
    opened.view.side.finder.step(1)
    shoot(window, folder / "tim.png")
    opened.view.side.finder.wanted.setText("không có chữ này")
    wait(300)
    shoot(window, folder / "tim-khong-thay.png")


def _photograph_popups(window: Window, opened: OpenReport, folder: Path) -> None:
    view = opened.view
    view.go_to("general")
    page = view.page()
    assert isinstance(page, GeneralPage)
    choice = page.findChildren(Choice)[0]
    page.ensureWidgetVisible(choice)
    choice.showPopup()
    shoot_with_popups(window, folder / "danh-sach-chon.png")
    choice.hidePopup()
    view.go_to("I")
    section = view.page()
    assert isinstance(section, SectionPage)
    section.editor.selectAll()
    _shoot_menu(section.editor, window, folder / "trinh-don-doan.png")
    view.go_to("citizens")
    table = view.page()
    assert isinstance(table, TablePage)
    _shoot_menu(table.paper, window, folder / "trinh-don-o.png")


def _shoot_menu(widget: QWidget, window: Window, path: Path) -> None:
    at = QPoint(90, 60)
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    shoot_with_popups(window, path)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def _photograph_trouble(window: Window, opened: OpenReport, folder: Path) -> None:
    opened.view.go_to("II.3")
    opened.autosave.failed.emit(str(DataFileFull(Path("bao-cao-dan-van.sqlite"))))
    shoot(window, folder / "chua-luu-duoc.png")
    window._trouble.hide()
    window._saved.clear()
