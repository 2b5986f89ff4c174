"""The day of the figures against the day of signing, the year and the period of the report."""

from collections.abc import Iterator
from datetime import date

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.report.report import Report
from models.report.wording import general_field
from models.text.dates import format_date
from models.text.periods import months_of

_KEY = "general.as_of"
_YEAR_CLOSES = 10
"""The month from which on figures may be those of a year: reports are asked for in October and November."""


def in_report(subject: Subject) -> Iterator[Issue]:
    """Yield an as-of date behind the signing, of another year, or outside the period the report speaks of."""
    report = subject.report
    as_of = report.date("as_of")
    if as_of is None:
        return
    signed, year = report.date("date"), report.year()
    if signed and as_of > signed:
        yield _issue(report, "as_of_after_signing", f"sau ngày ký {format_date(signed)}", format_date(signed))
    elif year and as_of.year != year and not (as_of.year == year + 1 and as_of.month == 1):
        yield _issue(report, "as_of_in_other_year", f"không thuộc năm báo cáo {year}", str(year))
    elif year and not _is_in_period(as_of, year, months_of(report.text("period"))):
        period = report.text("period")
        yield _issue(report, "as_of_outside_period", f"không khớp với kỳ số liệu “{period}”", period)


def _is_in_period(as_of: date, year: int, months: int | None) -> bool:
    if months is None:
        return True
    if months == 12:
        return as_of.year > year or as_of.month >= _YEAR_CLOSES
    # NĐ 09/2019/NĐ-CP, Điều 12 closes a period on the 14th; offices close it at the end of its month or a little later
    reached = (as_of.year - year) * 12 + as_of.month
    return reached == months if as_of.day > 10 else reached in {months, months + 1}


def _issue(report: Report, code: str, why: str, basis: str) -> Issue:
    as_of = report.date("as_of")
    assert as_of is not None
    field, shown = general_field(report, "as_of"), format_date(as_of)
    mend = _meant(report, as_of)
    message = f"“{field.label}” ghi {shown}, {why}; hãy xem lại ngày nào đúng."
    weight = "hint" if code == "as_of_outside_period" else "warning"
    return Issue(code, weight, _KEY, message, shown, format_date(mend) if mend else None, basis=basis)


def _meant(report: Report, as_of: date) -> date | None:
    """Return the same day of the year and month the period closes in, where that was no later than the signing.

    A signing in the year of the figures leaves the report's own year in doubt: then nothing is sure.
    """
    year, signed = report.year(), report.date("date")
    if year and signed and signed.year == as_of.year != year:
        return None
    months = months_of(report.text("period"))
    month = months if months and months < 12 else as_of.month
    try:
        meant = date(year or as_of.year, month, as_of.day)
    except ValueError:
        return None
    return meant if meant != as_of and (signed is None or meant <= signed) else None
