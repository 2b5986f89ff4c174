"""Figures of a day that had not come when the report was signed."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.report.wording import general_field
from models.text.dates import format_date


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield the as-of date that lies behind the date of signing."""
    report = subject.report
    signed, as_of = report.date("date"), report.date("as_of")
    if signed and as_of and as_of > signed:
        field = general_field(report, "as_of")
        day, basis = format_date(as_of), format_date(signed)
        message = f"“{field.label}” là {day}, sau ngày ký {basis}."
        yield Issue("as_of_after_signing", "hint", field.key, message, day, basis=basis)
