"""What the pages on the screen show, keep and ask for."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages_view.made import A4, WIDE, layout
from ui.pages_view.canvas import PageCanvas
from ui.pages_view.maker import Drawn

RED = 0xFFFF0000


@pytest.fixture
def canvas(qtbot: QtBot) -> PageCanvas:
    made = PageCanvas()
    qtbot.addWidget(made)
    made.resize(640, 600)
    made.show()
    made.show_layout(layout(A4, A4, A4))
    return made


def _picture(canvas: PageCanvas, colour: int = RED) -> Drawn:
    """Return the picture the canvas asks for, in one colour."""
    wanted = canvas.wanted()
    assert wanted is not None
    page, dots = wanted
    image = QImage(round(595 * dots / 72), round(842 * dots / 72), QImage.Format.Format_RGB32)
    image.fill(colour)
    return Drawn(page, canvas.layout_shown.digest, dots, image)


def _y(canvas: PageCanvas, page: int, points: float) -> int:
    """Return where a height of a page is in the view."""
    return canvas._arrangement.y_of(page, points) - canvas.verticalScrollBar().value()


def _colour(canvas: PageCanvas) -> int:
    return canvas.grab().toImage().pixel(300, 300)


def test_pages_in_sight_are_asked_for_until_they_are_there(canvas: PageCanvas) -> None:
    canvas.show_picture(_picture(canvas))
    assert canvas.wanted() is None


def test_a_picture_is_shown(canvas: PageCanvas) -> None:
    canvas.show_picture(_picture(canvas))
    assert _colour(canvas) == RED


def test_a_page_that_scrolls_into_sight_is_asked_for(canvas: PageCanvas, qtbot: QtBot) -> None:
    canvas.show_picture(_picture(canvas))
    with qtbot.waitSignal(canvas.picture_wanted):
        canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    assert canvas.wanted() is not None


def test_an_old_picture_stays_until_the_new_one_comes(canvas: PageCanvas) -> None:
    canvas.show_picture(_picture(canvas))
    canvas.show_layout(layout(A4, A4, A4, digest="b"))
    assert canvas.wanted() is not None
    assert _colour(canvas) == RED


def test_another_size_needs_sharper_pictures(canvas: PageCanvas) -> None:
    canvas.show_picture(_picture(canvas))
    before = canvas._drawn[0].dots_per_inch
    canvas.set_zoom(2.0)
    wanted = canvas.wanted()
    assert wanted is not None
    assert wanted[1] > before


def test_a_hidden_canvas_asks_for_nothing(canvas: PageCanvas) -> None:
    canvas.hide()
    assert canvas.wanted() is None


def test_pictures_far_away_are_let_go(canvas: PageCanvas) -> None:
    canvas.show_layout(layout(*[A4] * 60))
    canvas.show_picture(_picture(canvas))
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum())
    canvas.show_picture(_picture(canvas))
    assert 0 not in canvas._drawn


def test_what_is_in_sight_stays_where_it_is_when_text_grows_above(canvas: PageCanvas) -> None:
    canvas.show_place("II.2", 1)
    before = _y(canvas, 1, 120)
    canvas.show_layout(layout(A4, A4, A4, digest="b", moved=150))
    assert abs(_y(canvas, 1, 270) - before) <= 1


def test_whoever_sees_the_start_still_sees_it_in_another_size(canvas: PageCanvas) -> None:
    canvas.set_zoom(3.0)
    assert canvas.verticalScrollBar().value() == 0


def test_another_part_begins_at_its_start(canvas: PageCanvas) -> None:
    canvas.show_place("II.3")
    canvas.show_layout(layout(A4, A4, A4, digest="b"), from_start=True)
    assert canvas.verticalScrollBar().value() == 0


def test_a_place_out_of_sight_is_brought_into_sight(canvas: PageCanvas) -> None:
    canvas.show_place("II.3", 1)
    assert 0 < _y(canvas, 2, 120) < canvas.viewport().height()


def test_a_place_in_sight_does_not_move_the_pages(canvas: PageCanvas) -> None:
    canvas.verticalScrollBar().setValue(40)
    canvas.show_place("II.1", 1)
    assert canvas.verticalScrollBar().value() == 40


def test_the_place_being_written_has_a_bar_beside_it(canvas: PageCanvas) -> None:
    blue = canvas.palette().highlight().color().rgb()
    before = canvas.viewport().grab().toImage()
    canvas.show_place("II.1")
    after = canvas.viewport().grab().toImage()
    assert [_holds(image, blue) for image in (before, after)] == [False, True]


def _holds(image: QImage, colour: int) -> bool:
    return any(image.pixel(x, 200) == colour for x in range(image.width()))


def test_a_click_tells_what_it_hit(canvas: PageCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.clicked) as told:
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, _y(canvas, 0, 250)))
    assert told.args == ["II.1", 2]


def test_a_click_above_all_that_is_known_leads_nowhere(canvas: PageCanvas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(canvas.clicked):
        qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, _y(canvas, 0, 20)))


def test_enter_goes_to_what_is_in_sight(canvas: PageCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.clicked) as told:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert told.args is not None
    assert told.args[0] == "II.1"


@pytest.mark.parametrize(("key", "page"), [(Qt.Key.Key_End, 3), (Qt.Key.Key_Home, 1)])
def test_home_and_end_lead_to_the_first_and_the_last_page(
    canvas: PageCanvas, key: Qt.Key, page: int, qtbot: QtBot
) -> None:
    canvas.show_place("II.2")
    with qtbot.waitSignal(canvas.seen) as told:
        qtbot.keyClick(canvas, key)
    assert told.args == [page, 3]


def test_another_number_of_pages_is_told(canvas: PageCanvas, qtbot: QtBot) -> None:
    with qtbot.waitSignal(canvas.seen) as told:
        canvas.show_layout(layout(A4, A4))
    assert told.args == [1, 2]


@pytest.mark.parametrize(("key", "is_larger"), [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)])
def test_plus_and_minus_change_the_size(canvas: PageCanvas, key: Qt.Key, is_larger: bool, qtbot: QtBot) -> None:
    canvas.set_zoom(1.0)
    qtbot.keyClick(canvas, key)
    assert canvas.zoom is not None
    assert (canvas.zoom > 1) == is_larger


def test_the_wheel_with_ctrl_changes_the_size(canvas: PageCanvas) -> None:
    canvas.set_zoom(1.0)
    spot, none = QPointF(100, 100), QPoint()
    turned = QWheelEvent(
        spot, spot, none, QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), turned)
    assert canvas.zoom == 1.25


def test_a_larger_size_keeps_the_place(canvas: PageCanvas) -> None:
    canvas.show_place("II.2", 1)
    canvas.set_zoom(3.0)
    assert 0 < _y(canvas, 1, 120) < canvas.viewport().height()


def test_wide_and_high_pages_need_no_scrolling_sideways(canvas: PageCanvas) -> None:
    canvas.show_layout(layout(A4, WIDE))
    assert canvas.horizontalScrollBar().maximum() == 0


def test_the_page_at_hand_is_told_to_screen_readers(canvas: PageCanvas) -> None:
    canvas.show_place("II.3")
    assert canvas.accessibleDescription() == "Trang 3 trên 3"
