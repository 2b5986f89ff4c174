"""Pictures of menus and tooltips, of the finder, help, about and of message boxes."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QToolTip

from models.store.errors import DataFileDamaged
from tests.pictures.camera import shoot, shoot_dialog, shoot_modal, shoot_with_popups, wait
from ui import dialogs
from ui.about import AboutDialog
from ui.data_file import LEAVE, NEW, OTHER
from ui.help.window import HelpWindow
from ui.window import Window

_PAGES = ("muoi-buoc", "phim", "thong-bao")
_DAMAGED = DataFileDamaged(Path("bao-cao-dan-van.sqlite"))


def photograph_menus(window: Window, folder: Path) -> None:
    """Write a picture of each open menu, and of a tooltip; a report is open."""
    bar = window.menuBar()
    for number, action in enumerate(bar.actions(), 1):
        menu = action.menu()
        assert isinstance(menu, QMenu)
        bar.setActiveAction(action)
        menu.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))
        shoot_with_popups(window, folder / f"trinh-don-{number}.png")
        menu.close()
    _photograph_tip(window, folder)


def photograph_aids(window: Window, folder: Path) -> None:
    """Write a picture of what helps everywhere."""
    finder = window.aids.find()
    for name, words in (("tim-nhanh", ""), ("tim-nhanh-chu", "ngay ky"), ("tim-nhanh-khong-thay", "xyzxyz")):
        finder.line.setText(words)
        shoot_with_popups(window, folder / f"{name}.png")
    finder.reject()
    wait(50)
    for name in _PAGES:
        help_window = HelpWindow(window)
        help_window.show_page(name)
        shoot_dialog(help_window, folder / f"tro-giup-{name}.png")
    shoot_dialog(AboutDialog(window), folder / "gioi-thieu.png")
    shoot_modal(window.aids.write_trouble_file, folder / "hop-gui-loi.png")
    shoot_modal(lambda: dialogs.tell(window, str(_DAMAGED)), folder / "hop-bao.png")
    choices = ("Dùng bản sao ngày 28/11", OTHER, NEW, LEAVE)
    shoot_modal(lambda: dialogs.ask(window, str(_DAMAGED), choices), folder / "hop-hoi.png")


def _photograph_tip(window: Window, folder: Path) -> None:
    assert window.report is not None
    pushed = window.report.view.next
    # at once: the tip goes as soon as the program attends to anything else
    shoot(window, folder / "meo-nut.png")
    QToolTip.showText(pushed.mapToGlobal(QPoint(-260, -70)), pushed.toolTip(), pushed)
    shoot_with_popups(window, folder / "meo-nut.png")
    QToolTip.hideText()
