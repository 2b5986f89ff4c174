"""The agency and the one above it, on the left of the letterhead."""

from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, share
from models.exchange.layout.sheet import Line
from models.exchange.reading.understand.header import agencies_of


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a letterhead without an agency, and the letters of both."""
    lines = document.parts.head.agencies
    if not lines:
        if document.parts.head.nation:
            yield Issue(
                "missing_agency", "warning", "general.unit", "Bên trái Quốc hiệu không có tên cơ quan ban hành."
            )
        return
    superior, agency = _split(lines)
    yield from look_issues(document, "superior", "Tên cơ quan chủ quản", superior, "general.superior")
    yield from look_issues(document, "agency", "Tên cơ quan ban hành", agency, "general.unit")


def _split(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Return the lines of the superior and those of the agency, which is the last; a name may take several lines."""
    bold = [share([line], "bold") > 0.5 for line in lines]
    if True in bold and not bold[0] and all(bold[bold.index(True) :]):
        return lines[: bold.index(True)], lines[bold.index(True) :]
    superior, _ = agencies_of([line.words.upper() for line in lines])
    above = [line for line in lines if superior and line.words.upper() in superior]
    return above, [line for line in lines if line not in above]
