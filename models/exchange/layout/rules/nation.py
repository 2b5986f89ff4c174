"""Quốc hiệu and Tiêu ngữ: their words, their letters, and the sizes that go together."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted, shown, size_of
from models.exchange.layout.rule_sets import facts, words
from models.exchange.layout.sheet import Line


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a letterhead without the name of the state, its words spelt otherwise, and its letters."""
    head = document.parts.head
    if not head.nation and not head.motto:
        message = "Không thấy Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” và Tiêu ngữ ở đầu văn bản."
        weight = "warning" if document.sheet.has_pictures else "error"
        yield Issue("missing_nation", weight, "page", message, "", words("nation")[0])
        return
    yield from _words(head.nation, head.motto)
    yield from look_issues(document, "nation", "Quốc hiệu", head.nation, "page")
    yield from look_issues(document, "motto", "Tiêu ngữ", [head.motto] if head.motto else [], "page")
    yield from _pairs(document)


def _words(nation: tuple[Line, ...], motto: Line | None) -> Iterator[Issue]:
    text = " ".join(line.words for line in nation)
    right: str = words("nation")[0]
    if not text:
        yield Issue("missing_nation", "error", "page", f"Trên Tiêu ngữ không có Quốc hiệu “{right}”.", "", right)
    elif text.upper() not in words("nation") and not text.upper().startswith(tuple(words("nation"))):
        yield Issue("nation_words", "error", "page", f"Quốc hiệu ghi {quoted(text)}, đúng là “{right}”.", text, right)
    own, right = (motto.words if motto else ""), words("motto")
    if not own:
        yield Issue("missing_motto", "error", "page", f"Dưới Quốc hiệu không có Tiêu ngữ “{right}”.", "", right)
    elif own.strip("_ ") != right:
        message = (
            f"Tiêu ngữ ghi {quoted(own)}, đúng là “{right}”: gạch nối ngắn, có cách chữ, viết hoa chữ đầu mỗi cụm."
        )
        yield Issue("motto_words", "warning", "page", message, own, right)


def _pairs(document: Document) -> Iterator[Issue]:
    """Yield the size of Tiêu ngữ or of the date that does not go with that of Quốc hiệu."""
    head, elements = document.parts.head, document.rules.elements
    size = size_of(head.nation)
    pair = next((pair for pair in facts()["size_pairs"] if pair["nation"] == size), None)
    for element, name, line, key in (
        ("motto", "Tiêu ngữ", head.motto, "page"),
        ("date", "dòng địa danh, ngày tháng", head.date, "general.date"),
    ):
        own = size_of([line]) if line else None
        low, high = elements[element].sizes
        if pair is None or own is None or own == pair[element] or not low <= own <= high:
            continue
        message = (
            f"Quốc hiệu cỡ {shown(pair['nation'])} thì {name} phải cỡ {shown(pair[element])}, đang là cỡ {shown(own)} "
            f"({document.rules.name}: cỡ chữ tăng, giảm phải thống nhất)."
        )
        yield Issue(f"{element}_pair", "warning", key, message, f"cỡ {shown(own)}", f"cỡ {shown(pair[element])}")
