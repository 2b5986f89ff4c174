"""The pages beside the form, or in its place: F12 and Ctrl+F12 of an open report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from shiboken6 import isValid

from ui.pages.export import ExportPage
from ui.pages.section import SectionPage
from ui.pages_view.preview import PagePreview
from ui.pages_view.source import ReportSource
from ui.places import GENERAL, place_key
from ui.report_view import OUTLINE_WIDTH
from ui.theme import text_scale

if TYPE_CHECKING:
    from ui.report_view import ReportView

BESIDE = 1_150
"""Pixels of an open report, with letters of the usual size, from which form and pages fit beside each other."""
PAGES = 2
"""Where the pages stand in the splitter: behind the form, before the side panel."""


class PagesBeside(QObject):
    """Shows and hides the pages of one open report, and leads from the cursor to its page and back.

    Nothing is built, and no process runs, before the pages are first called.
    """

    print_wanted = Signal()
    """The clerk wants to print, or to have a PDF."""

    def __init__(self, view: ReportView) -> None:
        super().__init__(view)
        self._view = view
        self._source = ReportSource()
        self._preview: PagePreview | None = None
        self._is_whole = False
        self._had_side = True
        self._followed: set[str] = set()

    @property
    def is_shown(self) -> bool:
        """Whether the pages are in the window."""
        # a window destroyed as it stands asks when its parts are gone
        return self._preview is not None and isValid(self._preview) and not self._preview.isHidden()

    @property
    def preview(self) -> PagePreview:
        """The pages, built when they are first called."""
        if self._preview is None:
            self._preview = self._built()
        return self._preview

    def toggle(self) -> None:
        """Show the pages beside the form, in its place where there is no room; or hide them again."""
        if self.is_shown:
            self.hide()
        else:
            self._show(is_whole=self._is_narrow())

    def toggle_whole(self) -> None:
        """Show the pages in the place of the form, or the form again."""
        if self.is_shown and self._is_whole:
            self._make_room()
        else:
            self._show(is_whole=True)

    def hide(self) -> None:
        """Show the form without the pages, and the side panel if it was there."""
        if self.is_shown:
            self._put_away()
            self._view.side.setVisible(self._had_side)
            self._view.enter_page()

    def close(self) -> None:
        """End what makes the pages."""
        if self._preview is not None:
            self._preview.close_source()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.is_shown:
            if watched is self._view.side and event.type() == QEvent.Type.Show:
                self._put_away()  # a panel that is called takes the place of the pages
            elif watched is self._view.middle and event.type() == QEvent.Type.Resize and self._is_narrow():
                self._show(is_whole=True)
        return super().eventFilter(watched, event)

    def _built(self) -> PagePreview:
        view = self._view
        preview = PagePreview(view.editing, self._source, view)
        preview.hide()
        preview.setMinimumWidth(280)
        view.splitter.insertWidget(PAGES, preview)
        preview.place_wanted.connect(self._go)
        preview.close_wanted.connect(self.hide)
        preview.whole_wanted.connect(self.toggle_whole)
        preview.print_wanted.connect(self.print_wanted)
        view.moved.connect(self._follow)
        view.outline.entered_page.connect(self._make_room)
        for watched in (view.side, view.middle):
            watched.installEventFilter(self)
        return preview

    def _show(self, *, is_whole: bool) -> None:
        preview, view = self.preview, self._view
        if not self.is_shown:
            self._had_side = not view.side.isHidden()
        self._is_whole = is_whole
        view.side.hide()
        preview.show_whole(is_whole=is_whole, has_choice=not self._is_narrow())
        preview.show()
        view.middle.setHidden(is_whole)
        room = view.width() - OUTLINE_WIDTH
        view.splitter.setSizes([OUTLINE_WIDTH, 0, room, 0] if is_whole else [OUTLINE_WIDTH, room // 2, room // 2, 0])
        self._follow(view.place)
        if is_whole:
            preview.canvas.setFocus()

    def _put_away(self) -> None:
        self._is_whole = False
        self.preview.hide()
        self._view.middle.show()

    def _make_room(self) -> None:
        """Bring the form back where the pages have taken its place."""
        if not self.is_shown or not self._is_whole:
            return
        if self._is_narrow():
            self.hide()
        else:
            self._show(is_whole=False)
        self._view.enter_page()

    def _go(self, key: str, paragraph: int) -> None:
        self._make_room()
        self._view.go_to(key)
        page = self._view.page()
        last = len(self._view.editing.report.prose(key)) - 1 if isinstance(page, SectionPage) else -1
        if isinstance(page, SectionPage) and last >= 0:
            page.editor.go_to(max(0, min(paragraph - 1, last)), 0, 0)

    def _follow(self, place: str) -> None:
        """Show the page of a place, and from now on that of every answer the cursor goes to there."""
        page = self._view.page()
        if place not in self._followed and not isinstance(page, ExportPage):
            self._followed.add(place)
            page.current_key.connect(self._show_answer)
            if isinstance(page, SectionPage):
                page.editor.cursorPositionChanged.connect(self._show_cursor)
        self._show_cursor()

    def _show_cursor(self) -> None:
        page = self._view.page()
        if self.is_shown:
            paragraph = page.editor.textCursor().blockNumber() + 1 if isinstance(page, SectionPage) else 0
            self.preview.show_place(self._view.place, paragraph)

    def _show_answer(self, key: str) -> None:
        place = place_key(self._view.editing.report, key)
        if self.is_shown and key != place:
            # a field has its own line, a cell is in the table
            self.preview.show_place(key if place == GENERAL else place)

    def _is_narrow(self) -> bool:
        return self._view.width() < BESIDE * text_scale()
