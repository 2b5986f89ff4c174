"""The one place that speaks to rdocx, which is young: a Word file laid out and made a PDF.

Used only in the process that makes pages: whatever rdocx does, the window lives on.
"""

from collections.abc import Callable
from dataclasses import dataclass

from models.exchange.pages.failures import BROKEN, PagesError


@dataclass(frozen=True, slots=True)
class Fragment:
    """What of a child of the body stands on a page; an element over two pages has two."""

    child: int
    page: int
    top: float
    bottom: float


def laid_out(docx: bytes) -> tuple[list[Fragment], Callable[[], bytes]]:
    """Return where the children of a file's body stand, and what makes the PDF; both raise PagesError."""
    import rdocx  # noqa: PLC0415 - 37 MB, for the pages only

    try:
        document = rdocx.Document.from_bytes(docx)
        found = document.layout()
    except (rdocx.RdocxError, ValueError, OSError) as error:
        raise PagesError(BROKEN) from error

    def pdf() -> bytes:
        try:
            return document.to_pdf()
        except (rdocx.RdocxError, ValueError, OSError) as error:
            raise PagesError(BROKEN) from error

    return [
        Fragment(each.body_index, each.physical_page - 1, each.bounds.y, each.bounds.y + each.bounds.height)
        for each in found
    ], pdf
