"""The page of one section: its heading, a hint and the prose editor with its toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.report.report import CONFIRMED_PREFIX
from models.report.wording import heading
from ui.carried_strip import CarriedStrip
from ui.checking.live import live_checks
from ui.prose.editor import ProseEditor
from ui.prose.toolbar import ProseToolbar
from ui.theme import text_scale
from ui.widgets import label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from models.checks.issues import Issue
    from models.form.definition import Section
    from models.report.search import Hit
    from ui.editing import Editing

ROOM_FOR_HINT = 360
"""Pixels of height, at the usual text size, from which the hint leaves enough of the page for writing."""


class SectionPage(QWidget):
    """Heading, hint, toolbar and editor of a section."""

    current_key = Signal(str)
    """The section's key, when the cursor comes in."""
    unconfirmed_wanted = Signal(int)
    """The next (1) or previous (-1) fact that stands as last year is in another place."""

    def __init__(self, editing: Editing, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._section = section
        self.editor = ProseEditor(editing, section, self)
        self._title = label("", self, "pageTitle")
        self._title.setToolTip(section.hint)
        self._hint = label(section.hint, self, "hint")
        self._build_layout(section)
        editing.changed.connect(self._show_heading)
        self._checks = live_checks(editing)
        self._checks.changed.connect(self._mark_issues)
        self._mark_issues()
        self._show_heading()

    def go_to(self, key: str) -> None:
        """Put the cursor into the editor; for a confirmation taken back, to what it had confirmed."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if key.startswith(CONFIRMED_PREFIX):
            self.editor.confirming.show_reopened()
        self.current_key.emit(key.removeprefix(CONFIRMED_PREFIX))

    def show_unconfirmed(self, by: int) -> None:
        """Put the cursor to the first (1) or last (-1) fact that stands as last year."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.confirming.enter(by)
        self.current_key.emit(self._section.key)

    def show_hit(self, hit: Hit) -> None:
        """Select the letters found and bring them into sight; the cursor stays where the clerk searches."""
        self.editor.go_to(hit.paragraph, hit.start, hit.end - hit.start)

    def show_issue(self, issue: Issue) -> None:
        """Put the cursor to the words that were found."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if spot := issue.spot:
            self.editor.go_to(spot.paragraph, spot.start, spot.end - spot.start)
        self.current_key.emit(self._section.key)

    def issue_at_hand(self) -> Issue | None:
        """Return the issue the cursor stands at."""
        return self.editor.issue_at_hand()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.height() >= ROOM_FOR_HINT * text_scale())

    def _build_layout(self, section: Section) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(ProseToolbar(self.editor, self))
        layout.addWidget(self.editor, 1)
        confirming = self.editor.confirming
        layout.addWidget(CarriedStrip(confirming, self))
        confirming.left.connect(self.unconfirmed_wanted)

    def _mark_issues(self) -> None:
        self.editor.mark_issues(self._checks.of(self._section.key))

    def _show_heading(self) -> None:
        self._title.setText(heading(self._editing.report, self._section))
