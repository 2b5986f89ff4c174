"""Many phrases looked for at once: a text is searched only for those whose first two words it has."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from models.text.tokens import neighbours, small, small_words


class PhraseIndex:
    """Phrases in small letters, each of two words or more, or of one."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._pairs: defaultdict[str, list[str]] = defaultdict(list)
        self._singles: set[str] = set()
        self._patterns: dict[str, re.Pattern[str]] = {}
        for phrase in phrases:
            words = small_words(phrase)
            if len(words) > 1:
                self._pairs[" ".join(words[:2])].append(phrase)
            else:
                self._singles.add(phrase)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield [start, end) and the phrase that stands there as whole words; of those that overlap, the longest."""
        starts = list(self._keys & neighbours(text))
        if self._singles:
            starts += self._singles.intersection(small_words(text))
        if not starts:
            return
        hits = (hit for start in starts for hit in self._hits(start, text))
        last = 0
        for start, end, phrase in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= last:
                last = end
                yield start, end, phrase

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(self._pairs)

    def _hits(self, start: str, text: str) -> Iterator[tuple[int, int, str]]:
        if start not in self._patterns:
            self._patterns[start] = _pattern(self._pairs.get(start, [start]))
        lowered = small(text)
        for match in self._patterns[start].finditer(lowered):
            if match.start() == 0 or not lowered[match.start() - 1].isalnum():
                yield match.start(), match.end(), " ".join(match[0].split())


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    first = longest_first[0].split()[0]
    # a pattern that begins with the letters all have is searched for fast, one that looks back is not
    rest = "|".join(r"\s+".join(map(re.escape, phrase.split()[1:])) for phrase in longest_first)
    return re.compile(rf"{re.escape(first)}\s+(?:{rest})(?!\w)" if rest else rf"{re.escape(first)}(?!\w)")
