"""How well words fit what somebody looks for: without diacritics, in any order, the start of a word counts most."""

from collections.abc import Iterator
from dataclasses import dataclass

from models.text.clean import clean_line
from models.text.search import fold

_ELSEWHERE, _INSIDE, _APART, _LATER, _OTHER_MARKS = 4, 6, 2, 1, 1


@dataclass(frozen=True, slots=True)
class Fit:
    """How far words are from what is looked for, 0 at best, and the letters [start, end) that were found."""

    distance: int
    spans: tuple[tuple[int, int], ...]


def fit(text: str, wanted: str, also: str = "") -> Fit | None:
    """Return how well text fits what is looked for, None when a word of it is missing.

    A word found only in `also`, other words for the same thing, counts less and has no span. Text must be NFC.
    """
    wanted = clean_line(wanted)
    folded, others = fold(text), fold(also)
    distance, spans = 0, set[tuple[int, int]]()
    for word in fold(wanted).split():
        at = _word_start(folded, word)
        if at is None and _word_start(others, word) is not None:
            distance += _ELSEWHERE
            continue
        if at is None:
            at = folded.find(word)
            distance += _INSIDE
        if at < 0:
            return None
        spans.add((at, at + len(word)))
    distance += 0 if fold(wanted) in folded else _APART
    distance += 0 if folded.startswith(fold(wanted)) else _LATER
    distance += 0 if wanted.lower() in text.lower() else _OTHER_MARKS
    return Fit(distance, tuple(_joined(sorted(spans))))


def _word_start(folded: str, word: str) -> int | None:
    """Return where a word of the text begins so, None for nowhere."""
    at = folded.find(word)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(word, at + 1)
    return at if at >= 0 else None


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last: tuple[int, int] | None = None
    for start, end in spans:
        if last and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last:
            yield last
        last = start, end
    if last:
        yield last
