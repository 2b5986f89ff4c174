"""Finds the headings of a form's sections in a stream of pieces: by words, number, look and order together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.exchange.reading.understand.numbering import USUAL, Position, Scheme, agreement
from models.exchange.reading.understand.pieces import Piece
from models.exchange.reading.understand.score import Bag, Index, Weights, Words, weights, words
from models.exchange.reading.understand.score import index as index_of
from models.form.definition import FormDefinition, Section

LONGEST = 420
"""A heading is never longer, in characters."""
LEAST = 0.42
"""Less alike than this, words tell nothing."""
SURE = 0.62
"""This alike by words alone is a match when it also looks like a heading."""
_RUN_IN = re.compile(r"[:.]\s+(?=[^\W\d_])")
_SENTENCE = 30
"""What stands behind a heading and is no longer belongs to it."""
_STOP = re.compile(r"[:.;]\s+(?=\S)|\n|\s[-–]\s(?=[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Profile:
    """A section as it is looked for: its title in the words of every form that has it, and its place."""

    section: Section
    words: Words
    """Every word of its titles."""
    heads: tuple[Bag, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections looked for, in order, and how much each word of their titles tells."""

    profiles: tuple[Profile, ...]
    weights: Weights
    titles: Index
    """Every title of every profile."""
    owners: tuple[int, ...]
    """For each title of the index the position of its profile."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a section begins; an address of "" is a heading the form does not have."""

    address: str
    index: int
    """The piece it begins in."""
    span: int = 1
    """How many pieces it covers; 0 when the text begins without a heading."""
    cut: int = -1
    """Where in its last piece the text begins, -1 for after it."""
    title: str = ""
    confidence: float = 1.0
    alike: float = 0.0
    """How alike the words are."""
    score: float = 0.0
    """What it is worth in the alignment."""


def outline_of(form: FormDefinition, forms: Sequence[FormDefinition]) -> Outline:
    """Return what to look for: the sections of a form, titled as in any of the forms given."""
    known = [{section.address: section.title for section in each.sections} for each in (form, *forms)]
    joined = {section.address: " ".join(each.get(section.address, "") for each in known) for section in form.sections}
    tops = [section.address for section in form.sections if section.level == 1]
    weigh = weights(section.title for section in form.sections)
    profiles = tuple(
        Profile(
            section,
            words(joined[section.address]),
            tuple(map(weigh.bag, section.heads)),
            Position(
                section.level,
                _ordinal(section, form, tops),
                tops.index(section.address.partition(".")[0]) + 1 if section.level > 1 else 0,
            ),
        )
        for section in form.sections
    )
    titles = {
        (weigh.bag(each[profile.section.address]), owner)
        for owner, profile in enumerate(profiles)
        for each in known
        if profile.section.address in each
    }
    listed = sorted(titles, key=lambda title: title[1])
    return Outline(profiles, weigh, index_of(weigh, [bag for bag, _ in listed]), tuple(owner for _, owner in listed))


def candidates(pieces: Sequence[Piece], outline: Outline, scheme: Scheme = USUAL) -> list[dict[int, Heading]]:
    """Return for each piece the headings it may be, by the position of the section in the outline."""
    return [_readings(pieces, index, outline, scheme) for index in range(len(pieces))]


def look(piece: Piece) -> float:
    """Return how much a piece looks like a heading, 0 to 1."""
    is_upper = piece.words.isupper() and len(piece.words) > 3
    return min(1.0, 0.55 * piece.is_bold + 0.45 * is_upper + 0.6 * (piece.outline > 0) + 0.15 * piece.is_centred)


def _ordinal(section: Section, form: FormDefinition, tops: Sequence[str]) -> int:
    if section.level == 1:
        return tops.index(section.address) + 1
    parent = section.address.rpartition(".")[0]
    return [each.address for each in form.sections if each.address.rpartition(".")[0] == parent].index(
        section.address
    ) + 1


def _readings(pieces: Sequence[Piece], index: int, outline: Outline, scheme: Scheme) -> dict[int, Heading]:
    piece = pieces[index]
    mark = piece.mark
    if (mark and mark.kind == "sign" and not piece.outline) or (
        len(piece.text) > LONGEST and not (mark or (piece.runs and piece.runs[0].bold))
    ):
        return {}
    found: dict[int, Heading] = {}
    for text, span, cut in _extents(pieces, index):
        held = outline.weights.bag(text)
        if not held.words:
            continue
        for position, alike in enumerate(alike_to_each(outline, held)):
            if alike < LEAST:
                continue
            profile = outline.profiles[position]
            # a number alone on its line says nothing of how its title begins
            own = pieces[index + (1 if piece.words.strip() else 2) : index + span]
            if own and not _goes_on_with(profile, own, outline.weights):
                continue
            number = agreement(piece.mark, profile.position, scheme)
            heading = _reading(piece, profile, (alike, number), Heading("", index, span, cut))
            if heading and (position not in found or heading.score > found[position].score):
                found[position] = replace(heading, title=_title(pieces, heading))
    return found


def alike_to_each(outline: Outline, held: Bag) -> list[float]:
    """Return for each profile how alike the words are to its best title."""
    best = [0.0] * len(outline.profiles)
    for owner, alike in zip(outline.owners, outline.titles.likenesses(held), strict=True):
        best[owner] = max(best[owner], alike)
    return best


def _reading(piece: Piece, profile: Profile, likeness: tuple[float, float], bare: Heading) -> Heading | None:
    """Return the reading of a piece as the heading of a section, None when it cannot be one.

    `likeness` says how alike the words are, and how well the number suits.
    """
    alike, number = likeness
    appearance = 0.0 if bare.cut >= 0 else look(piece)
    if bare.cut >= 0:
        is_set_off = (piece.mark is not None or _is_bold_until(piece, bare.cut)) and alike >= (
            LEAST if number == 1 else SURE
        )
    else:
        is_set_off = _is_set_off(alike, number, appearance)
    if not is_set_off:
        return None
    # a second line must bring words of its own, not just one that the title happens to have too
    score = alike + 0.3 * number + 0.2 * appearance - 0.06 * (bare.span - 1)
    confidence = min(1.0, 0.65 * alike + 0.3 * max(number, 0.0) + 0.15 * appearance)
    return replace(bare, address=profile.section.address, alike=alike, score=score, confidence=round(confidence, 2))


def _is_set_off(alike: float, number: float, appearance: float) -> bool:
    if number >= 0.5:
        return alike >= LEAST
    if appearance >= 0.5 or number > 0:
        return alike >= SURE
    return alike >= 0.8


def _extents(pieces: Sequence[Piece], index: int) -> Iterator[tuple[str, int, int]]:
    """Yield (words, span, cut) of each stretch that may be a heading: whole, cut short, over two or three pieces."""
    piece = pieces[index]
    if len(piece.text) <= LONGEST and not _has_text(piece):
        yield piece.words, 1, -1
    for stop in _stops(piece):
        yield piece.text[piece.start : stop], 1, stop
    text = piece.words
    for span in (2, 3):
        after = pieces[index + span - 1] if index + span - 1 < len(pieces) else None
        if after is None or not _continues(pieces[index + span - 2], after, text):
            return
        text = f"{text} {after.text}"
        yield text, span, -1


def _has_text(piece: Piece) -> bool:
    """Return whether a sentence stands behind a heading in the same paragraph."""
    if piece.is_bold or piece.words.isupper() or piece.text[-1] not in ".;":
        return False
    stop = _RUN_IN.search(piece.words)
    return stop is not None and len(piece.words) - stop.end() >= _SENTENCE


def _stops(piece: Piece) -> Iterator[int]:
    """Yield the places where a heading may end and its text begin in one paragraph."""
    bold = 0
    for run in piece.runs:
        if not run.bold:
            break
        bold += len(run.text)
    if piece.start < bold < len(piece.text.rstrip()):
        yield bold
    for count, match in enumerate(_STOP.finditer(piece.text, piece.start, LONGEST)):
        if count == 6:
            return
        yield match.end()


def _is_bold_until(piece: Piece, stop: int) -> bool:
    seen = 0
    for run in piece.runs:
        if seen >= stop:
            break
        if not run.bold and run.text.strip(" .:;-–\n"):
            return False
        seen += len(run.text)
    return True


def _continues(before: Piece, after: Piece, text: str) -> bool:
    """Return whether a heading may go on in the next piece."""
    if after.mark or after.label or len(text) + len(after.text) > LONGEST:
        return False
    if not text.strip():
        return True
    if before.is_bold != after.is_bold:
        return False
    is_open = before.text[-1:] not in ".:;" and before.words.isupper() == after.text.isupper()
    return after.text[:1].islower() or is_open


def _goes_on_with(profile: Profile, more: Sequence[Piece], weigh: Weights) -> bool:
    """Return whether further lines are the title's own words, most of them, and not text under it."""
    held = weigh.bag(" ".join(piece.text for piece in more))
    return weigh.total(held.words & profile.words) >= 0.6 * held.total


def _title(pieces: Sequence[Piece], heading: Heading) -> str:
    parts = [piece.shown for piece in pieces[heading.index : heading.index + heading.span]]
    if heading.cut >= 0:
        piece = pieces[heading.index]
        parts = [f"{piece.label} {piece.text[: heading.cut]}"]
    return " ".join(" ".join(parts).split())


def title_of(piece: Piece) -> str:
    """Return a piece that is a heading as a title."""
    return " ".join(piece.shown.split())


def strongest(readings: Mapping[int, Heading]) -> float:
    """Return how alike the words of the best reading of a piece are, 0 for none."""
    return max((heading.alike for heading in readings.values()), default=0.0)
