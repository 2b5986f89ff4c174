import sqlite3
from contextlib import closing
from datetime import datetime

import pytest

from models.form.library import load_form
from models.report.figures import Figure
from models.report.report import Report
from models.report.start import new_report
from models.store.errors import ReportNotFound
from models.store.store import Store
from models.text.prose import from_text

CELL = "citizens.unit.receptions"
UNIT = "general.unit"


def change(store: Store, report_id: int, report: Report, key: str, answer: object) -> datetime:
    report.apply([report.change(key, answer)])  # pyright: ignore[reportArgumentType]
    return store.save(report_id, report, {key})


def execute(store: Store, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store.path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def test_every_answer_of_an_added_report_comes_back(store: Store, saved: int, example: Report):
    assert store.load(saved).answers == example.answers


def test_answers_come_back_after_closing(store: Store, saved: int, example: Report):
    store.close()
    with Store.open(store.path) as again:
        assert again.load(saved).answers == example.answers


def test_saved_answer_comes_back(store: Store, saved: int, example: Report):
    change(store, saved, example, CELL, Figure("999"))
    assert store.load(saved).figure(CELL) == Figure("999")


def test_cleared_answer_is_deleted(store: Store, saved: int, example: Report):
    change(store, saved, example, CELL, None)
    assert CELL not in store.load(saved).answers


def test_note_comes_back(store: Store, saved: int, example: Report):
    change(store, saved, example, "note.II.3", "Hỏi lại anh Tư")
    assert store.load(saved).note("II.3") == "Hỏi lại anh Tư"


def test_only_the_named_keys_are_written(store: Store, saved: int, example: Report):
    before = example.get(CELL)
    example.apply([example.change(CELL, Figure("999"))])
    store.save(saved, example, {UNIT})
    assert store.load(saved).get(CELL) == before


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "R&D <b>", "=1+1", "😀 “Xã” 𝒜", "';DROP TABLE report;--", "ắ" * 200_000])
def test_hard_text_is_kept_letter_for_letter(store: Store, saved: int, example: Report, text: str):
    change(store, saved, example, "I", from_text(text))
    assert store.load(saved).prose("I") == from_text(text)


def test_save_returns_the_time_the_list_shows(store: Store, saved: int, example: Report):
    assert change(store, saved, example, CELL, Figure("1")) == store.summary(saved).saved_at


def test_save_of_an_unknown_report_is_refused(store: Store, example: Report):
    with pytest.raises(ReportNotFound, match="báo cáo số 7"):
        store.save(7, example, {CELL})


def test_number_too_large_for_the_file_is_no_report(store: Store):
    with pytest.raises(ReportNotFound):
        store.load(10**30)


def test_failed_save_leaves_the_report_as_it_was(store: Store, saved: int, example: Report):
    before = store.load(saved).answers
    example.apply([example.change(CELL, Figure("999"))])
    with pytest.raises(KeyError):
        store.save(saved, example, [CELL, "zzz.unknown"])
    assert store.load(saved).answers == before


@pytest.mark.parametrize(
    "call",
    [
        lambda store: store.load(7),
        lambda store: store.unread(7),
        lambda store: store.rename(7, "x"),
        lambda store: store.copy(7, "x"),
        lambda store: store.bin(7),
        lambda store: store.restore(7),
        lambda store: store.remember_place(7, "I"),
        lambda store: store.history(7, "I"),
        lambda store: store.summary(7),
    ],
)
def test_unknown_report_is_told(store: Store, call):
    with pytest.raises(ReportNotFound):
        call(store)


def test_key_the_form_no_longer_knows_stays_in_the_file(store: Store, saved: int, example: Report):
    execute(store, "INSERT INTO answer VALUES (?, 'old.unit.cell', '=7')", saved)
    change(store, saved, store.load(saved), CELL, Figure("1"))
    assert execute(store, "SELECT value FROM answer WHERE key = 'old.unit.cell'") == [("=7",)]


def test_answer_the_form_no_longer_reads_does_not_stop_loading(store: Store, saved: int):
    execute(store, "UPDATE answer SET value = 'năm nay' WHERE key = 'general.year'")
    assert store.load(saved).year() is None


def test_answers_left_out_are_told(store: Store, saved: int):
    execute(store, "INSERT INTO answer VALUES (?, 'old.unit.cell', '=7')", saved)
    execute(store, "UPDATE answer SET value = 'năm nay' WHERE key = 'general.year'")
    assert store.unread(saved) == ["general.year", "old.unit.cell"]


def test_report_read_whole_leaves_nothing_out(store: Store, saved: int, example: Report):
    change(store, saved, example, "note.II.3", "Hỏi lại anh Tư")
    assert store.unread(saved) == []


def test_copy_keeps_what_the_form_does_not_know(store: Store, saved: int):
    execute(store, "INSERT INTO answer VALUES (?, 'old.unit.cell', '=7')", saved)
    copied = store.copy(saved, "Bản sao")
    assert execute(store, "SELECT value FROM answer WHERE report_id = ? AND key = 'old.unit.cell'", copied) == [("=7",)]


def test_copy_has_the_same_answers(store: Store, saved: int, example: Report):
    assert store.load(store.copy(saved, "Bản sao")).answers == example.answers


def test_copy_of_an_example_is_the_offices_own(store: Store, example: Report):
    copied = store.copy(store.add("Mẫu", example, example="nga-son-2018"), "Bản sao")
    assert store.summary(copied).example == ""


def test_changing_a_copy_leaves_the_original(store: Store, saved: int, example: Report):
    change(store, store.copy(saved, "Bản sao"), store.load(saved), CELL, Figure("1"))
    assert store.load(saved).figure(CELL) == example.figure(CELL)


def test_summary_shows_what_was_added(store: Store, saved: int):
    summary = store.summary(saved)
    shown = (summary.name, summary.form_id, summary.year, summary.unit, summary.level, summary.example, summary.place)
    assert shown == ("Báo cáo năm 2018", "huyen_2018", 2018, "Huyện Nga Sơn", "huyen", "", "")


def test_saved_time_knows_its_offset(store: Store, saved: int):
    assert store.summary(saved).saved_at.utcoffset() is not None


def test_save_refreshes_the_list(store: Store, saved: int, example: Report):
    before = store.summary(saved).percent
    for column in example.form.columns:
        change(store, saved, example, column.key, Figure(nothing="none_arisen"))
    assert store.summary(saved).percent > before


def test_report_without_a_year_is_listed(store: Store, report: Report):
    assert store.summary(store.add("Trống", report)).year is None


def test_last_saved_report_comes_first(store: Store, saved: int, example: Report):
    other = store.add("Khác", example)
    change(store, saved, example, CELL, Figure("1"))
    assert [summary.id for summary in store.reports()] == [saved, other]


def test_pages_of_the_list_follow_each_other(store: Store, report: Report):
    ids = [store.add(str(number), report) for number in range(5)]
    pages = [store.reports(limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [summary.id for page in pages for summary in page] == ids[::-1]


@pytest.mark.parametrize("search", ["NGA SON", "năm 2018", "bao cao", "2018", " "])
def test_search_finds_name_unit_and_year(store: Store, saved: int, search: str):
    assert [summary.id for summary in store.reports(search=search)] == [saved]


@pytest.mark.parametrize("search", ["%", "_", "Hoằng Hóa"])
def test_search_leaves_out_what_does_not_match(store: Store, saved: int, search: str):
    assert store.reports(search=search) == []


def test_new_name_is_shown_and_found(store: Store, saved: int):
    store.rename(saved, " Sơ  bộ ")
    assert [summary.name for summary in store.reports(search="so bo")] == ["Sơ bộ"]


def test_name_is_found_after_a_later_save(store: Store, saved: int, example: Report):
    store.rename(saved, "Sơ bộ")
    change(store, saved, example, UNIT, "Huyện Hoằng Hóa")
    assert [summary.id for summary in store.reports(search="so bo\nhuyen hoang")] == []
    assert [summary.id for summary in store.reports(search="hoang hoa")] == [saved]


def test_report_in_the_bin_leaves_the_list(store: Store, saved: int):
    store.bin(saved)
    assert (store.count(), store.count(in_bin=True), store.reports()) == (0, 1, [])


def test_report_is_taken_back_from_the_bin(store: Store, saved: int, example: Report):
    store.bin(saved)
    store.restore(saved)
    assert store.load(store.reports()[0].id).answers == example.answers


def test_place_is_remembered(store: Store, saved: int):
    store.remember_place(saved, "II.3")
    assert store.summary(saved).place == "II.3"


def test_remembering_a_place_is_no_save(store: Store, saved: int):
    before = store.summary(saved).saved_at
    store.remember_place(saved, "II.3")
    assert store.summary(saved).saved_at == before


def test_history_holds_every_version_newest_first(store: Store, saved: int, example: Report):
    for text in ("1", "2"):
        change(store, saved, example, CELL, Figure(text))
    change(store, saved, example, CELL, None)
    answers = [version.answer for version in store.history(saved, CELL)]
    assert answers == [None, Figure("2"), Figure("1"), Figure("342")]


def test_saving_the_same_answer_makes_no_version(store: Store, saved: int, example: Report):
    store.save(saved, example, {CELL})
    assert len(store.history(saved, CELL)) == 1


def test_history_keeps_the_time_of_each_save(store: Store, saved: int, example: Report):
    saved_at = change(store, saved, example, CELL, Figure("1"))
    assert store.history(saved, CELL)[0].saved_at == saved_at


def test_copy_has_a_history_of_its_own(store: Store, saved: int, example: Report):
    copied = store.copy(saved, "Bản sao")
    change(store, saved, example, CELL, Figure("1"))
    assert [version.answer for version in store.history(copied, CELL)] == [Figure("342")]


@pytest.mark.parametrize("statement", ["DELETE FROM history", "UPDATE history SET value = ''"])
def test_history_refuses_to_be_rewritten(store: Store, saved: int, statement: str):
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        execute(store, statement)


def test_version_the_form_no_longer_reads_is_left_out(store: Store, saved: int):
    execute(
        store, "INSERT INTO history VALUES (NULL, ?, 'general.year', 'năm nay', '2020-01-01T00:00:00+00:00')", saved
    )
    assert [version.answer for version in store.history(saved, "general.year")] == [2018]


def test_history_of_a_key_the_form_has_not_is_our_bug(store: Store, saved: int):
    with pytest.raises(KeyError):
        store.history(saved, "zzz")


def test_new_report_remembers_the_one_saved_last(store: Store, saved: int, example: Report):
    newer = new_report(load_form("xa_2025"), 2026, "Xã Nga Sơn")
    store.add("Mới", newer)
    assert store.latest_answers()[UNIT] == "Xã Nga Sơn"


def test_only_general_answers_are_remembered(store: Store, saved: int):
    assert {key.partition(".")[0] for key in store.latest_answers()} == {"general"}


def test_remembered_answers_may_be_of_one_form(store: Store, saved: int):
    store.add("Mới", new_report(load_form("xa_2025"), 2026, "Xã Nga Sơn"))
    assert store.latest_answers("huyen_2018")[UNIT] == "Huyện Nga Sơn"


def test_example_is_never_remembered(store: Store, example: Report):
    store.add("Mẫu", example, example="nga-son-2018")
    assert store.latest_answers() == {}


def test_report_outside_the_bin_is_remembered_before_a_newer_one_in_it(store: Store, saved: int):
    store.bin(store.add("Mới", new_report(load_form("xa_2025"), 2026, "Xã Nga Sơn")))
    assert store.latest_answers()[UNIT] == "Huyện Nga Sơn"


def test_report_in_the_bin_is_remembered_when_there_is_no_other(store: Store, saved: int):
    store.bin(saved)
    assert store.latest_answers()[UNIT] == "Huyện Nga Sơn"


def test_report_whose_form_was_taken_away_is_passed_over(store: Store, saved: int, example: Report):
    gone = store.add("Mới", example)
    execute(store, "UPDATE report SET form_id = 'gone' WHERE id = ?", gone)
    assert store.latest_answers()[UNIT] == "Huyện Nga Sơn"


def test_setting_comes_back_after_closing(store: Store):
    store.set_setting("font", "Arial")
    store.set_setting("font", "Times")
    store.close()
    with Store.open(store.path) as again:
        assert again.setting("font") == "Times"


def test_setting_never_set_is_the_default(store: Store):
    assert store.setting("font", "Arial") == "Arial"
