"""Pictures of the pages beside the form and over the whole window, and of the print dialog."""

from pathlib import Path

from tests.pictures.camera import shoot, shoot_dialog, wait_until
from ui.pages_view.maker import PageMaker
from ui.pages_view.print_dialog import PrintDialog
from ui.window import Window


def photograph_pages(window: Window, folder: Path) -> None:
    """Write the pictures of the open report; the pages stay hidden afterwards."""
    opened = window.report
    assert opened is not None
    opened.view.go_to("II.3")
    for show, name in ((opened.pages.toggle, "trang-in"), (opened.pages.toggle_whole, "trang-in-ca-cua-so")):
        show()
        _wait_for_pages(opened.pages.preview.maker)
        shoot(window, folder / f"{name}.png")
    opened.pages.hide()
    dialog = PrintDialog(opened.editing, opened._store, "II.3", window)
    dialog.choice.choose_engine("built_in")
    dialog.show()
    _wait_for_pages(dialog.maker)
    shoot_dialog(dialog, folder / "in-bao-cao.png")
    dialog.reject()
    dialog.deleteLater()


def _wait_for_pages(maker: PageMaker) -> None:
    wait_until(lambda: not maker._is_working)
