"""`nhà nước`, `đảng`, `tết` where they stand alone and are capitals; one hint a report each."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any

from models.checks.issues import Issue, Spot
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.capitals import data
from models.checks.rules.writing.capitals_beside import REACH, patterns
from models.checks.subject import Passage, Subject
from models.text.tokens import small_words

_Places = dict[str, tuple[int, ...]]


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield the first small letter of each word that is a capital since the day the rule holds."""
    left = {word for word, rule in _rules().items() if subject.day and subject.day >= rule.get("since", date.min)}
    for passage in subject.passages if left else ():
        for word, places in _alone(passage.text).items():
            start = next((each for each in places if not _is_allowed(passage, each, word, subject)), None)
            if word in left and start is not None:
                left.discard(word)
                yield _issue(passage, start, word)


def _is_allowed(passage: Passage, start: int, word: str, subject: Subject) -> bool:
    return is_allowed(passage.text, start, start + len(word), subject.own)


def _issue(passage: Passage, start: int, word: str) -> Issue:
    rule = _rules()[word]
    spot = None if passage.paragraph is None else Spot(passage.paragraph, start, start + len(word))
    message = f"{rule['why'][0].upper()}{rule['why'][1:]}."
    return Issue("capital_alone", "hint", passage.key, message, word, rule["right"], spot)


@lru_cache(8_000)
def _alone(text: str) -> _Places:
    spoken = set(small_words(text))
    found: _Places = {}
    for word, (pattern, before, behind) in _patterns().items():
        if spoken.issuperset(word.split()):
            found[word] = tuple(
                match.start()
                for match in pattern.finditer(text)
                if before.search(text[max(match.start() - REACH, 0) : match.start()])
                and behind.match(text, match.end())
            )
    return found


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    return {word: (re.compile(rf"{word}(?!\w)"), *patterns(rule)) for word, rule in _rules().items()}


@cache
def _rules() -> dict[str, dict[str, Any]]:
    return {rule["word"]: rule for rule in data()["alone"]}
