"""Days and times of a spreadsheet as an office writes them."""

import datetime as dt
import re

from models.text.dates import format_date

_YEAR = re.compile("y", re.IGNORECASE)
_DAY = re.compile("d", re.IGNORECASE)
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


def printed_day(value: dt.date, code: str) -> str:
    """Return a day as `dd/MM/yyyy`, without the year or the day where the cell hides it.

    Excel makes `10/12` typed for “10 of 12” into the 10th of December, shown without a year: it comes back as `10/12`.
    """
    shown = _NOT_SHOWN.sub("", code)
    if isinstance(value, dt.datetime) and value.year < 1900:
        return printed_time(value.time())
    if _YEAR.search(shown) or not _DAY.search(shown):
        return f"{value:%m/%Y}" if _YEAR.search(shown) and not _DAY.search(shown) else _whole_day(value)
    return f"{value.day}/{value.month}"


def printed_time(value: dt.time | dt.timedelta) -> str:
    """Return a time of day, or a length of time, as hours and minutes."""
    if isinstance(value, dt.timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    return f"{value:%H:%M}"


def _whole_day(value: dt.date) -> str:
    day = value.date() if isinstance(value, dt.datetime) else value
    return format_date(day)
