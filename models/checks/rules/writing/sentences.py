"""Small letters where a sentence begins: behind a full stop, and at the start of a paragraph."""

import re
from collections.abc import Iterator
from functools import lru_cache

from models.checks.issues import Finding, Issue
from models.checks.rules.writing.allowed import is_allowed, is_in_address
from models.checks.rules.writing.vocabulary import words
from models.checks.running import issue_of
from models.checks.subject import OwnWords, Passage, Subject

_BEHIND = re.compile(r"[.!?](?<=[\w%)”].)\s+(?=(?P<word>[^\W\d_]+)(?![\w)@.]))")
_HEAD = re.compile(r"[\w/%)”]*\Z")
_ITEM = re.compile(r"\d{1,2}|[a-zđ]")
_FIRST = re.compile(r"[^\W\d_]{2,}(?=\s)")
_ENDS = (".", "!", "?", "…", "”", ".”", ".)")
_LEAST = 8
"""Words of a paragraph that is a sentence and no item of a list."""


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each small letter behind a full stop that ends a sentence."""
    for match in _BEHIND.finditer(text):
        start, end = match.span("word")
        if not match["word"].islower():
            continue
        before = _HEAD.search(text[max(match.start() - 30, 0) : match.start()])
        if before is None or _is_no_end(before[0], text) or is_allowed(text, start, end, own):
            continue
        if not is_in_address(text, start, end):
            yield _finding(start, end, match["word"], "sau dấu kết thúc câu")


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each paragraph that is a sentence, follows a finished one and begins with a small letter."""
    before: Passage | None = None
    for passage in subject.passages:
        is_new = before is None or before.key != passage.key or before.text.endswith(_ENDS)
        if is_new and passage.kind in {"plain", "numbered"} and passage.paragraph is not None:
            yield from (issue_of(passage, finding) for finding in _first(passage.text, subject.own))
        before = passage


@lru_cache(8_000)
def _first(text: str, own: OwnWords) -> tuple[Finding, ...]:
    match = _FIRST.match(text)
    is_sentence = text.endswith(".") and len(text.split()) >= _LEAST
    if match is None or not match[0].islower() or not is_sentence or is_allowed(text, *match.span(), own):
        return ()
    return (_finding(*match.span(), match[0], "ở đầu đoạn"),)


def _is_no_end(before: str, text: str) -> bool:
    """Return whether what stands before a point is an abbreviation or a number: `TP.`, `v.v.`, `1.`, `...`."""
    word = before.rpartition("(")[2]
    is_first = text.startswith(f"{word}.")
    return not word or word.lower() in words("with_point") or bool(_ITEM.fullmatch(word)) or is_first


def _finding(start: int, end: int, word: str, place: str) -> Finding:
    mend = word[0].upper() + word[1:]
    return Finding("small_letter", "warning", start, end, f"“{word}” {place} phải viết hoa: “{mend}”.", mend)
