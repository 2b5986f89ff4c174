"""“Kính gửi”: who gets the document, one a line where there are several."""

from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted
from models.exchange.layout.rule_sets import words
from models.exchange.layout.sheet import Line
from models.text.search import fold

_KEY = "general.addressee"
_SIGNS = "-–—+• "


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a missing “Kính gửi”, its letters, and its punctuation."""
    head = document.parts.head
    if not head.addressee:
        yield from _missing(document)
        return
    yield from look_issues(document, "addressee", "Phần Kính gửi", head.addressee, _KEY)
    first, *others = head.addressee
    text = first.words
    if ":" not in text[:12]:
        mend = f"{text[:8]}:{text[8:]}"
        yield Issue("addressee_colon", "warning", _KEY, f"{quoted(text)}: sau “Kính gửi” có dấu hai chấm.", text, mend)
    items = [line for line in others if line.words.startswith(tuple(_SIGNS.strip()))]
    if len(others) > 1 or items:
        yield from _list(document, items or others)


def _missing(document: Document) -> Iterator[Issue]:
    parts = document.parts
    as_above = next((line for line in parts.tail.receivers if "nhu tren" in fold(line.words)), None)
    if as_above is not None:
        message = f"Nơi nhận ghi {quoted(as_above.words)} nhưng văn bản không có phần “Kính gửi”."
        yield Issue("missing_addressee", "warning", _KEY, message, as_above.words)
    elif parts.head.type in words("sent_up") and parts.head.nation:
        kind, law = parts.head.type.capitalize(), document.rules.name
        message = f"Không có phần “Kính gửi”; {kind} gửi cơ quan cấp trên phải có ({law})."
        yield Issue("missing_addressee", "hint", _KEY, message)


def _list(document: Document, items: Sequence[Line]) -> Iterator[Issue]:
    bare = [line.words for line in items if not line.words.startswith("-")]
    if bare:
        message = f"Mỗi nơi nhận ở phần Kính gửi đứng một dòng, đầu dòng có dấu “-”; xem {quoted(bare[0])}."
        yield Issue("addressee_dash", "warning", _KEY, message, bare[0], f"- {bare[0].lstrip(_SIGNS)}")
    for line in items[:-1]:
        if not line.words.endswith(";"):
            yield _end(document, line.words, ";")
            break
    if items and not items[-1].words.endswith("."):
        yield _end(document, items[-1].words, ".")


def _end(document: Document, text: str, sign: str) -> Issue:
    name = "chấm phẩy" if sign == ";" else "chấm"
    message = f"Phần Kính gửi: {quoted(text)} phải kết thúc bằng dấu {name} ({document.rules.name})."
    return Issue("addressee_end", "warning", _KEY, message, text, text.rstrip(" ,.;:") + sign)
