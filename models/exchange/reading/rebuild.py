"""A file anew after the clerk sent stretches of it elsewhere: only what they left or came to is made again."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from models.exchange.reading.understand.pointed import pointed_answers
from models.exchange.reading.understand.sections import absence
from models.exchange.reading.understood import (
    Header,
    SourcePiece,
    Understood,
    UnderstoodSection,
    UnderstoodTable,
    without_place,
)
from models.form.definition import Column, Field, FormDefinition, Section
from models.report.answers import Answer
from models.report.figures import FigureError, parse_figure
from models.text.prose import Prose, from_text

_HEADER: Mapping[str, tuple[str, ...]] = {
    "agency": ("unit",),
    "superior": ("superior",),
    "place": ("place",),
    "date": ("date",),
    "title": ("theme",),
    "signer": ("signer_name",),
}
"""The parts of the header and the fields whose words they show."""


@dataclass(slots=True)
class _Work:
    """A file on its way to what the clerk wants."""

    form: FormDefinition
    pieces: list[SourcePiece]
    answers: dict[str, Answer]
    touched: set[str]
    """Every place something left or came to."""


def rebuilt(origin: Understood, wanted: Mapping[int, str], form: FormDefinition) -> Understood:
    """Return a file with pieces, by their position, in the places wanted; each differs from the present one."""
    work = _Work(form, list(origin.pieces), dict(origin.answers), set())
    _move(work, origin, wanted)
    _make_room(work, wanted)
    _answer_fields(work, wanted)
    cells = _answer_cells(work, origin)
    sections = _sections(work, origin)
    return replace(
        origin,
        header=_header(work, origin.header),
        answers=work.answers,
        sections=sections,
        tables=tuple(_tables(origin, form, cells)),
        unmatched=without_place(work.pieces),
        notes=tuple(_notes(origin, wanted, form, sections)),
        pieces=tuple(work.pieces),
    )


def _move(work: _Work, origin: Understood, wanted: Mapping[int, str]) -> None:
    for index, target in wanted.items():
        piece = origin.pieces[index]
        work.touched |= {piece.target, target} - {""}
        # what was read from the same words is no longer said
        for key in piece.gives:
            work.answers.pop(key, None)
        work.pieces[index] = replace(piece, target=target, confidence=1.0, gives=())


def _make_room(work: _Work, wanted: Collection[int]) -> None:
    """Take the place from what stood where only one text may, when another was sent there."""
    newest = {work.pieces[index].target: index for index in wanted}
    for index, piece in enumerate(work.pieces):
        item = work.form.items.get(piece.target)
        is_cell = isinstance(item, Column)
        is_single = is_cell or (isinstance(item, Field) and item.type != "lines")
        if is_single and piece.target in newest and newest[piece.target] != index and (is_cell or index not in wanted):
            work.pieces[index] = replace(piece, target="", confidence=0.0)


def _bounce(work: _Work, indexes: Iterable[int]) -> None:
    for index in indexes:
        work.pieces[index] = replace(work.pieces[index], target="", confidence=0.0)


def _at(work: _Work, key: str) -> list[int]:
    return [index for index, piece in enumerate(work.pieces) if piece.target == key]


def _words(piece: SourcePiece) -> str:
    return piece.paragraph.text if piece.paragraph else piece.text


def _answer_fields(work: _Work, wanted: Collection[int]) -> None:
    for key in [key for key in work.form.items if key in work.touched]:
        field = work.form.items[key]
        if not isinstance(field, Field):
            continue
        work.answers.pop(key, None)
        indexes = _at(work, key)
        texts = [_words(work.pieces[index]) for index in indexes]
        found = pointed_answers(work.form, field, texts, work.answers) if texts else {}
        if found is None:
            _bounce(work, (index for index in indexes if index in wanted))
            continue
        for given, answer in found.items():
            # only the field itself was pointed at; what else its words say gives way to what is known
            if given == key or given not in work.answers:
                work.answers[given] = answer


def _answer_cells(work: _Work, origin: Understood) -> dict[str, str]:
    """Return the texts of the cells that changed by key; answers take those a file holds as answers."""
    cells: dict[str, str] = {}
    for key in work.touched:
        column = work.form.items.get(key)
        if not isinstance(column, Column):
            continue
        work.answers.pop(key, None)
        cells[key] = ""
        for index in _at(work, key):
            text = _words(work.pieces[index])
            try:
                figure = parse_figure(column, text)
            except FigureError:
                _bounce(work, [index])
                continue
            cells[key] = text
            if figure is not None and (origin.is_exact or not column.is_printed):
                work.answers[key] = figure
    return cells


def _tables(origin: Understood, form: FormDefinition, cells: Mapping[str, str]) -> Iterator[UnderstoodTable]:
    found = {each.table: each for each in origin.tables}
    for table in form.tables:
        old = found.get(table.id, UnderstoodTable(table.id, ("",) * len(table.columns)))
        # a row may begin with the unit's name
        named = old.cells[: len(old.cells) - len(table.columns)]
        before = old.cells[len(named) :]
        now = tuple(cells.get(column.key, text) for column, text in zip(table.columns, before, strict=True))
        if table.id in found or any(now):
            yield replace(old, cells=(*named, *now))


def _sections(work: _Work, origin: Understood) -> tuple[UnderstoodSection, ...]:
    found = {each.address: each for each in origin.sections}
    for section in work.form.written_sections:
        if section.address in work.touched:
            made = _section(section, [work.pieces[index] for index in _at(work, section.address)])
            found.pop(section.address, None)
            if made:
                found[section.address] = made
    return tuple(found[section.address] for section in work.form.written_sections if section.address in found)


def _section(section: Section, pieces: Sequence[SourcePiece]) -> UnderstoodSection | None:
    if not pieces:
        return None
    heading = next((piece for piece in pieces if piece.role == "heading"), None)
    # a second heading is a line of the text
    prose = tuple(part for piece in pieces if piece is not heading for part in _prose(piece))
    sure = min(piece.confidence for piece in pieces)
    return UnderstoodSection(section.address, heading.text if heading else "", prose, sure)


def _prose(piece: SourcePiece) -> Prose:
    return (piece.paragraph,) if piece.paragraph else from_text(piece.text)


def _header(work: _Work, header: Header) -> Header:
    def texts(*names: str) -> list[str]:
        keys = {f"general.{name}" for name in names}
        return [_words(piece) for piece in work.pieces if piece.target in keys]

    def is_touched(*names: str) -> bool:
        return any(f"general.{name}" in work.touched for name in names)

    changed = {part: " ".join(texts(*names)) for part, names in _HEADER.items() if is_touched(*names)}
    if is_touched("number", "symbol"):
        number, symbol = (str(work.answers.get(f"general.{name}", "")) for name in ("number", "symbol"))
        changed["number"] = f"{number}/{symbol}" if number and symbol else number
    header = replace(header, **changed)
    return (
        replace(header, recipients=tuple(texts("receivers", "filing"))) if is_touched("receivers", "filing") else header
    )


def _notes(
    origin: Understood, wanted: Collection[int], form: FormDefinition, sections: Sequence[UnderstoodSection]
) -> Iterator[str]:
    """Yield the notes that still hold: none on headings that moved, the sections without text anew."""
    moved = [f"“{origin.pieces[index].text}”" for index in wanted if origin.pieces[index].role == "heading"]
    old = absence(origin.sections, form)
    for note in origin.notes:
        if note != old and not any(words in note for words in moved):
            yield note
    if note := absence(sections, form):
        yield note
