"""Whether a PDF says all that its Word file says: no engine is trusted without a look."""

import unicodedata
from collections import Counter
from typing import Any

from models.exchange.pages.failures import PagesError
from models.exchange.pages.xml import parse_xml
from models.exchange.word.package import DOCUMENT, unpack

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def check_letters(docx: bytes, text: str) -> None:
    """Raise PagesError unless the text of a PDF holds every letter and digit of its Word file, as often as there.

    Words may be broken and lines may stand in another order; page numbers and repeated heads come on top.
    """
    missing = _letters(_body_text(docx)) - _letters(text)
    if missing:
        lost = "".join(missing)[:20]
        raise PagesError(
            f"Tệp PDF vừa lập thiếu {missing.total()} chữ so với tệp Word ({lost}) nên không được dùng; "
            "hãy xuất tệp Word rồi dùng Word lưu thành PDF."
        )


def _letters(text: str) -> Counter[str]:
    # engines may print ligatures, and capitals for small letters
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold())
    return Counter(letter for letter in folded if letter.isalnum())


def _body_text(docx: bytes) -> str:
    try:
        root: Any = parse_xml(unpack(docx, DOCUMENT)[DOCUMENT])
    except ValueError as error:
        raise PagesError("Tệp Word vừa lập không đọc lại được; hãy thử lại.") from error
    return "".join(element.text or "" for element in root.iter(f"{_W}t"))
