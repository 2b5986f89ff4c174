"""Checks the layout of a Word file in a child process with limits, as files are read."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.checks.issues import Issue
from models.exchange.reading.child import SECONDS, Failure, ask
from models.exchange.reading.source import SourceError

_PROGRAM = "models.exchange.layout.process"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the child found."""

    issues: tuple[Issue, ...]


def layout_issues(path: Path, is_stopped: Callable[[], bool] = lambda: False) -> list[Issue]:
    """Return what is wrong with the layout of a .docx file, the heaviest first; raise SourceError with a sentence.

    Waits up to ten seconds: call it beside the window, and say through `is_stopped` when the clerk gives up.
    """
    request = {"path": str(path.absolute())}
    reply = ask(_PROGRAM, request, Checked, time.monotonic() + SECONDS, is_stopped)
    if isinstance(reply, Failure):
        raise SourceError(reply.sentence)
    return list(reply.issues)
