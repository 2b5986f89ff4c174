"""Puts the pieces between headings into the sections of the form; what has no section is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.exchange.reading.understand.headings import Heading
from models.exchange.reading.understand.pieces import Order, Piece
from models.exchange.reading.understand.placed import Placed
from models.exchange.reading.understand.prose import is_noise, placed_prose
from models.exchange.reading.understood import SourcePiece, UnderstoodSection
from models.form.definition import FormDefinition
from models.text.prose import Paragraph, Prose, cut, to_text

BY_ORDER = 0.4
"""How sure a section is that only its place between others tells."""

SAME = 0.95
"""A heading of a group less alike than this is named in a note: its words show nowhere else."""


@dataclass(slots=True)
class Sections:
    """The sections found, and what stands among them without a place."""

    sections: tuple[UnderstoodSection, ...] = ()
    pieces: list[Placed] = field(default_factory=list[Placed])
    notes: list[str] = field(default_factory=list[str])


def read_sections(
    pieces: Sequence[Piece], headings: Sequence[Heading], end: int, form: FormDefinition, before: Sequence[Piece]
) -> Sections:
    """Return the sections; `before` is what stands before the first heading and belongs to no line of the frame."""
    found = Sections()
    prose: dict[str, UnderstoodSection] = {}
    written = {section.address for section in form.written_sections}
    known = {heading.address for heading in headings}
    for heading, parts in _segments(pieces, headings, end):
        placed = placed_prose(parts)
        text = tuple(part for _, part in placed)
        if heading.address and heading.address not in written and heading.alike < SAME:
            found.notes.append(f"Đề mục “{heading.title}” được hiểu là mục {heading.address}.")
        if heading.span:
            named = SourcePiece(heading.title, "heading", heading.address, heading.confidence)
            found.pieces.append((pieces[heading.index].order, named))
        if heading.address in written:
            address, sure = heading.address, heading.confidence
            prose[address] = UnderstoodSection(address, heading.title, text, sure)
        else:
            address, sure = _first_child(heading.address, form, known), BY_ORDER
            _add_by_order(prose, address, text)
            _note_homeless(found, heading, text, address)
        found.pieces += _prose_pieces(placed, address, sure)
    _place_text_before(found, prose, placed_prose(before), form, headings)
    found.sections = tuple(prose[address] for address in _order(form) if address in prose)
    if any(is_noise(piece) for piece in pieces[:end]):
        found.notes.append("Số trang lẫn trong văn bản đã được bỏ qua.")
    if note := absence(found.sections, form):
        found.notes.append(note)
    return found


def _segments(pieces: Sequence[Piece], headings: Sequence[Heading], end: int) -> Iterator[tuple[Heading, list[Piece]]]:
    """Yield each heading with the pieces under it."""
    for position, heading in enumerate(headings):
        stop = headings[position + 1].index if position + 1 < len(headings) else end
        first = heading.index + heading.span
        parts = list(pieces[first:stop])
        if heading.cut >= 0:
            parts.insert(0, _rest(pieces[heading.index], heading.cut))
        yield heading, parts


def _prose_pieces(placed: Sequence[tuple[Order, Paragraph]], address: str, confidence: float) -> Iterator[Placed]:
    for order, part in placed:
        yield order, SourcePiece(to_text((part,)), "prose", address, confidence if address else 0.0, "", part)


def _rest(piece: Piece, start: int) -> Piece:
    """Return what stands after the heading in its own paragraph."""
    start += len(piece.text[start:]) - len(piece.text[start:].lstrip(" .:;–-\n"))
    runs = cut(piece.runs, start)
    return Piece("".join(run.text for run in runs), runs, place=piece.place, order=piece.order)


def _order(form: FormDefinition) -> list[str]:
    return [section.address for section in form.written_sections]


def _first_child(address: str, form: FormDefinition, known: set[str]) -> str:
    """Return the first section of a group when its own heading was not found, "" otherwise."""
    if not address or address in {section.address for section in form.written_sections}:
        return ""
    child = next((name for name in _order(form) if name.startswith(f"{address}.")), "")
    return "" if child in known else child


def _add_by_order(prose: dict[str, UnderstoodSection], address: str, text: Prose) -> None:
    if address and text:
        prose[address] = UnderstoodSection(address, "", text, BY_ORDER)


def _note_homeless(found: Sections, heading: Heading, text: Prose, address: str) -> None:
    if not heading.address:
        found.notes.append(f"Đề mục “{heading.title}” không có trong biểu mẫu; hãy tự chọn chỗ cho phần này.")
    elif text and not address:
        found.notes.append(f"Đoạn văn ngay dưới đề mục “{heading.title}” không thuộc mục con nào.")


def _place_text_before(
    found: Sections,
    prose: dict[str, UnderstoodSection],
    placed: Sequence[tuple[Order, Paragraph]],
    form: FormDefinition,
    headings: Sequence[Heading],
) -> None:
    """Give the text before the first heading to the first section when that has none, else list it."""
    if not placed:
        return
    first = _order(form)[0]
    is_first = bool(headings) and first not in prose and headings[0].address != first
    if is_first:
        prose[first] = UnderstoodSection(first, "", tuple(part for _, part in placed), BY_ORDER)
        found.notes.append(f"Không thấy đề mục {first}; phần chữ trước đề mục đầu tiên được đưa vào mục đó.")
    found.pieces += _prose_pieces(placed, first if is_first else "", BY_ORDER)


def absence(sections: Sequence[UnderstoodSection], form: FormDefinition) -> str:
    """Return the note that names the sections a file does not have, "" for all there or none."""
    have = {section.address for section in sections}
    missing = [address for address in _order(form) if address not in have]
    return f"Không thấy trong tệp: mục {', '.join(missing)}." if missing and have else ""
