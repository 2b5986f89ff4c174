"""The page of one section: its heading, a hint and the prose editor with its toolbar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.report.wording import heading
from ui.prose.editor import ProseEditor
from ui.prose.toolbar import ProseToolbar
from ui.widgets import label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from models.form.definition import Section
    from models.report.search import Hit
    from ui.editing import Editing

ROOM_FOR_HINT = 360
"""Pixels of height from which the hint leaves enough of the page for writing."""


class SectionPage(QWidget):
    """Heading, hint, toolbar and editor of a section."""

    current_key = Signal(str)
    """The section's key, when the cursor comes in."""

    def __init__(self, editing: Editing, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._section = section
        self.editor = ProseEditor(editing, section, self)
        self._title = label("", self, "pageTitle")
        self._hint = label(section.hint, self, "hint")
        self._build_layout(section)
        editing.changed.connect(self._show_heading)
        self._show_heading()

    def go_to(self, key: str) -> None:
        """Put the cursor into the editor."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.current_key.emit(key)

    def show_hit(self, hit: Hit) -> None:
        """Select the letters found and bring them into sight; the cursor stays where the clerk searches."""
        self.editor.go_to(hit.paragraph, hit.start, hit.end - hit.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.height() >= ROOM_FOR_HINT)

    def _build_layout(self, section: Section) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(ProseToolbar(self.editor, self))
        layout.addWidget(self.editor, 1)

    def _show_heading(self) -> None:
        self._title.setText(heading(self._editing.report, self._section))
