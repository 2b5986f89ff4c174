"""Days and times as an office writes them."""

import datetime as dt

import pytest

from models.exchange.reading.sheets.dates import printed_day, printed_time

DAY = dt.datetime(2018, 12, 10)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("dd/mm/yyyy", "10/12/2018"),
        ("m/d/yy", "10/12/2018"),
        ('[$-42A]dd "tháng" mm "năm" yyyy', "10/12/2018"),
        ("d-mmm", "10/12"),
        ("dd/mm", "10/12"),
        ("mm/yyyy", "12/2018"),
        ("General", "10/12/2018"),
    ],
)
def test_a_day_shows_what_its_cell_shows(code: str, shown: str) -> None:
    assert printed_day(DAY, code) == shown


def test_a_time_has_hours_and_minutes() -> None:
    assert printed_time(dt.time(8, 5)) == "08:05"


def test_a_length_of_time_may_pass_a_day() -> None:
    assert printed_time(dt.timedelta(hours=26, minutes=7)) == "26:07"
