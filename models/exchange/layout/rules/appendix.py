"""The heads of the appendices, the line that says what they belong to, and the word of them in the body."""

import re
from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted
from models.exchange.layout.ending import Appendix
from models.text.search import fold

_KEY = "appendix"
_HEAD = re.compile(
    r"(?P<word>phụ\s+lục)(?P<number>\s+(?:số\s+)?(?:[IVXLivxl]{1,6}|\d{1,2})\b)?[\s.:]*(?P<rest>.*)", re.IGNORECASE
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield what is wrong with the heads of appendices, each fault once, and an appendix the body does not name."""
    appendices = document.parts.appendices
    seen: set[str] = set()
    for place, appendix in enumerate(appendices, start=1):
        for issue in _of_one(document, appendix, place, len(appendices)):
            if issue.code not in seen:
                seen.add(issue.code)
                yield issue
    if appendices:
        yield from _unnamed(document)
        yield from _counted(document, appendices)


def _of_one(document: Document, appendix: Appendix, place: int, count: int) -> Iterator[Issue]:
    text = appendix.head.words
    match = _HEAD.fullmatch(text)
    if match is None:
        return
    if match["rest"]:
        message = f"{quoted(text)}: từ “Phụ lục” và tên phụ lục phải ở hai dòng riêng ({document.rules.name})."
        mend = f"Phụ lục{match['number'] or ''}\n{match['rest'].upper()}"
        yield Issue("appendix_head", "warning", _KEY, message, text, mend)
    else:
        yield from _look(document, appendix, match)
    yield from _number(document, match, place, count)
    yield from look_issues(document, "appendix_title", "Tên phụ lục", appendix.title, _KEY)
    if appendix.attached:
        yield from look_issues(document, "attached", "Dòng kèm theo", appendix.attached, _KEY)
    else:
        message = f"Dưới {quoted(text)} không có dòng “(Kèm theo Báo cáo số … ngày … của …)” ({document.rules.name})."
        yield Issue("missing_attached", "warning", _KEY, message, text)


def _look(document: Document, appendix: Appendix, match: re.Match[str]) -> Iterator[Issue]:
    for issue in look_issues(document, "appendix", "Chữ Phụ lục", [appendix.head], _KEY):
        if issue.code == "appendix_letters":
            continue
        yield issue
    if match["word"].isupper():
        mend = f"Phụ lục{match['number'] or ''}"
        message = f"“{match['word']}” phải viết bằng chữ in thường: “{mend}” ({document.rules.name})."
        yield Issue("appendix_letters", "warning", _KEY, message, appendix.head.words, mend)


def _number(document: Document, match: re.Match[str], place: int, count: int) -> Iterator[Issue]:
    number = re.sub(r"số\s+", "", (match["number"] or "").strip(), flags=re.IGNORECASE)
    if count < 2 or number.isalpha() or place >= len(_ROMAN):
        return
    right = f"Phụ lục {_ROMAN[int(number) if number and int(number) < len(_ROMAN) else place]}"
    message = f"Văn bản có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã: “{right}” ({document.rules.name})."
    yield Issue("appendix_number", "warning", _KEY, message, match[0], right)


def _unnamed(document: Document) -> Iterator[Issue]:
    texts = (*document.parts.prose, *document.sheet.lines[: document.parts.head.end])
    if not any("phu luc" in fold(line.words) or "kem theo" in fold(line.words) for line in texts):
        message = (
            "Văn bản có phụ lục nhưng trong nội dung không có lời chỉ dẫn về phụ lục đó (ví dụ “có Phụ lục kèm theo”)."
        )
        yield Issue("appendix_unnamed", "hint", _KEY, message)


def _counted(document: Document, appendices: Sequence[Appendix]) -> Iterator[Issue]:
    """Yield an appendix in a page setup of its own that shows from its first page how it counts on from the body."""
    own = {appendix.head.page for appendix in appendices} - {0}
    pages = [page for at, page in enumerate(document.sheet.pages) if at in own]
    if any(page.numbers and page.start is None and not page.has_own_first for page in pages):
        message = f"Số trang của phụ lục đang đếm tiếp theo văn bản; {document.rules.name} quy định đánh số riêng từ 1."
        yield Issue("appendix_pages", "hint", _KEY, message)
