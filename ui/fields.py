"""Editors for the answers of the general page, one for each type of field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.report.answers import AnswerError, parse_answer, show_answer
from models.report.carried import carried_keys
from models.report.wording import field_text
from ui.carried_strip import CarriedStrip
from ui.checking.issue_marks import issue_words
from ui.checking.live import REFUSED, is_counted, live_checks
from ui.checking.look import SIGNS
from ui.confirming import Confirming, TextConfirming
from ui.inputs import Choice, Line, Lines
from ui.widgets import button, idle_timer, is_windows_own, label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from models.checks.issues import Issue
    from models.form.definition import Field
    from models.report.report import Change
    from ui.editing import Editing

IDLE_MS = 300
_LINES_SHOWN = {"lines": 3, "sentence": 3}


class TextEditor(Protocol):
    """What a field asks of the widget it is typed into."""

    def shown(self) -> str:
        """Return the text as it stands."""
        ...

    def show_text(self, text: str) -> None:
        """Replace the text, quietly."""
        ...


class FieldEditor(QWidget):
    """The editor of one field with its hint, and the sentence that says what is wrong with the typed text."""

    entered = Signal(str)
    """The key, when the cursor comes in."""

    def __init__(self, editing: Editing, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._editing = editing
        self._idle = idle_timer(IDLE_MS, self._hand_over_quietly, self)
        self._is_touched = False
        self.input = self._build_input()
        self._problem = label("", self, "problem")
        self._problem.hide()
        self._issue = label("", self, "issue")
        self._issue.hide()
        self._checks = live_checks(editing)
        self._checks.changed.connect(self._show_issues)
        self.confirming = self._build_confirming()
        self._build_layout()
        editing.changed.connect(self._follow)
        editing.flushing.connect(self._hand_over_quietly)
        self._show_answer()

    def select(self, line: int, start: int, length: int) -> None:
        """Select letters of a line of the text."""
        if isinstance(self.input, Line | Lines):
            self.input.select_text(line, start, length)

    def issue_at_hand(self) -> Issue | None:
        """Return the first open issue of the field."""
        return next((issue for issue in self._checks.of(self.field.key) if is_counted(issue)), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.FocusIn:
                self.entered.emit(self.field.key)
            case QEvent.Type.FocusOut if not _is_for_a_popup(cast("QFocusEvent", event)):
                self._finish()
            case QEvent.Type.ShortcutOverride if is_windows_own(cast("QKeyEvent", event)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _build_input(self) -> QWidget:
        field = self.field
        if field.type == "choice":
            editor: QWidget = Choice([(form.id, form.label) for form in self._editing.report.form.signer_forms], self)
            cast("Choice", editor).activated.connect(self._finish)
        elif field.type in _LINES_SHOWN:
            editor = Lines(_LINES_SHOWN[field.type], self)
            editor.textChanged.connect(self._note_typing)
        else:
            editor = Line(self)
            editor.textEdited.connect(self._note_typing)
            editor.returnPressed.connect(self._finish)
        editor.setAccessibleName(field.label)
        editor.setAccessibleDescription(field.hint)
        editor.setToolTip(field.hint)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        return editor

    def _build_confirming(self) -> Confirming | None:
        """Return what confirms the field, None for a field that nothing is carried into."""
        if self.field.key not in carried_keys(self._editing.report.form):
            return None
        where = f"ô “{self.field.label}”"
        if isinstance(self.input, Lines):
            return TextConfirming(self._editing, self.field.key, where, self.input)
        return Confirming(self._editing, self.field.key, where, self.input)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.input)
        layout.addWidget(self._problem)
        layout.addWidget(self._issue)
        if self.confirming:
            layout.addWidget(CarriedStrip(self.confirming, self))
        layout.addWidget(label(self.field.hint, self, "hint"))
        if self.field.type == "sentence":
            tip = "Bỏ câu viết tay, lấy lại câu máy tự viết từ các ô khác."
            self._again = button("Viết lại tự động", tip, self._write_again, self)
            self._again.hide()
            layout.addWidget(self._again)
        layout.addStretch(1)

    def _text(self) -> TextEditor:
        return cast("TextEditor", self.input)

    def _note_typing(self) -> None:
        self._is_touched = True
        if self.confirming:
            self.confirming.rest()
        self._idle.start()

    def _hand_over_quietly(self) -> None:
        """Push what is typed if it is an answer; half a date is none yet and is no fault while typing."""
        if self._is_touched:
            try:
                self._push(parse_answer(self.field, self._text().shown()))
            except AnswerError as error:
                self._editing.refused[self.field.key] = str(error)
            else:
                self._editing.refused.pop(self.field.key, None)

    def _finish(self) -> None:
        """Push what is typed, show it in its printed form, or say what is wrong and leave the text alone."""
        self._idle.stop()
        self._is_touched = self._is_touched or self.field.type == "choice"
        if not self._is_touched:
            return
        try:
            self._push(parse_answer(self.field, self._text().shown()))
        except AnswerError as error:
            self._editing.refused[self.field.key] = str(error)
            self._show_problem(f"{error} Nội dung này chưa được ghi.")
        else:
            self._is_touched = False
            self._show_answer()

    def _push(self, answer: object) -> None:
        report = self._editing.report
        if self.field.type == "sentence" and answer == self._made_sentence():
            answer = None
        change = report.change(self.field.key, answer)  # pyright: ignore[reportArgumentType]
        self._editing.push(f"Sửa “{self.field.label}”", [change])

    def _follow(self, changes: Sequence[Change]) -> None:
        is_mine = any(change.key == self.field.key for change in changes)
        if (is_mine and not self._is_same_as_typed()) or (self.field.type == "sentence" and not self._is_touched):
            self._show_answer()

    def _is_same_as_typed(self) -> bool:
        try:
            typed = parse_answer(self.field, self._text().shown())
        except AnswerError:
            return False
        return self._is_touched and typed == self._editing.report.get(self.field.key)

    def _show_answer(self) -> None:
        self._is_touched = False
        self._editing.refused.pop(self.field.key, None)
        self._show_problem("")
        report = self._editing.report
        answer = report.get(self.field.key)
        is_made = self.field.type == "sentence" and answer is None
        self._text().show_text(field_text(report, self.field) if is_made else show_answer(self.field, answer))
        if self.field.type == "sentence":
            self._again.setVisible(not is_made)

    def _made_sentence(self) -> object:
        report = self._editing.report
        blank = type(report)(report.form, {k: v for k, v in report.answers.items() if k != self.field.key})
        return parse_answer(self.field, field_text(blank, self.field))

    def _write_again(self) -> None:
        self._editing.push(f"Viết lại “{self.field.label}”", [self._editing.report.change(self.field.key, None)])
        self.input.setFocus()

    def _show_issues(self) -> None:
        found = [issue for issue in self._checks.of(self.field.key) if is_counted(issue) and issue.code != REFUSED]
        self._issue.setText("\n".join(f"{SIGNS[issue.weight]} {issue_words(issue)}" for issue in found))
        self._issue.setVisible(bool(found))

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(f"⚠ {sentence}")
        self._problem.setVisible(bool(sentence))
        if self.input.property("wrong") != bool(sentence):
            self.input.setProperty("wrong", bool(sentence))
            self.input.style().polish(self.input)


def _is_for_a_popup(event: QFocusEvent) -> bool:
    return event.reason() == Qt.FocusReason.PopupFocusReason
