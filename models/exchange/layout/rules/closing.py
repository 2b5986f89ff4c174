"""The end mark `./.` behind the last sentence."""

import re
from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document, quoted
from models.exchange.layout.rule_sets import words

_MARK = re.compile(r"\./\.\W*(?:\w{1,6}\W*)?")
_NEARLY = re.compile(r"\s*(?:\.\s*/\s*\.?|/\s*\.?)\s*$")
_FAR = 6
_LAST_WORDS = 40


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a last sentence without the mark, or with one written otherwise."""
    parts = document.parts
    if not parts.prose or parts.head.type in words("loose") or not (parts.tail.receivers_head or parts.tail.authority):
        return
    last = parts.prose[-1].words
    if any("./." in line.words for line in parts.prose[-_FAR:]) or _MARK.search(last):
        return
    nearly = _NEARLY.search(last)
    end = last[: nearly.start()] if nearly else last
    first = max(end.rfind(" ", 0, max(len(end) - _LAST_WORDS, 0)) + 1, 0)
    found, mend = last[first:], f"{end[first:].rstrip(' .;,')}./."
    message = f"Câu cuối {quoted(found)} phải kết thúc bằng dấu “./.” để báo hết nội dung văn bản."
    yield Issue("end_mark", "warning", "general.closing", message, found, mend)
