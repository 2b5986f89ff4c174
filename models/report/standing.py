"""Which paragraphs and facts of an older text still stand in a newer one, wherever they were moved to."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
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
    """Return what the paragraphs of a text carry from those of an older one; no fact lies in an own name."""
    before, now = words_of(old), words_of(new)
    places = follow([word.key for word in before], [word.key for word in now])
    found = _facts(new, old, (before, now, places), own_names)
    stale = tuple(sorted(found, key=lambda fact: (fact.paragraph, fact.start)))
    origins = _origins(new, old, (before, now, places), {fact.paragraph for fact in stale})
    states: tuple[State, ...] = tuple(_state(text, old, origin) for text, origin in zip(new, origins, strict=True))
    return Carried(states, origins, stale)


_Followed = tuple[Sequence[Word], Sequence[Word], Sequence[int | None]]
"""The older words, the present ones, and where each older one stands now."""


def _state(text: str, old: Sequence[str], origin: int | None) -> State:
    if origin is None:
        return "new"
    return "unchanged" if old[origin] == text else "changed"


def _origins(
    new: Sequence[str], old: Sequence[str], followed: _Followed, with_facts: Collection[int]
) -> tuple[int | None, ...]:
    before, now, places = followed
    shared = [Counter[int]() for _ in new]
    for word, place in zip(before, places, strict=True):
        if place is not None:
            shared[now[place].paragraph][word.paragraph] += 1
    old_sizes, sizes = Counter(word.paragraph for word in before), Counter(word.paragraph for word in now)
    origins: list[int | None] = []
    for index, text in enumerate(new):
        origin, count = max(shared[index].items(), key=lambda item: item[1], default=(None, 0))
        if origin is None:
            # a line without a word, as “…”
            origin = old.index(text) if text in old else None
        elif index not in with_facts and count < _ALIKE * min(sizes[index], old_sizes[origin]):
            origin = None
        origins.append(origin)
    return tuple(origins)


def _facts(new: Sequence[str], old: Sequence[str], followed: _Followed, own_names: tuple[str, ...]) -> Iterator[Stale]:
    """Yield each fact of the older text whose words all still stand one behind the other."""
    before, now, places = followed
    words: defaultdict[int, list[int]] = defaultdict(list)
    for index, word in enumerate(before):
        words[word.paragraph].append(index)
    for paragraph, name in enumerate(_names(old)):
        for fact in facts_in(old[paragraph], own_names):
            inside = [index for index in words[paragraph] if fact.start <= before[index].start < fact.end]
            at = _in_a_row([places[index] for index in inside])
            if at:
                end = fact.end - before[inside[-1]].end
                tail = old[paragraph][fact.end - end : fact.end]
                yield _stale(f"{name}.{fact.start}", fact, new, [now[place] for place in at], tail)


def _in_a_row(places: Sequence[int | None]) -> list[int]:
    """Return places that follow each other without a gap, [] for others."""
    known = [place for place in places if place is not None]
    is_whole = len(known) == len(places) and all(place == known[0] + n for n, place in enumerate(known))
    return known if is_whole else []


def _stale(name: str, fact: Fact, new: Sequence[str], words: Sequence[Word], tail: str) -> Stale:
    first = words[0]
    # a fact cut in two by a new paragraph is shown as far as its first part goes
    end = [word for word in words if word.paragraph == first.paragraph][-1].end
    if new[first.paragraph].startswith(tail, end):
        end += len(tail)
    return Stale(name, first.paragraph, first.start, end, fact.kind)


def _names(paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield a short name for each paragraph that stays when others come, go or move."""
    seen = Counter[str]()
    for text in paragraphs:
        seen[text] += 1
        name = f"{crc32(text.encode()):08x}"
        yield name if seen[text] == 1 else f"{name}-{seen[text]}"
