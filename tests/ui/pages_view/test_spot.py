from tests.ui.pages_view.made import A4, layout
from ui.pages_view.spot import found_again, spot_at


def test_a_paragraph_is_found_again_where_it_went() -> None:
    spot = spot_at(layout(A4, A4), 1, 150.0)
    assert found_again(layout(A4, A4, moved=200), spot) == (1, 350.0)


def test_where_nothing_is_known_the_page_is_kept() -> None:
    spot = spot_at(layout(A4, A4), 0, 50.0)
    assert found_again(layout(A4, A4, moved=200), spot) == (0, 50.0)


def test_what_is_gone_is_looked_for_on_its_page() -> None:
    spot = spot_at(layout(A4, A4), 1, 150.0)
    assert found_again(layout(A4), spot) == (1, 150.0)


def test_the_head_of_a_page_does_not_belong_to_the_page_before() -> None:
    assert spot_at(layout(A4, A4), 1, 20.0).key == ""
