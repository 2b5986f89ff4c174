"""What stands where, asked by key and by point."""

import pytest

from models.exchange.pages.layout import Area, Layout, Page, layout_data, layout_of

LAYOUT = Layout(
    (Page(595.3, 841.9), Page(841.9, 595.3)),
    (
        Area(0, 57, 100, "general.unit", 0),
        Area(0, 100, 120, "I", 0),
        Area(0, 120, 700, "I", 1),
        Area(1, 57, 90, "I", 1),
        Area(1, 90, 300, "I", 2),
        Area(1, 300, 400, "poverty", 0),
    ),
    "a",
)


def test_a_section_begins_at_its_heading() -> None:
    assert LAYOUT.places["I"] == (0, 100)


def test_a_point_belongs_to_what_stands_there() -> None:
    assert LAYOUT.find(0, 130) == LAYOUT.areas[2]


def test_a_point_below_everything_belongs_to_what_is_above_it() -> None:
    assert LAYOUT.find(1, 550) == LAYOUT.areas[-1]


def test_a_point_at_the_top_of_a_later_page_belongs_to_the_end_of_the_page_before() -> None:
    assert LAYOUT.find(1, 20) == LAYOUT.areas[2]


def test_nothing_is_known_above_the_first_words() -> None:
    assert LAYOUT.find(0, 10) is None


def test_a_paragraph_over_a_page_end_begins_on_the_earlier_page() -> None:
    assert LAYOUT.place_of("I", 1) == (0, 120)


def test_a_paragraph_that_is_not_there_is_where_the_last_one_before_it_is() -> None:
    assert LAYOUT.place_of("I", 9) == (1, 90)


def test_a_section_that_is_not_there_has_no_place() -> None:
    assert LAYOUT.place_of("II") is None


def test_a_layout_comes_back_from_plain_data() -> None:
    assert layout_of(layout_data(LAYOUT)) == LAYOUT


@pytest.mark.parametrize("data", [{}, {"pages": 1, "areas": [], "digest": ""}, {"pages": [["a", 1]], "areas": []}])
def test_other_data_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((LookupError, TypeError, ValueError)):
        layout_of(data)
