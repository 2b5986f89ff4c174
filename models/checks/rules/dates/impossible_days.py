"""Days no calendar has: 31/4/2018, 30/02, 29/02/2019, the month 13."""

import re
from collections.abc import Iterator

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.written_days import WrittenDay, written_days

_SURE = re.compile(r"(?<!\w)(?:ngày|mùng|mồng)\s+\Z", re.IGNORECASE)
_A_COUNT = re.compile(
    r"(?<!\w)(?:mỗi|một|hằng|hàng|các|số|trong|cả|\d|lương|thưởng)\s+(?:ngày\s+|tháng\s+)?\Z", re.IGNORECASE
)
_QUARTER = re.compile(r"[Qq]uý\s+(?:V|VI{1,3}|[5-9])(?!\w|[.,/]\d{1,3}(?!\d))")
# “cả năm 20180 tấn” is no year: only before a stop or a verb is it one
_LONG_YEAR = re.compile(r"[Nn]ăm 20[0-4]\d{2}(?=\s*[.,;:)”]\s|\s*[.;:)”]\Z|\s+(?:là|đạt|đã|của|về|trên|được)(?!\w))")
_REACH = 16


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each day that cannot be, with the day meant where day and month are plainly changed over."""
    del own
    for day in written_days(text):
        if not day.is_possible and _is_meant_as_day(text, day):
            found = text[day.start : day.end]
            message = f"“{found}” không có trong lịch: {_reason(day)}."
            yield Finding("impossible_day", "error", day.start, day.end, message, _mend(found, day))
    for match in _QUARTER.finditer(text) if "uý" in text else ():
        message = f"“{match[0]}” không có: một năm chỉ có quý I đến quý IV."
        yield Finding("impossible_day", "error", *match.span(), message)
    for match in _LONG_YEAR.finditer(text) if "ăm 20" in text else ():
        message = f"“{match[0]}” thừa một chữ số: năm có bốn chữ số."
        yield Finding("impossible_year", "error", *match.span(), message)


def _is_meant_as_day(text: str, day: WrittenDay) -> bool:
    before = text[max(0, day.start - _REACH) : day.start]
    if _A_COUNT.search(before):
        return False
    if day.year is not None and not 1900 <= day.year <= 2100:
        return False
    if day.year is None:
        # “ngày 35/40 hồ sơ” is a share: without a year only days that miss a month by one or two are sure
        return day.day is not None and day.day <= 31 and 1 <= day.month <= 12
    has_word = day.day is None or bool(_SURE.search(before))
    return has_word or day.day is None or day.day <= 31 or day.month <= 12


def _reason(day: WrittenDay) -> str:
    if not day.last_day:
        return "một năm chỉ có tháng 1 đến tháng 12"
    of_year = f" năm {day.year}" if day.month == 2 and day.year else ""
    return f"tháng {day.month}{of_year} chỉ có {day.last_day} ngày" if day.day else "không có ngày 0"


def _mend(found: str, day: WrittenDay) -> str | None:
    """Return day and month changed over for a month above 12; which other day was meant only the document tells."""
    if day.last_day or not day.day or not (12 < day.month <= 31 and 1 <= day.day <= 12):
        return None
    parts = re.split(r"(\d+)", found)
    parts[1], parts[3] = parts[3], parts[1]
    return "".join(parts)
