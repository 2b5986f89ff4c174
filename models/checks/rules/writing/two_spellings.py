"""One thing spelt in two ways in one report: `kinh tế-xã hội` and `kinh tế - xã hội`, `kĩ thuật` and `kỹ thuật`."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from models.checks.issues import Issue, Spot
from models.checks.rules.writing.allowed import is_allowed
from models.checks.rules.writing.vocabulary import phrases
from models.checks.subject import Passage, Subject
from models.text.casing import in_the_case_of
from models.text.lexicon import compounds
from models.text.phrase_index import PhraseIndex
from models.text.tokens import neighbours, places

_DASH = re.compile(r"-(?:(?<=[^\W\d_]-)|(?<=[^\W\d_] -) )(?=[^\W\d_])")
_BEFORE = re.compile(r"(?:[^\W\d_]+ )?[^\W\d_]+\Z")
_BEHIND = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
_REACH = 20
_TO_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")


class _Use(NamedTuple):
    """A thing, how it is spelt here, and where."""

    thing: str
    spelling: str
    start: int
    end: int


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each place of the rarer spelling; of two as frequent, of the one that is not official."""
    spellings: dict[str, Counter[str]] = {}
    for passage in subject.passages:
        for use in _uses(passage.text):
            spellings.setdefault(use.thing, Counter())[use.spelling] += 1
    yield None
    mixed = {thing: _best(counts) for thing, counts in spellings.items() if len(counts) > 1}
    for passage in subject.passages if mixed else ():
        for use in _uses(passage.text):
            best = mixed.get(use.thing, use.spelling)
            if best != use.spelling and not is_allowed(passage.text, use.start, use.end, subject.own):
                yield _issue(passage, use, best, spellings[use.thing])


def _best(counts: Counter[str]) -> str:
    """Return the spelling with spaces round its dash, else the more frequent one, else the one with y."""
    return max(counts, key=lambda spelling: (" - " in spelling, counts[spelling], spelling))


def _issue(passage: Passage, use: _Use, best: str, counts: Counter[str]) -> Issue:
    found = passage.text[use.start : use.end]
    is_dashed = "-" in found
    mend = found.replace("-", " - ") if is_dashed else in_the_case_of(found, best)
    spot = None if passage.paragraph is None else Spot(passage.paragraph, use.start, use.end)
    message = (
        f"Báo cáo viết “{use.spelling}” {counts[use.spelling]} lần, “{best}” {counts[best]} lần; "
        f"nên thống nhất, ở đây viết “{mend}”."
    )
    return Issue("two_spellings", "hint", passage.key, message, found, mend, spot)


@lru_cache(8_000)
def _uses(text: str) -> tuple[_Use, ...]:
    return (*_dashed(text), *_undashed(text), *_with_y(text))


def _dashed(text: str) -> Iterator[_Use]:
    for match in _DASH.finditer(text):
        is_spaced = match[0] != "-"
        first = match.start() - is_spaced
        before = _BEFORE.search(text[max(first - _REACH, 0) : first])
        behind = _BEHIND.match(text[match.end() : match.end() + _REACH])
        if before and behind and _is_both(before[0], behind[0]):
            words = before[0].lower(), behind[0].lower()
            start, end = first - len(before[0]), match.end() + len(behind[0])
            yield _Use(" ".join(words), (" - " if is_spaced else "-").join(words), start, end)


def _is_both(before: str, behind: str) -> bool:
    """Return whether both sides of a dash are words of two syllables, and no names: no `ki-lô-mét`."""
    return behind.islower() and {before.lower(), behind} <= compounds()


def _undashed(text: str) -> Iterator[_Use]:
    for start, end, phrase in _without_dash().find(text):
        yield _Use(phrase, phrase, start, end)


@cache
def _without_dash() -> PhraseIndex:
    return PhraseIndex(phrases("dashed"))


def _with_y(text: str) -> Iterator[_Use]:
    """Yield words of two syllables that are written with i or y."""
    for spelling in _doubtful() & neighbours(text):
        for start, end in places(text, spelling):
            yield _Use(spelling.translate(_TO_I), spelling, start, end)


@cache
def _doubtful() -> frozenset[str]:
    """Return the words that hold a syllable of `resources/writing.toml` with i or y, in both spellings."""
    both = (pair.partition("/") for pair in phrases("i_or_y"))
    other = {with_y: with_i for with_y, _, with_i in both}
    found = [pair for pair in compounds() if any(syllable in other for syllable in pair.split())]
    changed = (" ".join(other.get(syllable, syllable) for syllable in pair.split()) for pair in found)
    return frozenset((*found, *changed))
