"""An open report: the outline, the page at hand, the side panel, and the way between places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from models.report.report import NOTE_PREFIX
from ui.help.topics import TOPIC, topic_of_place
from ui.outline import OutlineModel, OutlineView
from ui.pages.build import build_page
from ui.pages.export import ExportPage
from ui.pages.general import GeneralPage
from ui.pages.section import SectionPage
from ui.places import Place, place_key, places
from ui.side_panel import SidePanel
from ui.table.page import TablePage
from ui.theme import text_scale
from ui.widgets import button

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from models.report.search import Hit
    from models.store.store import Store
    from ui.autosave import Autosave
    from ui.editing import Editing
    from ui.pages.build import Page

OUTLINE_WIDTH = 250
SIDE_WIDTH = 290
ALL_THREE = 1_100
"""Pixels from which outline, page and side panel stand beside each other without being called."""
PAGE_AND_ONE = 800
"""Pixels below which the side panel takes the place of the outline."""


class ReportView(QWidget):
    """The pages of one report, each built when it is first shown."""

    moved = Signal(str)
    """The key of the place now shown."""
    message = Signal(str)
    """Words for the status line."""
    issue_wanted = Signal(object)
    """The clerk wants to go to an Issue of a list."""
    last_year_wanted = Signal()
    """The clerk wants to choose last year's report to compare with."""

    def __init__(
        self, editing: Editing, store: Store, report_id: int, autosave: Autosave, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editing = editing
        self._store = store
        self._report_id = report_id
        self._autosave = autosave
        self._pages: dict[str, Page] = {}
        self._kinds = {place.key: place for place in places(editing.report.form)}
        # made in the order in which Tab goes on from a page
        self.back = button("← Trước", "", lambda: self.step(-1), self)
        self.next = button("Tiếp →", "", lambda: self.step(1), self)
        self.outline = OutlineView(OutlineModel(editing, self), self)
        self._stack = QStackedWidget(self)
        self.side = SidePanel(editing, store, report_id, autosave, self)
        self._found_key = ""
        self._is_wide: bool | None = None
        self._build_layout()
        self._connect()

    def go_to(self, key: str) -> None:
        """Show the place of a key and put the cursor to it; an unknown key shows the first place."""
        try:
            place = place_key(self.editing.report, key)
        except KeyError:
            key = place = next(iter(self._kinds))
        self.outline.show_place(self._entered(place))
        self.page().go_to(key)
        if key.startswith(NOTE_PREFIX):
            self.show_note()

    def page(self) -> Page:
        """Return the page at hand."""
        return self._page(self.place)

    @property
    def place(self) -> str:
        """The key of the place at hand."""
        return self.outline.place_at_hand()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place."""
        self.outline.step(by)
        self.page().go_to(self.place)

    def next_unconfirmed(self, by: int) -> None:
        """Go to the next (1) or previous (-1) fact that stands as last year, on this page or another."""
        page = self.page()
        if isinstance(page, SectionPage):
            page.editor.confirming.step(by)
        else:
            self.step_unconfirmed(by)

    def step_unconfirmed(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place with facts that stand as last year, and to the first of them."""
        if self.outline.step_unconfirmed(by):
            page = self.page()
            if isinstance(page, GeneralPage | SectionPage):
                page.show_unconfirmed(by)
        elif self.editing.last_year:
            self.message.emit("Không còn chỗ nào như năm trước mà chưa xác nhận.")

    def show_find(self, *, is_replacing: bool) -> None:
        """Open the find panel, with the selected words looked for."""
        page = self.page()
        words = page.editor.textCursor().selectedText() if isinstance(page, SectionPage) else ""
        self.show_panel(self.side.finder)
        self.side.finder.show_find(is_replacing=is_replacing, words=words)

    def find_next(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place found; without a search open one."""
        if self.side.finder.isVisible():
            self.side.finder.step(by)
        else:
            self.show_find(is_replacing=False)

    def show_last_year(self) -> None:
        """Bring last year's report to the front and put the cursor into it."""
        self.show_panel(self.side.last_year)
        self.side.last_year.focus_list()

    def show_comparison(self) -> None:
        """Show both years beside each other, word by word, over the whole window; without a last year, offer one."""
        from ui.last_year.comparison import ComparisonDialog  # noqa: PLC0415

        if self.editing.last_year is None:
            self.show_last_year()
            return
        dialog = ComparisonDialog(self.editing, self.editing.last_year, self.place, self.window())
        dialog.wanted.connect(self.go_to)
        dialog.exec()
        dialog.deleteLater()

    def show_history(self) -> None:
        """Bring the history to the front and put the cursor into it."""
        self.show_panel(self.side.history)
        self.side.history.focus_list()

    def show_note(self) -> None:
        """Bring the note to the front and put the cursor into it."""
        self.show_panel(self.side.note)
        self.side.note.focus_text()

    def toggle_side(self) -> None:
        """Fold the side panel away, or unfold it."""
        self.side.setVisible(not self.side.isVisible())
        self._share_width()

    def enter_outline(self) -> None:
        """Put the cursor into the outline."""
        if self.outline.isHidden():
            self.toggle_side()
        self.outline.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.side.isAncestorOf(QApplication.focusWidget() or self):
            self.enter_page()
        elif event.key() == Qt.Key.Key_F5:
            # from the outline, a table or a panel; editors with facts of their own take the key first
            self.step_unconfirmed(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold()
            self.splitter.setSizes([self._outline_width(), *self.splitter.sizes()[1:]])

    def enter_page(self) -> None:
        """Put the cursor into the page at hand."""
        self.page().go_to(self.place)

    def _share_width(self) -> None:
        self.outline.setVisible(self.width() >= PAGE_AND_ONE * text_scale() or self.side.isHidden())

    def _fold(self) -> None:
        """Fold the side panel away where there is no more room for it, unfold it where there is again."""
        is_wide = self.width() >= ALL_THREE * text_scale()
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.side.setVisible(is_wide)
        self._share_width()

    def _outline_width(self) -> int:
        return round(min(OUTLINE_WIDTH * text_scale(), max(self.width(), ALL_THREE) * 0.3))

    def _entered(self, place: str) -> str:
        """Return the place itself, or the first one under it when it is the head of a group."""
        keys = list(self._kinds)
        later = keys[keys.index(place) :]
        return next(key for key in later if self._kinds[key].kind != "group")

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel of the side to the front."""
        self.side.bring_up(panel)
        self._share_width()

    def _build_layout(self) -> None:
        middle = self.middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(self._stack, 1)
        steps = QHBoxLayout()
        steps.setContentsMargins(16, 0, 16, 0)
        steps.addWidget(self.back)
        steps.addStretch(1)
        steps.addWidget(self.next)
        column.addLayout(steps)
        splitter = self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        for widget in (self.outline, middle, self.side):
            splitter.addWidget(widget)
        for widget in (self.outline, middle):
            widget.setMinimumWidth(180)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self._outline_width(), 800, SIDE_WIDTH])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.outline.chosen.connect(self._show_place)
        self.outline.entered_page.connect(self.enter_page)
        self.editing.shown.connect(self.go_to)
        self.side.finder.hit_shown.connect(self._show_hit)
        self.side.finder.closed.connect(self._leave_find)
        self.side.last_year.choose_wanted.connect(self.last_year_wanted)
        self.side.last_year.compare_wanted.connect(self.show_comparison)
        self.side.last_year.message.connect(self.message)
        self.side.last_year.paragraph_at_hand = self._paragraph_at_hand
        self.side.checks.wanted.connect(self.issue_wanted)
        self.side.checks.message.connect(self.message)

    def _show_hit(self, hit: Hit) -> None:
        self._found_key = hit.key
        place = place_key(self.editing.report, hit.key)
        self.outline.show_place(place)
        page = self._page(place)
        if isinstance(page, GeneralPage | SectionPage):
            page.show_hit(hit)

    def _leave_find(self) -> None:
        self.go_to(self._found_key or self.place)
        self._found_key = ""

    def _show_place(self, key: str) -> None:
        self.editing.flush()
        self._stack.setCurrentWidget(self._page(key))
        page = self.page()
        self.side.show_place(key, page.key_at_hand() if isinstance(page, TablePage) else key)
        for pushed, by, words in ((self.back, -1, "Mục trước (Ctrl+PgUp)"), (self.next, 1, "Mục tiếp (Ctrl+PgDown)")):
            title = self.outline.neighbour(by)
            pushed.setEnabled(bool(title))
            pushed.setToolTip(f"{words}: {title}" if title else words)
        self.moved.emit(key)

    def _page(self, key: str) -> Page:
        if key not in self._pages:
            page = self._pages[key] = self._build_page(self._kinds[key])
            page.setProperty(TOPIC, topic_of_place(self._kinds[key], self.outline.title_of(key)))
            self._stack.addWidget(page)
        return self._pages[key]

    def _build_page(self, place: Place) -> Page:
        page = build_page(place, self.editing, self._store, self._autosave, self._stack)
        match page:
            case TablePage():
                page.message.connect(self.message)
            case ExportPage():
                page.found.wanted.connect(self.issue_wanted)
                page.found.message.connect(self.message)
                return page
            case _:
                page.unconfirmed_wanted.connect(self.step_unconfirmed)
        if isinstance(page, SectionPage):
            page.editor.issue_menu.connect(self.side.checks.add_to_menu)
        page.current_key.connect(self.side.history.show_key)
        page.current_key.connect(self.side.last_year.show_place)
        return page

    def _paragraph_at_hand(self) -> int | None:
        page = self.page()
        return page.editor.textCursor().blockNumber() if isinstance(page, SectionPage) else None
