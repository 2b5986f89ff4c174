"""What helps in every place: Ctrl+K, F1, the size of letters, the office's data, about, the file on a fault."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from models.errors import ReportError

if TYPE_CHECKING:
    from models.store.store import Store
    from ui.finder.dialog import Finder
    from ui.help.window import HelpWindow
    from ui.window import Window

TEXT_SIZE = "text_size"


class Aids(QObject):
    """The aids of one window; each is made when it is first wanted."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._store: Store | None = None
        self._help: HelpWindow | None = None
        self.text_size = 100

    def use(self, store: Store) -> None:
        """Take over what the data file remembers."""
        self._store = store
        kept = store.setting(TEXT_SIZE, "100")
        self._set_text_size(int(kept) if kept.isdigit() else 100)

    def find(self) -> Finder:
        """Open the box that finds anything by its words."""
        from ui.finder.dialog import Finder  # noqa: PLC0415

        finder = Finder(self._window)
        finder.show()
        return finder

    def show_help_here(self) -> None:
        """Show the help of the place the cursor is in."""
        from ui.help.topics import topic_of  # noqa: PLC0415

        self._opened_help().show_topic(topic_of(QApplication.focusWidget() or self._window))

    def show_help(self, name: str = "", section: str = "") -> None:
        """Show a page of the help, the first one when no name is given."""
        from ui.help.pages import FIRST  # noqa: PLC0415

        self._opened_help().show_page(name or FIRST, section)

    def change_text_size(self, by: int) -> None:
        """Show letters a step larger (1) or smaller (-1), at their usual size for 0, and remember it."""
        from ui.theme import TEXT_SIZES  # noqa: PLC0415

        at = TEXT_SIZES.index(self.text_size) + by
        self._set_text_size(TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))] if by else 100)
        self._window.show_message(f"Cỡ chữ {self.text_size} %.")
        if self._store is not None:
            # letters are as wanted now; a locked data file only forgets it
            with suppress(ReportError):
                self._store.set_setting(TEXT_SIZE, str(self.text_size))

    def show_about(self) -> None:
        """Show version and licences."""
        from ui.about import AboutDialog  # noqa: PLC0415

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def write_trouble_file(self) -> None:
        """Write the file for whoever helps, without a single answer."""
        from ui.trouble_file import ask_and_write  # noqa: PLC0415

        ask_and_write(self._window, self._store)

    def check_file(self) -> None:
        """Ask for a file and list what is wrong in it."""
        from ui.checking.file_dialog import ask_and_check  # noqa: PLC0415

        ask_and_check(self._window, self._store)

    def edit_office(self) -> None:
        """Show the office's own data to be changed."""
        from ui.first_steps import OfficeDialog  # noqa: PLC0415

        if self._store is not None:
            dialog = OfficeDialog(self._store, self._window)
            dialog.exec()
            dialog.deleteLater()

    def _opened_help(self) -> HelpWindow:
        from ui.help.window import HelpWindow  # noqa: PLC0415

        if self._help is None:
            self._help = HelpWindow(self._window)
        return self._help

    def _set_text_size(self, percent: int) -> None:
        from ui.theme import TEXT_SIZES, set_text_size  # noqa: PLC0415

        app = QApplication.instance()
        if percent in TEXT_SIZES and percent != self.text_size and isinstance(app, QApplication):
            self.text_size = percent
            set_text_size(app, percent)
