"""Paragraphs of sentences that end without a full stop; one hint where the report mostly leaves it out."""

import re
from collections.abc import Iterator
from functools import lru_cache

from models.checks.issues import Finding, Issue
from models.checks.rules.writing.allowed import is_allowed
from models.checks.running import issue_of
from models.checks.subject import OwnWords, Passage, Subject

_LAST = re.compile(r"[\w%]+\s*\Z")
_REACH = 40
"""Letters at the end of a paragraph the last word is looked for in."""
_SENTENCE_BEHIND = re.compile(r"[^\W\d_]{2}[.!?]\s+(?=[^\W\d_])")
_LEAST = 25
"""Words of a paragraph that is hardly a head, even if it holds a single sentence."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each paragraph of a section that is prose and has no sign at its end."""
    prose = [each for each in subject.passages if each.paragraph is not None and not each.key.startswith("general.")]
    open_ends = [(passage, finding) for passage in _finished(prose) for finding in _open_end(passage.text, subject.own)]
    yield None
    closed = sum(passage.text.rstrip().endswith(".") for passage in prose)
    is_habit = len(open_ends) > closed
    yield from (issue_of(passage, finding) for passage, finding in open_ends[: 1 if is_habit else None])


def _finished(passages: list[Passage]) -> Iterator[Passage]:
    """Yield the paragraphs that are no heads and that the next one does not go on."""
    for passage, behind in zip(passages, [*passages[1:], None], strict=False):
        goes_on = behind is not None and behind.key == passage.key and behind.text[:1].islower()
        if passage.kind != "starred" and not goes_on:
            yield passage


@lru_cache(8_000)
def _open_end(text: str, own: OwnWords) -> tuple[Finding, ...]:
    match = _LAST.search(text[-_REACH:])
    if match is None or text.isupper() or not (_SENTENCE_BEHIND.search(text) or len(text.split()) >= _LEAST):
        return ()
    found = match[0].rstrip()
    start = len(text) - len(match[0])
    if is_allowed(text, start, start + len(found), own):
        return ()
    message = f"Đoạn kết thúc bằng “{found}” mà thiếu dấu chấm cuối câu."
    return (Finding("full_stop", "hint", start, start + len(found), message, f"{found}."),)
