from collections.abc import Callable

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.importing.made import CELL, HEAD_1, HEAD_2, STRAY, TEXT_1
from ui.importing.piece_delegate import PlaceList
from ui.importing.piece_view import PieceView
from ui.importing.pieces import SOURCE, TARGET
from ui.importing.preview import Preview

Key = Qt.Key


@pytest.fixture
def view(preview: Preview, qtbot: QtBot) -> PieceView:
    found = preview.pieces.view
    found.go_to(HEAD_1)
    qtbot.waitUntil(found.hasFocus)
    return found


@pytest.fixture
def opened(view: PieceView, qtbot: QtBot) -> Callable[[], QWidget]:
    """Press Enter and wait for the list of places."""

    def _opened() -> QWidget:
        qtbot.keyClick(view, Key.Key_Return)
        return dropped(view, qtbot)

    return _opened


def dropped(view: PieceView, qtbot: QtBot) -> QWidget:
    """Return the list of places once it is there."""
    qtbot.waitUntil(lambda: len(view.findChildren(PlaceList)) == 1)
    places = view.findChildren(PlaceList)[0]
    qtbot.waitUntil(lambda: places.view().isVisible())
    return places.view()


def test_the_cursor_begins_where_a_look_is_wanted(preview: Preview) -> None:
    assert preview.pieces.view.currentIndex().row() == HEAD_2


def test_enter_chooses_a_place_from_the_list(view: PieceView, opened: Callable[[], QWidget], qtbot: QtBot) -> None:
    places = opened()
    qtbot.keyClick(places, Key.Key_Down)
    qtbot.keyClick(places, Key.Key_Return)
    qtbot.waitUntil(lambda: view.pieces.line(HEAD_1).piece.target == "II.2")
    qtbot.waitUntil(view.hasFocus)


def test_escape_leaves_the_place_as_it_is(view: PieceView, opened: Callable[[], QWidget], qtbot: QtBot) -> None:
    qtbot.keyClick(opened(), Key.Key_Escape)
    qtbot.waitUntil(lambda: view.state() == PieceView.State.NoState)
    assert not view.pieces.is_touched
    qtbot.waitUntil(view.hasFocus)


def test_a_click_on_the_place_opens_the_list(view: PieceView, qtbot: QtBot) -> None:
    place = view.visualRect(view.pieces.index(TEXT_1, TARGET)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(dropped(view, qtbot), Key.Key_Escape)
    qtbot.waitUntil(lambda: view.state() == PieceView.State.NoState)
    assert view.currentIndex().row() == TEXT_1


def test_every_selected_piece_goes_to_the_place_chosen(view: PieceView, qtbot: QtBot) -> None:
    whole_row = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().select(view.pieces.index(STRAY, SOURCE), whole_row)
    view.send("IV")
    assert [view.pieces.line(row).piece.target for row in (HEAD_1, STRAY)] == ["IV", "IV"]


def test_delete_sends_nowhere_and_ctrl_z_takes_that_back(view: PieceView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_Delete)
    assert view.pieces.line(HEAD_1).sureness == "left_out"
    qtbot.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert view.pieces.line(HEAD_1).sureness == "sure"


def test_space_takes_a_place_for_right(view: PieceView, qtbot: QtBot) -> None:
    view.go_to(HEAD_2)
    qtbot.keyClick(view, Key.Key_Space)
    assert view.pieces.line(HEAD_2).sureness == "chosen"


def test_every_row_is_as_high_as_its_words(view: PieceView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: view.rowHeight(HEAD_1) != view.verticalHeader().defaultSectionSize())
    view.pieces.send([HEAD_1], "II.5")
    view.measure()
    assert view.rowHeight(HEAD_1) > view.rowHeight(TEXT_1)


def test_the_filters_tell_how_many_they_have(preview: Preview) -> None:
    shown = [each.text() for each in preview.pieces.filters.values()]
    assert shown == ["Tất cả (8)", "Nên xem lại (2)", "Chưa có chỗ (1)"]


def test_a_filter_with_nothing_says_so(preview: Preview, qtbot: QtBot) -> None:
    preview.pieces.model.send([STRAY], "IV")
    preview.pieces.filters["none"].click()
    assert not preview.pieces.view.isVisible()
    assert preview.pieces._empty.text() == "Đoạn nào cũng đã có chỗ."


def test_the_button_leads_to_the_next_open_piece(preview: Preview, qtbot: QtBot) -> None:
    preview.pieces.view.go_to(HEAD_2 + 1)
    preview.pieces.next.click()
    assert preview.pieces.view.currentIndex().row() == STRAY
    assert QApplication.focusWidget() is preview.pieces.view


def test_a_piece_that_cannot_go_there_is_told_of(preview: Preview, view: PieceView) -> None:
    view.go_to(CELL)
    view.send("III.1")
    assert preview.pieces._said.text().startswith("1 đoạn không thuộc loại")
