"""What a cell shows and says of itself."""

import pytest

from models.form.definition import Column
from ui.table.cell import Cell, cell

RATE = "new_rural.unit.communes_met_rate"
MET = "new_rural.unit.communes_met"


@pytest.fixture
def shown(editing):
    def _shown(key: str) -> Cell:
        column = editing.report.item(key)
        assert isinstance(column, Column)
        return cell(editing.report, column)

    return _shown


def test_entered_figure_needs_no_words(shown):
    assert shown(MET) == Cell("entered", "15")


def test_override_names_the_computed_figure(shown):
    assert shown(RATE) == Cell("overridden", "57,6%", "Nhập tay; máy tính ra 57,7%.")


def test_computed_figure_names_its_parts(shown, enter):
    enter(RATE, "")
    assert (shown(RATE).state, shown(RATE).text) == ("computed", "57,7%")
    assert "“Số xã đạt nông thôn mới” và “Số xã/tổng số xã, thị trấn”" in shown(RATE).note


def test_empty_cell_is_no_zero(shown, enter):
    enter(MET, "0")
    assert shown(MET).state == "entered"
    enter(MET, "")
    assert shown(MET) == Cell("empty", "", "Chưa nhập.")


def test_empty_per_cent_says_what_it_waits_for(shown, enter):
    enter(RATE, "")
    enter(MET, "")
    assert shown(RATE).state == "empty"
    assert "máy sẽ tính khi có “Số xã đạt nông thôn mới”" in shown(RATE).note


@pytest.mark.parametrize(("typed", "words"), [("-", "không phát sinh"), ("x", "không thuộc thẩm quyền")])
def test_spoken_nothing_is_shown_in_words(shown, enter, typed, words):
    enter(MET, typed)
    assert (shown(MET).state, shown(MET).text) == ("nothing", words)
    assert shown(MET).note.startswith(words.capitalize())


def test_wrong_text_is_shown_with_its_problem(shown, enter):
    enter(MET, "mười lăm")
    assert shown(MET) == Cell("wrong", "mười lăm", "Ô này cần một số đếm, ví dụ 1.306.")


def test_wrong_text_over_a_formula_is_wrong_first(shown, enter):
    enter(RATE, "nhiều")
    assert shown(RATE).state == "wrong"
