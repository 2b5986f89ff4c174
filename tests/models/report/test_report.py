"""The one writer of a report: all changes or none, heard once, taken back exactly."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.form.library import load_form
from models.report.figures import Figure
from models.report.report import Change, Report, differences, inverse, is_private
from models.text.prose import from_text

UNIT = "general.unit"
PLACE = "general.place"
CELL = "citizens.unit.dialogues"
ANSWERS: dict[str, st.SearchStrategy[object]] = {
    UNIT: st.sampled_from(["Xã Nga Sơn", "Xã Nga An"]),
    "general.year": st.integers(2018, 2030),
    "I": st.sampled_from([from_text("Một."), from_text("Một.\n- Hai.")]),
    CELL: st.sampled_from([Figure("02"), Figure(nothing="none_arisen")]),
    "note.I": st.sampled_from(["Hỏi lại"]),
}
EDITS = st.lists(
    st.sampled_from(sorted(ANSWERS)).flatmap(lambda key: st.tuples(st.just(key), st.none() | ANSWERS[key]))
)


def edited(report: Report, edits: Sequence[tuple[str, object]]) -> list[list[Change]]:
    """Apply edits one by one; return what was applied."""
    applied: list[list[Change]] = []
    for key, answer in edits:
        applied.append([report.change(key, answer)])  # pyright: ignore[reportArgumentType]
        report.apply(applied[-1])
    return applied


def test_a_change_is_an_answer_before_and_after(report: Report) -> None:
    report.apply([report.change(UNIT, "Xã Nga Sơn")])
    assert report.change(UNIT, "Xã Nga An") == Change(UNIT, "Xã Nga Sơn", "Xã Nga An")


@pytest.mark.parametrize(("key", "blank"), [(UNIT, ""), ("I", ()), ("general.receivers", ())])
def test_a_blank_is_no_answer(report: Report, key: str, blank: str) -> None:
    assert report.change(key, blank).new is None


def test_zero_is_an_answer(report: Report) -> None:
    report.apply([report.change(CELL, Figure("0"))])
    assert report.figure(CELL) == Figure("0")


def test_an_answer_taken_away_is_gone(report: Report) -> None:
    edited(report, [(UNIT, "Xã Nga Sơn"), (UNIT, None)])
    assert UNIT not in report.answers


def test_changes_of_one_key_follow_each_other(report: Report) -> None:
    report.apply([Change(UNIT, None, "a"), Change(UNIT, "a", "b")])
    assert report.text("unit") == "b"


@pytest.mark.parametrize(
    ("second", "error"), [(Change(PLACE, "never so", "b"), ValueError), (Change("general.none", None, "b"), KeyError)]
)
def test_one_bad_change_keeps_all_others_out(report: Report, second: Change, error: type[Exception]) -> None:
    with pytest.raises(error):
        report.apply([Change(UNIT, None, "a"), second])
    assert report.answers == {}


def test_nobody_hears_of_changes_refused(report: Report) -> None:
    heard: list[Sequence[Change]] = []
    report.subscribe(heard.append)
    with pytest.raises(ValueError, match="stale"):
        report.apply([Change(UNIT, None, "a"), Change(UNIT, None, "b")])
    assert heard == []


def test_a_listener_hears_changes_applied_together_once(report: Report) -> None:
    heard: list[Sequence[Change]] = []
    report.subscribe(heard.append)
    changes = [Change(UNIT, None, "a"), Change(PLACE, None, "b")]
    report.apply(changes)
    assert heard == [changes]


def test_a_listener_hears_when_everything_is_written(report: Report) -> None:
    seen: list[str] = []
    report.subscribe(lambda _changes: seen.append(report.text("place")))
    report.apply([Change(UNIT, None, "a"), Change(PLACE, None, "b")])
    assert seen == ["b"]


def test_a_listener_can_leave_while_it_listens(report: Report) -> None:
    heard: list[str] = []

    def hear_once(_changes: Sequence[Change]) -> None:
        heard.append("first")
        leave()

    leave = report.subscribe(hear_once)
    report.subscribe(lambda _changes: heard.append("second"))
    edited(report, [(UNIT, "a"), (UNIT, "b")])
    assert heard == ["first", "second", "second"]


def test_answers_are_a_snapshot(report: Report) -> None:
    before = report.answers
    report.apply([report.change(UNIT, "a")])
    assert before == {}


@pytest.mark.parametrize("key", ["general.none", "general", "V", "citizens.unit.none", "citizens.dialogues", "", "II"])
def test_a_key_the_form_has_not_is_refused(report: Report, key: str) -> None:
    with pytest.raises(KeyError):
        report.get(key)


def test_a_report_of_answers_the_form_has_not_is_refused(report: Report) -> None:
    with pytest.raises(KeyError):
        Report(report.form, {"general.none": "a"})


def test_a_note_is_kept_beside_its_section(report: Report) -> None:
    report.apply([report.change("note.II.3", "Hỏi lại")])
    assert (report.note("II.3"), report.prose("II.3")) == ("Hỏi lại", ())


@pytest.mark.parametrize(
    ("key", "private"), [("note.I", True), ("confirmed.general.receivers", True), ("I", False), ("noted.I", False)]
)
def test_what_only_helps_the_clerk_is_private(key: str, private: bool) -> None:
    assert is_private(key) is private


def test_missing_answers_read_as_nothing_of_their_type(report: Report) -> None:
    assert (report.text("unit"), report.lines("receivers"), report.date("date"), report.year()) == ("", (), None, None)


@given(EDITS)
def test_inverse_takes_every_step_back(edits: list[tuple[str, object]]) -> None:
    report = Report(load_form("huyen_2018"))
    for changes in reversed(edited(report, edits)):
        report.apply(inverse(changes))
    assert report.answers == {}


@given(EDITS)
def test_inverse_takes_changes_applied_together_back(edits: list[tuple[str, object]]) -> None:
    form = load_form("huyen_2018")
    together = [change for changes in edited(Report(form), edits) for change in changes]
    report = Report(form)
    report.apply(together)
    report.apply(inverse(together))
    assert report.answers == {}


@given(EDITS, EDITS)
def test_differences_make_one_report_the_other(
    first: list[tuple[str, object]], second: list[tuple[str, object]]
) -> None:
    form = load_form("huyen_2018")
    one, other = Report(form), Report(form)
    edited(one, first)
    edited(other, second)
    one.apply(list(differences(one, other)))
    assert one.answers == other.answers


def test_equal_reports_have_no_differences(example: Report) -> None:
    assert list(differences(example, Report(example.form, example.answers))) == []
