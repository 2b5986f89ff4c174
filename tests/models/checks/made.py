"""Reports and subjects for the tests of the checks."""

from datetime import date

from models.checks.issues import Finding, Issue
from models.checks.running import check
from models.checks.subject import OwnWords, Subject
from models.form.definition import Column
from models.report.figures import parse_figure
from models.report.report import Report
from models.text.prose import from_text

NO_WORDS = OwnWords()


def found(report: Report, key: str) -> list[Issue]:
    """Return what every check says of one key."""
    return [issue for issue in check(Subject(report)) if issue.key == key]


def answer(report: Report, **answers: str | date | int | tuple[str, ...]) -> Report:
    """Answer fields of the general page."""
    report.apply([report.change(f"general.{name}", value) for name, value in answers.items()])
    return report


def enter(report: Report, key: str, text: str) -> Report:
    """Type a figure into a cell."""
    column = report.form.items[key]
    assert isinstance(column, Column)
    report.apply([report.change(key, parse_figure(column, text))])
    return report


def write(report: Report, address: str, text: str) -> Report:
    """Write a section, one paragraph a line."""
    report.apply([report.change(address, from_text(text))])
    return report


def findings(rule: object, text: str, own: OwnWords = NO_WORDS) -> list[tuple[str, str | None]]:
    """Return the words a rule for single paragraphs finds in a text, each with its mend."""
    told: list[Finding] = list(rule.in_text(text, own))  # pyright: ignore[reportAttributeAccessIssue]
    return [(text[finding.start : finding.end], finding.mend) for finding in told]
