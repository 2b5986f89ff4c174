"""The merged head of a table and the widths of its columns."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetrics

from models.form.library import form_ids, load_form
from models.report.start import new_report
from ui.editing import Editing
from ui.table.header import FigureHeader, longest_word, spread, wrapped_height
from ui.table.page import TablePage

# the offscreen platform says so of windows with a least size
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

columns = st.lists(st.tuples(st.integers(1, 30), st.integers(1, 80)), min_size=1, max_size=9)


@settings(deadline=None)
@given(columns, st.integers(1, 2000))
def test_widths_fill_the_total_or_are_the_least(sizes, total):
    weights, least = [weight for weight, _ in sizes], [width for _, width in sizes]
    assert sum(spread(total, weights, least)) == max(total, sum(least))


@settings(deadline=None)
@given(columns, st.integers(1, 2000))
def test_no_width_is_below_its_least(sizes, total):
    weights, least = [weight for weight, _ in sizes], [width for _, width in sizes]
    assert all(width >= low for width, low in zip(spread(total, weights, least), least, strict=True))


def test_room_is_shared_by_weight():
    assert spread(300, [20, 10], [10, 10]) == [200, 100]


def test_stacked_capitals_fit_into_the_height(qapp):
    font = QFont("Times New Roman", 12)
    drawn = QFontMetrics(font).tightBoundingRect("ẴỖ").height() + QFontMetrics(font).descent()
    assert wrapped_height("ẴỖ", 200, font) >= drawn + 4


def test_narrow_caption_takes_more_lines(qapp):
    font = QFont("Times New Roman", 12)
    words = "Số thủ tục hành chính được cắt giảm"
    assert wrapped_height(words, 80, font) > wrapped_height(words, 400, font)


def test_merged_head_spans_its_columns(view):
    assert view.horizontalHeader()._groups() == [(0, 0), (1, 1), (2, 4)]


def test_single_head_fits_over_both_rows(view):
    head = view.horizontalHeader()
    head.resizeSection(1, 45)
    assert head.sizeHint().height() == head._height(1)


def test_table_without_groups_has_one_row_of_heads(qtbot, editing):
    page = TablePage(editing, editing.report.form.table("new_rural"))
    qtbot.addWidget(page)
    assert page.inputs is not None
    head = page.inputs.horizontalHeader()
    assert isinstance(head, FigureHeader)
    assert head._row_heights()[0] == 0


@pytest.mark.parametrize("width", [780, 560])
@pytest.mark.parametrize("form_id", form_ids())
def test_every_column_of_every_form_is_seen_without_scrolling(qtbot, form_id, width):
    editing = Editing(new_report(load_form(form_id), 2026, "Xã Nga Sơn"))
    for table in editing.report.form.tables:
        page = TablePage(editing, table)
        qtbot.addWidget(page)
        page.resize(width, 600)
        page.show()
        assert page.paper.horizontalScrollBar().maximum() == 0, table.id


def test_no_word_of_a_caption_is_cut(qtbot, editing):
    page = TablePage(editing, editing.report.form.table("citizens"))
    qtbot.addWidget(page)
    page.resize(560, 600)
    page.show()
    head = page.paper.horizontalHeader()
    assert isinstance(head, FigureHeader)
    needed = [longest_word(head._caption(at), head.font()) for at in range(9)]
    assert all(head.sectionSize(at) >= width for at, width in enumerate(needed))


def test_longer_text_in_a_cell_makes_the_row_higher(view, enter):
    before = view.height()
    enter("new_rural.unit.communes_met", "một dòng chữ dài hơn bề rộng của ô số liệu này nhiều lần")
    assert view.height() > before
