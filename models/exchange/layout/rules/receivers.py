"""“Nơi nhận:” and its list."""

import re
from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted
from models.exchange.layout.rule_sets import words
from models.exchange.layout.sheet import Line
from models.text.search import fold

_KEY = "general.receivers"
_FILING = re.compile(r"^[-–—+•*\s]*(l[uư]u)\b")
_DASHES = ("-", "–", "—", "+", "•", "*")


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a missing list, its letters, its order and its punctuation."""
    tail, head = document.parts.tail, document.parts.head
    if tail.receivers_head is None:
        if tail.authority and head.number and head.type not in words("loose"):
            yield Issue("missing_receivers", "warning", _KEY, "Không thấy phần “Nơi nhận:” ở cuối văn bản.")
        return
    yield from look_issues(document, "receivers_head", "Chữ Nơi nhận", [tail.receivers_head], _KEY)
    text = tail.receivers_head.words
    if not text.endswith(":"):
        yield Issue("receivers_colon", "warning", _KEY, "Sau chữ “Nơi nhận” có dấu hai chấm.", text, "Nơi nhận:")
    items = _items(tail.receivers)
    if not items:
        yield Issue("missing_receivers", "warning", _KEY, "Dưới “Nơi nhận:” không có nơi nhận nào.", text)
        return
    yield from look_issues(document, "receivers", "Danh sách nơi nhận", tail.receivers, _KEY)
    yield from _first(document, items)
    yield from _ends(document, items)
    yield from _filing(document, items)


def _items(lines: Sequence[Line]) -> list[str]:
    """Return the receivers; a line that goes on in small letters or brackets belongs to the one above."""
    items: list[str] = []
    for line in lines:
        text = line.words
        if items and not text.startswith(_DASHES) and (text[0].islower() or text[0] == "("):
            items[-1] = f"{items[-1]} {text}"
        else:
            items.append(text)
    return items


def _first(document: Document, items: Sequence[str]) -> Iterator[Issue]:
    first = fold(items[0])
    names = " ".join(line.words for line in document.parts.head.addressee)[len("Kính gửi:") :]
    if any(map(str.isalpha, names)) and not any("nhu tren" in fold(item) for item in items):
        mend = "- Như trên;" if "nhu kinh gui" in first else f"- Như trên;\n{items[0]}"
        message = f"Văn bản có “Kính gửi” thì nơi nhận đầu tiên là “- Như trên;”, đang là {quoted(items[0])}."
        yield Issue("receivers_first", "warning", _KEY, message, items[0], mend)
    bare = next((item for item in items if not item.startswith("-")), None)
    if bare is not None:
        message = f"Mỗi nơi nhận có dấu “-” đầu dòng; xem {quoted(bare)}."
        mend = f"- {bare.lstrip('–—+•* ')}"
        yield Issue("receivers_dash", "warning", _KEY, message, bare, mend)


def _ends(document: Document, items: Sequence[str]) -> Iterator[Issue]:
    for item in items[:-1]:
        if not item.endswith(";") and not _FILING.match(item.lower()):
            message = f"Nơi nhận {quoted(item)} phải kết thúc bằng dấu chấm phẩy ({document.rules.name})."
            yield Issue("receiver_end", "warning", _KEY, message, item, item.rstrip(" ,.;:") + ";")
            break
    last = items[-1]
    if not last.endswith("."):
        message = f"Dòng cuối {quoted(last)} của Nơi nhận phải kết thúc bằng dấu chấm ({document.rules.name})."
        yield Issue("filing_end", "warning", _KEY, message, last, last.rstrip(" ,.;:") + ".")


def _filing(document: Document, items: Sequence[str]) -> Iterator[Issue]:
    lines = [item for item in items if _FILING.match(item.lower())]
    if not lines:
        message = f"Nơi nhận không có dòng lưu cuối cùng, ví dụ “- Lưu: VT, NV.” ({document.rules.name})."
        yield Issue("missing_filing", "warning", _KEY, message, items[-1])
    elif not re.match(r"[-–—+•*\s]*Lưu\s?:", lines[-1]):
        text = lines[-1]
        rest = re.sub(r"^[-–—+•*\s]*l[uư]u\s*[:;.,]?\s*", "", text, flags=re.IGNORECASE)
        message = f"{quoted(text)}: sau chữ “Lưu” có dấu hai chấm ({document.rules.name})."
        yield Issue("filing_colon", "warning", _KEY, message, text, f"- Lưu: {rest}")
