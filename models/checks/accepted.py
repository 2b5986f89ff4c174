"""Issues a clerk accepted with a reason: kept with the report, back again once what they were found in changes."""

from collections.abc import Iterable
from typing import cast
from zlib import crc32

from models.checks.issues import Issue
from models.report.report import ACCEPTED_PREFIX, Change, Report
from models.text.clean import clean_line

_MISSING = ("missing_", "refused_")


def is_acceptable(issue: Issue) -> bool:
    """Return whether an issue may be accepted: what is missing or impossible may not."""
    return issue.weight != "error" and not issue.code.startswith(_MISSING)


def reason(report: Report, issue: Issue) -> str | None:
    """Return why an issue was accepted, None for one that was not, or whose words have changed since."""
    return _kept(report, issue.key).get(_mark(issue))


def acceptance(report: Report, issue: Issue, why: str) -> Change:
    """Return the change that accepts an issue for a reason, "" for none given."""
    return _change(report, issue.key, {**_kept(report, issue.key), _mark(issue): clean_line(why)})


def withdrawal(report: Report, issue: Issue) -> Change:
    """Return the change after which an issue is open again."""
    kept = _kept(report, issue.key)
    return _change(report, issue.key, {mark: why for mark, why in kept.items() if mark != _mark(issue)})


def open_issues(report: Report, issues: Iterable[Issue]) -> list[Issue]:
    """Return the issues that were not accepted."""
    return [issue for issue in issues if reason(report, issue) is None]


def _mark(issue: Issue) -> str:
    made_from = "\n".join((issue.code, issue.found or issue.message, issue.basis))
    return f"{crc32(made_from.encode()):08x}"


def _kept(report: Report, key: str) -> dict[str, str]:
    if key not in report.form.items:
        return {}
    lines = cast("str", report.get(ACCEPTED_PREFIX + key) or "").split("\n")
    return {mark: why for mark, _, why in (line.partition(" ") for line in lines) if mark}


def _change(report: Report, key: str, kept: dict[str, str]) -> Change:
    return report.change(ACCEPTED_PREFIX + key, "\n".join(f"{mark} {why}" for mark, why in kept.items()))
