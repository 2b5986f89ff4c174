"""What the report on the screen still carries from last year's, worked out key by key for every view that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.report.carried import Carried, carried, carried_keys, paragraphs
from models.report.report import CONFIRMED_PREFIX
from ui.places import GENERAL
from ui.widgets import idle_timer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from models.report.carried import Stale
    from models.report.report import Change, Report
    from ui.editing import Editing

PAUSE_MS = 200
"""A rest this long after a change: letters typed in one go are compared once, at their end."""
NOTHING = Carried()


class CarriedText(QObject):
    """The marks of a report being edited, one answer worked out at a time so that the window never waits."""

    changed = Signal(frozenset)
    """The keys of the answers just compared with last year's anew."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self._editing = editing
        self._keys = carried_keys(editing.report.form)
        self._known: dict[str, Carried] = {}
        self._waiting: dict[str, None] = {}
        self._pause = idle_timer(PAUSE_MS, self._work_out_next, self)
        self._next = idle_timer(0, self._work_out_next, self)
        editing.changed.connect(self._note)
        editing.last_year_changed.connect(self._begin_anew)
        self._begin_anew()

    @property
    def has_last_year(self) -> bool:
        """Whether there is anything to compare with."""
        return self._editing.last_year is not None

    def of(self, key: str) -> Carried:
        """Return what an answer carries, as far as it was worked out."""
        return self._known.get(key, NOTHING)

    def is_waiting(self, key: str) -> bool:
        """Return whether an answer changed since it was compared."""
        return key in self._waiting

    def work_out(self, key: str) -> Carried:
        """Return what an answer carries now, worked out at once where it changed."""
        if key in self._waiting:
            self._work_out(key)
        return self.of(key)

    def rest(self) -> None:
        """Put the comparison off: the clerk is typing."""
        if self._pause.isActive():
            self._pause.start()

    def count(self, place: str) -> int:
        """Return how many facts of a place stand as last year and are not confirmed."""
        keys = [key for key in self._keys if key.startswith(f"{GENERAL}.")] if place == GENERAL else [place]
        return sum(len(self.of(key).stale) for key in keys)

    def total(self) -> int:
        """Return how many facts of the report stand as last year and are not confirmed, 0 until all are counted."""
        if self._known.keys() < set(self._keys):
            return 0
        return sum(len(known.stale) for known in self._known.values())

    def _note(self, changes: Sequence[Change]) -> None:
        if not self.has_last_year:
            return
        touched = {change.key.removeprefix(CONFIRMED_PREFIX) for change in changes}
        self._wait_for(key for key in self._keys if key in touched)
        if self._waiting:
            self._pause.start()

    def _begin_anew(self) -> None:
        self._waiting.clear()
        if self.has_last_year:
            self._wait_for(self._keys)
            self._next.start()
        elif self._known:
            self._known.clear()
            self.changed.emit(frozenset(self._keys))

    def _wait_for(self, keys: Iterable[str]) -> None:
        self._waiting.update(dict.fromkeys(keys))

    def _work_out_next(self) -> None:
        if self._waiting:
            self._work_out(next(iter(self._waiting)))
        if self._waiting and not self._pause.isActive():
            self._next.start()

    def _work_out(self, key: str) -> None:
        del self._waiting[key]
        last = self._editing.last_year
        self._known[key] = carried(self._editing.report, last.report, key) if last else NOTHING
        self.changed.emit(frozenset({key}))


def carried_text(editing: Editing) -> CarriedText:
    """Return the marks of a report being edited: one for all its views."""
    return editing.findChild(CarriedText) or CarriedText(editing)


def unconfirmed_total(editing: Editing) -> int:
    """Return how many facts of the report stand as last year and are not confirmed, 0 without a last year."""
    return carried_text(editing).total()


def fact_words(report: Report, key: str, facts: Iterable[Stale]) -> list[str]:
    """Return the letters of facts in the answer as it stands."""
    texts = paragraphs(report, key)
    return [texts[stale.paragraph][stale.start : stale.end] for stale in facts]
