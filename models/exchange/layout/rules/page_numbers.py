"""Page numbers: where, how they look, and not on the first page."""

from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, between, nearest, shown
from models.exchange.layout.sheet import Page, PageNumber

_KEY = "page_number"
_ONE_PAGE = 3_500
"""Letters that surely take more than one page."""
_PLACES = {"header": "lề trên", "footer": "lề dưới"}
_ALIGNS = {"left": "canh trái", "center": "canh giữa", "right": "canh phải"}


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield missing numbers, those in another place, their letters, and one on the first page."""
    page = document.sheet.pages[0]
    numbers = [number for number in page.numbers if number.kind != "first"]
    if not numbers:
        letters = sum(len(line.words) for line in document.parts.prose)
        if letters > _ONE_PAGE:
            message = f"Văn bản dài hơn một trang nhưng không đánh số trang ({document.rules.name})."
            yield Issue("missing_page_number", "warning", _KEY, message)
        return
    yield from _place(document, numbers)
    yield from _look(document, numbers[0])
    yield from _first(document, page, numbers)
    yield from _counting(document, page)


def _place(document: Document, numbers: Sequence[PageNumber]) -> Iterator[Issue]:
    ruled, law = document.rules.page_number, document.rules.name
    number = next((number for number in numbers if number.place == ruled["place"]), numbers[0])
    if number.place == ruled["place"] and number.align in {ruled["align"], "both"}:
        return
    align = f", {_ALIGNS[number.align]}" if number.align in _ALIGNS else ""
    found = f"{_PLACES[number.place]}{align}"
    message = f"Số trang đang đặt ở {found}; {law} quy định {ruled['where']}."
    mend = f"{_PLACES[ruled['place']]}, {_ALIGNS[ruled['align']]}"
    yield Issue("page_number_place", "warning", _KEY, message, found, mend)


def _look(document: Document, number: PageNumber) -> Iterator[Issue]:
    low, high = document.rules.body["sizes"]
    law = document.rules.name
    if number.size and not low <= number.size <= high:
        message = f"Số trang đang cỡ {shown(number.size)}; {law} quy định cỡ {between(low, high)}."
        mend = f"cỡ {shown(nearest(number.size, low, high))}"
        yield Issue("page_number_size", "warning", _KEY, message, f"cỡ {shown(number.size)}", mend)
    if number.italic or number.bold:
        look = "in nghiêng" if number.italic else "in đậm"
        message = f"Số trang đang {look}; {law} quy định kiểu chữ đứng."
        weight = "warning" if number.italic else "hint"
        yield Issue("page_number_style", weight, _KEY, message, look, "kiểu chữ đứng")
    if number.around:
        message = f"Bên số trang có chữ “{number.around}”; {law} chỉ quy định chữ số."
        yield Issue("page_number_words", "hint", _KEY, message, number.around, "")


def _first(document: Document, page: Page, numbers: Sequence[PageNumber]) -> Iterator[Issue]:
    on_first = [number for number in page.numbers if number.kind == "first"] if page.has_own_first else numbers
    if any(number.kind in {"first", "default"} for number in on_first):
        message = f"Trang thứ nhất đang hiện số trang; {document.rules.name} quy định không hiển thị."
        yield Issue("page_number_first", "warning", _KEY, message, "1", "")


def _counting(document: Document, page: Page) -> Iterator[Issue]:
    law = document.rules.name
    if page.number_format not in {"decimal", "numberInDash", "decimalZero"}:
        message = f"Số trang không dùng chữ số Ả Rập; {law} quy định dùng 1, 2, 3…"
        yield Issue("page_number_digits", "warning", _KEY, message, page.number_format, "1, 2, 3")
    elif page.start not in {None, 1}:
        message = f"Số trang đếm từ {page.start}; {law} quy định đánh từ số 1."
        yield Issue("page_number_start", "hint", _KEY, message, str(page.start), "1")
