"""Pages as data: how large they are, what stands where on them, and a page as a picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a page in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Area:
    """A strip of a page, from its top to its bottom in points, and what it belongs to."""

    page: int
    top: float
    bottom: float
    key: str
    """A section (`II.3`), a table by its id, or a field (`general.closing`)."""
    paragraph: int
    """0 for the heading, 1 for the first paragraph after it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as drawn: rows of red, green and blue, three bytes a dot, without a gap between the rows."""

    width: int
    height: int
    rgb: bytes
    missing: tuple[tuple[float, float, float, float], ...] = ()
    """Left, top, right and bottom, in points from the page's left top corner, of the words that say what is missing."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The pages of a file; without areas where nothing is known of what stands on them."""

    pages: tuple[Page, ...]
    areas: tuple[Area, ...]
    """From the first page to the last, from top to bottom."""
    digest: str
    """Differs whenever the file or its draft mark does."""

    @property
    def places(self) -> Mapping[str, tuple[int, float]]:
        """Where each section, table and field begins: its page and the top there in points."""
        return {area.key: (area.page, area.top) for area in reversed(self.areas)}

    def find(self, page: int, y: float) -> Area | None:
        """Return what stands at a height of a page, or the nearest above it; None above all that is known."""
        before = [area for area in self.areas if (area.page, area.top) <= (page, y)]
        return before[-1] if before else None

    def place_of(self, key: str, paragraph: int = 0) -> tuple[int, float] | None:
        """Return the page and the top of a paragraph of a section, or of what is nearest before it; None for none."""
        found = [area for area in self.areas if area.key == key and area.paragraph <= paragraph]
        # a paragraph that runs over a page end begins on the earlier page
        best = max(found, key=lambda area: (area.paragraph, -area.page, -area.top), default=None)
        return None if best is None else (best.page, best.top)


def layout_data(layout: Layout) -> dict[str, Any]:
    """Return a layout as plain lists, for JSON."""
    return {
        "pages": [[page.width, page.height] for page in layout.pages],
        "areas": [[area.page, area.top, area.bottom, area.key, area.paragraph] for area in layout.areas],
        "digest": layout.digest,
    }


def layout_of(data: Mapping[str, Any]) -> Layout:
    """Return the layout that JSON held; raise LookupError, TypeError or ValueError for anything else."""
    pages = tuple(Page(float(width), float(height)) for width, height in data["pages"])
    areas = tuple(
        Area(int(page), float(top), float(bottom), str(key), int(paragraph))
        for page, top, bottom, key, paragraph in data["areas"]
    )
    return Layout(pages, areas, str(data["digest"]))
