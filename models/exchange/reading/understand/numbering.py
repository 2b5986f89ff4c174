"""How a document numbers its headings: `I.` and `1.` as the form does, or `A.` and `I.`, `1.` and `1.1.`."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from models.exchange.reading.understand.marks import Mark, MarkKind


class Scheme(NamedTuple):
    """The kinds of number of the sections and of those below them, and how many sections stand before the form's."""

    top: MarkKind
    below: MarkKind
    ahead: int = 0
    """1 where `I. ĐẶC ĐIỂM TÌNH HÌNH` comes first and the form's own first section is `II.`."""


USUAL = Scheme("roman", "arabic")


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
    ahead = scheme.ahead if position.level == 1 else 0
    is_same = mark.ordinal == position.ordinal + ahead
    if mark.kind == "deep":
        return -0.6
    if mark.kind == "dotted":
        return (
            _dotted(is_same, is_same and mark.parent == position.parent + scheme.ahead) if position.level > 1 else -0.3
        )
    if mark.kind == (scheme.top if position.level == 1 else scheme.below):
        return 1.0 if is_same else 0.15
    if mark.kind == scheme.top:
        return -0.3
    return 0.5 if is_same and mark.kind != "sign" else -0.1


def _dotted(is_same: bool, is_whole: bool) -> float:
    return 1.0 if is_whole else 0.5 if is_same else 0.1


def scheme_of(seen: Iterable[tuple[Position, Mark]], tops: Iterable[tuple[Position, Mark]] = ()) -> Scheme:
    """Return how a document numbers, as most of its sure headings have it; `tops` are the sections, sure or not."""
    kinds: list[Counter[MarkKind]] = [Counter[MarkKind](), Counter[MarkKind]()]
    for position, mark in seen:
        if mark.kind not in {"sign", "deep"}:
            kinds[position.level - 1][mark.kind] += 1
    top, below = map(_most, kinds)
    kind = top or _ABOVE.get(below, USUAL.top)
    return Scheme(kind, below or _BELOW.get(top, USUAL.below), _ahead(tops, kind))


def _ahead(tops: Iterable[tuple[Position, Mark]], kind: MarkKind) -> int:
    """Return by how much the numbers of most sections, two at the least, are ahead of the form's."""
    shifts = Counter(mark.ordinal - position.ordinal for position, mark in tops if mark.kind == kind)
    shift, count = max(shifts.items(), key=lambda item: item[1], default=(0, 0))
    return shift if shift > 0 and count > 1 and count * 2 > shifts.total() else 0


_ABOVE: Mapping[MarkKind | None, MarkKind] = {"roman": "capital"}
_BELOW: Mapping[MarkKind | None, MarkKind] = {"capital": "roman", "arabic": "dotted"}
"""What goes with the other level's kind where no heading of this one is sure."""


def _most(counted: Counter[MarkKind]) -> MarkKind | None:
    return counted.most_common(1)[0][0] if counted else None
