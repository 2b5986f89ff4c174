"""The lines under the motto, the agency and the subject: drawn, typed or as borders; a hint at most."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.exchange.layout.document import Document


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield once what has no line under it, where nothing at all is drawn above the body."""
    head = document.parts.head
    if head.shapes or document.sheet.has_pictures:
        # whatever is drawn may be such a line
        return
    there = {"motto": bool(head.motto), "agency": bool(head.agencies), "subject": bool(head.subject)}
    names = {"motto": "Tiêu ngữ", "agency": "tên cơ quan", "subject": "trích yếu"}
    missing = [names[name] for name, is_there in there.items() if is_there and name not in head.ruled]
    if missing:
        message = f"Không thấy đường kẻ ngang, nét liền dưới {', '.join(missing)} ({document.rules.name})."
        yield Issue("missing_line", "hint", "page", message)
