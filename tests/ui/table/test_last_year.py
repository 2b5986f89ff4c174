"""Last year's figures beside this year's in the tables."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from models.report.carried import LastYear
from models.report.compared import FigureComparison
from models.report.example import load_example
from models.report.figures import Figure
from ui.table.last_year import comparison_sentence, difference_text
from ui.table.model import DIFFERENCE, LAST, STATE_ROLE, FigureModel
from ui.table.page import TablePage

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
MET = "new_rural.unit.communes_met"
UNIT, POVERTY, MET_AT = 0, 1, 3


@pytest.fixture
def last(editing, enter) -> LastYear:
    """Last year's report, a copy of the example, beside one with 17 communes for its 15."""
    made = LastYear("Huyện Nga Sơn 2018", load_example("nga-son-2018"))
    enter(MET, "17")
    editing.set_last_year(made)
    return made


def compared(difference: str, percent: str = "", last: Figure | None = None) -> FigureComparison:
    return FigureComparison("t.unit.c", "Số xã", last or Figure("1.306"), Figure("1.400"), difference, percent)


@pytest.mark.parametrize(
    ("both", "sentence"),
    [
        (compared("+94", "+7,2%"), "Năm 2018: 1.306; tăng 94 (+7,2%)."),
        (compared("-1,2 điểm %"), "Năm 2018: 1.306; giảm 1,2 điểm %."),
        (compared("0", "0%"), "Năm 2018: 1.306; không đổi."),
        (compared(""), "Năm 2018: 1.306."),
        (compared("", last=Figure(nothing="none_arisen")), "Năm 2018: không phát sinh."),
    ],
)
def test_sentence_tells_both_years(both, sentence):
    assert comparison_sentence("Năm 2018", both) == sentence


def test_difference_stands_with_its_per_cent():
    assert difference_text(compared("+94", "+7,2%")) == "+94 (+7,2%)"


def test_unchanged_figure_says_so_in_words():
    assert difference_text(compared("0", "0%")) == "không đổi"


def test_table_without_last_year_has_one_row(model):
    assert model.rowCount() == 1


def test_last_year_stands_under_the_figure(model, last):
    assert model.index(LAST, MET_AT).data() == "15"
    assert model.index(DIFFERENCE, MET_AT).data() == "+2 (+13,3%)"


def test_column_of_the_unit_names_the_rows(model, last):
    assert [model.index(row, UNIT).data() for row in (LAST, DIFFERENCE)] == ["Năm 2018", "Tăng, giảm"]


def test_rows_of_last_year_cannot_be_entered(model, last):
    assert model.flags(model.index(LAST, MET_AT)) == Qt.ItemFlag.NoItemFlags
    assert not model.setData(model.index(LAST, MET_AT), "1")
    assert model.key(model.index(LAST, MET_AT)) == ""


def test_difference_follows_the_typing(model, last, enter):
    enter(MET, "12")
    assert model.index(DIFFERENCE, MET_AT).data() == "-3 (-20%)"


def test_rows_go_with_last_year(model, last, editing):
    editing.set_last_year(None)
    assert model.rowCount() == 1


def test_last_year_without_these_figures_adds_no_rows(model, editing, report):
    editing.set_last_year(LastYear("Trống", report))
    assert model.rowCount() == 1


def test_rows_come_and_go_soundly(model, last, editing, qtmodeltester):
    qtmodeltester.check(model)
    editing.set_last_year(None)
    editing.set_last_year(last)
    assert model.index(LAST, POVERTY).data(STATE_ROLE) == "last_year"


def test_cursor_never_enters_last_year(view, last):
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        QTest.keyClick(view, key)
        assert view.currentIndex().row() == 0
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.figures().index(LAST, MET_AT)).center()
    )
    assert view.currentIndex().row() == 0


def test_tab_leaves_after_the_last_figure(view, last):
    view.setCurrentIndex(view.figures().index(0, 4))
    assert not view.focusNextPrevChild(True) or view.currentIndex().row() == 0


def test_cursor_stays_when_last_year_comes(view, editing, last):
    view.setCurrentIndex(view.figures().index(0, MET_AT))
    editing.set_last_year(None)
    assert view.currentIndex() == view.figures().index(0, MET_AT)


def test_table_grows_for_the_rows(view, editing, last):
    tall = view.height()
    editing.set_last_year(None)
    assert view.height() < tall


def test_table_that_names_no_unit_names_the_years_beside_it(qtbot, editing, last):
    page = TablePage(editing, editing.report.form.table("citizens"))
    qtbot.addWidget(page)
    page.show()
    assert page.paper.verticalHeader().isVisible()
    names = [page.paper.figures().headerData(row, Qt.Orientation.Vertical) for row in range(3)]
    assert names == ["Năm 2018", "Năm 2018", "Tăng, giảm"]


def test_table_that_names_the_unit_has_no_years_beside_it(view, last):
    assert not view.verticalHeader().isVisible()


def test_figures_not_printed_are_compared_too(editing, enter):
    older = load_example("nga-son-2018")
    key = "new_rural.unit.households"
    older.apply([older.change(key, Figure("38.000"))])
    enter(key, "38077")
    editing.set_last_year(LastYear("Huyện Nga Sơn 2018", older))
    table = editing.report.form.table("new_rural")
    inputs = FigureModel(editing, table, table.inputs)
    assert inputs.comparison(1) == "Năm 2018: 38.000; tăng 77 (+0,2%)."


def test_words_under_the_table_tell_last_year(qtbot, editing, last):
    page = TablePage(editing, editing.report.form.table("new_rural"))
    qtbot.addWidget(page)
    page.show()
    page.go_to(MET)
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Năm 2018: 15; tăng 2 (+13,3%)." in said
