import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.form.library import load_form
from models.report.carried import LastYear
from models.report.next_year import start_year
from models.report.report import Report
from models.store.errors import ReportNotFound
from models.store.store import Store


@pytest.fixture
def last(example: Report) -> LastYear:
    return LastYear("Báo cáo năm 2018", example)


@pytest.fixture
def begun(store: Store, last: LastYear) -> int:
    """The id of this year's report, kept with last year's."""
    return store.add("Báo cáo năm 2019", start_year(last.report.form, 2019, last.report), last=last)


def _kept(store: Store, report_id: int) -> LastYear:
    kept = store.last_year(report_id)
    assert kept is not None
    return kept


def test_last_year_comes_back_whole(store: Store, begun: int, last: LastYear):
    kept = _kept(store, begun)
    assert (kept.name, kept.year, kept.report.form.id) == (last.name, 2018, "huyen_2018")
    assert kept.report.answers == last.report.answers


def test_report_without_last_year_has_none(store: Store, saved: int):
    assert store.last_year(saved) is None


def test_it_is_frozen_when_the_report_it_came_from_goes_on(store: Store, saved: int, begun: int):
    report = store.load(saved)
    report.apply([report.change("I", ())])
    store.save(saved, report, {"I"})
    assert _kept(store, begun).report.prose("I") != ()


def test_new_one_replaces_it(store: Store, begun: int, form_2025: Report):
    store.keep_last_year(begun, LastYear("Của tệp", form_2025))
    kept = _kept(store, begun)
    assert (kept.name, kept.report.form.id, kept.year) == ("Của tệp", "xa_2025", 2025)


@pytest.fixture
def form_2025() -> Report:
    return Report(load_form("xa_2025"), {"general.year": 2025})


def test_notes_and_confirmations_of_last_year_are_not_kept(store: Store, saved: int, example: Report):
    example.apply([example.change("note.I", "Hỏi lại."), example.change("confirmed.I", "a.1")])
    store.keep_last_year(saved, LastYear("x", example))
    kept = _kept(store, saved).report
    assert (kept.note("I"), kept.get("confirmed.I")) == ("", None)


def test_copy_of_a_report_has_its_last_year(store: Store, begun: int, last: LastYear):
    assert _kept(store, store.copy(begun, "Bản sao")).report.answers == last.report.answers


def test_report_must_be_there(store: Store, last: LastYear):
    with pytest.raises(ReportNotFound):
        store.keep_last_year(99, last)


def test_confirmations_are_saved_and_have_a_history(store: Store, begun: int):
    report = store.load(begun)
    report.apply([report.change("confirmed.I", "6cdba3c6.349")])
    store.save(begun, report, {"confirmed.I"})
    assert store.load(begun).get("confirmed.I") == "6cdba3c6.349"
    assert [version.answer for version in store.history(begun, "confirmed.I")] == ["6cdba3c6.349"]


def _write(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def test_kept_copy_cannot_be_changed(begun: int, path: Path):
    with pytest.raises(sqlite3.IntegrityError, match="frozen"):
        _write(path, "UPDATE last_year SET name = 'x'")


@pytest.mark.parametrize("answers", ["", "[]", '{"I": 5}', '{"I": "no prose"}', '{"of.no.form": "x"}'])
def test_answers_that_cannot_be_read_are_left_out(store: Store, begun: int, path: Path, answers: str):
    store.close()
    row = f"INSERT INTO last_year VALUES ({begun}, 'x', 'huyen_2018', '{answers}')"
    _write(path, "DELETE FROM last_year")
    _write(path, row)
    with Store.open(path) as reopened:
        assert _kept(reopened, begun).report.answers == {}


def test_form_taken_away_leaves_the_report_without_last_year(store: Store, begun: int, path: Path):
    store.close()
    _write(path, "DELETE FROM last_year")
    _write(path, f"INSERT INTO last_year VALUES ({begun}, 'x', 'taken_away', '{{}}')")
    with Store.open(path) as reopened:
        assert reopened.last_year(begun) is None
        assert reopened.load(begun).year() == 2019
