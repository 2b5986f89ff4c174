"""Sections that hold nothing but last year's text."""

from collections.abc import Iterator

from models.checks.issues import Issue, Spot, Weight
from models.checks.subject import Subject
from models.form.definition import Section
from models.report.carried import LastYear, carried, is_untouched
from models.report.wording import heading

_SHOWN = 80


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each section no paragraph of which was written or changed this year, and nothing of which was confirmed."""
    if subject.last_year is None:
        return
    report, last = subject.report, subject.last_year.report
    for section in report.form.written_sections:
        if is_untouched(report, last, section.key):
            yield _issue(subject, subject.last_year, section)
        yield None


def _issue(subject: Subject, last: LastYear, section: Section) -> Issue:
    report = subject.report
    stale = carried(report, last.report, section.key).stale
    prose = report.prose(section.key)
    first = next(index for index, part in enumerate(prose) if part.kind != "starred")
    words = prose[first].text[:_SHOWN].rsplit(" ", 1)[0]
    facts = f", kể cả {len(stale)} chỗ là năm, ngày, số liệu, văn bản hay tên người" if stale else ""
    message = f"Mục “{heading(report, section)}” còn nguyên văn của năm {last.year or 'trước'}{facts}."
    weight: Weight = "warning" if stale else "hint"
    spot = Spot(first, 0, len(words))
    return Issue("last_year_only", weight, section.key, message, words, None, spot, "\n".join(p.text for p in prose))
