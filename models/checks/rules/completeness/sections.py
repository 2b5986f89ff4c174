"""Sections without text, and sections that break off."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.report.progress import section_status
from models.report.wording import heading


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield each section of a whole report that is empty or unfinished."""
    report = subject.report
    for section in report.form.written_sections if subject.is_whole else ():
        match section_status(report, section):
            case "empty":
                message = f"Chưa viết mục {section.address} “{heading(report, section)}”."
                yield Issue("missing_section", "warning", section.key, message)
            case "partial":
                message = f"Mục {section.address} “{heading(report, section)}” còn dở."
                yield Issue("unfinished_section", "hint", section.key, message)
            case "complete":
                pass
