"""Cells copied and pasted."""

import pytest

from models.report.figures import Figure
from ui.table.clipboard import copied, pasted

UNIT, POVERTY, TAKING_PART, MET, RATE = range(5)


def test_cells_are_copied_as_a_row(model):
    assert copied(model, [TAKING_PART, MET, RATE]) == "26/27\t15\t57,6%"


def test_cell_left_out_between_two_is_blank(model):
    assert copied(model, [TAKING_PART, RATE]) == "26/27\t\t57,6%"


def test_nothing_is_copied_of_no_cells(model):
    assert copied(model, []) == ""


def test_row_fills_rightwards(model):
    result = pasted(model, [TAKING_PART], "20/28\t10\r\n")
    assert result.figures == {TAKING_PART: Figure("20/28"), MET: Figure("10")}
    assert result.message == "Đã dán 2 ô."


def test_blank_cell_clears(model):
    assert pasted(model, [TAKING_PART], "\t10").figures == {TAKING_PART: None, MET: Figure("10")}


def test_single_value_fills_every_chosen_cell(model):
    assert pasted(model, [POVERTY, RATE], "-").figures == dict.fromkeys([POVERTY, RATE], Figure(nothing="none_arisen"))


def test_cells_beyond_the_last_are_named(model):
    result = pasted(model, [MET], "1\t2\t3\t4")
    assert list(result.figures) == [MET, RATE]
    assert "2 ô bên phải nằm ngoài bảng, chưa dán." in result.message


def test_further_rows_are_named(model):
    assert "2 dòng dưới chưa dán" in pasted(model, [MET], "1\n2\n3\n").message


def test_too_long_cells_are_named(model):
    result = pasted(model, [TAKING_PART], "a" * 201 + "\t10")
    assert result.figures == {MET: Figure("10")}
    assert "1 ô dài quá 200 ký tự, chưa dán." in result.message


def test_wrong_cells_are_pasted_and_named(model):
    result = pasted(model, [TAKING_PART], "hai\t10")
    assert result.figures[TAKING_PART] == Figure("hai")
    assert "1 ô chưa đúng kiểu số" in result.message


@pytest.mark.parametrize("sections", [[], [MET]])
def test_empty_clipboard_pastes_nothing(model, sections):
    assert pasted(model, sections, "").figures == {}


def test_copied_row_pastes_as_itself(model):
    sections = [POVERTY, TAKING_PART, MET, RATE]
    assert pasted(model, sections, copied(model, sections)).figures == {at: model.figure(at) for at in sections}
