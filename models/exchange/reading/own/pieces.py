"""One of the program's own files as stretches: from the report it holds, in the order of its form."""

from collections.abc import Iterator, Mapping

from models.exchange.reading.understood import SourcePiece, Understood, UnderstoodSection
from models.form.definition import Column, Field, FormDefinition, Section
from models.report.answers import Answer, show_answer
from models.report.figures import Figure
from models.report.report import Report
from models.report.wording import full_caption
from models.text.prose import to_text


def own_pieces(found: Understood, form: FormDefinition) -> tuple[SourcePiece, ...]:
    """Return what was read from one of the program's own files as pieces, each with its place."""
    sections = {each.address: each for each in found.sections}
    words = Report(form, {key: answer for key, answer in found.answers.items() if key.startswith("general.")})
    cells = _cells(found, form)
    pieces: list[SourcePiece] = []
    for key, item in form.items.items():
        match item:
            case Field():
                pieces += _lines(item, found.answers.get(key))
            case Section():
                pieces += _section(sections[key]) if key in sections else ()
            case Column():
                pieces += _cell(words, item, cells.get(key, ""))
    return (*pieces, *(SourcePiece(text, "left_over", confidence=0.0) for text in found.unmatched))


def _lines(field: Field, answer: Answer | None) -> Iterator[SourcePiece]:
    if answer:
        for text in show_answer(field, answer).split("\n"):
            yield SourcePiece(text, "frame", field.key, caption=field.label)


def _section(found: UnderstoodSection) -> Iterator[SourcePiece]:
    if found.title:
        yield SourcePiece(found.title, "heading", found.address)
    for part in found.prose:
        yield SourcePiece(to_text((part,)), "prose", found.address, paragraph=part)


def _cells(found: Understood, form: FormDefinition) -> Mapping[str, str]:
    """Return what the cells print by key; inputs, which are never printed, as they were entered."""
    entered = ((column.key, found.answers.get(column.key)) for column in form.inputs)
    texts = {key: figure.text for key, figure in entered if isinstance(figure, Figure)}
    for table in found.tables:
        keys = [column.key for column in form.table(table.table).columns]
        texts |= dict(zip(keys, table.cells, strict=True))
    return texts


def _cell(words: Report, column: Column, text: str) -> Iterator[SourcePiece]:
    if text:
        yield SourcePiece(text, "cell", column.key, caption=full_caption(words, column))
