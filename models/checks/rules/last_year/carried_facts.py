"""What this year's report still states in last year's words and nobody has confirmed."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.form.definition import Field
from models.report.carried import carried, carried_keys, is_untouched, paragraphs

_KINDS = {"year": "năm", "date": "ngày", "figure": "số liệu", "document": "văn bản", "name": "tên người"}


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield one hint for each section or field that holds unconfirmed facts: how many, and of which kinds.

    The editor marks each of them at its place; a finding for every one would be a wall.
    """
    if subject.last_year is None:
        return
    report, last = subject.report, subject.last_year.report
    for key in carried_keys(report.form):
        item = report.item(key)
        stale = carried(report, last, key).stale
        # of a section that is last year's as a whole another check tells
        if stale and (isinstance(item, Field) or not is_untouched(report, last, key)):
            texts = paragraphs(report, key)
            words = [texts[fact.paragraph][fact.start : fact.end] for fact in stale]
            kinds = ", ".join(name for kind, name in _KINDS.items() if any(fact.kind == kind for fact in stale))
            name = f"“{item.label}”" if isinstance(item, Field) else f"mục {key}"
            year = subject.last_year.year or "trước"
            message = f"Còn {len(stale)} chỗ ({kinds}) ở {name} nguyên như báo cáo năm {year}, chưa sửa hay xác nhận."
            yield Issue("carried_facts", "hint", key, message, words[0], basis="\n".join(words))
        yield None
