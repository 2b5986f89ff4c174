"""Many phrases looked for at once: a text is searched only for those whose first two words it has."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from models.text.tokens import neighbours, small_words


class PhraseIndex:
    """Phrases in small letters, each of two words or more, or of one."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._pairs: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._singles: set[str] = set()
        self._patterns: dict[tuple[str, ...], re.Pattern[str]] = {}
        for phrase in phrases:
            words = small_words(phrase)
            if len(words) > 1:
                self._pairs[words[0], words[1]].append(phrase)
            else:
                self._singles.add(phrase)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield [start, end) and the phrase that stands there, at word boundaries; the longest of those that overlap."""
        starts: list[tuple[str, ...]] = list(self._keys & neighbours(text))
        if self._singles:
            starts += [(word,) for word in self._singles.intersection(small_words(text))]
        if not starts:
            return
        hits = (hit for start in starts for hit in self._hits(start, text))
        last = 0
        for start, end, phrase in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
            if start >= last:
                last = end
                yield start, end, phrase

    @cached_property
    def _keys(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._pairs)

    def _hits(self, start: tuple[str, ...], text: str) -> Iterator[tuple[int, int, str]]:
        if start not in self._patterns:
            phrases = self._pairs[start[0], start[1]] if len(start) > 1 else list(start)
            self._patterns[start] = _pattern(phrases)
        for match in self._patterns[start].finditer(text):
            yield match.start(), match.end(), " ".join(match[0].lower().split())


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
