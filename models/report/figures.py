"""A cell of the appendix: what was entered, what it means as a number, and what is wrong with it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from models.errors import ReportError
from models.form.definition import Column, FigureType
from models.text.clean import clean_line
from models.text.numbers import format_number, parse_number
from models.text.search import fold

Nothing = Literal["none_arisen", "not_competent"]
MAX_LENGTH = 200
_NOTHING_WORDS: dict[Nothing, str] = {
    "none_arisen": "không phát sinh",
    "not_competent": "không thuộc thẩm quyền",
}
_NOTHING_TYPED: dict[str, Nothing] = {
    "-": "none_arisen",
    "–": "none_arisen",
    "—": "none_arisen",
    "\u2212": "none_arisen",
    "khong phat sinh": "none_arisen",
    "kps": "none_arisen",
    "x": "not_competent",
    "khong thuoc tham quyen": "not_competent",
    "kttq": "not_competent",
}


class FigureError(ReportError):
    """A cell text that cannot be kept at all."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What a cell holds, as printed (`1.306`, `02`, `26/27`, `57,6%`), or one of the two spoken kinds of nothing.

    A cell not yet entered has no figure; 0 is a figure like any other.
    """

    text: str = ""
    nothing: Nothing | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """The numbers a figure means; `whole` is the b of a/b."""

    number: Decimal
    whole: Decimal | None = None


def figure_words(figure: Figure) -> str:
    """Return a figure as the clerk reads it: its printed text, or the name of its kind of nothing."""
    return _NOTHING_WORDS[figure.nothing] if figure.nothing else figure.text


def parse_figure(column: Column, text: str) -> Figure | None:
    """Return the figure typed into a cell in its printed form, None for a blank.

    Text that does not suit the column is kept as it is (`figure_problem` tells what is wrong with it); only
    text too long for a cell raises FigureError.
    """
    text = clean_line(text)
    if not text:
        return None
    if len(text) > MAX_LENGTH:
        raise FigureError(f"Ô số liệu chỉ nhận tối đa {MAX_LENGTH} ký tự; hãy viết phần dài vào mục lời văn.")
    if nothing := _NOTHING_TYPED.get(fold(text)):
        return Figure(nothing=nothing)
    try:
        return Figure(_PRINT[column.type](column, text))
    except ValueError:
        return Figure(text)


def amount(column: Column, figure: Figure | None) -> Amount | None:
    """Return the number a figure means; None for nothing, text and what does not suit the column."""
    if figure is None or figure.nothing or column.type == "text" or figure_problem(column, figure):
        return None
    if column.type == "ratio":
        part, whole = figure.text.split("/")
        return Amount(parse_number(part), parse_number(whole))
    return Amount(parse_number(figure.text.removesuffix("%").rstrip()))


def figure_problem(column: Column, figure: Figure | None) -> str:
    """Return the sentence that says why a figure does not suit its column, "" when it does."""
    if figure is None or figure.nothing or column.type == "text":
        return ""
    try:
        _PRINT[column.type](column, figure.text)
    except ValueError as error:
        return str(error)
    return ""


def _print_text(_column: Column, text: str) -> str:
    return text


def _print_count(_column: Column, text: str) -> str:
    number = _number(text, "Ô này cần một số đếm, ví dụ 1.306.")
    if number < 0:
        raise ValueError("Số đếm không thể nhỏ hơn 0.")
    if number != number.to_integral_value():
        raise ValueError("Số đếm phải là số nguyên; dấu chấm ngăn hàng nghìn, ví dụ 1.306.")
    return _kept_zeros(text) or format_number(number.to_integral_value())


def _print_decimal(_column: Column, text: str) -> str:
    number = _number(text, "Ô này cần một số, ví dụ 74,6.")
    return _kept_zeros(text) or format_number(number)


def _print_percent(_column: Column, text: str) -> str:
    bare = text.removesuffix("%").rstrip()
    return f"{format_number(_number(bare, 'Ô này cần một tỷ lệ phần trăm, ví dụ 57,7%.'))}%"


def _print_ratio(column: Column, text: str) -> str:
    sides = re.split(r"\s*/\s*", text)
    if len(sides) != 2:
        raise ValueError("Ô này cần hai số với dấu gạch chéo ở giữa, ví dụ 26/27.")
    part, whole = (_print_count(column, side) for side in sides)
    if parse_number(whole) == 0:
        raise ValueError("Số đứng sau dấu gạch chéo phải lớn hơn 0.")
    return f"{part}/{whole}"


def _kept_zeros(text: str) -> str:
    # offices write counts below 10 as 02; the zero is theirs to keep
    return text if re.fullmatch(r"0\d+", text) else ""


def _number(text: str, problem: str) -> Decimal:
    try:
        return parse_number(text)
    except ValueError as error:
        raise ValueError(problem) from error


_PRINT: dict[FigureType, Callable[[Column, str], str]] = {
    "count": _print_count,
    "decimal": _print_decimal,
    "percent": _print_percent,
    "ratio": _print_ratio,
    "text": _print_text,
}
