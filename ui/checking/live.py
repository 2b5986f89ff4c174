"""The issues of the report on the screen, looked for anew after every change in slices the window does not feel."""

from __future__ import annotations

from collections import Counter
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models.checks.accepted import acceptance, reason, withdrawal
from models.checks.issues import WEIGHTS, Issue
from models.checks.mending import mending
from models.checks.running import in_order, steps
from models.checks.subject import OwnWords, Subject
from models.report.report import ACCEPTED_PREFIX, NOTE_PREFIX
from ui.places import place_key
from ui.widgets import idle_timer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from models.checks.issues import Weight
    from models.report.report import Change
    from ui.editing import Editing

PAUSE_MS = 250
"""A rest this long after a change: letters typed in one go are checked once, at their end."""
_SLICE = 0.004
"""Seconds the window's thread is taken at a time."""
REFUSED = "refused_text"
"""The code of text that stands in a field and is no answer."""
_NOT_COUNTED = ("missing_", "unfinished_")
"""What is not there yet is told by the state of its place: a badge would stand on every line of a new report."""


class LiveChecks(QObject):
    """What was found in one report, up to date a moment after each change."""

    changed = Signal()
    """Other issues are known than before, or some were accepted or opened again."""
    learned = Signal(object)
    """The office's own words, with one more."""

    def __init__(self, editing: Editing) -> None:
        super().__init__(editing)
        self._editing = editing
        self._own = OwnWords()
        self._found: list[Issue] = []
        self._open: list[Issue] = []
        self._places: dict[str, str] = {}
        self._coming: list[Issue] = []
        self._steps: Iterator[Issue | None] | None = None
        self._pause = idle_timer(PAUSE_MS, self._begin, self)
        self._slice = idle_timer(0, self._go_on, self)
        editing.changed.connect(self._note)
        editing.last_year_changed.connect(self._begin)
        self._begin()

    @property
    def own(self) -> OwnWords:
        """The words the office taught the checks."""
        return self._own

    def set_own(self, own: OwnWords) -> None:
        """Take over other words of the office and look anew."""
        if own != self._own:
            self._own = own
            self._begin()

    def issues(self) -> list[Issue]:
        """Return the open issues, what is typed and cannot be kept first."""
        return [*_refused(self._editing), *self._open]

    def accepted(self) -> list[tuple[Issue, str]]:
        """Return the accepted issues, each with its reason."""
        report = self._editing.report
        return [(issue, why) for issue in self._found if (why := reason(report, issue)) is not None]

    def of(self, key: str) -> list[Issue]:
        """Return the open issues of one answer."""
        return [issue for issue in self.issues() if issue.key == key]

    def weights(self) -> dict[str, Counter[Weight]]:
        """Return how many open issues of each weight a place has, by place; what is not yet there is left out."""
        counts: dict[str, Counter[Weight]] = {}
        for issue in self.issues():
            if is_counted(issue):
                place = self._place_of(issue.key)
                counts.setdefault(place, Counter())[issue.weight] += 1
        return counts

    def total(self) -> Counter[Weight]:
        """Return how many open issues of each weight there are; what is not yet there is left out."""
        return Counter(issue.weight for issue in self.issues() if is_counted(issue))

    def finish(self) -> None:
        """Look to the end now, typed text included: before the issues are summed up."""
        self._editing.flush()
        if self._pause.isActive():
            self._begin()
        if self._steps is not None:
            self._coming += [issue for issue in self._steps if issue is not None]
            self._end()

    def mend(self, issue: Issue) -> bool:
        """Put the mend of an issue in its place; return False when the words changed meanwhile."""
        self._editing.flush()
        changes = mending(self._editing.report, issue)
        self._editing.push(f"Sửa “{issue.found}” thành “{issue.mend}”", changes)
        return bool(changes)

    def accept(self, issue: Issue, why: str) -> None:
        """Accept an issue, with the reason given."""
        self._editing.push("Chấp nhận một chỗ", [acceptance(self._editing.report, issue, why)])

    def reopen(self, issue: Issue) -> None:
        """Open an accepted issue again."""
        self._editing.push("Bỏ chấp nhận", [withdrawal(self._editing.report, issue)])

    def _note(self, changes: Sequence[Change]) -> None:
        keys = [change.key for change in changes if not change.key.startswith(NOTE_PREFIX)]
        if any(not key.startswith(ACCEPTED_PREFIX) for key in keys):
            self._steps = None
            self._slice.stop()
            self._pause.start()
        elif keys:
            self._sort_out()

    def _begin(self) -> None:
        self._pause.stop()
        editing = self._editing
        self._coming = []
        self._steps = steps(Subject(editing.report, editing.last_year, self._own))
        self._slice.start()

    def _go_on(self) -> None:
        until = perf_counter() + _SLICE
        for step in self._steps or ():
            if step is not None:
                self._coming.append(step)
            elif perf_counter() > until:
                self._slice.start()
                return
        self._end()

    def _end(self) -> None:
        self._steps = None
        self._slice.stop()
        self._found = in_order(self._editing.report, self._coming)
        self._sort_out()

    def _sort_out(self) -> None:
        """Keep what is open apart, once for all who ask, and tell them."""
        report = self._editing.report
        self._open = [issue for issue in self._found if reason(report, issue) is None]
        self.changed.emit()

    def _place_of(self, key: str) -> str:
        if key not in self._places:
            self._places[key] = place_key(self._editing.report, key)
        return self._places[key]


def live_checks(editing: Editing) -> LiveChecks:
    """Return the checks of a report being edited: one for all its views."""
    return editing.findChild(LiveChecks) or LiveChecks(editing)


def is_counted(issue: Issue) -> bool:
    """Return whether an issue is told beside its place, and not by the state of the place itself."""
    return not issue.code.startswith(_NOT_COUNTED)


def count_words(counts: Counter[Weight]) -> str:
    """Return how many issues of each weight there are: `2 lỗi, 5 chỗ cần xem, 3 điều nhắc`; "" for none."""
    words: dict[Weight, str] = {"error": "lỗi", "warning": "chỗ cần xem", "hint": "điều nhắc"}
    return ", ".join(f"{counts[weight]} {words[weight]}" for weight in WEIGHTS if counts[weight])


def _refused(editing: Editing) -> Iterator[Issue]:
    """Yield an issue for each field whose text is no answer: the report holds the answer before it."""
    for field in editing.report.form.fields:
        if why := editing.refused.get(field.key):
            message = f"Nội dung đang gõ ở ô “{field.label}” chưa được ghi. {why}"
            yield Issue(REFUSED, "error", field.key, message)
