"""Cited documents that are dated later than the report that cites them."""

from collections.abc import Iterator
from datetime import date

from models.checks.issues import Finding, Issue
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.text.citations import Citation, citations_in
from models.text.dates import format_date


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each citation with a day behind the signing, or of a later year where the report has no day yet."""
    signed, year = subject.report.date("date"), subject.report.year()
    for passage in subject.passages:
        for cited in citations_in(passage.text):
            if cited.day and (day := cited.day.date) and (why := _later(day, signed, year)):
                yield issue_of(passage, _finding(passage.text, cited, day, why))
        yield None


def _later(day: date, signed: date | None, year: int | None) -> str:
    if signed:
        return f"sau ngày ký báo cáo {format_date(signed)}" if day > signed else ""
    return f"sau năm báo cáo {year}" if year and day.year > year else ""


def _finding(text: str, cited: Citation, day: date, why: str) -> Finding:
    assert cited.day
    label = text[slice(*cited.label)]
    message = f"Văn bản “{label}” ghi ngày {format_date(day)}, {why}; hãy xem lại ngày của văn bản."
    return Finding("document_after_signing", "error", cited.day.start, cited.day.end, message)
