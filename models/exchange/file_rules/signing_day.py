"""The line of place and date with a day that no calendar has."""

from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.exchange.reading.understood import Understood
from models.text.written_days import written_days


def in_file(understood: Understood, subject: Subject) -> Iterator[Issue]:
    """Yield a signing on a day that cannot be, such as 31 November."""
    del subject
    for day in written_days(understood.header.date):
        if not day.is_possible:
            found = understood.header.date
            last = f"; tháng {day.month} có {day.last_day} ngày" if day.last_day else ""
            message = f"Ngày ký “{found}” không có trong lịch{last}."
            yield Issue("impossible_date", "error", "general.date", message, found)
