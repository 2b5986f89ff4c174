"""Words an office can teach the checks, so that they are not reported again."""

from dataclasses import replace

from models.checks.issues import Issue
from models.checks.running import findings_in
from models.checks.subject import OwnWords


def can_learn(issue: Issue) -> bool:
    """Return whether an issue would be gone if its words were the office's own."""
    if not issue.found or issue.spot is None:
        return False
    return _is_told(issue, OwnWords()) and not _is_told(issue, with_word(OwnWords(), issue.found))


def with_word(own: OwnWords, word: str) -> OwnWords:
    """Return the office's words with one more that no check reports."""
    return replace(own, allowed=own.allowed | {word.lower()})


def _is_told(issue: Issue, own: OwnWords) -> bool:
    sentence = issue.basis
    return any(
        finding.code == issue.code and sentence[finding.start : finding.end] == issue.found
        for finding in findings_in(sentence, own)
    )
