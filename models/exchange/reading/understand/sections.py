"""Puts the pieces between headings into the sections of the form; what has no section is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from models.exchange.reading.understand.headings import Heading
from models.exchange.reading.understand.pieces import Piece
from models.exchange.reading.understand.prose import is_noise, prose_of
from models.exchange.reading.understood import UnderstoodSection
from models.form.definition import FormDefinition
from models.text.prose import Prose, cut, to_text

BY_ORDER = 0.4
"""How sure a section is that only its place between others tells."""

SAME = 0.95
"""A heading of a group less alike than this is named in a note: its words show nowhere else."""


@dataclass(slots=True)
class Sections:
    """The sections found, and what stands among them without a place."""

    sections: tuple[UnderstoodSection, ...] = ()
    unmatched: list[str] = field(default_factory=list[str])
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
        text = prose_of(parts)
        if heading.address and heading.address not in written and heading.alike < SAME:
            found.notes.append(f"Đề mục “{heading.title}” được hiểu là mục {heading.address}.")
        if heading.address in written:
            prose[heading.address] = UnderstoodSection(heading.address, heading.title, text, heading.confidence)
        elif child := _first_child(heading.address, form, known):
            _add_by_order(prose, child, text)
        elif heading.address:
            _list_intro(found, heading, text)
        else:
            _list_extra(found, heading, text)
    _place_text_before(found, prose, prose_of(before), form, headings)
    found.sections = tuple(prose[address] for address in _order(form) if address in prose)
    if any(is_noise(piece) for piece in pieces[:end]):
        found.notes.append("Số trang lẫn trong văn bản đã được bỏ qua.")
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


def _rest(piece: Piece, start: int) -> Piece:
    """Return what stands after the heading in its own paragraph."""
    start += len(piece.text[start:]) - len(piece.text[start:].lstrip(" .:;–-\n"))
    runs = cut(piece.runs, start)
    return Piece("".join(run.text for run in runs), runs, place=piece.place)


def _order(form: FormDefinition) -> list[str]:
    return [section.address for section in form.written_sections]


def _first_child(address: str, form: FormDefinition, known: set[str]) -> str:
    """Return the first section of a group when its own heading was not found, "" otherwise."""
    if not address or address in {section.address for section in form.written_sections}:
        return ""
    child = next((name for name in _order(form) if name.startswith(f"{address}.")), "")
    return "" if child in known else child


def _add_by_order(prose: dict[str, UnderstoodSection], address: str, text: Prose) -> None:
    if text:
        prose[address] = UnderstoodSection(address, "", text, BY_ORDER)


def _list_intro(found: Sections, heading: Heading, text: Prose) -> None:
    if text:
        found.unmatched.extend(to_text(text).split("\n"))
        found.notes.append(f"Đoạn văn ngay dưới đề mục “{heading.title}” không thuộc mục con nào.")


def _list_extra(found: Sections, heading: Heading, text: Prose) -> None:
    found.unmatched.append(heading.title)
    found.unmatched.extend(to_text(text).split("\n") if text else ())
    found.notes.append(f"Đề mục “{heading.title}” không có trong biểu mẫu; hãy tự chọn chỗ cho phần này.")


def _place_text_before(
    found: Sections, prose: dict[str, UnderstoodSection], text: Prose, form: FormDefinition, headings: Sequence[Heading]
) -> None:
    """Give the text before the first heading to the first section when that has none, else list it."""
    if not text:
        return
    first = _order(form)[0]
    if headings and first not in prose and headings[0].address != first:
        prose[first] = UnderstoodSection(first, "", text, BY_ORDER)
        found.notes.append(f"Không thấy đề mục {first}; phần chữ trước đề mục đầu tiên được đưa vào mục đó.")
    else:
        found.unmatched.extend(to_text(text).split("\n"))


def without_absent(found: Sections, form: FormDefinition) -> Sections:
    """Return the sections with a note that names those the file does not have."""
    have = {section.address for section in found.sections}
    missing = [address for address in _order(form) if address not in have]
    if not missing or not have:
        return found
    note = f"Không thấy trong tệp: mục {', '.join(missing)}."
    return replace(found, notes=[*found.notes, note])
