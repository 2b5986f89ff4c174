"""How a document numbers its headings: `I.` and `1.` as the form does, or `A.` and `I.`, `1.` and `1.1.`."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.exchange.reading.understand.marks import Mark, MarkKind

Scheme = tuple[MarkKind, MarkKind]
"""The kinds of number of the sections and of those below them."""
USUAL: Scheme = ("roman", "arabic")


@dataclass(frozen=True, slots=True)
class Position:
    """Where a section stands: its level, its number on that level, and the number of the section above."""

    level: int
    ordinal: int
    parent: int = 0


def agreement(mark: Mark | None, position: Position, scheme: Scheme) -> float:
    """Return how well a number suits a section: 1 for the same, below 0 for one of another level."""
    if mark is None:
        return 0.0
    is_same = mark.ordinal == position.ordinal
    if mark.kind == "deep":
        return -0.6
    if mark.kind == "dotted":
        return _dotted(is_same, is_same and mark.parent == position.parent) if position.level > 1 else -0.3
    if mark.kind == scheme[position.level - 1]:
        return 1.0 if is_same else 0.15
    if mark.kind == scheme[0]:
        return -0.3
    return 0.5 if is_same and mark.kind != "sign" else -0.1


def _dotted(is_same: bool, is_whole: bool) -> float:
    return 1.0 if is_whole else 0.5 if is_same else 0.1


def scheme_of(seen: Iterable[tuple[int, Mark]]) -> Scheme:
    """Return how a document numbers, as most of its sure headings, given as (level, number), have it."""
    kinds: list[Counter[MarkKind]] = [Counter[MarkKind](), Counter[MarkKind]()]
    for level, mark in seen:
        if mark.kind not in {"sign", "deep"}:
            kinds[level - 1][mark.kind] += 1
    top, below = map(_most, kinds)
    return (top or _ABOVE.get(below, USUAL[0]), below or _BELOW.get(top, USUAL[1]))


_ABOVE: Mapping[MarkKind | None, MarkKind] = {"roman": "capital"}
_BELOW: Mapping[MarkKind | None, MarkKind] = {"capital": "roman", "arabic": "dotted"}
"""What goes with the other level's kind where no heading of this one is sure."""


def _most(counted: Counter[MarkKind]) -> MarkKind | None:
    return counted.most_common(1)[0][0] if counted else None
