"""Abbreviations that the report nowhere spells out: one hint each, at their first place."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from models.checks.issues import Issue, Spot
from models.checks.rules.writing.allowed import is_allowed
from models.checks.subject import Passage, Subject
from models.paths import RESOURCES
from models.text.clean import clean

_LETTERS = re.compile(r"[A-ZĐƯƠÔÂ]{2,8}(?![\w&]|[/-]\w|\.\w)")
_JOINTS = "/.&-"
_ROMAN = re.compile(r"[IVXLCDM]+")
_IN_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS_OF_ITEMS = " +-–•*\u00a0"
_MOSTLY = 0.6
"""The share of capitals that makes a heading, whose words are no abbreviations."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield the first place of each abbreviation that is neither common nor spelt out anywhere."""
    known = set(_common())
    for passage in subject.passages:
        known |= _spelt_out(passage.text)
    yield None
    for passage in subject.passages:
        for start, letters in _abbreviations(passage.text):
            if letters not in known and not is_allowed(passage.text, start, start + len(letters), subject.own):
                known.add(letters)
                yield _issue(passage, start, letters)


def _issue(passage: Passage, start: int, letters: str) -> Issue:
    meaning = _meanings().get(letters)
    mend = f"{_in_place(passage.text, start, meaning)} ({letters})" if meaning else None
    advice = f"viết đầy đủ ở chỗ đầu: “{mend}”" if mend else "viết đầy đủ ở chỗ đầu"
    spot = None if passage.paragraph is None else Spot(passage.paragraph, start, start + len(letters))
    message = f"“{letters}” chưa được giải thích ở đâu trong báo cáo; nên {advice}."
    return Issue("abbreviation", "hint", passage.key, message, letters, mend, spot)


def _in_place(text: str, start: int, meaning: str) -> str:
    """Return what letters stand for, with a capital where a sentence or an item begins."""
    before = text[:start].strip(_SIGNS_OF_ITEMS)
    return meaning if before and before[-1] not in ".!?" else meaning[0].upper() + meaning[1:]


@lru_cache(8_000)
def _abbreviations(text: str) -> tuple[tuple[int, str], ...]:
    found = [(match.start(), match[0]) for match in _LETTERS.finditer(text) if _stands_alone(text, match.start())]
    if not found or sum(map(str.isupper, text)) > _MOSTLY * sum(map(str.isalpha, text)):
        return ()
    return tuple((start, letters) for start, letters in found if not _ROMAN.fullmatch(letters))


def _stands_alone(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return start == 0 or not (before.isalnum() or before in _JOINTS)


@lru_cache(8_000)
def _spelt_out(text: str) -> frozenset[str]:
    """Return what a text explains: `thủ tục hành chính (TTHC)`, `(sau đây gọi là …)`, `TTHC (thủ tục hành chính)`."""
    if "(" not in text:
        return frozenset()
    explained: set[str] = set()
    for match in _IN_BRACKETS.finditer(text):
        explained.update(_LETTERS.findall(match[1]))
        before = text[max(match.start() - 12, 0) : match.start()].split()
        initials = "".join(word[0] for word in _WORD.findall(match[1])).upper()
        if before and before[-1] == initials:
            explained.add(initials)
    return frozenset(explained)


def known_abbreviations() -> frozenset[str]:
    """Return the abbreviations the program knows, common or not."""
    return _common().union(_meanings())


@cache
def _common() -> frozenset[str]:
    return frozenset(str(_data()["common"]).split())


def _meanings() -> dict[str, str]:
    return _data()["meanings"]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(clean((RESOURCES / "abbreviations.toml").read_text(encoding="utf-8")))
