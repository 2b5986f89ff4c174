"""Quotation marks and brackets that are opened and not closed, or closed and not opened."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from models.checks.issues import Finding, Issue
from models.checks.rules.writing.allowed import is_allowed
from models.checks.running import issue_of
from models.checks.subject import Passage, Subject

_NAMES = {"“": "ngoặc kép", "”": "ngoặc kép", "(": "ngoặc đơn", ")": "ngoặc đơn"}
_PAIRS = ("“”", "()")
_ANY = re.compile(r"[“”()]")
# “a) …; b) …” number items
_ITEM_MARK = re.compile(r"(?<![\w(])(?:[0-9a-zđ]|[ivx]{2,4}|[0-9]{2})\)")
_WORDS_BEHIND = re.compile(r"[“(]\s*\w*(?:[^\S\n]\w+){0,3}")
_WORDS_BEFORE = re.compile(r"(?:\w+[^\w“”()]{1,2}){0,3}\w*\W?\Z")
_ONWARD = 6
"""Paragraphs within which what one of them opens may be closed."""


class _Single(NamedTuple):
    place: int
    sign: str


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each sign without its fellow, unless a near paragraph of the section has that."""
    written = (passage for passage in subject.passages if passage.paragraph is not None)
    for _, group in groupby(written, key=lambda passage: passage.key):
        passages = list(group)
        for number, passage in enumerate(passages):
            for single in _singles(passage.text):
                if not _goes_on(passages, number, single) and not _is_kept(passage, single, subject):
                    yield issue_of(passage, _finding(passage.text, single))
        yield None


def _is_kept(passage: Passage, single: _Single, subject: Subject) -> bool:
    return is_allowed(passage.text, single.place, single.place + 1, subject.own)


@lru_cache(8_000)
def _singles(text: str) -> tuple[_Single, ...]:
    """Return the first sign of either kind that has no fellow."""
    if not _ANY.search(text):
        return ()
    found = (_first_single(text, pair) for pair in _PAIRS)
    return tuple(single for single in found if single)


def _first_single(text: str, pair: str) -> _Single | None:
    if pair == "“”" and '"' in text:
        # a straight mark may stand for either
        return None
    left = _unmatched(text, pair, frozenset())
    if left and pair == "()":
        marks = frozenset(match.end() - 1 for match in _ITEM_MARK.finditer(text))
        left = [place for place in _unmatched(text, pair, marks) if place in left]
    return _Single(left[0], text[left[0]]) if left else None


def _unmatched(text: str, pair: str, ignored: frozenset[int]) -> list[int]:
    opened: list[int] = []
    closed: list[int] = []
    for match in _ANY.finditer(text):
        if match[0] == pair[0]:
            opened.append(match.start())
        elif match[0] == pair[1] and match.start() not in ignored:
            if opened:
                opened.pop()
            else:
                closed.append(match.start())
    return sorted(opened + closed)


def _goes_on(passages: Sequence[Passage], number: int, single: _Single) -> bool:
    """Return whether a paragraph behind closes what is open here, or one before opened what is closed here."""
    is_open = single.sign in "“("
    near = passages[number + 1 : number + 1 + _ONWARD] if is_open else passages[max(0, number - _ONWARD) : number]
    fellow = next(pair for pair in _PAIRS if single.sign in pair).replace(single.sign, "")
    return any(fellow == other.sign for passage in near for other in _singles(passage.text))


def _finding(text: str, single: _Single) -> Finding:
    name = _NAMES[single.sign]
    if single.sign in "“(":
        match = _WORDS_BEHIND.match(text, single.place)
        end = match.end() if match else single.place + 1
        message = f"Dấu {name} mở trước “{text[single.place + 1 : end].strip()}” không có dấu đóng."
        return Finding("unbalanced_pair", "warning", single.place, end, message)
    head = text[max(0, single.place - 40) : single.place]
    match = _WORDS_BEFORE.search(head)
    words = match[0] if match else ""
    message = f"Dấu {name} đóng sau “{words.strip()}” không có dấu mở."
    return Finding("unbalanced_pair", "warning", single.place - len(words), single.place + 1, message)
