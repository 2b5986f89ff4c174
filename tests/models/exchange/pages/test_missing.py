"""The places of a page that say what is missing."""

from models.exchange.export import Exporter
from models.exchange.pages.child import PageChild
from models.exchange.pages.layout import Picture
from models.report.report import Report


def _first_page(report: Report) -> Picture:
    with PageChild() as pages:
        pages.lay_out(Exporter().word_file(report))
        return pages.draw(0, 36)


def test_a_missing_answer_is_found_on_its_page(example: Report) -> None:
    places = _first_page(example).missing
    assert places
    assert all(0 < left < right < 595 and 0 < top < bottom < 400 for left, top, right, bottom in places)


def test_where_nothing_is_missing_nothing_is_found(example: Report) -> None:
    example.apply([example.change("general.addressee", ("Sở Nội vụ",))])
    assert _first_page(example).missing == ()
