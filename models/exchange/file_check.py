"""Checks a file of any program: what it says as a report, and for a Word file how it is laid out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.checks.issues import Issue
from models.checks.running import check, in_order
from models.checks.subject import OwnWords, Subject
from models.exchange.file_rules import file_issues
from models.exchange.layout.child import layout_issues
from models.exchange.reading import guard, kinds
from models.exchange.reading.checked import checked_subject
from models.exchange.reading.child import read_within_limits


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found in a file."""

    subject: Subject
    issues: tuple[Issue, ...]


def check_file(path: Path, own: OwnWords, is_stopped: Callable[[], bool] = lambda: False) -> CheckedFile:
    """Return every issue of a file: first of its layout, then of its texts in their order.

    Raise SourceError with a sentence for a file that cannot be read. Waits for child processes of at most some
    seconds each: call it beside the window.
    """
    understood = read_within_limits(path, None, is_stopped)
    subject = checked_subject(understood, own)
    layout = layout_issues(path, is_stopped) if guard.recognise(guard.load(path)) == kinds.DOCX else []
    told = {(issue.code, issue.key) for issue in layout}
    only_here = (issue for issue in file_issues(understood, subject) if (issue.code, issue.key) not in told)
    return CheckedFile(subject, (*layout, *in_order(subject.report, [*check(subject), *only_here])))
