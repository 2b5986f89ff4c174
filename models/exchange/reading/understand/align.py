"""Chooses which piece is the heading of which section, all together, so that their order holds."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from models.exchange.reading.understand.closing import closing_start
from models.exchange.reading.understand.gaps import Readings, Search, fill_gaps, taken
from models.exchange.reading.understand.headings import LONGEST, SURE, Heading, Outline, candidates, look, title_of
from models.exchange.reading.understand.marks import Mark
from models.exchange.reading.understand.numbering import USUAL, Position, Scheme, scheme_of
from models.exchange.reading.understand.pieces import Piece

_OWN = 0.9
"""This alike, a line under the title is a heading even when it is not the first section's."""


def find_headings(pieces: Sequence[Piece], outline: Outline, start: int = 0) -> list[Heading]:
    """Return the headings of a report in reading order, those that the form does not have among them.

    First those that words tell, in the order of the form; then, in the gaps between them, those only number and
    look or a known starred head tell; then those out of order. Before `start`, in the title, only words tell.
    """
    scheme, readings, found = _told_by_words(pieces, outline, start)
    _add_displaced(readings, outline, found)
    fill_gaps(Search(pieces, readings, outline, scheme, start), found)
    taken_by = taken(found)
    found = {section: _whole(pieces, heading, taken_by) for section, heading in found.items()}
    headings = sorted(found.values(), key=lambda heading: heading.index)
    return sorted([*headings, *_extra(pieces, readings, outline, found)], key=lambda heading: heading.index)


def _told_by_words(
    pieces: Sequence[Piece], outline: Outline, start: int
) -> tuple[Scheme, list[dict[int, Heading]], dict[int, Heading]]:
    """Return how the document numbers, what each piece may be, and the best alignment, read twice when need be."""
    readings = _outside_title(candidates(pieces, outline), start)
    found = dict(_aligned(readings, len(outline.profiles)))
    numbers = list(_numbers(pieces, outline, found))
    sure = [(position, mark) for heading, position, mark in numbers if heading.alike >= SURE]
    scheme = scheme_of(sure, [(position, mark) for _, position, mark in numbers if position.level == 1])
    if scheme != USUAL:
        readings = _outside_title(candidates(pieces, outline, scheme), start)
        found = dict(_aligned(readings, len(outline.profiles)))
    return scheme, readings, found


def _outside_title(readings: Sequence[dict[int, Heading]], start: int) -> list[dict[int, Heading]]:
    """Return the readings without those of title lines, but for a heading taken for one: none below may be it."""
    below = {section for each in readings[start:] for section in each}
    kept = [
        {key: heading for key, heading in each.items() if key not in below and (key == 0 or heading.alike >= _OWN)}
        for each in readings[:start]
    ]
    return [*kept, *readings[start:]]


def _numbers(
    pieces: Sequence[Piece], outline: Outline, found: Mapping[int, Heading]
) -> Iterator[tuple[Heading, Position, Mark]]:
    for section, heading in found.items():
        if mark := pieces[heading.index].mark:
            yield heading, outline.profiles[section].position, mark


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


def _add_displaced(readings: Readings, outline: Outline, found: dict[int, Heading]) -> None:
    """Add headings that words tell beyond doubt but that stand out of the form's order."""
    for section in range(len(outline.profiles)):
        if section in found:
            continue
        covered = taken(found)
        free = [each[section] for index, each in enumerate(readings) if section in each and index not in covered]
        siblings = _among_siblings(section, outline, found, len(readings))
        sure = [heading for heading in free if _stands_alone(heading, siblings)]
        if sure:
            best = max(sure, key=lambda heading: heading.score)
            found[section] = replace(best, confidence=min(best.confidence, 0.6))


def _stands_alone(heading: Heading, siblings: range) -> bool:
    """Return whether words tell beyond doubt, or words and number where the heading's siblings stand."""
    if heading.alike >= 0.8 and heading.score >= 0.95:
        return True
    return heading.index in siblings and heading.alike >= 0.55 and heading.score - heading.alike >= 0.29


def _among_siblings(section: int, outline: Outline, found: Mapping[int, Heading], count: int) -> range:
    """Return the pieces from the first heading of a section's group to that of the next group."""
    parent = outline.profiles[section].section.address.rpartition(".")[0]
    own = [heading.index for heading in found.values() if parent and heading.address.rpartition(".")[0] == parent]
    first = min(own, default=count)
    tops = (heading.index for heading in found.values() if "." not in heading.address and heading.index > first)
    return range(first, min(tops, default=count))


def _whole(pieces: Sequence[Piece], heading: Heading, covered: Collection[int]) -> Heading:
    """Return a heading with the lines that only the width of the page cut from it."""
    end = heading.index + heading.span
    if not heading.span or heading.cut >= 0:
        return heading
    while end < len(pieces) and end not in covered and _is_rest(pieces, heading.index, end):
        end += 1
    title = " ".join(title_of(piece) for piece in pieces[heading.index : end])
    # words beyond those compared: a group that has them is named in a note
    alike = heading.alike if end == heading.index + heading.span else min(heading.alike, _OWN)
    return replace(heading, span=end - heading.index, title=title, alike=alike)


def _is_rest(pieces: Sequence[Piece], first: int, index: int) -> bool:
    """Return whether a line goes on with the heading above it: in small letters, or in its capitals."""
    above, piece = pieces[index - 1], pieces[index]
    long_enough = sum(len(each.text) for each in pieces[first : index + 1]) <= LONGEST
    if piece.mark or piece.label or above.text[-1] in ".:;" or piece.is_bold != above.is_bold or not long_enough:
        return False
    return piece.text[0].islower() or (len(above.text) >= 40 and above.words.isupper() and piece.text.isupper())


def _extra(
    pieces: Sequence[Piece], readings: Readings, outline: Outline, found: Mapping[int, Heading]
) -> Iterator[Heading]:
    """Yield headings that stand beside those of the form as their equals: same look, same numbering, going on."""
    levels = {profile.section.address: profile.section.level for profile in outline.profiles}
    ordered = sorted(found.values(), key=lambda heading: heading.index)
    covered = taken(found)
    for position, heading in enumerate(ordered):
        end = ordered[position + 1].index if position + 1 < len(ordered) else len(pieces)
        following = pieces[end] if position + 1 < len(ordered) else None
        for level in range(1, levels[heading.address] + 1):
            peer = _peer(ordered[: position + 1], levels, level)
            if peer is None or not peer.span:
                continue
            gap = range(heading.index + heading.span, end)
            if pieces[peer.index].mark:
                extra = _going_on(pieces, pieces[peer.index], following, gap)
            else:
                body = range(gap.start, min(end, closing_start(pieces, gap.start)) if level == 1 else gap.start)
                extra = [index for index in body if _looks_alike(pieces[index], pieces[peer.index])]
            yield from (
                Heading("", index, title=title_of(pieces[index]), confidence=0.0)
                for index in extra
                if index not in covered
            )
            if extra:
                break


def _peer(ordered: Sequence[Heading], levels: Mapping[str, int], level: int) -> Heading | None:
    """Return the heading that one of this level would follow."""
    for heading in reversed(ordered):
        if levels[heading.address] <= level:
            return heading if levels[heading.address] == level else None
    return None


def _looks_alike(piece: Piece, peer: Piece) -> bool:
    """Return whether a line without a number looks as a section's heading does and as text never does."""
    is_short = piece.mark is None and len(piece.words) < 200 and piece.text[-1] not in ".;,"
    is_same = piece.outline == peer.outline and piece.is_bold == peer.is_bold
    is_upper = peer.words.isupper() and peer.is_bold and piece.words.isupper()
    return is_short and is_same and (piece.outline > 0 or is_upper) and piece.place == peer.place


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
