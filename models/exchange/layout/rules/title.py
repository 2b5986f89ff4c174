"""The kind of document and its subject."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted

_KEY = "title"


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield the letters of the title and the subject, and a full stop behind them."""
    head = document.parts.head
    if head.title is not None:
        yield from look_issues(document, "title", "Tên loại văn bản", [head.title], _KEY)
        if head.title.words.endswith((":", ".")) and head.type != "QUYẾT ĐỊNH":
            yield _stop("title_stop", "Tên loại văn bản", head.title.words)
    yield from look_issues(document, "subject", "Trích yếu", head.subject, _KEY)
    if head.subject and (last := head.subject[-1].words).endswith(".") and not last.endswith(".."):
        yield _stop("subject_stop", "Trích yếu", last)
    if head.letter_subject is not None and head.title is None:
        yield from look_issues(document, "letter_subject", "Trích yếu công văn", [head.letter_subject], _KEY)


def _stop(code: str, name: str, text: str) -> Issue:
    message = f"{name} {quoted(text)} không có dấu {'hai chấm' if text.endswith(':') else 'chấm'} ở cuối."
    return Issue(code, "hint", _KEY, message, text, text.rstrip(" .:"))
