"""The general page: letterhead, period, asking letter, signing and receivers, grouped as the form groups them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.fields import FieldEditor
from ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from models.form.definition import Field
    from models.report.search import Hit
    from ui.editing import Editing

MAX_WIDTH = 860


class GeneralPage(QScrollArea):
    """Every field of the form's general page."""

    current_key = Signal(str)
    """The key of the field the cursor is in."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editors: dict[str, FieldEditor] = {}
        self.setWidget(self._build_body(editing))

    def go_to(self, key: str) -> None:
        """Put the cursor into the field of a key, or into the first one."""
        editor = self._editors.get(key) or next(iter(self._editors.values()))
        editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
        # the page may not have been laid out yet
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(editor, 0, 40))

    def show_hit(self, hit: Hit) -> None:
        """Select the letters found and bring them into sight; the cursor stays where the clerk searches."""
        editor = self._editors[hit.key]
        editor.select(hit.paragraph, hit.start, hit.end - hit.start)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(editor, 0, 40))

    def editor(self, key: str) -> FieldEditor:
        """Return the editor of a key; raise KeyError for none."""
        return self._editors[key]

    def _build_body(self, editing: Editing) -> QWidget:
        body = QWidget(self)
        body.setMaximumWidth(MAX_WIDTH)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(16, 8, 16, 16)
        layout.setSpacing(4)
        layout.addWidget(label("Thông tin chung", body, "pageTitle"))
        for group, fields in groupby(editing.report.form.fields, lambda field: field.group):
            layout.addWidget(label(group, body, "groupTitle"))
            layout.addLayout(self._build_group(editing, list(fields), body))
        layout.addStretch(1)
        return body

    def _build_group(self, editing: Editing, fields: Iterable[Field], body: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for line, cells in enumerate(_in_lines(fields)):
            for column, field in enumerate(cells):
                caption = field.label if field.required else f"{field.label} (không bắt buộc)"
                grid.addWidget(label(caption, body, "fieldLabel"), 2 * line, column, 1, 1 if field.is_short else 2)
                editor = FieldEditor(editing, field, body)
                editor.entered.connect(self.current_key)
                self._editors[field.key] = editor
                span = 1 if field.is_short else 2
                grid.addWidget(editor, 2 * line + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
        return grid


def _in_lines(fields: Iterable[Field]) -> Iterator[list[Field]]:
    line: list[Field] = []
    for field in fields:
        if line and not (field.is_short and line[-1].is_short and len(line) < 2):
            yield line
            line = []
        line.append(field)
    if line:
        yield line
