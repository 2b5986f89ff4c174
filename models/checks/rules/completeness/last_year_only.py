"""Sections that hold nothing but last year's text."""

from collections.abc import Iterator

from models.checks.issues import Issue, Spot, Weight
from models.checks.subject import Subject
from models.report.carried import carried, confirmed_ids
from models.report.wording import heading

_SHOWN = 80


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each section no paragraph of which was written or changed this year, and nothing of which was confirmed."""
    if subject.last_year is None:
        return
    report, last = subject.report, subject.last_year.report
    for section in report.form.written_sections:
        found = carried(report, last, section.key)
        prose = report.prose(section.key)
        first = next((index for index, part in enumerate(prose) if part.kind != "starred"), None)
        is_only = first is not None and all(state == "unchanged" for state in found.states)
        if first is not None and is_only and not confirmed_ids(report, section.key):
            words = prose[first].text[:_SHOWN].rsplit(" ", 1)[0]
            year = subject.last_year.year
            message = f"Mục “{heading(report, section)}” còn nguyên văn của {f'năm {year}' if year else 'năm trước'}."
            weight: Weight = "warning" if found.stale else "hint"
            whole = "\n".join(part.text for part in prose)
            yield Issue(
                "last_year_only", weight, section.key, message, words, None, Spot(first, 0, len(words)), basis=whole
            )
        yield None
