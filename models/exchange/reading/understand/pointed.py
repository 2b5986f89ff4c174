"""The answer of one field from the words that the clerk says are it."""

import re
from collections.abc import Mapping, Sequence

from models.exchange.reading.understand.closing import Closing, bare_receivers, filing, signer_form_of
from models.exchange.reading.understand.form_choice import YEAR
from models.exchange.reading.understand.general import opening_texts, parsed, sentence_answer, title_texts
from models.exchange.reading.understand.header import Letterhead, take_number
from models.exchange.reading.understand.pieces import Line
from models.form.definition import Field, FormDefinition
from models.report.answers import Answer
from models.report.report import Report
from models.report.wording import unit_as_row
from models.text.clean import clean_line

_DAY = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|ngày\s*\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4}", re.IGNORECASE
)
_LABELLED = re.compile(r"\A(?:kính\s+gửi|nơi\s+nhận|họ\s+(?:và\s+)?tên|chức\s+vụ|cơ\s+quan|v/v)\s*:\s*", re.IGNORECASE)
_ITEM = re.compile(r"\A[-–—+•*]\s*")


def pointed_answers(
    form: FormDefinition, field: Field, texts: Sequence[str], answers: Mapping[str, Answer]
) -> dict[str, Answer] | None:
    """Return what words mean as an answer of a field, and what else they say; None where they cannot be its answer.

    A sentence that the program writes itself is no answer and has its place all the same.
    """
    lines = [text for text in (_ITEM.sub("", _LABELLED.sub("", clean_line(text))) for text in texts) if text]
    joined = " ".join(lines)
    if field.type == "sentence":
        said, _ = parsed(form, opening_texts(joined)) if field.id == "opening" else ({}, {})
        return {**said, **sentence_answer(form, {**said, **answers}, field.id, joined)}
    found, _ = parsed(form, _texts(form, field, lines, joined))
    return found if field.key in found or field.id in _MAY_SAY_NOTHING else None


_MAY_SAY_NOTHING = {"receivers"}
"""“Như trên” is a line that the program adds itself."""


def _texts(form: FormDefinition, field: Field, lines: Sequence[str], joined: str) -> Mapping[str, str]:
    """Return the texts of the field, and of others that the same words fill, by name."""
    match field.id:
        case "theme":
            return {"theme": joined, **title_texts(joined)}
        case "number":
            return _number(joined)
        case "unit":
            return {"unit": unit_as_row(Report(form, {"general.unit": joined}))}
        case "signer_form" | "receivers" | "filing":
            return _closing(form, field.id, tuple(map(Line, lines)), joined)
        case _:
            return {field.id: _one(field, lines, joined)}


def _closing(form: FormDefinition, name: str, lines: tuple[Line, ...], joined: str) -> Mapping[str, str]:
    if name == "signer_form":
        signer_form, role = signer_form_of(Closing(authority=lines), form)
        return {"signer_form": signer_form, "signer_role": role}
    if name == "receivers":
        return {"receivers": "\n".join(bare_receivers(Closing(recipients=lines)))}
    return {"filing": filing(Closing(recipients=lines)) or joined}


def _number(text: str) -> Mapping[str, str]:
    head = Letterhead()
    take_number(head, Line(text if "/" not in text or text.lower().startswith("số") else f"Số: {text}"))
    return {"number": head.digits, "symbol": head.symbol} if head.symbol else {"number": text}


def _one(field: Field, lines: Sequence[str], joined: str) -> str:
    match field.type:
        case "date":
            day = _DAY.search(joined)
            return day[0] if day else joined
        case "year":
            year = YEAR.search(joined)
            return year[1] if year else joined
        case "lines":
            return "\n".join(line.rstrip(" ;.") for line in lines)
        case _:
            return joined
