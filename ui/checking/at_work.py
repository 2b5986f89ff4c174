"""What a clerk does about the issues of an open report: from the menu, by keys, in the list and in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from models.errors import ReportError
from models.store.own_words import keep_words, kept_words
from ui.checking.live import live_checks
from ui.pages.export import ExportPage
from ui.places import place_key

if TYPE_CHECKING:
    from models.checks.issues import Issue
    from models.checks.subject import OwnWords
    from models.store.store import Store
    from ui.report_view import ReportView


class Checking(QObject):
    """The checks of one open report at work, with the words its office taught them."""

    def __init__(self, view: ReportView, store: Store) -> None:
        super().__init__(view)
        self._view = view
        self._store = store
        self._checks = live_checks(view.editing)
        self._checks.set_own(kept_words(store))
        self._checks.learned.connect(self._keep_words)
        view.issue_wanted.connect(self.go_to)

    def show(self) -> None:
        """Bring the issues to the front and put the cursor into them."""
        self._view.show_panel(self._view.side.checks)
        self._view.side.checks.focus_list()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) issue of the report."""
        self._view.side.checks.step(by)

    def go_to(self, issue: Issue) -> None:
        """Show the place of an issue and put the cursor to the words that were found."""
        self._view.outline.show_place(place_key(self._view.editing.report, issue.key))
        page = self._view.page()
        if not isinstance(page, ExportPage):
            page.show_issue(issue)

    def mend_here(self) -> None:
        """Put the mend of the issue at hand in its place."""
        self._view.side.checks.mend(self._at_hand())

    def accept_here(self) -> None:
        """Accept the issue at hand."""
        if issue := self._at_hand():
            self._view.side.checks.accept(issue)
        else:
            self._view.message.emit("Chỗ này không có gì cần xem lại.")

    def edit_words(self) -> None:
        """Show the words of the office to be changed."""
        from ui.checking.words_dialog import WordsDialog  # noqa: PLC0415

        dialog = WordsDialog(self._checks.own, self._view.window())
        if dialog.exec():
            self._checks.set_own(dialog.words())
            self._keep_words(dialog.words())
        dialog.deleteLater()

    def _at_hand(self) -> Issue | None:
        """Return the issue chosen in a list that has the cursor, else the one the cursor of the page stands at."""
        page, focused = self._view.page(), QApplication.focusWidget() or self._view
        if self._view.side.checks.isAncestorOf(focused):
            return self._view.side.checks.current()
        return page.found.current() if isinstance(page, ExportPage) else page.issue_at_hand()

    def _keep_words(self, own: OwnWords) -> None:
        try:
            keep_words(self._store, own)
        except ReportError as error:
            self._view.message.emit(str(error))
