"""A place on the pages that can be found again when the file has changed: by what stands there, else by its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.exchange.pages.layout import Layout


@dataclass(frozen=True, slots=True)
class Spot:
    """A height on a page in points, and how far it lies below the top of what stands there."""

    page: int
    y: float
    key: str = ""
    paragraph: int = 0
    below: float = 0.0


def spot_at(layout: Layout, page: int, y: float) -> Spot:
    """Return the spot at a height of a page."""
    area = layout.find(page, y)
    # what began on an earlier page may end elsewhere next time
    if area is None or area.page != page:
        return Spot(page, y)
    return Spot(page, y, area.key, area.paragraph, y - area.top)


def found_again(layout: Layout, spot: Spot) -> tuple[int, float]:
    """Return the page and the height of a spot in another layout."""
    place = layout.place_of(spot.key, spot.paragraph)
    if place is None:
        return spot.page, spot.y
    page, top = place
    return page, top + spot.below
