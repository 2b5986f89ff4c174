"""Number and symbol: `Số: 05/BC-UBND`, the number blank until it is given."""

import re
from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted
from models.exchange.layout.rule_sets import facts, words

_PARTS = re.compile(
    r"(?P<word>s[ốo])(?P<colon>\s*:)?(?P<room>[\s.…_]*)(?P<number>\d*)(?P<room2>[\s.…_]*)/"
    r"(?:(?P<year>\s*\d{4})\s*/)?(?P<symbol>.*)",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WHOLE = re.compile(r"[A-ZĐƠƯÂÊÔĂa-zđ&.,]+(?:[\s\-–—]+[A-ZĐƠƯÂÊÔĂa-zđ&.,]+){0,5}")
_DASHES = re.compile(r"\s*[-–—]\s*")


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a missing number, its letters, and each way it differs from the pattern."""
    head = document.parts.head
    if head.number is None:
        if head.nation and (head.type or head.letter_subject) and head.type not in words("loose"):
            message = "Dưới tên cơ quan không có dòng số, ký hiệu (ví dụ “Số:      /BC-UBND”)."
            yield Issue("missing_number", "warning", "general.number", message)
        return
    yield from look_issues(document, "number", "Số, ký hiệu", [head.number], "general.number")
    match = _PARTS.fullmatch(head.number.words)
    if match and _WHOLE.fullmatch(match["symbol"].strip()):
        yield from _pattern(document, head.number.words, match)


def _pattern(document: Document, text: str, match: re.Match[str]) -> Iterator[Issue]:
    law, mended = document.rules.name, _mended(match)
    kinds = {
        "number_word": (match["word"] != "Số", "chữ “Số” viết thường, chỉ hoa chữ đầu"),
        "number_colon": (not match["colon"], "sau chữ “Số” có dấu hai chấm"),
        "number_padding": (len(match["number"]) == 1, "số nhỏ hơn 10 phải ghi thêm số 0 phía trước"),
    }
    for code, (is_wrong, rule) in kinds.items():
        if is_wrong:
            yield Issue(code, "warning", "general.number", f"{quoted(text)}: {rule} ({law}).", text, mended)
    yield from _symbol(document, text, match, mended)
    yield from _type(document, match["symbol"].strip())


def _symbol(document: Document, text: str, match: re.Match[str], mended: str) -> Iterator[Issue]:
    law, symbol = document.rules.name, match["symbol"]
    first = _first(symbol)
    if match["year"] and first not in words("with_year"):
        message = f"{quoted(text)}: số của văn bản hành chính không ghi năm ({law})."
        yield Issue("number_year", "warning", "general.number", message, text, mended)
    if _has_room(match):
        message = f"{quoted(text)}: dấu “/” và dấu “-” trong số, ký hiệu viết liền, dùng gạch nối ngắn ({law})."
        yield Issue("symbol_spaces", "warning", "general.symbol", message, text, mended)
    if _capitals(symbol) != symbol:
        message = f"{quoted(text)}: ký hiệu viết bằng chữ in hoa ({law})."
        yield Issue("symbol_letters", "warning", "general.symbol", message, text, mended)


def _has_room(match: re.Match[str]) -> bool:
    symbol = match["symbol"].rstrip()
    typed = bool(match["number"])
    return symbol != symbol.lstrip() or _DASHES.sub("-", symbol) != symbol or (typed and match["room2"].isspace())


def _mended(match: re.Match[str]) -> str:
    number = match["number"].zfill(2) if match["number"] else ""
    year = f"{match['year'].strip()}/" if match["year"] and _first(match["symbol"]) in words("with_year") else ""
    room = " " if number else "      "
    symbol = _capitals(_DASHES.sub("-", match["symbol"].strip()))
    return f"Số:{room}{number}/{year}{symbol}"


def _first(symbol: str) -> str:
    match = _SYMBOL.match(symbol.strip())
    return match[0].split("-")[0] if match else ""


def _capitals(symbol: str) -> str:
    """Return a symbol in capitals; the law itself writes some kinds of documents in small letters too: `TTr`, `QyĐ`."""
    mixed = {name.upper(): name for name in facts()["types"].values()}
    first, dash, rest = symbol.partition("-")
    own = first.strip()
    # an office may write the letters of its own name as it likes: `SNgV`, `SGDĐT`
    is_small = not any(map(str.isupper, rest)) and any(map(str.isalpha, rest))
    first = first.replace(own, mixed.get(own.upper(), own.upper() if own.islower() else own)) if own else first
    return f"{first}{dash}{rest.upper() if is_small else rest}"


def _type(document: Document, symbol: str) -> Iterator[Issue]:
    """Yield a symbol that is of another kind of document than the title."""
    name, known = document.parts.head.type, facts()["types"]
    own, right = _first(symbol), known.get(document.parts.head.type, "")
    if name and own.upper() != right.upper() and own.upper() in {kind.upper() for kind in known.values()}:
        mend = symbol.replace(own, right, 1)
        message = f"Ký hiệu {quoted(symbol)} không hợp với tên loại “{name}”, viết tắt là “{right}”."
        yield Issue("symbol_type", "warning", "general.symbol", message, symbol, mend)
