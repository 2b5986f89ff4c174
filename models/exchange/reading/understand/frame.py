"""The frame of a report as stretches of the file: what stands round the sections, each line with its field."""

from collections.abc import Collection, Iterator, Sequence

from models.exchange.reading.understand.closing import Closing, is_filing, signer_form_of
from models.exchange.reading.understand.general import Frame, field_of, opening_texts, title_texts
from models.exchange.reading.understand.header import Letterhead
from models.exchange.reading.understand.pieces import Line
from models.exchange.reading.understand.placed import Placed
from models.exchange.reading.understood import SourcePiece
from models.form.definition import FormDefinition


def frame_pieces(form: FormDefinition, frame: Frame, refused: dict[str, str]) -> Iterator[Placed]:
    """Yield each line of the frame with the field it is for; what could not be an answer has no place."""
    shown: set[str] = set()
    for name, line, gives in _named_lines(form, frame):
        if not line.text:
            continue
        shown.add(name)
        field = field_of(form, name)
        target = field.key if field and name not in refused else ""
        keys = tuple(other.key for given in gives if (other := field_of(form, given)))
        label = field.label if field else ""
        yield line.order, SourcePiece(line.text, "frame", target, 1.0 if target else 0.0, label, gives=keys)
    for name, text in refused.items():
        if name not in shown and (field := field_of(form, name)):
            yield frame.opening.order, SourcePiece(text, "left_over", "", 0.0, field.label)


def _named_lines(form: FormDefinition, frame: Frame) -> Iterator[tuple[str, Line, Collection[str]]]:
    """Yield (field, words, further fields that the same words fill)."""
    yield from _letterhead(frame.head)
    opening = frame.opening
    unit_too = () if frame.head.agency or not opening.reporter else ("unit",)
    yield from (("addressee", line, ()) for line in opening.addressees)
    yield from (("legal_bases", line, ()) for line in opening.bases)
    given = {*opening_texts(opening.sentence), *unit_too}
    yield "opening", Line(opening.sentence, opening.order), sorted(given - {*title_texts(frame.head.title)})
    yield from _closing(form, frame.closing)
    yield from _appendix(frame)


def _letterhead(head: Letterhead) -> Iterator[tuple[str, Line, Collection[str]]]:
    orders = head.orders
    yield "superior", Line(head.superior, orders.get("superior", ())), ()
    yield "unit", Line(head.agency, orders.get("agency", ())), ()
    yield "number", Line(head.digits, orders.get("number", ())), ()
    yield "symbol", Line(head.symbol, orders.get("number", ())), ()
    title = title_texts(head.title)
    yield "place", Line(head.place, orders.get("date", ())), ()
    yield "date", Line(head.date, orders.get("date", ())), () if "year" in title else ("year",)
    yield "theme", Line(head.title, orders.get("title", ())), sorted({*title} - {"theme"})


def _closing(form: FormDefinition, closing: Closing) -> Iterator[tuple[str, Line, Collection[str]]]:
    yield "closing", Line(closing.sentence, closing.orders.get("sentence", ())), ()
    for line in closing.recipients:
        yield "filing" if is_filing(line.text) else "receivers", line, ()
    _, role = signer_form_of(closing, form)
    yield from _authority(closing.authority, bool(role))
    yield "signer_name", Line(closing.signer, closing.orders.get("signer", ())), ()


def _authority(lines: Sequence[Line], has_role: bool) -> Iterator[tuple[str, Line, Collection[str]]]:
    for index, line in enumerate(lines):
        yield "signer_role" if index and has_role else "signer_form", line, ()


def _appendix(frame: Frame) -> Iterator[tuple[str, Line, Collection[str]]]:
    """Yield what only the appendix tells: the unit at the head of its row, dates and years of captions."""
    appendix = frame.appendix
    if not frame.head.agency and not frame.opening.reporter:
        yield "unit", Line(appendix.unit, appendix.unit_order), ()
    has_year = bool(title_texts(frame.head.title).get("year") or frame.head.date)
    for name, text in appendix.facts.items():
        if name != "year" or not has_year:
            yield name, Line(text, appendix.facts_order), ()
