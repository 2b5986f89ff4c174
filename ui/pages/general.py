"""The general page: letterhead, period, asking letter, signing and receivers, grouped as the form groups them."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from models.report.report import CONFIRMED_PREFIX
from ui.fields import FieldEditor
from ui.theme import text_scale
from ui.widgets import label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtGui import QKeyEvent

    from models.checks.issues import Issue
    from models.form.definition import Field
    from models.report.search import Hit
    from ui.editing import Editing

MAX_WIDTH = 860


class GeneralPage(QScrollArea):
    """Every field of the form's general page."""

    current_key = Signal(str)
    """The key of the field the cursor is in."""
    unconfirmed_wanted = Signal(int)
    """The next (1) or previous (-1) fact that stands as last year is in another place."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._editors: dict[str, FieldEditor] = {}
        self.setWidget(self._build_body(editing))
        self._limit_width()

    def go_to(self, key: str) -> None:
        """Put the cursor into the field of a key, or into the first one."""
        editor = self._editors.get(key.removeprefix(CONFIRMED_PREFIX)) or next(iter(self._editors.values()))
        editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
        if key.startswith(CONFIRMED_PREFIX) and editor.confirming:
            editor.confirming.show_reopened()
        # the page may not have been laid out yet
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(editor, 0, 40))

    def show_unconfirmed(self, by: int) -> None:
        """Put the cursor to the first (1) or last (-1) fact that stands as last year."""
        self._enter_unconfirmed(list(self._editors), by)

    def show_hit(self, hit: Hit) -> None:
        """Select the letters found and bring them into sight; the cursor stays where the clerk searches."""
        editor = self._editors[hit.key]
        editor.select(hit.paragraph, hit.start, hit.end - hit.start)
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(editor, 0, 40))

    def show_issue(self, issue: Issue) -> None:
        """Put the cursor into the field of an issue, to the words that were found."""
        self.go_to(issue.key)
        if spot := issue.spot:
            self._editors[issue.key].select(spot.paragraph, spot.start, spot.end - spot.start)

    def issue_at_hand(self) -> Issue | None:
        """Return the first open issue of the field the cursor is in."""
        present = next((editor for editor in self._editors.values() if editor.input.hasFocus()), None)
        return present.issue_at_hand() if present else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        present = next((key for key, editor in self._editors.items() if editor.input.hasFocus()), None)
        if event.key() == Qt.Key.Key_F5 and present:
            # the cursor is in a field that nothing was carried into
            self._leave(present, -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._limit_width()

    def editor(self, key: str) -> FieldEditor:
        """Return the editor of a key; raise KeyError for none."""
        return self._editors[key]

    def _limit_width(self) -> None:
        if body := self.widget():
            body.setMaximumWidth(round(MAX_WIDTH * text_scale()))

    def _enter_unconfirmed(self, keys: list[str], by: int) -> bool:
        """Put the cursor to the first fact in fields, from the last of them for -1; return whether there is one."""
        for key in keys[::by]:
            confirming = self._editors[key].confirming
            if confirming and confirming.carried.stale:
                self.go_to(key)
                confirming.enter(by)
                return True
        return False

    def _leave(self, key: str, by: int) -> None:
        if not self._enter_unconfirmed(self._beyond(key, by), by):
            self.unconfirmed_wanted.emit(by)

    def _go_on(self, key: str) -> None:
        if not self._enter_unconfirmed(self._beyond(key, 1), 1):
            self.show_unconfirmed(1)

    def _beyond(self, key: str, by: int) -> list[str]:
        keys = list(self._editors)
        place = keys.index(key)
        return keys[place + 1 :] if by > 0 else keys[:place]

    def _build_body(self, editing: Editing) -> QWidget:
        body = QWidget(self.viewport())
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
                if editor.confirming:
                    editor.confirming.left.connect(partial(self._leave, field.key))
                    editor.confirming.done.connect(partial(self._go_on, field.key))
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
