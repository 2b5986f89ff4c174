"""Answers by the type of their item: read from typed text, shown as text, kept as text in the data file."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from models.errors import ReportError
from models.form.definition import Column, Field, Section
from models.report.figures import Figure
from models.text.clean import clean_line, clean_lines
from models.text.dates import format_date, parse_date
from models.text.prose import Prose, dump_prose, load_prose

Answer = str | tuple[str, ...] | date | int | Figure | Prose
Item = Field | Section | Column
MAX_LENGTH = 2_000
MAX_LINES = 200
FIRST_YEAR, LAST_YEAR = 1990, 2200


class AnswerError(ReportError):
    """Typed text that cannot become an answer; the sentence is shown beside the field."""


@dataclass(frozen=True, slots=True)
class _Codec:
    """How one type of answer goes to and from the clerk (parse, show) and the data file (dump, load)."""

    parse: Callable[[str], Answer | None]
    show: Callable[[Any], str]
    dump: Callable[[Any], str]
    load: Callable[[str], Answer]


def parse_answer(field: Field, text: str) -> Answer | None:
    """Return the answer a clerk typed, None for a blank; raise AnswerError with the sentence to show."""
    return _FIELD_CODECS[field.type].parse(text)


def show_answer(field: Field, answer: Answer | None) -> str:
    """Return an answer as the clerk types it, "" for none."""
    return "" if answer is None else _FIELD_CODECS[field.type].show(answer)


def dump_answer(item: Item | None, answer: Answer) -> str:
    """Return an answer as the text kept in the data file; an item of None is a note."""
    return _codec(item).dump(answer)


def load_answer(item: Item | None, text: str) -> Answer:
    """Return the answer that `dump_answer` wrote; raise ValueError when it did not write it."""
    return _codec(item).load(text)


def _codec(item: Item | None) -> _Codec:
    match item:
        case Section():
            return _PROSE
        case Column():
            return _FIGURE
        case Field():
            return _FIELD_CODECS[item.type]
        case None:
            return _TEXT


def _parse_text(text: str) -> str | None:
    line = clean_line(text)
    _refuse_long(line)
    return line or None


def _parse_lines(text: str) -> tuple[str, ...] | None:
    lines = clean_lines(text)
    if len(lines) > MAX_LINES:
        raise AnswerError(f"Ô này chỉ nhận tối đa {MAX_LINES} dòng.")
    for line in lines:
        _refuse_long(line)
    return lines or None


def _parse_date(text: str) -> date | None:
    line = clean_line(text)
    if not line:
        return None
    try:
        return parse_date(line)
    except ValueError as error:
        raise AnswerError("Không có ngày này; gõ ngày/tháng/năm, ví dụ 09/10/2018.") from error


def _parse_year(text: str) -> int | None:
    line = clean_line(text)
    if not line:
        return None
    if not (re.fullmatch("[12][0-9]{3}", line) and FIRST_YEAR <= int(line) <= LAST_YEAR):
        raise AnswerError(f"Năm gồm bốn chữ số, từ {FIRST_YEAR} đến {LAST_YEAR}, ví dụ 2018.")
    return int(line)


def _refuse_long(line: str) -> None:
    if len(line) > MAX_LENGTH:
        allowed = f"{MAX_LENGTH:,}".replace(",", ".")
        raise AnswerError(f"Ô này chỉ nhận tối đa {allowed} ký tự một dòng; hãy viết phần dài vào các mục lời văn.")


def _load_lines(text: str) -> tuple[str, ...]:
    lines: object = json.loads(text)
    if not isinstance(lines, list):
        raise ValueError(text[:80])
    return tuple(str(line) for line in cast("list[object]", lines))


def _dump_figure(figure: Figure) -> str:
    return f"#{figure.nothing}" if figure.nothing else f"={figure.text}"


def _load_figure(text: str) -> Figure:
    match text[:1], text[1:]:
        case "=", typed if typed:
            return Figure(typed)
        case "#", ("none_arisen" | "not_competent") as nothing:
            return Figure(nothing=nothing)
        case _:
            raise ValueError(text[:80])


_TEXT = _Codec(_parse_text, str, str, str)
_CHOICE = _Codec(lambda text: text or None, str, str, str)
_LINES = _Codec(_parse_lines, "\n".join, lambda lines: json.dumps(lines, ensure_ascii=False), _load_lines)
_DATE = _Codec(_parse_date, format_date, date.isoformat, date.fromisoformat)
_YEAR = _Codec(_parse_year, str, str, int)
_PROSE = _Codec(_parse_text, str, dump_prose, load_prose)
_FIGURE = _Codec(_parse_text, str, _dump_figure, _load_figure)
_FIELD_CODECS = {
    "text": _TEXT,
    "sentence": _TEXT,
    "choice": _CHOICE,
    "lines": _LINES,
    "date": _DATE,
    "year": _YEAR,
}
