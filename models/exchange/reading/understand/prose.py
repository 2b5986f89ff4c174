"""Turns the pieces of a section into prose: signs, numbers, formats, and paragraphs cut at page ends joined."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.exchange.reading.understand.pieces import Order, Piece
from models.text.prose import SIGNS, Kind, Paragraph, Prose, Run, cut, sign_of, tidy_paragraph, with_typed_sign

_KINDS: dict[str, Kind] = {sign.strip(): kind for kind, sign in SIGNS.items()}
_BREAK = re.compile(r"[^\S\n]*[\n\t]\s*")
_ONLY_NUMBER = re.compile(r"\d{1,3}\.\s*")
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s*)?\d{1,3}(?:\s*[-–—])?|(?:Trang|Page)\s+\d{1,3}(?:\s*/\s*\d{1,3})?", re.IGNORECASE
)
# the mark our own export prints for a missing answer
MISSING = re.compile(r"\*{3}[^*]+\*{3}")
_OPEN_END = re.compile(r"[\w,”\"’)%–-]$")
_SHORTEST_CUT, _SHORTEST_CUT_HEAD = 40, 100
"""A paragraph, or a starred head, shorter than this did not run to the end of a page."""


def prose_of(pieces: Iterable[Piece]) -> Prose:
    """Return the prose of pieces in order; page numbers and the program's own marks of absence are left out."""
    return tuple(part for _, part in placed_prose(pieces))


def placed_prose(pieces: Iterable[Piece]) -> list[tuple[Order, Paragraph]]:
    """Return the prose of pieces, each paragraph with the place where it begins."""
    parts = ((piece.order, tidy_paragraph(paragraph_of(piece))) for piece in pieces if not is_noise(piece))
    return _joined_at_page_ends((order, part) for order, part in parts if part.text)


def is_noise(piece: Piece) -> bool:
    """Return whether a piece is no text of the report: a page number, or the program's mark of a missing answer."""
    if len(piece.text) > 300 or piece.label:
        return False
    return bool(PAGE_NUMBER.fullmatch(piece.text) or MISSING.fullmatch(piece.text))


def paragraph_of(piece: Piece) -> Paragraph:
    """Return the paragraph a piece means; what is no sign of prose stays as text before the words."""
    runs = tuple(replace(run, text=_BREAK.sub(" ", run.text)) for run in piece.runs)
    mark = piece.mark
    if mark and mark.kind == "sign":
        return _starred(Paragraph(cut(runs, piece.start), _KINDS.get(mark.sign, "dash")))
    if mark and mark.kind == "arabic" and _ONLY_NUMBER.fullmatch(piece.label or piece.text[: piece.start]):
        return Paragraph(cut(runs, piece.start), "numbered", mark.ordinal)
    if not piece.label:
        return with_typed_sign(Paragraph(runs))
    if sign := sign_of(f"{piece.label} "):
        return Paragraph(runs, sign.kind, sign.number)
    return Paragraph((replace(runs[0], text=f"{piece.label} "), *runs))


def _joined_at_page_ends(prose: Iterable[tuple[Order, Paragraph]]) -> list[tuple[Order, Paragraph]]:
    """Return prose with paragraphs joined that only a page end has cut in two."""
    joined: list[tuple[Order, Paragraph]] = []
    for order, part in prose:
        if joined and _is_cut(joined[-1][1], part):
            first, before = joined[-1]
            runs = (*before.runs, Run(" ", *part.runs[0].format()), *part.runs)
            joined[-1] = first, tidy_paragraph(replace(before, runs=runs))
        else:
            joined.append((order, part))
    return joined


def _starred(part: Paragraph) -> Paragraph:
    """Return a starred paragraph without the stars a scan puts round it, and without a format that covers it all."""
    if part.kind != "starred":
        return part
    text = "".join(run.text for run in part.runs)
    runs = cut(part.runs, 0, len(text.rstrip("* ")))
    formats = {run.format() for run in runs if run.text.strip()}
    return replace(part, runs=tuple(Run(run.text) for run in runs) if len(formats) == 1 else runs)


def _is_cut(before: Paragraph, after: Paragraph) -> bool:
    shortest = _SHORTEST_CUT_HEAD if before.kind == "starred" else _SHORTEST_CUT
    if after.kind != "plain" or len(before.text) < shortest:
        return False
    is_same = _all_bold(before.runs) == _all_bold(after.runs)
    return is_same and after.text[0].islower() and not _is_lettered(after.text) and bool(_OPEN_END.search(before.text))


def _all_bold(runs: Sequence[Run]) -> bool:
    return all(run.bold for run in runs if run.text.strip())


def _is_lettered(text: str) -> bool:
    return re.match(r"[a-zđ]\s?[)./]", text) is not None
