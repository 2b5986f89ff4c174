"""Checks a file of any program: what it says as a report, and for a Word file how it is laid out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.checks.issues import Issue
from models.checks.running import check
from models.checks.subject import OwnWords, Subject
from models.exchange.reading.checked import checked_subject
from models.exchange.reading.child import read_within_limits


@dataclass(frozen=True, slots=True)
class CheckedFile:
    """What was found in a file."""

    subject: Subject
    issues: tuple[Issue, ...]


def check_file(path: Path, own: OwnWords, is_stopped: Callable[[], bool] | None = None) -> CheckedFile:
    """Return every issue of a file, in the order of its texts; raise SourceError with a sentence for one unread.

    Waits for a child process of at most some seconds: call it beside the window.
    """
    understood = read_within_limits(path, None, is_stopped) if is_stopped else read_within_limits(path)
    subject = checked_subject(understood, own)
    return CheckedFile(subject, tuple(check(subject)))
