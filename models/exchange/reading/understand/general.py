"""The answers of the general page that the frame of a report gives: unit, year, letter, receivers, signer."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.exchange.reading.understand.appendix import Appendix
from models.exchange.reading.understand.closing import Closing, bare_receivers, filing, signer_form_of
from models.exchange.reading.understand.form_choice import year_of, years_in
from models.exchange.reading.understand.header import Letterhead
from models.exchange.reading.understand.opening import Opening, read_sentence
from models.exchange.reading.understand.pieces import Line
from models.exchange.reading.understood import UnderstoodSection
from models.form.definition import Field, FormDefinition
from models.report.answers import Answer, AnswerError, parse_answer
from models.report.report import Report
from models.report.wording import fill, unit_as_row
from models.text.clean import clean_line
from models.text.prose import to_text
from models.text.search import fold

_QUOTED_THEME = re.compile(r"[“”\"«‘]\s*([^“”\"»’]{3,120}?)\s*[”\"»’]")
_BARE_THEME = re.compile(
    r"\b(năm\s+dân\s+vận\s+[^\d,;.:()]{3,60}?)(?=\s+năm\b|\s*[\d,;.:()]|\s+(?:trên|của|tại)\b|$)", re.IGNORECASE
)
_AREA = re.compile(
    r"trên địa bàn\s+(?:toàn\s+)?((?:thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã)\s+[^(;,./]{2,40})"
)
_PERIOD = re.compile(r"\b(\d{1,2}\s+tháng\s+(?:đầu|cuối)\s+năm|quý\s+[IV]{1,3}|cả\s+năm)\b", re.IGNORECASE)

_LEVEL = re.compile(r"(?:thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã|tỉnh)\b", re.IGNORECASE)
_MONTHS = re.compile(r"\b\d{1,2}\s+tháng\s+đầu\s+năm\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands round the sections, as read."""

    head: Letterhead
    opening: Opening
    closing: Closing
    appendix: Appendix


def unit_of(head: Letterhead, opening: Opening, closing: Closing, form: FormDefinition) -> str:
    """Return the unit's name as the general page wants it, `Huyện Nga Sơn`, "" when nothing tells it."""
    area = _AREA.search(closing.sentence)
    for name in (head.agency, opening.reporter, area[1] if area else ""):
        if name:
            return _in_small_letters(unit_as_row(Report(form, {"general.unit": clean_line(name)})))
    return ""


def _in_small_letters(unit: str) -> str:
    """Return a unit of a level the form does not know, still in the letterhead's capitals, as a sentence writes it."""
    match = _LEVEL.match(unit)
    return f"{match[0].capitalize()} {unit[match.end() :].strip().title()}" if match and unit.isupper() else unit


def general_answers(
    form: FormDefinition, frame: Frame, sections: Iterable[UnderstoodSection], unit: str
) -> tuple[dict[str, Answer], dict[str, str]]:
    """Return the answers by key, and by the name of the field the texts that could not be one."""
    head, opening, closing, appendix = frame.head, frame.opening, frame.closing, frame.appendix
    signer_form, role = signer_form_of(closing, form)
    texts: dict[str, str] = {
        "period": period_of(sections),
        **opening_texts(opening.sentence),
        "year": str(year_of(head) or ""),
        **title_texts(head.title),
        "unit": unit,
        "superior": head.superior,
        "number": head.digits,
        "symbol": head.symbol,
        "place": head.place,
        "date": head.date if "tháng" in head.date else head.date.removeprefix("ngày "),
        "addressee": _lines(opening.addressees),
        "legal_bases": _lines(opening.bases),
        "signer_form": signer_form,
        "signer_role": role,
        "signer_name": closing.signer,
        "receivers": "\n".join(bare_receivers(closing)),
        "filing": filing(closing),
    }
    answers, refused = parsed(form, {**appendix.facts, **{name: text for name, text in texts.items() if text}})
    for name, sentence in (
        ("letter_subject", opening.letter.get("subject", "")),
        ("opening", opening.sentence),
        ("closing", closing.sentence),
    ):
        answers |= sentence_answer(form, answers, name, sentence)
    return answers, refused


def title_texts(title: str) -> dict[str, str]:
    """Return what a title says by the name of the field: theme, year and period."""
    period, years = _PERIOD.search(title), years_in(title)
    found = {"theme": _theme(title), "period": period[1] if period else "", "year": years[-1] if years else ""}
    return {name: text for name, text in found.items() if text}


def _theme(title: str) -> str:
    theme = _QUOTED_THEME.search(title) or _BARE_THEME.search(title)
    return theme[1][:1].upper() + theme[1][1:] if theme else ""


def period_of(sections: Iterable[UnderstoodSection]) -> str:
    """Return the period that the text names most, once it names one more than once and more than any other."""
    said = Counter(
        " ".join(match.lower().split()) for each in sections for match in _MONTHS.findall(to_text(each.prose))
    )
    (first, times), (_, others) = [*said.most_common(2), ("", 0), ("", 0)][:2]
    return first if times > max(1, others) else ""


def opening_texts(sentence: str) -> dict[str, str]:
    """Return what an opening sentence says by the name of the field: the asking letter, the period."""
    letter, _ = read_sentence(sentence)
    period = _PERIOD.search(sentence)
    found = {"period": period[1] if period else "", "theme": _theme(sentence)}
    found |= {f"letter_{name}": text for name, text in letter.items()}
    return {name: text for name, text in found.items() if text}


def parsed(form: FormDefinition, texts: Mapping[str, str]) -> tuple[dict[str, Answer], dict[str, str]]:
    """Return the answers that texts by the name of their field mean, and the texts that could not be one."""
    answers: dict[str, Answer] = {}
    refused: dict[str, str] = {}
    for name, text in texts.items():
        field = field_of(form, name)
        if field is None or not text or field.type == "sentence":
            continue
        try:
            answer = parse_answer(field, text)
        except AnswerError:
            refused[name] = text
            continue
        if answer is not None:
            answers[field.key] = answer
    return answers, refused


def field_of(form: FormDefinition, name: str) -> Field | None:
    """Return the field of the general page of that name, None where the form has none."""
    item = form.items.get(f"general.{name}")
    return item if isinstance(item, Field) else None


def sentence_answer(
    form: FormDefinition, answers: Mapping[str, Answer], name: str, sentence: str
) -> Mapping[str, Answer]:
    """Return the answer of a sentence, none where the program writes the same words itself."""
    field = field_of(form, name)
    if field is None or not sentence or _same(fill(Report(form, answers), field.default), sentence):
        return {}
    answer = parse_answer(field, sentence[:2_000])
    return {} if answer is None else {field.key: answer}


def _lines(lines: Iterable[Line]) -> str:
    return "\n".join(line.text for line in lines)


def _same(one: str, other: str) -> bool:
    return re.sub(r"\W", "", fold(one)) == re.sub(r"\W", "", fold(other))
