"""The order of the report's own days: the asking letter, the year reported on, the period, the signing."""

from collections.abc import Iterator
from datetime import date

from models.checks.issues import Issue, Weight
from models.checks.subject import Subject
from models.report.report import Report
from models.report.wording import general_field
from models.text.dates import format_date
from models.text.periods import months_of

_LONG_BEFORE = 300
"""Days between an asking letter and a report after which the letter is mostly last year's."""
_EARLY = 3
"""Months a report may be signed before its period ends: what is left of it is estimated."""
_LATE = 6
"""Months into the next year in which a report of the year may still be signed."""


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield an asking letter from after the signing or long before it, and a signing that does not fit the year."""
    report = subject.report
    signed = report.date("date")
    if signed:
        yield from _letter(report, signed)
        yield from _year(report, signed)


def _letter(report: Report, signed: date) -> Iterator[Issue]:
    letter = report.date("letter_date")
    if letter is None:
        return
    if letter > signed:
        why = f"sau ngày ký báo cáo {format_date(signed)}"
        yield _issue(report, "letter_after_signing", "error", "letter_date", letter, why, format_date(signed))
    elif (signed - letter).days > _LONG_BEFORE:
        why = f"trước ngày ký báo cáo {format_date(signed)} đến {(signed - letter).days} ngày, có thể là của năm trước"
        yield _issue(report, "letter_of_other_year", "warning", "letter_date", letter, why, format_date(signed))


def _year(report: Report, signed: date) -> Iterator[Issue]:
    year = report.year()
    if year is None:
        return
    months = months_of(report.text("period")) or 0
    if signed.year < year:
        why = f"trước khi năm báo cáo {year} bắt đầu"
        yield _issue(report, "signed_before_year", "error", "date", signed, why, str(year))
    elif (signed.year - year) * 12 + signed.month > 12 + _LATE:
        why = f"quá lâu sau năm báo cáo {year}"
        yield _issue(report, "signed_long_after_year", "warning", "date", signed, why, str(year))
    elif signed.year == year and signed.month < months - _EARLY:
        period = report.text("period")
        why = f"khi kỳ số liệu “{period}” còn lâu mới hết"
        yield _issue(report, "signed_before_period", "hint", "date", signed, why, period)


def _issue(report: Report, code: str, weight: Weight, field_id: str, day: date, why: str, basis: str) -> Issue:
    field, shown = general_field(report, field_id), format_date(day)
    message = f"“{field.label}” ghi {shown}, {why}; hãy xem lại."
    return Issue(code, weight, field.key, message, shown, basis=basis)
