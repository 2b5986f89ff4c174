"""Understands a file as a report: its frame, its sections, its appendix, and what finds no place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.exchange.reading.source import SourceDocument, SourceTable
from models.exchange.reading.understand.align import find_headings
from models.exchange.reading.understand.appendix import find_figures, read_appendix
from models.exchange.reading.understand.captions import Figures
from models.exchange.reading.understand.closing import (
    Closing,
    closing_start,
    is_appendix_line,
    read_closing,
    says_nothing_new,
)
from models.exchange.reading.understand.form_choice import WITHIN, choose_form
from models.exchange.reading.understand.frame import frame_pieces
from models.exchange.reading.understand.general import Frame, general_answers, unit_of
from models.exchange.reading.understand.header import Letterhead, read_letterhead
from models.exchange.reading.understand.headings import Heading
from models.exchange.reading.understand.known import forms_and_captions, outline
from models.exchange.reading.understand.opening import Opening, read_opening
from models.exchange.reading.understand.pieces import Line, Piece, footnotes, is_layout, pieces_of
from models.exchange.reading.understand.placed import Placed, in_order
from models.exchange.reading.understand.prose import is_noise
from models.exchange.reading.understand.sections import read_sections
from models.exchange.reading.understood import Encoding, Header, SourcePiece, Understood, without_place
from models.form.definition import FormDefinition
from models.text.clean import clean_line

_FOOTNOTE = "Chú thích"
_APPENDIX_LINES = 4
"""Lines that name an appendix and say what it belongs to."""


@dataclass(frozen=True, slots=True)
class _Body:
    """The stream of pieces cut into its parts."""

    pieces: tuple[Piece, ...]
    headings: tuple[Heading, ...]
    first: int
    """Where the first heading stands, or where the report ends when there is none."""
    end: int
    """Where the sections end and the closing begins."""
    aside: tuple[Piece, ...]
    """Lines of an appendix that stands before the closing."""


def understand(
    document: SourceDocument,
    form: FormDefinition | None = None,
    encoding: Encoding = "unicode",
    converted: tuple[tuple[str, str], ...] = (),
) -> Understood:
    """Return what a decoded document means on a form; without one, on the form that suits it best."""
    forms, wanted = forms_and_captions(form)
    figures = find_figures(document.blocks, wanted)
    others = _data_tables(document, figures)
    pieces = pieces_of(document.blocks, frozenset(table.index for table in figures) | frozenset(others))
    above = read_letterhead(pieces[:WITHIN])
    form = form or choose_form(pieces, above, figures, wanted, forms)
    body = _body(pieces, form, above.end if above.title else 0)
    head, opening, closing, before = _frame(body)
    unit = unit_of(head, opening, closing, form)
    appendix = read_appendix(figures, wanted, form, unit)
    sections = read_sections(body.pieces, body.headings, body.end, form, before)
    frame = Frame(head, opening, closing, appendix)
    answers, refused = general_answers(form, frame, sections.sections, unit or appendix.unit)
    behind = [*body.aside, *closing.left_over]
    left_over = [*head.left_over, *_lines(behind, unit or appendix.unit)]
    stretches = in_order(
        [
            *frame_pieces(form, frame, refused),
            *sections.pieces,
            *appendix.pieces,
            *_left_over([*left_over, *_table_lines(document, others)]),
            *_left_over(footnotes(document.blocks), _FOOTNOTE),
        ]
    )
    return Understood(
        form.id,
        _header(head, closing),
        answers,
        sections.sections,
        appendix.tables,
        without_place(stretches),
        tuple(dict.fromkeys((*document.notes, *sections.notes, *appendix.notes, *_table_notes(others)))),
        encoding,
        converted,
        appendix.unit,
        _appendix_lines(behind),
        pieces=stretches,
    )


def _data_tables(document: SourceDocument, figures: Sequence[Figures]) -> list[int]:
    """Return the positions of tables that are neither the appendix nor a frame round text."""
    known = {table.index for table in figures}
    tables = ((index, block) for index, block in enumerate(document.blocks) if isinstance(block, SourceTable))
    return [index for index, table in tables if index not in known and not is_layout(table)]


def _body(pieces: Sequence[Piece], form: FormDefinition, start: int) -> _Body:
    headings = find_headings(pieces, outline(form), start)
    first = headings[0].index if headings else len(pieces)
    last = headings[-1].index + headings[-1].span if headings else 0
    end = closing_start(pieces, last)
    kept, aside = _without_appendix(pieces, last, end)
    return _Body(tuple(kept), tuple(headings), min(first, len(kept)), end - len(aside), tuple(aside))


def _without_appendix(pieces: Sequence[Piece], last: int, end: int) -> tuple[list[Piece], list[Piece]]:
    """Return (pieces, lines of an appendix) where an appendix stands between the last section and the closing."""
    start = next((index for index in range(last, end) if is_appendix_line(pieces[index])), end)
    return [*pieces[:start], *pieces[end:]], list(pieces[start:end])


def _frame(body: _Body) -> tuple[Letterhead, Opening, Closing, list[Piece]]:
    """Return letterhead, opening, closing and the pieces before the first heading that are none of these."""
    above = body.pieces[: min(body.first, body.end)]
    head = read_letterhead(above)
    opening = read_opening(above[head.end :])
    closing = read_closing(body.pieces[body.end :], head)
    return head, opening, closing, opening.left_over


def _header(head: Letterhead, closing: Closing) -> Header:
    recipients = tuple(line.text for line in closing.recipients)
    return Header(
        head.agency, head.superior, head.number, head.place, head.date, head.title, closing.signer, recipients
    )


def _appendix_lines(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Return the lines at the head of an appendix, from its name on."""
    first = next((index for index, piece in enumerate(pieces) if is_appendix_line(piece)), len(pieces))
    return tuple(clean_line(piece.shown) for piece in pieces[first : first + _APPENDIX_LINES])


def _lines(pieces: Iterable[Piece], unit: str) -> list[Line]:
    kept = (piece for piece in pieces if not is_noise(piece) and not says_nothing_new(piece, unit))
    return [Line(clean_line(piece.shown), piece.order) for piece in kept]


def _left_over(lines: Iterable[Line], caption: str = "") -> Iterator[Placed]:
    return ((line.order, SourcePiece(line.text, "left_over", "", 0.0, caption)) for line in lines if line.text)


def _table_lines(document: SourceDocument, tables: Sequence[int]) -> Iterator[Line]:
    """Yield the rows of tables that have no place, one line each."""
    for index in tables:
        block = document.blocks[index]
        for number, row in enumerate(block.rows if isinstance(block, SourceTable) else ()):
            texts = (clean_line(cell.text) for cell in row if cell.is_origin)
            yield Line(" | ".join(text for text in texts if text), (index, number))


def _table_notes(tables: Sequence[int]) -> list[str]:
    if not tables:
        return []
    return [f"Tệp có {len(tables)} bảng không thuộc biểu mẫu; nội dung nằm trong phần chưa có chỗ."]
