"""Going through the facts that still stand as last year: to the next one, and a key that says it is right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from models.report.carried import confirmation
from models.report.report import CONFIRMED_PREFIX
from ui.carried import carried_text, fact_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QTextCursor
    from PySide6.QtWidgets import QWidget

    from models.report.carried import Carried, Stale
    from models.report.report import Change
    from ui.editing import Editing
    from ui.fact_marks import FactMarks


@dataclass(frozen=True)
class ConfirmActions:
    """What can be done about the facts of one answer; the shortcuts work while the cursor is in it."""

    right: QAction
    all_right: QAction
    next: QAction
    previous: QAction

    def __iter__(self) -> Iterator[QAction]:
        return iter((self.right, self.all_right, self.next, self.previous))


class Confirming(QObject):
    """The facts of one answer on the general page, confirmed together."""

    left = Signal(int)
    """The next fact wanted is elsewhere: 1 forward, -1 backward."""
    done = Signal()
    """The last fact here was confirmed."""
    compared = Signal()
    """The answer was compared with last year's anew."""

    def __init__(self, editing: Editing, key: str, where: str, widget: QWidget) -> None:
        super().__init__(widget)
        self._editing = editing
        self._key = key
        self._where = where
        self._reopened: frozenset[str] = frozenset()
        self._carried = carried_text(editing)
        self.actions = build_confirm_actions(widget)
        self.actions.right.triggered.connect(self.confirm)
        self.actions.all_right.triggered.connect(self.confirm_all)
        self.actions.next.triggered.connect(lambda: self.step(1))
        self.actions.previous.triggered.connect(lambda: self.step(-1))
        editing.changed.connect(self._note)
        self._carried.changed.connect(self._follow)

    @property
    def carried(self) -> Carried:
        """What the answer carries, as far as it was compared."""
        return self._carried.of(self._key)

    def words(self) -> list[str]:
        """Return the letters of each fact, in order, none twice."""
        return list(dict.fromkeys(fact_words(self._editing.report, self._key, self.carried.stale)))

    def compare(self) -> None:
        """Compare what stands now, what is just typed included, when that was not done yet."""
        self._editing.flush()
        self._carried.work_out(self._key)

    def rest(self) -> None:
        """Put the comparison off: the clerk is typing."""
        self._carried.rest()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) fact."""
        self.left.emit(by)

    def enter(self, by: int) -> None:
        """Put the cursor to the first fact (1) or the last one (-1)."""

    def show_reopened(self) -> None:
        """Put the cursor to the fact that the last change made unconfirmed again."""

    def confirm(self) -> None:
        """Say that the facts are right, and go to the next."""
        self.confirm_all()

    def confirm_all(self) -> None:
        """Say that all facts are right, and go to the next."""
        self.compare()
        self._confirm(self.carried.stale)
        self.done.emit()

    def _confirm(self, facts: Sequence[Stale]) -> None:
        if not facts:
            return
        report = self._editing.report
        words = f"“{fact_words(report, self._key, facts)[0]}”" if len(facts) == 1 else f"{len(facts)} chỗ"
        change = confirmation(report, self._key, [stale.id for stale in facts])
        self._editing.push(f"Xác nhận {words} ở {self._where}", [change])
        self._carried.work_out(self._key)

    def _note(self, changes: Sequence[Change]) -> None:
        for change in changes:
            if change.key == CONFIRMED_PREFIX + self._key:
                old, new = (frozenset(str(ids or "").split()) for ids in (change.old, change.new))
                self._reopened = old - new

    def _follow(self, keys: frozenset[str]) -> None:
        if self._key in keys:
            self._show()
            self.compared.emit()

    def _show(self) -> None:
        """Show the facts in the text, where that can be done."""


class MarkedText(Protocol):
    """What the editor of a text offers for its facts."""

    facts: FactMarks

    def textCursor(self) -> QTextCursor:
        """Return the cursor."""
        ...

    def select(self, first: int, last: int) -> None:
        """Select letters and bring them into sight."""
        ...

    def mark(self, carried: Carried) -> None:
        """Mark what the text carries."""
        ...


class TextConfirming(Confirming):
    """The facts of a text of several lines: each marked in it, confirmed at the cursor or line by line."""

    def __init__(self, editing: Editing, key: str, where: str, editor: MarkedText) -> None:
        super().__init__(editing, key, where, cast("QWidget", editor))
        self._editor = editor
        self._show()

    def step(self, by: int) -> None:
        self.compare()
        if not self._go(self._editor.facts.beside(self._editor.textCursor(), by)):
            self.left.emit(by)

    def enter(self, by: int) -> None:
        self.compare()
        self._go(self._editor.facts.end(by))

    def show_reopened(self) -> None:
        self.compare()
        self._go(self._editor.facts.place_of(self._reopened))

    def confirm(self) -> None:
        self.compare()
        self._confirm(self._editor.facts.touched(self._editor.textCursor()))
        self._go_on()

    def confirm_all(self) -> None:
        self.compare()
        self._confirm(self._editor.facts.in_lines(self._editor.textCursor()))
        self._go_on()

    def _go_on(self) -> None:
        """Go to the next fact here, from the last one to the first."""
        facts = self._editor.facts
        if not self._go(facts.beside(self._editor.textCursor(), 1) or facts.end(1)):
            self.done.emit()

    def _go(self, place: QTextCursor | None) -> bool:
        if place is not None:
            self._editor.select(place.selectionStart(), place.selectionEnd())
        return place is not None

    def _show(self) -> None:
        # letters typed and not yet compared would shift the marks; they are compared after the next pause
        self._editing.flush()
        if not self._carried.is_waiting(self._key):
            self._editor.mark(self.carried)


def build_confirm_actions(widget: QWidget) -> ConfirmActions:
    """Return the actions, added to a widget and not yet connected."""
    return ConfirmActions(
        _action(widget, "Đúng rồi (Ctrl+Enter)", "Chỗ này đúng cho năm nay; sang chỗ sau", "Ctrl+Enter"),
        _action(widget, "Cả đoạn", "Mọi chỗ trong đoạn đúng cho năm nay; sang chỗ sau", "Ctrl+Shift+Enter"),
        _action(widget, "Chỗ sau (F5)", "Sang chỗ sau còn như năm trước, chưa xác nhận", "F5"),
        _action(widget, "Chỗ trước", "Về chỗ trước còn như năm trước, chưa xác nhận", "Shift+F5"),
    )


def _action(widget: QWidget, short: str, words: str, keys: str) -> QAction:
    action = QAction(words, widget)
    action.setIconText(short)
    # the Enter of the main keys and that beside the figures
    action.setShortcuts([QKeySequence(each) for each in {keys, keys.replace("Enter", "Return")}])
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setToolTip(f"{words} ({keys})")
    widget.addAction(action)
    return action
