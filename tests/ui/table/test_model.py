"""The item model of a table."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from models.report.answers import parse_answer
from models.report.figures import Figure
from models.report.wording import general_field
from ui.table.model import STATE_ROLE, FigureModel

POVERTY, TAKING_PART, MET, RATE = 1, 2, 3, 4
UNIT = 0
Role = Qt.ItemDataRole


@pytest.fixture
def changed(model):
    """The positions of the cells dataChanged named, in order."""
    sections: list[int] = []
    model.dataChanged.connect(lambda first, last, *_: sections.extend(range(first.column(), last.column() + 1)))
    return sections


def answer(editing, field_id, text):
    field = general_field(editing.report, field_id)
    editing.push("Sửa", [editing.report.change(field.key, parse_answer(field, text))])


def test_model_keeps_the_rules_of_item_models(qtmodeltester, model):
    qtmodeltester.check(model)


def test_model_of_inputs_keeps_the_rules_of_item_models(qtmodeltester, editing):
    table = editing.report.form.table("admin_reform")
    qtmodeltester.check(FigureModel(editing, table, table.inputs, editing))


def test_first_column_names_the_unit(model):
    assert model.index(0, UNIT).data() == "Huyện Nga Sơn"
    assert model.headerData(UNIT, Qt.Orientation.Horizontal) == "Stt"


def test_unit_cannot_be_entered(model):
    assert model.flags(model.index(0, UNIT)) == Qt.ItemFlag.NoItemFlags
    assert not model.setData(model.index(0, UNIT), "Huyện khác")


def test_entered_figures_are_shown(model):
    assert [model.index(0, at).data() for at in (POVERTY, TAKING_PART, MET, RATE)] == ["3,43%", "26/27", "15", "57,6%"]


def test_row_has_no_children(model):
    assert (model.rowCount(model.index(0, 1)), model.columnCount(model.index(0, 1))) == (0, 0)


def test_cell_is_found_by_its_key(model):
    assert model.cell_index("new_rural.unit.communes_met").column() == MET
    assert model.key(model.index(0, MET)) == "new_rural.unit.communes_met"


def test_key_of_another_table_is_not_here(model):
    assert not model.cell_index("citizens.unit.receptions").isValid()
    assert model.key(QModelIndex()) == ""


def test_typed_text_is_entered_in_its_printed_form(model, editing):
    assert model.setData(model.index(0, MET), "1306")
    assert editing.report.figure("new_rural.unit.communes_met") == Figure("1.306")


def test_wrong_text_is_kept_and_marked(model):
    assert model.setData(model.index(0, MET), "mười lăm")
    assert model.index(0, MET).data(STATE_ROLE) == "wrong"
    assert model.index(0, MET).data(Role.ToolTipRole) == "Ô này cần một số đếm, ví dụ 1.306."


def test_too_long_text_is_not_entered(model):
    assert not model.setData(model.index(0, MET), "a" * 201)
    assert model.index(0, MET).data() == "15"


def test_entering_is_one_step_of_undo(model, editing):
    model.setData(model.index(0, MET), "16")
    editing.undo()
    assert model.index(0, MET).data() == "15"


def test_computed_figure_typed_again_goes_on_following_its_parts(model, editing):
    model.setData(model.index(0, RATE), "57,7%")
    assert editing.report.figure("new_rural.unit.communes_met_rate") is None
    model.setData(model.index(0, MET), "13")
    assert model.index(0, RATE).data() == "50%"


def test_figures_written_together_are_kept_as_they_came(model, editing):
    model.write("Dán", {MET: Figure("13"), RATE: Figure("57,7%")})
    assert model.index(0, RATE).data(STATE_ROLE) == "overridden"


def test_change_of_a_part_touches_its_per_cent_too(model, changed, enter):
    enter("new_rural.unit.communes_met", "16")
    assert changed == [MET, RATE]


def test_change_of_an_input_touches_its_per_cent(model, changed, enter):
    enter("new_rural.unit.households", "1000")
    assert changed == [POVERTY]


def test_change_elsewhere_touches_nothing(model, changed, enter):
    enter("citizens.unit.receptions", "1")
    assert changed == []


def test_new_date_changes_the_heads(qtbot, model, editing):
    with qtbot.waitSignal(model.headerDataChanged):
        answer(editing, "as_of", "30/11/2018")
    assert model.group_caption(MET) == "Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/11/2018)"


def test_new_unit_changes_the_row(model, changed, editing):
    answer(editing, "unit", "UBND huyện Hà Trung")
    assert changed == [UNIT]
    assert model.index(0, UNIT).data() == "Huyện Hà Trung"


def test_other_field_leaves_the_heads_alone(qtbot, model, editing):
    with qtbot.assertNotEmitted(model.headerDataChanged):
        answer(editing, "signer_name", "Nguyễn Văn A")


def test_cell_is_read_aloud_with_its_full_caption(model, enter):
    enter("new_rural.unit.communes_met", "")
    spoken = model.index(0, MET).data(Role.AccessibleTextRole)
    assert spoken.endswith("(tính đến ngày 30/10/2018): Số xã đạt nông thôn mới: chưa nhập")


def test_only_a_figure_over_its_formula_can_be_recomputed(model):
    assert [model.can_recompute(at) for at in (UNIT, POVERTY, MET, RATE)] == [False, False, False, True]
