"""Chooses which piece is the heading of which section, all together, so that their order holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from models.exchange.reading.understand.headings import (
    Heading,
    Outline,
    Profile,
    agreement,
    alike_to_each,
    candidates,
    look,
    strongest,
    title_of,
)
from models.exchange.reading.understand.pieces import Piece

LEAST_BY_LOOK = 0.25
"""This alike is enough between two known headings for a line that looks like one."""
Readings = Sequence[Mapping[int, Heading]]


def find_headings(pieces: Sequence[Piece], outline: Outline, start: int = 0) -> list[Heading]:
    """Return the headings of a report in reading order, those that the form does not have among them.

    First those that words tell, in the order of the form; then, in the gaps between them, those only number and
    look or a known starred head tell; then those out of order. Before `start`, in the title, only words tell.
    """
    readings = candidates(pieces, outline)
    found = dict(_aligned(readings, len(outline.profiles)))
    _add_displaced(readings, outline, found)
    _fill_gaps(pieces, readings, outline, found, start)
    headings = sorted(found.values(), key=lambda heading: heading.index)
    return sorted([*headings, *_extra(pieces, readings, outline, found)], key=lambda heading: heading.index)


def _aligned(readings: Readings, sections: int) -> Iterator[tuple[int, Heading]]:
    """Yield the (section, heading) pairs of the best alignment; of equal ones the one that comes last."""
    count = len(readings)
    ending = _by_last_piece(readings, sections)
    best = [[0.0] * (count + 1)]
    for section in range(sections):
        before, row, options = best[-1], [0.0] * (count + 1), ending[section]
        for index in range(count):
            value = max(row[index], before[index + 1])
            for heading in options.get(index, ()):
                value = max(value, before[heading.index] + heading.score)
            row[index + 1] = value
        best.append(row)
    yield from _traced(ending, best)


def _by_last_piece(readings: Readings, sections: int) -> list[dict[int, list[Heading]]]:
    """Return for each section its readings by the last piece they cover."""
    ending: list[dict[int, list[Heading]]] = [{} for _ in range(sections)]
    for each in readings:
        for section, heading in each.items():
            ending[section].setdefault(heading.index + heading.span - 1, []).append(heading)
    return ending


def _traced(
    ending: Sequence[Mapping[int, Sequence[Heading]]], best: Sequence[Sequence[float]]
) -> Iterator[tuple[int, Heading]]:
    section, end = len(ending), len(best[0]) - 1
    while section and end:
        value, before = best[section][end], best[section - 1]
        options = ending[section - 1].get(end - 1, ())
        taken = next((each for each in options if before[each.index] + each.score == value > before[end]), None)
        if taken:
            yield section - 1, taken
            section, end = section - 1, taken.index
        elif best[section][end - 1] == value:
            end -= 1
        else:
            section -= 1


def _taken(found: Mapping[int, Heading]) -> set[int]:
    return {index for heading in found.values() for index in range(heading.index, heading.index + heading.span)}


def _add_displaced(readings: Readings, outline: Outline, found: dict[int, Heading]) -> None:
    """Add headings that words tell beyond doubt but that stand out of the form's order."""
    for section in range(len(outline.profiles)):
        if section in found:
            continue
        taken = _taken(found)
        free = [each[section] for index, each in enumerate(readings) if section in each and index not in taken]
        sure = [heading for heading in free if heading.alike >= 0.8 and heading.score >= 0.95]
        if sure:
            best = max(sure, key=lambda heading: heading.score)
            found[section] = replace(best, confidence=min(best.confidence, 0.6))


def _fill_gaps(
    pieces: Sequence[Piece], readings: Readings, outline: Outline, found: dict[int, Heading], start: int
) -> None:
    for section, profile in enumerate(outline.profiles):
        if section in found:
            continue
        first, last = _gap(section, outline, found, len(pieces))
        gap = range(max(first, start), last)
        heading = (
            _by_number(pieces, readings, profile, gap)
            or _by_look(pieces, outline, section, gap, found)
            or _by_first_head(pieces, outline, profile, gap)
        )
        if heading:
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


def _by_number(pieces: Sequence[Piece], readings: Readings, profile: Profile, gap: range) -> Heading | None:
    """Return a heading whose number is the section's and that looks like one, though its words are others."""
    for index in gap:
        piece = pieces[index]
        mark = piece.mark
        if mark is None or mark.kind == "sign" or agreement(piece, profile) < 1 or strongest(readings[index]) > 0.55:
            continue
        # 3. after 1. and 2. of the same kind in this gap belongs to their list
        if any(_is_kin(pieces[each], piece) for each in range(gap.start, index)):
            return None
        appearance = look(piece)
        if appearance >= 0.4 or _is_short(piece):
            confidence = round(0.35 + 0.15 * appearance, 2)
            return Heading(profile.section.address, index, title=title_of(piece), confidence=confidence)
    return None


def _by_look(
    pieces: Sequence[Piece], outline: Outline, section: int, gap: range, found: Mapping[int, Heading]
) -> Heading | None:
    """Return a heading without a number that looks like one and whose few words fit no missing section better."""
    best: Heading | None = None
    for index in gap:
        piece = pieces[index]
        if piece.mark or look(piece) < 0.5 or len(piece.text) > 200:
            continue
        alike = alike_to_each(outline, outline.weights.bag(piece.text))
        others = (each for position, each in enumerate(alike) if position not in found and position != section)
        if alike[section] < max(LEAST_BY_LOOK, *others, 0.0) or (best and best.alike >= alike[section]):
            continue
        address = outline.profiles[section].section.address
        confidence = round(0.25 + 0.4 * alike[section], 2)
        best = Heading(address, index, title=title_of(piece), confidence=confidence, alike=alike[section])
    return best


def _by_first_head(pieces: Sequence[Piece], outline: Outline, profile: Profile, gap: range) -> Heading | None:
    """Return the start of a section without a heading: the first of its known starred heads."""
    if not profile.heads:
        return None
    for index in gap:
        piece = pieces[index]
        is_head = len(piece.text) < 200 and (piece.is_bold or (piece.mark and piece.mark.kind == "sign"))
        if is_head and outline.weights.likeness(outline.weights.bag(piece.words), profile.heads[0]) >= 0.85:
            return Heading(profile.section.address, index, span=0, confidence=0.5)
    return None


def _is_kin(one: Piece, other: Piece) -> bool:
    return bool(
        one.mark and other.mark and one.mark.kind == other.mark.kind and one.mark.ordinal == other.mark.ordinal - 1
    )


def _is_short(piece: Piece) -> bool:
    return len(piece.words) <= 120 and piece.text[-1:] not in ".;,"


def _extra(
    pieces: Sequence[Piece], readings: Readings, outline: Outline, found: Mapping[int, Heading]
) -> Iterator[Heading]:
    """Yield headings that stand beside those of the form as their equals: same look, same numbering, going on."""
    levels = {profile.section.address: profile.section.level for profile in outline.profiles}
    ordered = sorted(found.values(), key=lambda heading: heading.index)
    taken = _taken(found)
    for position, heading in enumerate(ordered):
        end = ordered[position + 1].index if position + 1 < len(ordered) else len(pieces)
        following = pieces[end] if position + 1 < len(ordered) else None
        for level in range(1, levels[heading.address] + 1):
            peer = _peer(ordered[: position + 1], levels, level)
            if peer is None or not pieces[peer.index].mark or not peer.span:
                continue
            extra = _going_on(pieces, pieces[peer.index], following, range(heading.index + heading.span, end))
            yield from (
                Heading("", index, title=title_of(pieces[index]), confidence=0.0)
                for index in extra
                if index not in taken
            )
            if extra:
                break


def _peer(ordered: Sequence[Heading], levels: Mapping[str, int], level: int) -> Heading | None:
    """Return the heading that one of this level would follow."""
    for heading in reversed(ordered):
        if levels[heading.address] <= level:
            return heading if levels[heading.address] == level else None
    return None


def _going_on(pieces: Sequence[Piece], peer: Piece, following: Piece | None, gap: range) -> list[int]:
    """Return the pieces that go on with the numbers of a heading, unless the next heading takes that number."""
    found: list[int] = []
    last = peer.mark
    for index in gap:
        piece = pieces[index]
        mark = piece.mark
        if mark is None or last is None or mark.kind != last.kind or mark.parent != last.parent:
            continue
        if mark.ordinal == 1 and not found:
            # a list of its own begins here
            return []
        is_next = mark.ordinal == last.ordinal + 1
        if is_next and look(piece) >= look(peer) - 0.1 and len(piece.words) < 200:
            found.append(index)
            last = mark
    if not found or last is None:
        return []
    own = following.mark if following else None
    takes = own is not None and own.kind == last.kind and own.parent == last.parent and own.ordinal <= last.ordinal
    return [] if takes and own is not None and own.ordinal != 1 else found
