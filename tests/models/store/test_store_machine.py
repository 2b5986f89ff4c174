"""Any order of editing, saving, copying and reopening against plain dicts."""

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from models.form.library import load_form
from models.report.answers import Answer
from models.report.figures import Figure
from models.report.report import Report
from models.store.store import Store
from models.text.prose import from_text

CELLS = ("citizens.unit.receptions", "admin_reform.unit.procedures_cut")
SECTIONS = ("I", "II.1")
texts = st.text(st.characters(codec="utf-8"), max_size=30)
changes = st.one_of(
    st.tuples(st.sampled_from(CELLS), st.none() | st.builds(Figure, texts.filter(bool))),
    st.tuples(st.sampled_from(SECTIONS), st.none() | texts.map(from_text)),
    st.tuples(st.just("note.I"), st.none() | texts),
)


class StoreMachine(RuleBasedStateMachine):
    reports = Bundle("reports")

    @initialize()
    def start(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._home = Path(self._folder.name)
        self._store = self._open()
        self._edited: dict[int, Report] = {}
        self._dirty: dict[int, set[str]] = {}
        self._saved: dict[int, dict[str, Answer]] = {}
        self._versions: dict[tuple[int, str], list[Answer | None]] = {}

    def _open(self) -> Store:
        return Store.open(self._home / "a.sqlite", folder=self._home)

    def _take(self, report_id: int, answers: dict[str, Answer]) -> int:
        self._edited[report_id] = Report(load_form("huyen_2018"), answers)
        self._dirty[report_id] = set()
        self._saved[report_id] = dict(answers)
        self._versions |= {(report_id, key): [answer] for key, answer in answers.items()}
        return report_id

    @rule(target=reports)
    def add(self) -> int:
        return self._take(self._store.add("x", Report(load_form("huyen_2018"))), {})

    @rule(target=reports, report_id=reports)
    def copy(self, report_id: int) -> int:
        return self._take(self._store.copy(report_id, "y"), self._saved[report_id])

    @rule(report_id=reports, edits=st.lists(changes, max_size=4))
    def edit(self, report_id: int, edits: list[tuple[str, Answer | None]]) -> None:
        report = self._edited[report_id]
        for key, answer in edits:
            report.apply([report.change(key, answer)])
            self._dirty[report_id].add(key)

    @rule(report_id=reports)
    def save(self, report_id: int) -> None:
        report, keys = self._edited[report_id], self._dirty[report_id]
        self._store.save(report_id, report, keys)
        for key in keys:
            self._note_version(report_id, key, report.answers.get(key))
        keys.clear()

    def _note_version(self, report_id: int, key: str, answer: Answer | None) -> None:
        saved = self._saved[report_id]
        if saved.get(key) == answer:
            return
        self._versions.setdefault((report_id, key), []).insert(0, answer)
        saved.pop(key, None)
        if answer is not None:
            saved[key] = answer

    @rule(target=reports, report_id=reports)
    def bin_and_restore(self, report_id: int) -> object:
        self._store.bin(report_id)
        self._store.restore(report_id)
        return multiple()

    @rule()
    def reopen(self) -> None:
        self._store.close()
        self._store = self._open()

    @invariant()
    def file_holds_what_was_saved(self) -> None:
        for report_id, answers in getattr(self, "_saved", {}).items():
            assert self._store.load(report_id).answers == answers

    @invariant()
    def history_holds_every_version(self) -> None:
        for (report_id, key), answers in getattr(self, "_versions", {}).items():
            assert [version.answer for version in self._store.history(report_id, key)] == answers

    def teardown(self) -> None:
        if hasattr(self, "_store"):
            self._store.close()
            self._folder.cleanup()


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=12, stateful_step_count=15, deadline=None)
