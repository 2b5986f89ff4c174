"""What was read becomes changes of a report: by policy, by year, by what the file is."""

from dataclasses import replace
from datetime import date

import pytest

from models.exchange.reading.apply import changes_from, is_other_year, office_note, year_note
from models.exchange.reading.understood import Header, Understood, UnderstoodSection, UnderstoodTable
from models.report.answers import Answer
from models.report.figures import Figure
from models.report.report import Report
from models.text.prose import from_text

TEXT = from_text("Đã đọc từ tệp.")
MINE = from_text("Của tôi.")
READ = Understood(
    "huyen_2018",
    answers={"general.year": 2018, "general.unit": "Huyện Nga Sơn", "general.date": date(2018, 10, 9)},
    sections=(UnderstoodSection("I", "I. CÔNG TÁC", TEXT),),
    tables=(UnderstoodTable("new_rural", ("3,43%", "26/27", "15", "57,6%")),),
)


def after(report: Report, understood: Understood, policy: str = "theirs") -> Report:
    report.apply(changes_from(report, understood, policy))  # pyright: ignore[reportArgumentType]
    return report


def put(report: Report, answers: dict[str, Answer]) -> Report:
    report.apply([report.change(key, answer) for key, answer in answers.items()])
    return report


def test_everything_read_goes_into_an_empty_report(report: Report):
    assert after(report, READ).answers == {
        **READ.answers,
        "I": TEXT,
        "new_rural.unit.poverty_rate": Figure("3,43%"),
        "new_rural.unit.communes_taking_part": Figure("26/27"),
        "new_rural.unit.communes_met": Figure("15"),
        "new_rural.unit.communes_met_rate": Figure("57,6%"),
    }


def test_changes_stand_in_the_order_of_the_form(report: Report):
    keys = [change.key for change in changes_from(report, READ, "theirs")]
    assert keys == [key for key in report.form.items if key in keys]


def test_theirs_takes_the_place_of_mine(report: Report):
    assert after(put(report, {"I": MINE}), READ).prose("I") == TEXT


def test_blanks_keep_mine_and_take_what_is_missing(report: Report):
    filled = after(put(report, {"I": MINE}), READ, "blanks")
    assert (filled.prose("I"), filled.text("unit")) == (MINE, "Huyện Nga Sơn")


def test_starred_heads_alone_are_blank(report: Report):
    assert after(put(report, {"I": from_text("* Đầu mục")}), READ, "blanks").prose("I") == TEXT


def test_mine_changes_nothing(report: Report):
    assert changes_from(report, READ, "mine") == []


def test_what_is_equal_is_no_change(report: Report):
    assert changes_from(after(report, READ), READ, "theirs") == []


def test_what_was_not_found_stays_mine(report: Report):
    assert after(put(report, {"II.1": MINE}), READ).prose("II.1") == MINE


def test_a_section_without_words_takes_nothing_away(report: Report):
    empty = replace(READ, sections=(UnderstoodSection("I", "I.", ()),))
    assert after(put(report, {"I": MINE}), empty).prose("I") == MINE


def test_a_section_emptied_in_our_own_file_is_emptied(report: Report):
    empty = replace(READ, sections=(UnderstoodSection("I", "I.", ()),), is_exact=True)
    assert after(put(report, {"I": MINE}), empty).prose("I") == ()


def test_another_year_takes_text_and_what_is_remembered_only(report: Report):
    begun = after(put(report, {"general.year": 2019}), READ)
    assert begun.answers == {"general.year": 2019, "general.unit": "Huyện Nga Sơn", "I": TEXT}


def test_an_unknown_year_is_no_other_year(report: Report):
    assert not is_other_year(report, READ)
    assert is_other_year(put(report, {"general.year": 2019}), READ)


def test_another_year_is_told(report: Report):
    assert year_note(put(report, {"general.year": 2019}), READ).startswith(
        "Tệp là của năm 2018, báo cáo là của năm 2019:"
    )


def test_a_file_that_tells_no_year_is_told(report: Report):
    unknown = replace(READ, answers={})
    assert "được coi là của năm 2019" in year_note(put(report, {"general.year": 2019}), unknown)


def test_the_same_year_needs_no_word(report: Report):
    assert year_note(put(report, {"general.year": 2018}), READ) == ""


def test_another_office_is_told(report: Report):
    assert office_note(put(report, {"general.unit": "Huyện Hậu Lộc"}), READ).startswith(
        "Tệp là của Huyện Nga Sơn, báo cáo là của Huyện Hậu Lộc:"
    )


@pytest.mark.parametrize("mine", ["UBND HUYỆN NGA SƠN", "Huyện Nga Sơn", ""])
def test_the_same_office_needs_no_word(report: Report, mine: str):
    assert office_note(put(report, {"general.unit": mine} if mine else {}), READ) == ""


def test_a_per_cent_its_parts_give_stays_worked_out(report: Report):
    given = replace(READ, tables=(UnderstoodTable("new_rural", ("", "26/27", "15", "57,7%")),))
    assert after(report, given).figure("new_rural.unit.communes_met_rate") is None


def test_an_exact_figure_is_kept_though_its_parts_give_it(report: Report):
    key = "new_rural.unit.communes_met_rate"
    cells = (UnderstoodTable("new_rural", ("", "26/27", "15", "57,7%")),)
    given = replace(READ, answers={key: Figure("57,7%")}, tables=cells, is_exact=True)
    assert after(report, given).figure(key) == Figure("57,7%")


def test_a_cell_changed_after_reading_counts(report: Report):
    key = "citizens.unit.receptions"
    cells = (UnderstoodTable("citizens", ("343", *[""] * 8)),)
    given = replace(READ, answers={key: Figure("342")}, tables=cells, is_exact=True)
    assert after(report, given).figure(key) == Figure("343")


def test_the_units_name_before_the_cells_is_passed_over(report: Report):
    named = replace(READ, tables=(UnderstoodTable("new_rural", ("Huyện Nga Sơn", "3,43%", "26/27", "15", "57,6%")),))
    assert after(report, named).figure("new_rural.unit.poverty_rate") == Figure("3,43%")


def test_kinds_of_nothing_are_kept_apart(report: Report):
    cells = (UnderstoodTable("admin_reform", ("0", "-", "x", "", "02", "20/28")),)
    found = after(report, replace(READ, tables=cells))
    keys = [column.key for column in found.form.table("admin_reform").columns]
    assert [found.figure(key) for key in keys] == [
        Figure("0"),
        Figure(nothing="none_arisen"),
        Figure(nothing="not_competent"),
        None,
        Figure("02"),
        Figure("20/28"),
    ]


def test_a_text_too_long_for_a_cell_is_left_out(report: Report):
    cells = (UnderstoodTable("citizens", ("x" * 300, "390", *[""] * 7)),)
    found = after(report, replace(READ, tables=cells))
    assert found.figure("citizens.unit.receptions") is None
    assert found.figure("citizens.unit.reception_visits") == Figure("390")


def test_the_letterhead_fills_what_has_no_answer(report: Report):
    header = Header(
        number="Số: 15/BC-UBND",
        place="Nga Sơn",
        date="ngày 09 tháng 10 năm 2018",
        signer="Trần Ngọc Quyết",
        recipients=("Như trên", "Sở Nội vụ (B/c)", "Lưu: VT, NV"),
    )
    found = after(report, Understood("huyen_2018", header))
    assert found.answers == {
        "general.number": "15",
        "general.symbol": "BC-UBND",
        "general.place": "Nga Sơn",
        "general.date": date(2018, 10, 9),
        "general.signer_name": "Trần Ngọc Quyết",
        "general.receivers": ("Sở Nội vụ (B/c)",),
    }


def test_an_answer_comes_before_the_letterhead(report: Report):
    given = Understood("huyen_2018", Header(number="15/BC-UBND"), {"general.number": "16"})
    assert after(report, given).text("number") == "16"


@pytest.mark.parametrize("policy", ["theirs", "blanks"])
def test_what_the_form_does_not_know_is_left_out(report: Report, policy: str):
    foreign = Understood("khac", answers={"general.khac": "x"}, sections=(UnderstoodSection("V", "V.", TEXT),))
    assert after(report, foreign, policy).answers == {}
