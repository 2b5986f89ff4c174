"""A report that is open: its answers, autosave, pages and find panel, made together and closed together."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from models.errors import ReportError
from models.report.carried import LastYear
from ui.autosave import PATIENCE, Autosave
from ui.checking.at_work import Checking
from ui.editing import Editing
from ui.left_to_do import left_to_do
from ui.pages.export import ExportPage
from ui.pages_view.beside import PagesBeside
from ui.places import EXPORT
from ui.report_view import ReportView
from ui.widgets import idle_timer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.store.store import Store, Summary
    from ui.pages_view.print_dialog import PrintDialog


class OpenReport:
    """One report of the data file, on the screen."""

    def __init__(self, store: Store, summary: Summary, room: QWidget | None = None) -> None:
        """Load a report; its view is made in the room where it will be shown, which dresses it once."""
        self.id = summary.id
        self.name = summary.name
        self._store = store
        self.editing = Editing(store.load(summary.id))
        self.editing.last_year = store.last_year(summary.id)
        self.unread = len(store.unread(summary.id))
        self.autosave = Autosave(store, summary.id, self.editing)
        self.view = ReportView(self.editing, store, summary.id, self.autosave, room)
        self.editing.setParent(self.view)
        self.pages = PagesBeside(self.view)
        self.checking = Checking(self.view, store)
        self._printing: PrintDialog | None = None
        self.view.go_to(summary.place)
        self._leaving = idle_timer(0, self._leave_place, self.view)
        self.view.moved.connect(lambda _key: self._leaving.start())
        self.pages.print_wanted.connect(self.print)

    def left_to_do(self) -> str:
        """Return what is left, for the status line."""
        return left_to_do(self.editing)

    def keep_last_year(self, other: Summary) -> None:
        """Put a frozen copy of another report beside this one as last year's."""
        last = LastYear(other.name, self._store.load(other.id))
        self._store.keep_last_year(self.id, last)
        self.editing.set_last_year(last)

    def show_find(self, *, is_replacing: bool) -> None:
        """Open the find panel."""
        self.view.show_find(is_replacing=is_replacing)

    def find_next(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place found."""
        self.view.find_next(by)

    def export(self) -> None:
        """Go to the last page and write the files."""
        self.view.go_to(EXPORT)
        page = self.view.page()
        if isinstance(page, ExportPage):
            page.export()

    def print(self) -> None:
        """Show the pages of the report, or of the place at hand, to be printed or saved as PDF."""
        from ui.pages_view.print_dialog import PrintDialog  # noqa: PLC0415

        if self._printing is not None and not self._printing.is_busy:
            self._printing.reject()  # its pages are those of the moment it was opened
        if self._printing is None:
            self._printing = PrintDialog(self.editing, self._store, self.view.place, self.view.window())
            self._printing.finished.connect(self._end_printing)
        self._printing.show()
        self._printing.activateWindow()

    def refused(self) -> str:
        """Return a sentence on each field whose text is no answer and would be lost, "" for none."""
        fields = [field for field in self.editing.report.form.fields if field.key in self.editing.refused]
        return "\n".join(f"Ô “{field.label}”: {self.editing.refused[field.key]}" for field in fields)

    def close(self) -> None:
        """Let go of the pages."""
        if self._printing is not None:
            self._printing.give_up()
        if self._leaving.isActive():
            self._leave_place()
        self.pages.close()
        self.view.deleteLater()

    def _end_printing(self) -> None:
        if self._printing is not None:
            self._printing.deleteLater()
            self._printing = None

    def _leave_place(self) -> None:
        """Save what was typed at the last place, and where the clerk is now: the page is on the screen before."""
        self._leaving.stop()
        self.autosave.save_soon()
        # the answers matter, the place does not: a locked or lost data file is told where they are saved
        with suppress(ReportError):
            self._store.remember_place(self.id, self.view.place, patience=PATIENCE)
