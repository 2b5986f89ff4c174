"""The words of paragraphs in their order, told apart as a reader would, and where the same words stand elsewhere."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from models.text.compare import common

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_RUN = 4
"""Words in a row that are one passage, wherever it stands now; fewer may be alike by chance."""
_NEAR = 200
"""Words added between two passages among which a word that stood there is still looked for."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number: what it is compared by, and its [start, end) in its paragraph."""

    key: str
    paragraph: int
    start: int
    end: int


def words_of(paragraphs: Sequence[str]) -> list[Word]:
    """Return the words of all paragraphs; `Năm` is `năm`, and `74.6` and `02` are `74,6` and `2`."""
    return [
        Word(key, index, start, end) for index, text in enumerate(paragraphs) for key, start, end in _words_in(text)
    ]


@lru_cache(maxsize=4_000)
def _words_in(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((_key(match[0]), *match.span()) for match in _WORD.finditer(text))


def _key(word: str) -> str:
    if word[0].isdigit():
        return word.replace(".", ",").lstrip("0") or "0"
    return word.casefold()


def follow(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """Return for each old word, by its key, where it stands now; None for one that is gone.

    Passages are found wherever they were moved to; no new word stands for two old ones.
    """
    places: list[int | None] = [None] * len(old)
    start, end = _same_ends(old, new)
    places[:start] = range(start)
    places[len(old) - end :] = range(len(new) - end, len(new))
    taken = bytearray(len(new))
    taken[:start] = b"\1" * start
    taken[len(new) - end :] = b"\1" * end
    _follow_passages(old, new, places, taken, (start, len(old) - end, len(new) - end))
    _fill_gaps(old, new, places, taken)
    return places


def _same_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many words are the same at the start and at the end."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] != new[n]), most)
    most -= start
    end = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return start, end


def _follow_passages(
    old: Sequence[str],
    new: Sequence[str],
    places: list[int | None],
    taken: bytearray,
    middle: tuple[int, int, int],
) -> None:
    start, old_end, new_end = middle
    for i, j in _passages(old, new, start, old_end, new_end):
        # a passage begins where its first run does; the runs inside it are taken by then
        while i < old_end and j < new_end and places[i] is None and not taken[j] and old[i] == new[j]:
            places[i] = j
            taken[j] = 1
            i, j = i + 1, j + 1  # noqa: PLW2901 - the passage is walked to its end


def _passages(
    old: Sequence[str], new: Sequence[str], start: int, old_end: int, new_end: int
) -> Iterator[tuple[int, int]]:
    """Yield where runs of words that occur equally often in both begin, the first with the first and so on."""
    before, now = _runs(old, start, old_end), _runs(new, start, new_end)
    for run, at in before.items():
        there = now.get(run, [])
        if len(there) == len(at):
            yield from zip(at, there, strict=True)


def _runs(words: Sequence[str], start: int, end: int) -> dict[tuple[str, ...], list[int]]:
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    shifted = (words[start + n : end] for n in range(_RUN))
    for index, run in enumerate(zip(*shifted, strict=False), start):
        found[run].append(index)
    return found


def _fill_gaps(old: Sequence[str], new: Sequence[str], places: list[int | None], taken: bytearray) -> None:
    """Follow the words between two passages: they stand behind the first or before the second."""
    for start, end in list(_gaps(places)):
        reach = end - start + _NEAR
        for first, last in (
            _free_after(taken, places[start - 1] if start else -1, reach),
            _free_before(taken, places[end] if end < len(old) else len(new), reach),
        ):
            left = [index for index in range(start, end) if places[index] is None]
            for i, j in common([old[index] for index in left], new[first:last]):
                places[left[i]] = first + j
                taken[first + j] = 1


def _gaps(places: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of old words not found yet."""
    end = 0
    for is_gone, group in groupby(places, key=lambda place: place is None):
        start, end = end, end + len(list(group))
        if is_gone:
            yield start, end


def _free_after(taken: bytearray, place: int | None, reach: int) -> tuple[int, int]:
    """Return the [start, end) behind a new word where no old word was found yet, so many words at most."""
    assert place is not None
    start = place + 1
    end = taken.find(1, start)
    return start, min(len(taken) if end < 0 else end, start + reach)


def _free_before(taken: bytearray, place: int | None, reach: int) -> tuple[int, int]:
    assert place is not None
    return max(taken.rfind(1, 0, place) + 1, place - reach), place
