"""Thousands of what is counted: written with a comma, or without the point the report has elsewhere."""

import re
from collections.abc import Iterator
from functools import lru_cache

from models.checks.issues import Finding, Issue
from models.checks.rules.writing.allowed import is_allowed
from models.checks.running import issue_of
from models.checks.subject import OwnWords, Subject
from models.text.clauses import clause_start
from models.text.numbers import format_number
from models.text.quantities import Quantity, quantities_in
from models.text.word_lists import either, word_lists

_COMMA = re.compile(r"[1-9]\d{0,2},\d{3}")
_PLAIN = re.compile(r"[1-9]\d{3,}")
_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_PER_ONE = re.compile(r"(?<!\w)(?:bình quân|trung bình|mỗi|tỷ lệ|tỉ lệ|mật độ)(?!\w)", re.IGNORECASE)
_DIALLED = re.compile(r"(?<!\w)(?:tổng đài|đường dây nóng|điện thoại|số máy|số)\s+\Z", re.IGNORECASE)
_REACH = 20
_LEAST = 3
"""Points between thousands that are a habit of the report."""


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each count with a comma, and each figure without its point in a report that writes points."""
    pointed = plain = 0
    for passage in subject.passages:
        figures = [passage.text[found.start : found.end] for found in _exact(passage.text)]
        pointed += sum(bool(_POINTED.fullmatch(figure)) for figure in figures)
        plain += sum(bool(_PLAIN.fullmatch(figure)) for figure in figures)
        yield None
    is_habit = pointed >= _LEAST and pointed > plain
    for passage in subject.passages:
        for finding in _findings(passage.text, subject.own):
            if is_habit or finding.code != "thousands_point":
                yield issue_of(passage, finding)
        yield None


@lru_cache(8_000)
def _exact(text: str) -> tuple[Quantity, ...]:
    """Return the figures that count or measure something named."""
    return tuple(each for each in quantities_in(text) if not each.is_spelt and each.unit and each.whole is None)


@lru_cache(8_000)
def _findings(text: str, own: OwnWords) -> tuple[Finding, ...]:
    found = (_finding(text, each) for each in _exact(text) if not is_allowed(text, each.start, each.end, own))
    return tuple(finding for finding in found if finding)


def _finding(text: str, quantity: Quantity) -> Finding | None:
    start, end = quantity.start, quantity.end
    figure = text[start:end]
    if _COMMA.fullmatch(figure) and _is_counted(text, quantity):
        mend = figure.replace(",", ".")
        message = f"“{figure}” đếm vật trọn vẹn thì không có phần thập phân; ngăn hàng nghìn bằng dấu chấm: “{mend}”."
        return Finding("thousands_comma", "warning", start, end, message, mend)
    if _PLAIN.fullmatch(figure) and _is_told(text, quantity):
        mend = format_number(quantity.value)
        message = f"“{figure}” thiếu dấu chấm ngăn hàng nghìn như các số khác trong báo cáo: “{mend}”."
        return Finding("thousands_point", "hint", start, end, message, mend)
    return None


def _is_counted(text: str, quantity: Quantity) -> bool:
    """Return whether whole things are counted, and nothing is told for one of many: `3,125 người/hộ`."""
    unit = _whole_thing().match(text, quantity.end)
    lead = text[clause_start(text, quantity.start) : quantity.start]
    return unit is not None and not _PER_ONE.search(lead)


def _is_told(text: str, quantity: Quantity) -> bool:
    is_scaled = quantity.value != int(text[quantity.start : quantity.end])
    is_dialled = _DIALLED.search(text[max(0, quantity.start - _REACH) : quantity.start])
    return not is_scaled and not is_dialled and (quantity.kind == "money" or _is_named(text, quantity))


def _is_named(text: str, quantity: Quantity) -> bool:
    first = quantity.unit.split()[0]
    return first in {"ha", "m", "km", "tấn", "tạ", "kg"} or bool(_whole_thing().match(text, quantity.end))


@lru_cache(1)
def _whole_thing() -> re.Pattern[str]:
    data = word_lists("quantities")
    words = [*word_lists("facts")["counted"], *data["more_counted"]]
    return re.compile(rf"\s(?!tháng(?!\w)){either(words)}(?!\w|\s?/)", re.IGNORECASE)
