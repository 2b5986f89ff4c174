"""The one place that speaks to rdocx, which is young: a Word file laid out and made a PDF.

Used only in the process that makes pages: whatever rdocx does, the window lives on.
"""

from collections.abc import Callable
from dataclasses import dataclass

from models.exchange.pages.failures import BROKEN, PagesError
from models.exchange.pages.layout import Page


@dataclass(frozen=True, slots=True)
class Fragment:
    """What of a child of the body stands on a page; an element over two pages has two."""

    child: int
    page: int
    top: float
    bottom: float
    number: int
    """The number the page shows."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """Where the children of a file's body stand, in their order, on which pages, and what makes the PDF."""

    fragments: tuple[Fragment, ...]
    pages: tuple[Page, ...]
    pdf: Callable[[], bytes]
    """Raises PagesError."""


def laid_out(docx: bytes) -> LaidOut:
    """Return a Word file laid out; raise PagesError when that cannot be done."""
    import rdocx  # noqa: PLC0415 - 37 MB, for the pages only

    try:
        document = rdocx.Document.from_bytes(docx)
        fragments = tuple(
            Fragment(
                each.body_index,
                each.physical_page - 1,
                each.bounds.y,
                each.bounds.y + each.bounds.height,
                each.displayed_page,
            )
            for each in document.layout()
        )
        found = (document.layout_page(number) for number in range(document.page_count()))
        pages = tuple(Page(page.width, page.height) for page in found if page is not None)
    except (rdocx.RdocxError, ValueError, OSError) as error:
        raise PagesError(BROKEN) from error

    def pdf() -> bytes:
        try:
            return document.to_pdf()
        except (rdocx.RdocxError, ValueError, OSError) as error:
            raise PagesError(BROKEN) from error

    return LaidOut(fragments, pages, pdf)
