"""A report in memory: answers by key, written only as lists of changes that listeners hear."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from models.form.definition import FormDefinition
from models.report.answers import Answer, Item
from models.report.figures import Figure
from models.text.prose import Prose

NOTE_PREFIX = "note."
"""`note.II.3` is the clerk's own note on section II.3; notes are never exported."""
CONFIRMED_PREFIX = "confirmed."
"""`confirmed.II.3` names the facts of last year's the clerk confirmed in section II.3; never exported either."""
ACCEPTED_PREFIX = "accepted."
"""`accepted.II.3` names the findings of the checks the clerk accepted in section II.3, each with its reason."""
_PRIVATE = (NOTE_PREFIX, CONFIRMED_PREFIX, ACCEPTED_PREFIX)


@dataclass(frozen=True, slots=True)
class Change:
    """One answer before and after; None means that there is none."""

    key: str
    old: Answer | None
    new: Answer | None


Listener = Callable[[Sequence[Change]], None]


class Report:
    """The answers of one report on one form."""

    def __init__(self, form: FormDefinition, answers: Mapping[str, Answer] | None = None) -> None:
        self.form = form
        self._answers: dict[str, Answer] = {}
        self._listeners: list[Listener] = []
        for key, answer in (answers or {}).items():
            self._write(key, answer)

    @property
    def answers(self) -> Mapping[str, Answer]:
        """A copy of every answer by key: a snapshot that later changes do not touch."""
        return dict(self._answers)

    def get(self, key: str) -> Answer | None:
        """Return the answer of a key, None when there is none; raise KeyError for a key the form has not."""
        self.item(key)
        return self._answers.get(key)

    def item(self, key: str) -> Item | None:
        """Return what a key addresses, None for a private one; raise KeyError for a key the form has not."""
        if is_private(key):
            return None
        return self.form.items[key]

    def text(self, field_id: str) -> str:
        """Return a text answer of the general page, "" for none."""
        return cast("str", self.get(f"general.{field_id}") or "")

    def lines(self, field_id: str) -> tuple[str, ...]:
        """Return a list answer of the general page, () for none."""
        return cast("tuple[str, ...]", self.get(f"general.{field_id}") or ())

    def date(self, field_id: str) -> date | None:
        """Return a date of the general page."""
        return cast("date | None", self.get(f"general.{field_id}"))

    def year(self, field_id: str = "year") -> int | None:
        """Return a year of the general page."""
        return cast("int | None", self.get(f"general.{field_id}"))

    def prose(self, address: str) -> Prose:
        """Return the prose of a section, () for none."""
        return cast("Prose", self.get(address) or ())

    def figure(self, key: str) -> Figure | None:
        """Return what was entered in a cell, None for not entered."""
        return cast("Figure | None", self.get(key))

    def note(self, address: str) -> str:
        """Return the clerk's note on a section, "" for none."""
        return cast("str", self.get(NOTE_PREFIX + address) or "")

    def change(self, key: str, new: Answer | None) -> Change:
        """Return the change that would make `new` the answer of a key."""
        return Change(key, self.get(key), None if new in {"", ()} else new)

    def apply(self, changes: Sequence[Change]) -> None:
        """Write changes in order, all or none, then tell every listener once.

        Raise KeyError for a key the form has not and ValueError for a change made from another answer than
        the present one; the report is then as it was.
        """
        staged: dict[str, Answer | None] = {}
        for change in changes:
            present = staged[change.key] if change.key in staged else self.get(change.key)
            if present != change.old:
                raise ValueError(f"stale change of {change.key}")
            staged[change.key] = change.new
        for key, answer in staged.items():
            self._write(key, answer)
        for listener in tuple(self._listeners):
            listener(changes)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have a listener called after every apply; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def _write(self, key: str, answer: Answer | None) -> None:
        self.item(key)
        if answer is None:
            self._answers.pop(key, None)
        else:
            self._answers[key] = answer


def is_private(key: str) -> bool:
    """Return whether an answer only helps the clerk at work: kept with the report, a text, never in a file."""
    return key.startswith(_PRIVATE)


def inverse(changes: Sequence[Change]) -> list[Change]:
    """Return the changes that take changes back."""
    return [Change(change.key, change.new, change.old) for change in reversed(changes)]


def differences(old: Report, new: Report) -> Iterator[Change]:
    """Yield the changes that make the answers of one report those of another on the same form."""
    before, after = old.answers, new.answers
    for key in {**before, **after}:
        if before.get(key) != after.get(key):
            yield Change(key, before.get(key), after.get(key))
