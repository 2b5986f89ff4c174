"""Two texts compared: which words and which paragraphs are the same, gone or added, in their order."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|\s+|[^\w\s]|_")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SMALL = 20_000
"""Pairs of words looked at one by one; a larger stretch is first cut where words stand once in both texts."""
_ALIKE = 0.4
"""The share of words two paragraphs have in common when one was made from the other."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that both texts have, or one of them."""

    text: str
    kind: Literal["same", "gone", "added"]


def compare(old: str, new: str) -> list[Stretch]:
    """Return the stretches of two texts by words: same and gone make the old one, same and added the new one."""
    before, now = _TOKEN.findall(old), _TOKEN.findall(new)
    stretches: list[Stretch] = []
    gone, added = "", ""
    for same, first, second in _stretches(before, now):
        if same.strip() or not (gone or added):
            stretches += _changed(gone, added)
            gone, added = first, second
            stretches += [Stretch(same, "same")] if same else []
        else:
            # a space between two changed words is part of one change
            gone, added = gone + same + first, added + same + second
    return _joined([*stretches, *_changed(gone, added)])


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (same, then gone, then added) until both texts end."""
    i, j = 0, 0
    same: list[str] = []
    for first, second in [*common(old, new), (len(old), len(new))]:
        if (first, second) != (i, j):
            yield "".join(same), "".join(old[i:first]), "".join(new[j:second])
            same = []
        same += old[first : first + 1]
        i, j = first + 1, second + 1
    yield "".join(same), "", ""


def _changed(gone: str, added: str) -> list[Stretch]:
    return [*([Stretch(gone, "gone")] if gone else []), *([Stretch(added, "added")] if added else [])]


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for stretch in stretches:
        if joined and joined[-1].kind == stretch.kind:
            joined[-1] = Stretch(joined[-1].text + stretch.text, stretch.kind)
        else:
            joined.append(stretch)
    return joined


def align(old: Sequence[str], new: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Return every paragraph of both texts beside the one it is most like, in order; None where there is none."""
    pairs = _alike(old, new)
    rows: list[tuple[int | None, int | None]] = []
    i, j = 0, 0
    for first, second in [*pairs, (len(old), len(new))]:
        rows += [(index, None) for index in range(i, first)]
        rows += [(None, index) for index in range(j, second)]
        i, j = first + 1, second + 1
        if first < len(old):
            rows.append((first, second))
    return rows


def _alike(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    equal = common(old, new)
    pairs: list[tuple[int, int]] = []
    i, j = 0, 0
    for first, second in [*equal, (len(old), len(new))]:
        pairs += [(i + a, j + b) for a, b in _alike_by_words(old[i:first], new[j:second])]
        if first < len(old):
            pairs.append((first, second))
        i, j = first + 1, second + 1
    return pairs


def _alike_by_words(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return pairs of paragraphs, both rising, that share enough words; the pair that shares most comes first."""
    if not old or not new:
        return []
    before, now = _words(old), _words(new)
    shared = Counter((before[i][0], now[j][0]) for i, j in common([w for _, w in before], [w for _, w in now]))
    sizes = Counter(p for p, _ in before), Counter(p for p, _ in now)
    kept: list[tuple[int, int]] = []
    for (i, j), count in shared.most_common():
        if count >= _ALIKE * max(sizes[0][i], sizes[1][j]):
            at = bisect_left(kept, (i, j))
            if _rises(kept[max(at - 1, 0) : at], (i, j)) and _rises([(i, j)], *kept[at : at + 1]):
                kept.insert(at, (i, j))
    return kept


def _rises(before: Sequence[tuple[int, int]], *after: tuple[int, int]) -> bool:
    return all(i < k and j < m for i, j in before for k, m in after)


def _words(paragraphs: Sequence[str]) -> list[tuple[int, str]]:
    return [(index, word) for index, text in enumerate(paragraphs) for word in _WORD.findall(text)]


def common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Return the places of items that both have, rising in both; about linear, however different they are."""
    pairs: list[tuple[int, int]] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        i, old_end, j, new_end = waiting.pop()
        while i < old_end and j < new_end and old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        while i < old_end and j < new_end and old[old_end - 1] == new[new_end - 1]:
            old_end, new_end = old_end - 1, new_end - 1
            pairs.append((old_end, new_end))
        if i == old_end or j == new_end:
            continue
        if (old_end - i) * (new_end - j) <= _SMALL:
            pairs += _matched(old[i:old_end], new[j:new_end], i, j)
        else:
            waiting += _cut_at(_anchors(old, new, i, old_end, j, new_end), i, old_end, j, new_end)
    return sorted(pairs)


def _matched(
    old: Sequence[Hashable], new: Sequence[Hashable], old_start: int, new_start: int
) -> Iterator[tuple[int, int]]:
    for i, j, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        yield from ((old_start + i + n, new_start + j + n) for n in range(size))


def _cut_at(
    anchors: Sequence[tuple[int, int]], i: int, old_end: int, j: int, new_end: int
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches that begin at each anchor, and what stands before the first; none without anchors."""
    if anchors:
        starts = [(i, j), *anchors]
        ends = [*anchors, (old_end, new_end)]
        for (old_start, new_start), (old_stop, new_stop) in zip(starts, ends, strict=True):
            yield old_start, old_stop, new_start, new_stop


def _anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], i: int, old_end: int, j: int, new_end: int
) -> list[tuple[int, int]]:
    """Return the longest chain, rising in both, of items that stand once in both stretches.

    Without any, the first of an item stands for the first, the second for the second, and so on.
    """
    before, now = _places(old, i, old_end), _places(new, j, new_end)
    both = [(at, now[item]) for item, at in before.items() if item in now]
    once = [(at[0], there[0]) for at, there in both if len(at) == len(there) == 1]
    return _longest_rise(once or sorted(pair for at, there in both for pair in zip(at, there, strict=False)))


def _places(items: Sequence[Hashable], start: int, end: int) -> dict[Hashable, list[int]]:
    places: defaultdict[Hashable, list[int]] = defaultdict(list)
    for index in range(start, end):
        places[items[index]].append(index)
    return places


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest chain of pairs, given in the order of their first place, whose second rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, (_, place) in enumerate(pairs):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else None)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = ends[-1] if ends else None
    while index is not None:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
