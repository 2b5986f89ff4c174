"""The words of paragraphs in their order, told apart as a reader would, and where they stand in another version."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from models.text.compare import common

# a date is one word: its year is not the year of another sentence
_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")
_RUN = 4
"""Words in a row that are one passage, wherever it stands now; fewer may be alike by chance."""
_NEAR = 200
"""Words added between two passages among which a word that stood there is still looked for."""


class Word(NamedTuple):
    """One word or number: what it is compared by, and its [start, end) in its paragraph."""

    # a tuple: a long text has tens of thousands, made anew at each pause in typing

    key: str
    paragraph: int
    start: int
    end: int


def words_of(paragraphs: Sequence[str], among: Iterable[int] | None = None) -> list[Word]:
    """Return the words of all paragraphs or some; `Năm` is `năm`, `74.6` and `02/9` are `74,6` and `2/9`."""
    wanted = range(len(paragraphs)) if among is None else among
    return [Word(key, index, start, end) for index in wanted for key, start, end in _words_in(paragraphs[index])]


@lru_cache(maxsize=4_000)
def _words_in(text: str) -> tuple[tuple[str, int, int], ...]:
    return tuple((_key(match[0]), *match.span()) for match in _WORD.finditer(text))


def _key(word: str) -> str:
    if word[0].isdigit():
        return "/".join(part.replace(".", ",").lstrip("0") or "0" for part in word.split("/"))
    return word.casefold()


def follow(old: Sequence[Word], new: Sequence[Word]) -> list[int | None]:
    """Return for each old word where it stands now; None for one that is gone.

    What was moved, split or joined is found; no new word stands for two old ones. Passages are followed first, then
    the words round them: what is sure takes its place before what may be chance.
    """
    trail = _Trail(old, new)
    for i, j in _passages(trail):
        if trail.places[i] is None:
            trail.put_all_round(i, j)
    gaps = list(trail.gaps())
    for gap in sorted(gaps, key=lambda gap: not trail.is_beside_a_passage(gap)):
        trail.put_near(gap)
    return trail.places


def _passages(trail: "_Trail") -> Iterator[tuple[int, int]]:
    """Yield where runs of words not found yet begin that occur equally often in both, the first with the first."""
    # runs over the end of a paragraph come last: other neighbours may make the same words after a move
    for is_within in (True, False):
        before = _runs(trail.old, [place is None for place in trail.places], is_within=is_within)
        now = _runs(trail.new, [not taken for taken in trail.taken], is_within=is_within)
        both = [(at, now[run]) for run, at in before.items() if len(at) == len(now.get(run, ()))]
        # what stands once is sure; of what stands twice, the first may have been moved behind the second
        for at, there in sorted(both, key=lambda pair: len(pair[0])):
            yield from zip(at, there, strict=True)


def _runs(words: Sequence[Word], are_free: Sequence[bool], *, is_within: bool) -> dict[tuple[str, ...], list[int]]:
    """Return where each run of free words begins, of one paragraph only or of those joined or split as well."""
    found: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    keys = [word.key for word in words]
    for index, run in enumerate(zip(*(keys[n:] for n in range(_RUN)), strict=False)):
        end = index + _RUN
        is_one = not is_within or words[index].paragraph == words[end - 1].paragraph
        if is_one and all(are_free[index:end]):
            found[run].append(index)
    return found


class _Trail:
    """Where each old word was found so far."""

    def __init__(self, old: Sequence[Word], new: Sequence[Word]) -> None:
        self.old, self.new = old, new
        self.places: list[int | None] = [None] * len(old)
        self.taken = bytearray(len(new))

    def put(self, i: int, j: int) -> None:
        """Note that an old word stands at a new one."""
        self.places[i] = j
        self.taken[j] = 1

    def put_all_round(self, i: int, j: int) -> None:
        """Note two words that are the same, and all that are the same behind and before them."""
        for step in (1, -1):
            n = 0 if step > 0 else -1
            while self._is_open(i + n, j + n):
                self.put(i + n, j + n)
                n += step

    def _is_open(self, i: int, j: int) -> bool:
        return (
            0 <= i < len(self.old)
            and 0 <= j < len(self.new)
            and self.places[i] is None
            and not self.taken[j]
            and self.old[i].key == self.new[j].key
        )

    def gaps(self) -> Iterator[range]:
        """Yield the old words in a row, of one paragraph, that were not found."""
        lost = (index for index, place in enumerate(self.places) if place is None)
        for _, group in groupby(enumerate(lost), key=lambda item: (item[1] - item[0], self.old[item[1]].paragraph)):
            indexes = [index for _, index in group]
            yield range(indexes[0], indexes[-1] + 1)

    def is_beside_a_passage(self, gap: range) -> bool:
        """Return whether a word before or behind a gap, in its paragraph, was found."""
        own = self.old[gap.start].paragraph
        beside = [index for index in (gap.start - 1, gap.stop) if 0 <= index < len(self.old)]
        return any(self.places[index] is not None and self.old[index].paragraph == own for index in beside)

    def put_near(self, gap: range) -> None:
        """Look for the words of a gap behind what stands before it, then before what stands behind it."""
        reach = len(gap) + _NEAR
        before = self._place_near(range(gap.start - 1, -2, -1), -1)
        if before is not None:
            end = self.taken.find(1, before + 1)
            self._put_in(gap, before + 1, min(len(self.new) if end < 0 else end, before + 1 + reach))
        behind = self._place_near(range(gap.stop, len(self.old) + 1), len(self.new))
        if behind is not None:
            self._put_in(gap, max(self.taken.rfind(1, 0, behind) + 1, behind - reach), behind)

    def _place_near(self, indexes: range, beyond: int) -> int | None:
        """Return the place of the first of some old words that was found, `beyond` at an end of the text."""
        for index in indexes[:_NEAR]:
            if not 0 <= index < len(self.old):
                return beyond
            if (place := self.places[index]) is not None:
                return place
        return None

    def _put_in(self, gap: range, start: int, end: int) -> None:
        # what changed its place inside the gap is found by the second look
        for _ in range(2):
            left = [index for index in gap if self.places[index] is None]
            free = [index for index in range(start, end) if not self.taken[index]]
            for i, j in common([self.old[index].key for index in left], [self.new[index].key for index in free]):
                self.put(left[i], free[j])
