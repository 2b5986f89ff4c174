"""The page of one appendix table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from models.report.figures import Figure
from ui.table.kinds import KINDS, NONE_ARISEN, RECOMPUTE
from ui.table.page import TablePage

# the offscreen platform says so of windows with a least size
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MET = "new_rural.unit.communes_met"
RATE = "new_rural.unit.communes_met_rate"
POOR = "new_rural.unit.poor_households"


@pytest.fixture
def page(qtbot, editing):
    page = TablePage(editing, editing.report.form.table("new_rural"))
    qtbot.addWidget(page)
    page.resize(780, 600)
    page.show()
    page.activateWindow()
    return page


def words(page) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def button(page, kind) -> QToolButton:
    return next(button for button in page.findChildren(QToolButton) if button.text() == kind.label)


def test_go_to_puts_the_cursor_on_the_cell(qtbot, page):
    page.go_to(MET)
    qtbot.waitUntil(page.paper.hasFocus)
    assert page.paper.currentIndex().data() == "15"


def test_go_to_finds_the_figures_not_printed(qtbot, page):
    page.go_to(POOR)
    qtbot.waitUntil(page.inputs.hasFocus)
    assert page.inputs.figures().key(page.inputs.currentIndex()) == POOR


def test_go_to_the_table_stays_where_the_cursor_was(qtbot, page):
    page.go_to(MET)
    page.go_to("new_rural")
    assert page.paper.figures().key(page.paper.currentIndex()) == MET


def test_current_key_is_told(qtbot, page):
    with qtbot.waitSignal(page.current_key, check_params_cb=lambda key: key == RATE):
        page.go_to(RATE)


def test_words_tell_the_full_caption_and_the_override(page):
    page.go_to(RATE)
    assert "Xây dựng nông thôn mới năm 2018 (tính đến ngày 30/10/2018): Tỷ lệ" in words(page)
    assert "Nhập tay; máy tính ra 57,7%." in words(page)


def test_words_follow_an_undo(page, editing, enter):
    page.go_to(RATE)
    enter(RATE, "nhiều")
    assert "⚠ Ô này cần một tỷ lệ phần trăm" in words(page)
    editing.undo()
    assert "⚠" not in words(page)


def test_words_advise_while_typing(page):
    page.go_to(MET)
    QTest.keyClicks(page.paper, "m")
    assert "⚠ Ô này cần một số đếm, ví dụ 1.306." in words(page)


def test_button_fills_the_current_cell(page, editing):
    page.go_to(MET)
    button(page, NONE_ARISEN).click()
    assert editing.report.figure(MET) == Figure(nothing="none_arisen")


def test_buttons_follow_the_table_at_hand(qtbot, page, editing):
    page.go_to(POOR)
    qtbot.waitUntil(page.inputs.hasFocus)
    button(page, NONE_ARISEN).click()
    assert editing.report.figure(POOR) == Figure(nothing="none_arisen")


def test_click_on_a_button_leaves_the_cursor_in_the_cell(qtbot, page):
    page.go_to(MET)
    qtbot.waitUntil(page.paper.hasFocus)
    QTest.mouseClick(button(page, NONE_ARISEN), Qt.MouseButton.LeftButton)
    assert page.paper.hasFocus()


def test_recompute_button_is_offered_on_the_override(page):
    page.go_to(MET)
    assert not button(page, RECOMPUTE).isEnabled()
    page.go_to(RATE)
    assert button(page, RECOMPUTE).isEnabled()


def test_every_button_names_its_key(page):
    page.go_to(MET)
    tips = [button(page, kind).toolTip() for kind in KINDS]
    assert all(tip.endswith(")") for tip in tips)


def test_only_one_table_shows_a_choice(qtbot, page):
    page.go_to(MET)
    qtbot.waitUntil(page.paper.hasFocus)
    page.go_to(POOR)
    qtbot.waitUntil(page.inputs.hasFocus)
    assert page.paper.selectedIndexes() == []
    assert len(page.inputs.selectedIndexes()) == 1


def test_input_brings_the_per_cent_alive(page, enter):
    enter("new_rural.unit.poverty_rate", "")
    enter(POOR, "1306")
    enter("new_rural.unit.households", "38077")
    assert page.paper.figures().cell_index("new_rural.unit.poverty_rate").data() == "3,43%"


def test_table_without_inputs_has_one_table_only(qtbot, editing):
    page = TablePage(editing, editing.report.form.table("organisation"))
    qtbot.addWidget(page)
    assert page.inputs is None


def test_everything_that_takes_the_keyboard_has_a_name(page):
    named = [page.paper, page.inputs, *page.findChildren(QToolButton)]
    assert all(widget.accessibleName() for widget in named)
