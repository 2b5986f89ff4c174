"""By what right, in which office and who signs."""

import re
from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted
from models.exchange.layout.rule_sets import words
from models.exchange.layout.sheet import Line
from models.text.search import fold

_FORM = "general.signer_form"
_NAME = "general.signer_name"
_PREFIX = re.compile(
    r"(?P<letters>T\s?[/.]?\s?M|K\s?[/.]?\s?T|T\s?[/.]?\s?L|T\s?[/.]?\s?U\s?[/.]?\s?Q|Q)(?P<sign>\s?[/.]\s*|\s+)(?=\S)"
)
_DEPUTY = re.compile(r"pho\b|quyen pho\b")


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a missing signature, its letters, and a form of signing the law does not know."""
    tail = document.parts.tail
    if not tail.authority:
        if tail.receivers_head is not None and not tail.is_unfilled:
            message = "Không thấy quyền hạn, chức vụ của người ký (ví dụ “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”)."
            yield Issue("missing_authority", "warning", _FORM, message)
        return
    yield from look_issues(document, "authority", "Quyền hạn, chức vụ", tail.authority, _FORM)
    yield from _prefixes(document, tail.authority)
    yield from _orders(document, tail.authority)
    if tail.signer is not None:
        yield from look_issues(document, "signer", "Họ tên người ký", [tail.signer], _NAME)
        yield from _titles(document, tail.signer.words)


def _prefixes(document: Document, lines: Sequence[Line]) -> Iterator[Issue]:
    for line in lines:
        match = _PREFIX.match(line.words)
        if match is None:
            continue
        letters = re.sub(r"\W", "", match["letters"])
        right = f"{letters}. {line.words[match.end() :]}"
        if match["letters"] != letters or match["sign"].strip() != ".":
            message = f"{quoted(line.words)}: quyền hạn viết tắt là “{letters}.” ({document.rules.name})."
            yield Issue("authority_prefix", "warning", _FORM, message, line.words, right)
        elif line.words != right:
            message = f"{quoted(line.words)}: sau “{letters}.” cách một chữ."
            yield Issue("authority_spaces", "hint", _FORM, message, line.words, right)


def _orders(document: Document, lines: Sequence[Line]) -> Iterator[Issue]:
    """Yield lines that do not go together: TM. before a person, a deputy without KT., KT. without a deputy."""
    texts = [fold(line.words) for line in lines]
    law = document.rules.name
    for line, text in zip(lines, texts, strict=True):
        if re.match(r"t\W{0,3}m\W+(?:pho )?chu tich\b", text):
            mend = re.sub(r"^\S+\s", "", line.words)
            message = (
                f"{quoted(line.words)}: “TM.” đặt trước tên tập thể hoặc cơ quan, không đặt trước chức vụ ({law})."
            )
            yield Issue("authority_order", "warning", _FORM, message, line.words, mend)
            return
    deputies = [line for line, text in zip(lines, texts, strict=True) if _DEPUTY.match(text)]
    stands_in = [text for text in texts if re.match(r"k\W?t\W", text)]
    acts = any(re.match(r"(?:t\W?l|t\W?u\W?q)\W", text) for text in texts)
    if deputies and not stands_in and not acts and texts[0] != fold(deputies[0].words):
        role = re.sub(r"^(?:QUYỀN\s+)?PHÓ\s+", "", deputies[0].words.upper())
        message = f"{quoted(deputies[0].words)} ký thay cấp trưởng phải có dòng “KT. {role}” ở trên ({law})."
        yield Issue(
            "authority_deputy", "warning", _FORM, message, deputies[0].words, f"KT. {role}\n{deputies[0].words}"
        )
    elif stands_in and not deputies:
        last = lines[-1].words
        message = f"Dưới {quoted(last)} không có chức vụ của cấp phó ký thay (ví dụ “PHÓ CHỦ TỊCH”)."
        yield Issue("authority_deputy", "warning", _FORM, message, last)


def _titles(document: Document, name: str) -> Iterator[Issue]:
    agency = " ".join(line.words for line in document.parts.head.agencies).lower()
    if any(kind in agency for kind in words("with_ranks")):
        return
    rest = name
    while title := _title_before(rest):
        rest = rest[title:].lstrip(" .,-")
    if rest != name and rest:
        message = f"Trước họ tên người ký {quoted(name)} không ghi học hàm, học vị, danh hiệu ({document.rules.name})."
        yield Issue("signer_title", "warning", _NAME, message, name, rest)


def _title_before(name: str) -> int:
    """Return how many letters of a name are a title, 0 for none."""
    small = name.lower()
    for title in sorted(words("name_titles"), key=len, reverse=True):
        # a dot or a space sets a title off; “Bà” and “Ông” are no family names
        if small.startswith((f"{title}.", f"{title} ", f"{title},")):
            return len(title)
    return 0
