"""Paper and margins."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document, between, nearest, shown
from models.exchange.layout.sheet import Page

_PAPER_OFF = 2.0
_MARGIN_OFF = 0.5
"""Millimetres a measure may be off: nobody sees them on paper."""
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a wrong paper, a body that lies across, and each margin outside its range."""
    pages, law = document.sheet.pages, document.rules.name
    if page := next((page for page in pages if page.width and not _is_paper(document, page)), None):
        found = f"{shown(page.width)} x {shown(page.height)} mm"
        message = f"Khổ giấy đang là {found}; {law} quy định khổ A4 (210 x 297 mm)."
        yield Issue("paper_size", "error", "page", message, found, "210 x 297 mm")
    first = pages[0]
    if first.is_landscape and not document.parts.has_table and document.parts.prose:
        message = f"Trang đầu đặt giấy ngang; {law} chỉ cho giấy ngang khi có bảng, biểu, còn lại trình bày giấy dọc."
        yield Issue("landscape", "warning", "page", message, "giấy ngang", "giấy dọc")
    if upright := [page for page in pages if page.width and not page.is_landscape]:
        yield from _margins(document, upright[0])


def _is_paper(document: Document, page: Page) -> bool:
    short, long = document.rules.page["paper"]
    own = sorted((page.width, page.height))
    return abs(own[0] - short) <= _PAPER_OFF and abs(own[1] - long) <= _PAPER_OFF


def _margins(document: Document, page: Page) -> Iterator[Issue]:
    for side, name in _SIDES.items():
        low, high = document.rules.page[side]
        margin = getattr(page, side)
        if low - _MARGIN_OFF <= margin <= high + _MARGIN_OFF:
            continue
        message = f"Lề {name} đang là {shown(margin)} mm; {document.rules.name} quy định từ {between(low, high)} mm."
        mend = f"{shown(nearest(margin, low, high))} mm"
        yield Issue(f"margin_{side}", "warning", "page", message, f"{shown(margin)} mm", mend)
