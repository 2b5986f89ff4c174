"""The one place that speaks to PDFium: a PDF's pages drawn, its letters read, a mark put under them.

Used only in the process that makes pages: PDFium is not to be used by two threads.
"""

import math
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2  # pyright: ignore[reportMissingTypeStubs]
from pypdfium2 import raw  # pyright: ignore[reportMissingTypeStubs]

from models.exchange.pages.failures import BROKEN, PagesError
from models.exchange.pages.layout import Page, Picture

_pdfium: Any = pypdfium2
_raw: Any = raw
_POINTS_PER_INCH = 72
_SHARE = 0.75
"""Of the diagonal of a page that a mark covers."""
_MISSING = re.compile(r"\*\*\*.{1,300}?\*\*\*", re.DOTALL)
"""What a Word file says where an answer is missing; in a narrow cell it is broken into lines."""
MAX_DOTS = 60_000_000
"""Of one picture; A4 at 600 dots an inch has 35 million."""


def open_pdf(content: bytes) -> Any:
    """Return a PDF opened; raise PagesError when it is none or has no page."""
    try:
        document = _pdfium.PdfDocument(content)
    except _pdfium.PdfiumError as error:
        raise PagesError(BROKEN) from error
    if len(document) == 0:
        raise PagesError(BROKEN)
    return document


def pages_of(document: Any) -> tuple[Page, ...]:
    """Return the sizes of the pages."""
    return tuple(Page(*document.get_page_size(number)) for number in range(len(document)))


def draw(document: Any, number: int, dots_per_inch: float) -> Picture:
    """Return a page as a picture, one too large drawn smaller; raise PagesError for a page that is not there."""
    if not 0 <= number < len(document):
        raise PagesError("Báo cáo không còn trang này; hãy chờ các trang được dựng lại.")
    page = document[number]
    width, height = page.get_size()
    scale = min(dots_per_inch / _POINTS_PER_INCH, math.sqrt(MAX_DOTS / (width * height)))
    bitmap = page.render(scale=scale, rev_byteorder=True)
    picture = Picture(bitmap.width, bitmap.height, _rows(bitmap), tuple(_missing(page, height)))
    page.close()
    return picture


def _missing(page: Any, height: float) -> Iterator[tuple[float, float, float, float]]:
    words = page.get_textpage()
    for found in _MISSING.finditer(words.get_text_range()):
        for number in range(words.count_rects(found.start(), found.end() - found.start())):
            left, bottom, right, top = words.get_rect(number)
            yield left, height - top, right, height - bottom
    words.close()


def _rows(bitmap: Any) -> bytes:
    """Return the dots of a bitmap without what fills each row up to a whole number of words."""
    size, content = 3 * bitmap.width, memoryview(bitmap.buffer).cast("B")
    if bitmap.stride == size:
        return bytes(content)
    return b"".join(content[start : start + size] for start in range(0, bitmap.stride * bitmap.height, bitmap.stride))


def text_of(document: Any) -> str:
    """Return every letter of a PDF, page after page."""
    texts: list[str] = []
    for page in document:
        words = page.get_textpage()
        texts.append(words.get_text_range())
        words.close()
        page.close()
    return "\n".join(texts)


def saved(document: Any) -> bytes:
    """Return a PDF as bytes."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def put_under(document: Any, mark: Any) -> None:
    """Put the first page of another PDF under the words of every page, along the diagonal."""
    form = _raw.FPDF_NewXObjectFromPage(document.raw, mark.raw, 0)
    width, height = mark.get_page_size(0)
    for page in document:
        shown = _raw.FPDF_NewFormObjectFromXObject(form)
        across, up = page.get_size()
        size, angle = _SHARE * math.hypot(across, up) / width, math.degrees(math.atan2(up, across))
        turned = _pdfium.PdfMatrix().translate(-width / 2, -height / 2).scale(size, size).rotate(angle, ccw=True)
        _raw.FPDFPageObj_SetMatrix(shown, turned.translate(across / 2, up / 2).to_raw())
        _raw.FPDFPage_InsertObjectAtIndex(page.raw, shown, 0)
        page.gen_content()
        page.close()
    _raw.FPDF_CloseXObject(form)
