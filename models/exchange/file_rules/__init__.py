"""Checks of what only a file shows: what its reader tidies away, and words of the frame that are no answers.

Each module of this folder has `in_file(understood, subject)`, which yields issues; it is found by standing here.
"""

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.exchange.reading.understood import Understood

FileRule = Callable[[Understood, Subject], Iterator[Issue]]


def file_issues(understood: Understood, subject: Subject) -> Iterator[Issue]:
    """Yield what is wrong with a file beyond what its report says; nothing for a part of a report."""
    if subject.is_whole:
        for rule in _rules():
            yield from rule(understood, subject)


@cache
def _rules() -> tuple[FileRule, ...]:
    return tuple(import_module(f"{__name__}.{each.name}").in_file for each in pkgutil.iter_modules(__path__))
