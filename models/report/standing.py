"""Which paragraphs and facts of an older text still stand in a newer one, wherever they were moved to."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from zlib import crc32

from models.text.facts import Fact, FactKind, facts_in
from models.text.words import Word, follow, words_of

State = Literal["unchanged", "changed", "new"]
_ALIKE = 0.3
"""The share of its words that a paragraph, changed since, still has from the older text."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A fact that stands as last year and is not confirmed, at [start, end) of a present paragraph."""

    id: str
    """Names the fact in last year's text, so that it survives every edit of this year's."""
    paragraph: int
    start: int
    end: int
    kind: FactKind


@dataclass(frozen=True, slots=True)
class Carried:
    """What one text still carries, a paragraph (or line) at a time."""

    states: tuple[State, ...] = ()
    origins: tuple[int | None, ...] = ()
    """The paragraph of last year's text each came from, None for a new one and one from another section."""
    stale: tuple[Stale, ...] = ()
    """In the order of the text."""


@lru_cache(maxsize=500)
def standing(new: tuple[str, ...], old: tuple[str, ...], own_names: tuple[str, ...] = ()) -> Carried:
    """Return what the paragraphs of a text carry from those of an older one; no fact lies in an own name.

    Only paragraphs that differ are looked at word by word: a pause in typing costs what was typed.
    """
    names = list(_names(old))
    same = _same(new, old)
    edited = _Edited(new, old, same)
    stale = [
        *(
            Stale(f"{names[there]}.{fact.start}", index, fact.start, fact.end, fact.kind)
            for index, there in same.items()
            for fact in facts_in(old[there], own_names)
        ),
        *edited.stale(names, own_names),
    ]
    origins = {**edited.origins({fact.paragraph for fact in stale}), **same}
    return Carried(
        tuple(_state(index in same, origins.get(index)) for index in range(len(new))),
        tuple(origins.get(index) for index in range(len(new))),
        tuple(sorted(stale, key=lambda fact: (fact.paragraph, fact.start))),
    )


def _state(is_same: bool, origin: int | None) -> State:
    if is_same:
        return "unchanged"
    return "new" if origin is None else "changed"


def _same(new: Sequence[str], old: Sequence[str]) -> dict[int, int]:
    """Return for each paragraph that stands as it was which one it was, the first of equal ones for the first."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index in reversed(range(len(old))):
        places[old[index]].append(index)
    return {index: places[text].pop() for index, text in enumerate(new) if places.get(text)}


def _names(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield a short name for each paragraph that stays when others come, go or move."""
    seen = Counter[str]()
    for text in paragraphs:
        seen[text] += 1
        name = f"{crc32(text.encode()):08x}"
        yield name if seen[text] == 1 else f"{name}-{seen[text]}"


class _Edited:
    """The paragraphs of both texts that are not the same, word by word."""

    def __init__(self, new: Sequence[str], old: Sequence[str], same: Mapping[int, int]) -> None:
        kept = set(same.values())
        self._new, self._old = new, old
        self._before = words_of(old, [index for index in range(len(old)) if index not in kept])
        self._now = words_of(new, [index for index in range(len(new)) if index not in same])
        self._places = follow(self._before, self._now)

    def origins(self, with_facts: Collection[int]) -> dict[int, int]:
        """Return for each present paragraph the older one it has most words from, where they are enough."""
        shared: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for word, place in zip(self._before, self._places, strict=True):
            if place is not None:
                shared[self._now[place].paragraph][word.paragraph] += 1
        old_sizes, sizes = (Counter(word.paragraph for word in words) for words in (self._before, self._now))
        most = {index: votes.most_common(1)[0] for index, votes in shared.items()}
        return {
            index: origin
            for index, (origin, count) in most.items()
            if index in with_facts or count >= _ALIKE * min(sizes[index], old_sizes[origin])
        }

    def stale(self, names: Sequence[str], own_names: tuple[str, ...]) -> Iterator[Stale]:
        """Yield each fact of the older text whose words all still stand one behind the other."""
        for paragraph, words in _by_paragraph(self._before).items():
            for fact in facts_in(self._old[paragraph], own_names):
                inside = [index for index in words if fact.start <= self._before[index].start < fact.end]
                if at := _in_a_row([self._places[index] for index in inside]):
                    tail = self._old[paragraph][self._before[inside[-1]].end : fact.end]
                    yield self._stale(
                        f"{names[paragraph]}.{fact.start}", fact, [self._now[place] for place in at], tail
                    )

    def _stale(self, name: str, fact: Fact, words: Sequence[Word], tail: str) -> Stale:
        first = words[0]
        # a fact cut in two by a new paragraph is shown as far as its first part goes
        end = [word for word in words if word.paragraph == first.paragraph][-1].end
        if self._new[first.paragraph].startswith(tail, end):
            end += len(tail)
        return Stale(name, first.paragraph, first.start, end, fact.kind)


def _by_paragraph(words: Sequence[Word]) -> dict[int, list[int]]:
    places: defaultdict[int, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        places[word.paragraph].append(index)
    return places


def _in_a_row(places: Sequence[int | None]) -> list[int]:
    """Return places that follow each other without a gap, [] for others."""
    known = [place for place in places if place is not None]
    is_whole = len(known) == len(places) and all(place == known[0] + n for n, place in enumerate(known))
    return known if is_whole else []
