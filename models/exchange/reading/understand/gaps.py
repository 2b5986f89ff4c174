"""Finds the headings that words alone do not tell, in the gaps between those that they do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.exchange.reading.understand.headings import (
    LEAST,
    Heading,
    Outline,
    Profile,
    alike_to_each,
    look,
    strongest,
    title_of,
)
from models.exchange.reading.understand.numbering import Scheme, agreement
from models.exchange.reading.understand.pieces import Piece

LEAST_BY_LOOK = 0.25
"""This alike is enough between two known headings for a line that looks like one."""
Readings = Sequence[Mapping[int, Heading]]


@dataclass(frozen=True, slots=True)
class Search:
    """What headings are looked for in."""

    pieces: Sequence[Piece]
    readings: Readings
    outline: Outline
    scheme: Scheme
    start: int
    """The first piece after the title."""


def taken(found: Mapping[int, Heading]) -> set[int]:
    """Return the pieces that headings cover."""
    return {index for heading in found.values() for index in range(heading.index, heading.index + heading.span)}


def fill_gaps(search: Search, found: dict[int, Heading]) -> None:
    """Add the headings that number, look, or the place before another tells, those of lower sections first."""
    for section, profile in enumerate(search.outline.profiles):
        if section in found:
            continue
        first, last = _gap(section, search.outline, found, len(search.pieces))
        gap = range(max(first, search.start), last)
        heading = (
            _by_number(search, section, gap, found)
            or _by_look(search, section, gap, found)
            or _by_first_head(search, profile, gap)
        )
        if heading:
            found[section] = heading
    for section, profile in enumerate(search.outline.profiles):
        if section not in found and profile.section.kind == "group" and (heading := _by_place(search, section, found)):
            found[section] = heading


def _gap(section: int, outline: Outline, found: Mapping[int, Heading], count: int) -> tuple[int, int]:
    """Return [first, last) of the pieces between the headings before and after a section; empty without its parent."""
    before = [found[each] for each in range(section) if each in found]
    after = [found[each] for each in range(section + 1, len(outline.profiles)) if each in found]
    first = max((heading.index + heading.span for heading in before), default=0)
    last = min((heading.index for heading in after), default=count)
    parent = outline.profiles[section].section.address.rpartition(".")[0]
    is_orphan = bool(parent) and not any(heading.address == parent for heading in before)
    has_siblings = any(heading.address.rpartition(".")[0] == parent for heading in (*before, *after))
    return (first, first) if is_orphan and not has_siblings else (first, last)


def _by_number(search: Search, section: int, gap: range, found: Mapping[int, Heading]) -> Heading | None:
    """Return a heading whose number is the section's and that looks like one, though its words are others."""
    profile = search.outline.profiles[section]
    for index in gap:
        piece = search.pieces[index]
        mark = piece.mark
        if mark is None or mark.kind == "sign" or agreement(mark, profile.position, search.scheme) < 1:
            continue
        if strongest(search.readings[index]) > 0.55 or _is_of_another(search, section, piece, found):
            continue
        # 3. after 1. and 2. of the same kind in this gap belongs to their list
        if any(_is_kin(search.pieces[each], piece) for each in range(gap.start, index)):
            return None
        appearance = look(piece)
        if appearance >= 0.4 or _is_short(piece):
            confidence = round(0.35 + 0.15 * appearance, 2)
            span = 2 if _has_title_below(search.pieces, index, gap.stop) else 1
            title = " ".join(title_of(each) for each in search.pieces[index : index + span])
            return Heading(profile.section.address, index, span, title=title, confidence=confidence)
    return None


def _is_of_another(search: Search, section: int, piece: Piece, found: Mapping[int, Heading]) -> bool:
    """Return whether the words of a piece are those of another section that is still missing."""
    alike = alike_to_each(search.outline, search.outline.weights.bag(piece.words))
    best = max((each for position, each in enumerate(alike) if position not in found), default=0.0)
    return best >= LEAST and best > alike[section] + 0.1


def _has_title_below(pieces: Sequence[Piece], index: int, end: int) -> bool:
    """Return whether a number stands alone on its line and its title on the next."""
    if pieces[index].words.strip() or index + 1 >= end:
        return False
    below = pieces[index + 1]
    return below.mark is None and (look(below) >= 0.4 or _is_short(below))


def _by_look(search: Search, section: int, gap: range, found: Mapping[int, Heading]) -> Heading | None:
    """Return a heading by its look, whose few words fit no missing section better; its number, if any, goes on."""
    outline = search.outline
    best: Heading | None = None
    for index in gap:
        piece = search.pieces[index]
        if look(piece) < 0.5 or len(piece.text) > 200 or not _may_go_on(search, section, index, found):
            continue
        alike = alike_to_each(outline, outline.weights.bag(piece.words))
        others = (each for position, each in enumerate(alike) if position not in found and position != section)
        if alike[section] < max(LEAST_BY_LOOK, *others, 0.0) or (best and best.alike >= alike[section]):
            continue
        address = outline.profiles[section].section.address
        confidence = round(0.25 + 0.4 * alike[section], 2)
        best = Heading(address, index, title=title_of(piece), confidence=confidence, alike=alike[section])
    return best


def _may_go_on(search: Search, section: int, index: int, found: Mapping[int, Heading]) -> bool:
    """Return whether a line has no number, or the first, or the one after that of the heading of its level before."""
    mark = search.pieces[index].mark
    if mark is None:
        return True
    position = search.outline.profiles[section].position
    parent = search.outline.profiles[section].section.address.rpartition(".")[0]
    if parent and not any(each.address.rpartition(".")[0] == parent for each in found.values() if each.index < index):
        return mark.ordinal == 1 and agreement(mark, position, search.scheme) > 0
    peers = (each for each in range(section) if search.outline.profiles[each].position.level == position.level)
    before = max((found[each].index for each in peers if each in found), default=-1)
    last = search.pieces[before].mark if before >= 0 else None
    return bool(last and last.kind == mark.kind and last.parent == mark.parent and last.ordinal + 1 == mark.ordinal)


def _by_first_head(search: Search, profile: Profile, gap: range) -> Heading | None:
    """Return the start of a section without a heading: the first of its known starred heads."""
    if not profile.heads:
        return None
    weights = search.outline.weights
    for index in gap:
        piece = search.pieces[index]
        is_head = len(piece.text) < 200 and (piece.is_bold or (piece.mark and piece.mark.kind == "sign"))
        if is_head and weights.likeness(weights.bag(piece.words), profile.heads[0]) >= 0.85:
            return Heading(profile.section.address, index, span=0, confidence=0.5)
    return None


def _by_place(search: Search, section: int, found: Mapping[int, Heading]) -> Heading | None:
    """Return the heading of a group: the line right above the heading of its first section that looks as one."""
    address = search.outline.profiles[section].section.address
    below = next((each for each in sorted(found) if each > section), None)
    if below is None or not search.outline.profiles[below].section.address.startswith(f"{address}."):
        return None
    index = found[below].index - 1
    if index < search.start or index in taken(found):
        return None
    piece = search.pieces[index]
    is_heading = look(piece) >= max(0.5, look(search.pieces[index + 1])) and len(piece.text) < 200
    return Heading(address, index, title=title_of(piece), confidence=0.3) if is_heading else None


def _is_kin(one: Piece, other: Piece) -> bool:
    return bool(
        one.mark and other.mark and one.mark.kind == other.mark.kind and one.mark.ordinal == other.mark.ordinal - 1
    )


def _is_short(piece: Piece) -> bool:
    return len(piece.words) <= 120 and piece.text[-1:] not in ".;,"
