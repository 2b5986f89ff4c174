"""One name in two spellings: `Kon Plong` once where the report writes `Kon Plông`; never two names that are real words.

A name is two capitalised words. The rare spelling holds a word that is no Vietnamese syllable in use and differs from
the frequent one by signs, an apostrophe, or one letter more or less.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from math import inf
from typing import NamedTuple

from models.checks.issues import Issue, Spot
from models.checks.rules.writing.allowed import is_allowed
from models.checks.subject import Passage, Subject
from models.text.lexicon import known_syllables
from models.text.search import fold
from models.text.syllables import is_syllable

_CAPITALS = "".join(letter for letter in map(chr, range(0x41, 0x1EFA)) if letter.isupper() and letter.isalpha())
# a pattern that begins with a set of letters is searched for fast
_WORD = re.compile(rf"[{_CAPITALS}][^\W\d_]*(?:['’][^\W\d_]+)?")
_APOSTROPHE = "'"
_OFTEN = 2
"""How often a spelling stands for each time the other one does."""
_VERY_OFTEN = 5
"""The same for a spelling that could be another Vietnamese name."""
_SHORTEST = 3
"""Letters of a word that one letter more makes the same name; shorter ones are names of their own: Ea Tu, Ea Tul."""


class _Name(NamedTuple):
    first: str
    second: str
    start: int
    end: int

    @property
    def words(self) -> tuple[str, str]:
        return self.first, self.second


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each rare spelling of a name the report otherwise writes in another one."""
    counts = Counter(name.words for passage in subject.passages for name in _names(passage.text))
    yield None
    own = {name.words: _VERY_OFTEN for text in _own_names(subject) for name in _names(text)}
    meant = _meant(counts + Counter(own))
    for passage in subject.passages if meant else ():
        for name in _names(passage.text):
            if name.words in meant and not is_allowed(passage.text, name.start, name.end, subject.own):
                yield _issue(passage, name, meant[name.words])


def _own_names(subject: Subject) -> Iterator[str]:
    """Yield what the report says of the office itself, which nobody misspells."""
    for field in subject.report.form.fields:
        answer = subject.report.get(field.key)
        if field.id in {"unit", "superior", "place"} and isinstance(answer, str):
            yield answer


def _issue(passage: Passage, name: _Name, meant: tuple[str, str]) -> Issue:
    found, mend = passage.text[name.start : name.end], " ".join(meant)
    if "’" in passage.text:
        mend = mend.replace(_APOSTROPHE, "’")
    spot = None if passage.paragraph is None else Spot(passage.paragraph, name.start, name.end)
    message = f"Ở đây viết “{found}”, chỗ khác trong báo cáo viết “{mend}”; nên thống nhất một cách viết tên."
    return Issue("two_spellings", "hint", passage.key, message, found, mend, spot)


def _meant(counts: Counter[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the frequent spelling of each rare one."""
    beside: defaultdict[tuple[int, str], list[tuple[str, str]]] = defaultdict(list)
    for words, count in counts.items():
        if count >= _OFTEN:
            beside[0, words[0]].append(words)
            beside[1, words[1]].append(words)
    return {
        words: meant
        for words, count in counts.items()
        for same in (0, 1)
        for meant in beside.get((same, words[same]), ())
        if counts[meant] >= _how_often(words[1 - same], meant[1 - same]) * count
    }


def _how_often(rare: str, frequent: str) -> float:
    """Return how often the frequent spelling has to stand for each rare one; never where both may be real names."""
    rare, frequent = rare.replace(_APOSTROPHE, ""), frequent.replace(_APOSTROPHE, "")
    may_be_name = is_syllable(rare)
    if rare.lower() in known_syllables() or (may_be_name and len(rare) <= len(frequent)):
        return inf
    if fold(rare) == fold(frequent):
        return inf if may_be_name else _OFTEN
    short, long = sorted((rare, frequent), key=len)
    is_longer = len(long) == len(short) + 1 and len(short) >= _SHORTEST
    is_one_letter = is_longer and any(short == long[:at] + long[at + 1 :] for at in range(len(long)))
    often = _VERY_OFTEN if may_be_name else _OFTEN
    return often if is_one_letter else inf


@lru_cache(8_000)
def _names(text: str) -> tuple[_Name, ...]:
    """Return each two capitalised words with one space between; no words in capitals throughout."""
    words = [
        match for match in _WORD.finditer(text) if not text[max(match.start() - 1, 0)].isalnum() or not match.start()
    ]
    return tuple(
        _Name(_plain(first[0]), _plain(second[0]), first.start(), second.end())
        for first, second in pairwise(words)
        if second.start() == first.end() + 1 and text[first.end()] == " " and not second[0].isupper()
    )


def _plain(word: str) -> str:
    return word.replace("’", _APOSTROPHE)
