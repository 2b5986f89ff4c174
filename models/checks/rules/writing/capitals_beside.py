"""Words that are a capital beside certain others: `nghị quyết số 57-NQ/TW`, `chiều thứ tư`, `tết Nhâm Dần`."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from models.checks.issues import Finding
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.capitals import data
from models.checks.subject import OwnWords
from models.text.phrase_index import PhraseIndex

REACH = 24
"""Letters looked at before a word: more than the longest words that tell its meaning."""


class _Beside(NamedTuple):
    """What has to stand round a word for it to be a capital, and which of its words becomes one."""

    before: re.Pattern[str]
    behind: re.Pattern[str]
    near: str
    capital: int
    why: str


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each small word that what stands beside it makes a name."""
    index, rules = _rules()
    for start, end, words in index.find(text):
        found = text[start:end]
        rule = next((each for each in rules[words] if _is_beside(text, start, end, each)), None)
        mend = _capitalised(found, rule.capital) if rule else found
        if rule and mend != found and not is_allowed(text, start, end, own):
            yield Finding("capitals", "warning", start, end, f"“{found}”: {rule.why}, là “{mend}”.", mend)


def _is_beside(text: str, start: int, end: int, rule: _Beside) -> bool:
    head = text[max(start - REACH, 0) : start]
    return rule.near in text and bool(rule.before.search(head)) and bool(rule.behind.match(text, end))


def _capitalised(found: str, number: int) -> str:
    words = found.split(" ")
    words[number] = words[number][0].upper() + words[number][1:]
    return " ".join(words)


@cache
def _rules() -> tuple[PhraseIndex, dict[str, list[_Beside]]]:
    rules: dict[str, list[_Beside]] = {}
    for each in data()["beside"]:
        before, behind = patterns(each)
        rule = _Beside(before, behind, each.get("near", ""), each.get("capital", 0), each["why"])
        for words in each["words"]:
            rules.setdefault(words, []).append(rule)
    return PhraseIndex(rules), rules


def patterns(given: dict[str, str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what has to stand before a word, up to it, and what behind it."""
    before = rf"(?:^|\W)(?:{given['before']})\Z" if "before" in given else ""
    return re.compile(before, re.IGNORECASE), re.compile(given.get("behind", ""))
