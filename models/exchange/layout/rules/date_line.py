"""Place and date: `Nga Sơn, ngày 09 tháng 10 năm 2018`, each number blank until it is signed."""

import re
from collections.abc import Iterator
from datetime import date

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted
from models.exchange.layout.rule_sets import words
from models.text.dates import written_date

_LINE = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,)?\s*(?P<word>ngày)[\s.…_]*(?P<day>\d{0,2})[\s.…_]*(?P<tháng>tháng)[\s.…_]*"
    r"(?P<month>\d{0,2})[\s.…_]*năm[\s.…_]*(?P<year>\d{0,4})[\s.…_]*",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,)?\s*ngày\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\.?", re.IGNORECASE
)
_KEY = "general.date"


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield a missing line, its letters, and each way it differs from the pattern."""
    head = document.parts.head
    if head.date is None:
        if head.nation and head.number and head.type not in words("loose"):
            message = "Dưới Tiêu ngữ không có dòng địa danh, ngày, tháng, năm (có thể để trống ngày, tháng)."
            yield Issue("missing_date", "warning", _KEY, message)
        return
    yield from look_issues(document, "date", "Địa danh, ngày tháng", [head.date], _KEY)
    text = head.date.words
    if match := _SHORT.fullmatch(text):
        yield from _short(document, text, match)
    elif match := _LINE.fullmatch(text):
        yield from _place(document, text, match)
        yield from _numbers(document, text, match)


def _short(document: Document, text: str, match: re.Match[str]) -> Iterator[Issue]:
    day = _day(*map(int, match.groups()[2:]))
    if day is None:
        yield Issue("impossible_date", "error", _KEY, f"{quoted(text)} là ngày không có trong lịch.", text)
        return
    mend = f"{match['place'].strip()}, {written_date(day)}"
    message = f"{quoted(text)}: ngày, tháng, năm phải viết đầy đủ chữ “ngày”, “tháng”, “năm” ({document.rules.name})."
    yield Issue("date_words", "warning", _KEY, message, text, mend)


def _place(document: Document, text: str, match: re.Match[str]) -> Iterator[Issue]:
    place, law = match["place"].strip(" .…_"), document.rules.name
    if not place:
        return
    if not match["comma"]:
        mend = f"{place}, {text[match.start('word') :]}"
        yield Issue(
            "date_comma", "warning", "general.place", f"{quoted(text)}: sau địa danh có dấu phẩy ({law}).", text, mend
        )
    if any(word[0].islower() for word in place.split()) and not place[0].isupper():
        mend = place.title()
        message = f"Địa danh {quoted(place)} phải viết hoa các chữ cái đầu ({law})."
        yield Issue("place_letters", "warning", "general.place", message, place, mend)


def _numbers(document: Document, text: str, match: re.Match[str]) -> Iterator[Issue]:
    day, month, year, law = match["day"], match["month"], match["year"], document.rules.name
    if day and month and len(year) == 4 and _day(int(day), int(month), int(year)) is None:
        yield Issue("impossible_date", "error", _KEY, f"{quoted(text)} là ngày không có trong lịch.", text)
        return
    if match["word"] != "ngày" or match["tháng"] != "tháng":
        mend = f"{text[: match.start('word')]}{text[match.start('word') :].lower()}"
        yield Issue(
            "date_letters", "warning", _KEY, f"{quoted(text)}: “ngày”, “tháng” viết thường ({law}).", text, mend
        )
    mended = _padded(text, match)
    if len(day) == 1 or month in {"1", "2"}:
        message = f"{quoted(text)}: ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước ({law})."
        yield Issue("date_padding", "warning", _KEY, message, text, mended)
    elif len(month) == 2 and month[0] == "0" and int(month) > 2:
        message = f"{quoted(text)}: chỉ tháng 1, 2 mới ghi thêm số 0 phía trước ({law})."
        yield Issue("month_padding", "hint", _KEY, message, text, mended)


def _padded(text: str, match: re.Match[str]) -> str:
    day, month = match["day"], match["month"]
    right = (f"0{int(month)}" if int(month) < 3 else str(int(month))) if month else ""
    at_day, at_month = match.span("day"), match.span("month")
    return (
        f"{text[: at_day[0]]}{day.zfill(2) if day else ''}{text[at_day[1] : at_month[0]]}{right}{text[at_month[1] :]}"
    )


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
