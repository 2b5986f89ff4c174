"""The answers of the general page that the frame of a report gives: unit, year, letter, receivers, signer."""

import re
from collections.abc import Iterator, Mapping

from models.exchange.reading.understand.appendix import Appendix
from models.exchange.reading.understand.closing import Closing, bare_receivers, filing, signer_form_of
from models.exchange.reading.understand.form_choice import year_of
from models.exchange.reading.understand.header import Letterhead
from models.exchange.reading.understand.opening import Opening
from models.form.definition import Field, FormDefinition
from models.report.answers import Answer, AnswerError, parse_answer
from models.report.report import Report
from models.report.wording import fill, unit_as_row
from models.text.clean import clean_line
from models.text.search import fold

_THEME = re.compile(r"[“\"«]\s*([^”\"»]{3,120}?)\s*[”\"»]")
_AREA = re.compile(
    r"trên địa bàn\s+(?:toàn\s+)?((?:thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã)\s+[^(;,./]{2,40})"
)
_PERIOD = re.compile(r"\b(\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm|quý\s+[IV]{1,3}|cả\s+năm)\b", re.IGNORECASE)


def unit_of(head: Letterhead, opening: Opening, closing: Closing, form: FormDefinition) -> str:
    """Return the unit's name as the general page wants it, `Huyện Nga Sơn`, "" when nothing tells it."""
    area = _AREA.search(closing.sentence)
    for name in (head.agency, opening.reporter, area[1] if area else ""):
        if name:
            return unit_as_row(Report(form, {"general.unit": clean_line(name)}))
    return ""


def general_answers(
    form: FormDefinition, head: Letterhead, opening: Opening, closing: Closing, appendix: Appendix, unit: str
) -> tuple[dict[str, Answer], list[str]]:
    """Return the answers by key, and as lines what could not be one."""
    signer_form, role = signer_form_of(closing, form)
    texts: dict[str, str] = {
        "unit": unit,
        "superior": head.superior,
        "number": head.number.partition("/")[0],
        "symbol": head.symbol,
        "place": head.place,
        "date": head.date,
        "year": str(year_of(head) or appendix.facts.get("year", "")),
        "theme": _theme(head),
        "period": _period(head, opening),
        "as_of": appendix.facts.get("as_of", ""),
        "base_year": appendix.facts.get("base_year", ""),
        "addressee": "\n".join(opening.addressees),
        "legal_bases": "\n".join(opening.bases),
        **{f"letter_{name}": text for name, text in opening.letter.items()},
        "signer_form": signer_form,
        "signer_role": role,
        "signer_name": closing.signer,
        "receivers": "\n".join(bare_receivers(closing)),
        "filing": filing(closing),
    }
    answers, refused = _parsed(form, texts)
    for name, sentence in (
        ("letter_subject", opening.letter.get("subject", "")),
        ("opening", opening.sentence),
        ("closing", closing.sentence),
    ):
        if field := _field(form, name):
            answers |= _sentence(form, answers, field, sentence)
    return answers, refused


def _theme(head: Letterhead) -> str:
    match = _THEME.search(head.title)
    return match[1] if match else ""


def _period(head: Letterhead, opening: Opening) -> str:
    match = _PERIOD.search(head.title) or _PERIOD.search(opening.sentence)
    return match[1] if match else ""


def _parsed(form: FormDefinition, texts: Mapping[str, str]) -> tuple[dict[str, Answer], list[str]]:
    answers: dict[str, Answer] = {}
    refused: list[str] = []
    for name, text in texts.items():
        field = _field(form, name)
        if field is None or not text or field.type == "sentence":
            continue
        try:
            answer = parse_answer(field, text)
        except AnswerError:
            refused.append(f"{field.label}: {text}")
            continue
        if answer is not None:
            answers[field.key] = answer
    return answers, refused


def _field(form: FormDefinition, name: str) -> Field | None:
    item = form.items.get(f"general.{name}")
    return item if isinstance(item, Field) else None


def _sentence(form: FormDefinition, answers: Mapping[str, Answer], field: Field, sentence: str) -> Mapping[str, Answer]:
    """Return the answer of a sentence, none where the program writes the same words itself."""
    if not sentence or _same(fill(Report(form, answers), field.default), sentence):
        return {}
    return dict(_kept(field, sentence))


def _kept(field: Field, sentence: str) -> Iterator[tuple[str, Answer]]:
    if answer := parse_answer(field, sentence[:2_000]):
        yield field.key, answer


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W", "", fold(one)) == re.sub(r"\W", "", fold(other))
