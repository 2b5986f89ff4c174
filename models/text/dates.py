"""Dates as offices type and print them."""

import re
from datetime import date

_SHORT = re.compile(r"([0-9]{1,2})\s*[/.\-]\s*([0-9]{1,2})\s*[/.\-]\s*([0-9]{4})")
_LONG = re.compile(r"(?:ngày\s+)?([0-9]{1,2})\s+tháng\s+([0-9]{1,2})[\s,]+năm\s+([0-9]{4})", re.IGNORECASE)


def parse_date(text: str) -> date:
    """Return the date of `9/10/2018` or `ngày 09 tháng 10 năm 2018`; raise ValueError when there is no such day.

    Text must be NFC.
    """
    match = _SHORT.fullmatch(text.strip()) or _LONG.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    day, month, year = map(int, match.groups())
    if not 1900 <= year <= 2200:
        raise ValueError(text)
    return date(year, month, day)


def format_date(day: date) -> str:
    """Return a date as `dd/MM/yyyy`."""
    return f"{day:%d/%m}/{day.year:04}"


def cited_date(day: date) -> str:
    """Return the date of a cited document: `28/9/2018`, `08/02/2018`.

    Days below 10 and the months 1 and 2 get a leading 0 (NĐ 30/2020, Phụ lục I, II.4).
    """
    return f"{day.day:02}/{_month(day)}/{day.year:04}"


def written_date(day: date) -> str:
    """Return the date line of a document: `ngày 09 tháng 10 năm 2018` (NĐ 30/2020, Phụ lục I, II.4)."""
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year:04}"


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month < 3 else str(day.month)
