import pytest
from PySide6.QtCore import QPoint, QRect

from tests.ui.pages_view.made import A4, WIDE
from ui.pages_view.arrangement import GAP, arranged


def test_pages_are_as_wide_as_the_room() -> None:
    sheets = arranged([A4, WIDE], 500, 1, None).sheets
    assert [sheet.rect.width() for sheet in sheets] == [500 - 2 * GAP] * 2


def test_one_page_lies_under_the_other() -> None:
    first, second = arranged([A4, A4], 500, 1, None).sheets
    assert second.rect.top() == first.rect.bottom() + 1 + GAP


def test_two_pages_lie_beside_each_other() -> None:
    first, second, third = arranged([A4] * 3, 900, 2, None).sheets
    assert second.rect.top() == first.rect.top()
    assert second.rect.left() == first.rect.right() + 1 + GAP
    assert third.rect.left() == first.rect.left()


def test_a_size_is_that_of_the_points() -> None:
    (sheet,) = arranged([A4], 500, 1, 2.0).sheets
    assert (sheet.rect.width(), sheet.rect.height()) == (1190, 1684)


def test_pages_larger_than_the_room_make_the_surface_wider() -> None:
    assert arranged([A4], 500, 1, 2.0).size.width() == 1190 + 2 * GAP


def test_a_page_smaller_than_the_room_lies_in_the_middle() -> None:
    (sheet,) = arranged([A4], 1000, 1, 1.0).sheets
    assert abs(sheet.rect.center().x() - 500) <= 1


@pytest.mark.parametrize("room", [0, 1, 29])
def test_hardly_any_room_still_gives_pages(room: int) -> None:
    assert arranged([A4], room, 2, None).sheets[0].rect.width() > 0


def test_no_pages_need_no_room() -> None:
    made = arranged([], 500, 1, None)
    assert (made.sheets, made.nearest(0), made.y_of(3, 10)) == ((), None, 0)


def test_a_point_on_a_page_is_found_with_its_height_in_points() -> None:
    made = arranged([A4, A4], 623, 1, None)  # a pixel a point
    assert made.at(QPoint(300, made.y_of(1, 200))) == (1, 200)


def test_between_pages_there_is_no_page() -> None:
    assert arranged([A4], 623, 1, None).at(QPoint(300, GAP - 1)) is None


def test_only_pages_in_sight_are_seen() -> None:
    made = arranged([A4] * 60, 623, 1, None)
    assert made.seen(QRect(0, made.y_of(30, 400), 623, 600)) == [30, 31]


def test_a_place_beyond_the_last_page_is_its_end() -> None:
    made = arranged([A4], 623, 1, None)
    assert made.y_of(5, 100) == made.sheets[0].rect.bottom()
