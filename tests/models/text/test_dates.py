"""Dates typed, shown and printed; the printed forms follow NĐ 30/2020, Phụ lục I, II.4."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.dates import cited_date, format_date, parse_date, written_date

DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(DAYS)
def test_a_shown_date_is_read_back(day: date) -> None:
    assert parse_date(format_date(day)) == day


@given(DAYS)
def test_a_cited_date_is_read_back(day: date) -> None:
    assert parse_date(cited_date(day)) == day


@given(DAYS)
def test_a_written_date_is_read_back(day: date) -> None:
    assert parse_date(written_date(day)) == day


@pytest.mark.parametrize(
    "typed",
    [
        "9/10/2018",
        "09/10/2018",
        " 9-10-2018 ",
        "9.10.2018",
        "9 / 10 / 2018",
        "9 tháng 10 năm 2018",
        "Ngày 09 tháng 10, năm 2018",
        "NGÀY 9 THÁNG 10 NĂM 2018",
    ],
)
def test_offices_type_a_date_in_many_ways(typed: str) -> None:
    assert parse_date(typed) == date(2018, 10, 9)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "31/2/2018",
        "29/02/2019",
        "0/1/2018",
        "1/13/2018",
        "9/10/18",
        "2018",
        "2018-10-09",
        "9/10/2018 8:00",
        "9/10/1899",
        "9/10/2201",
        "٩/١٠/٢٠١٨",
        "tháng 10 năm 2018",
        "9/10",
        "99999999999/1/2018",
    ],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever its words, the caller says the sentence
        parse_date(typed)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2018, 10, 9), "ngày 09 tháng 10 năm 2018"),
        (date(2018, 2, 28), "ngày 28 tháng 02 năm 2018"),
        (date(2018, 1, 1), "ngày 01 tháng 01 năm 2018"),
        (date(2018, 3, 10), "ngày 10 tháng 3 năm 2018"),
    ],
)
def test_days_below_ten_and_the_months_one_and_two_are_padded(day: date, written: str) -> None:
    assert written_date(day) == written


@pytest.mark.parametrize(
    ("day", "cited"),
    [(date(2018, 9, 28), "28/9/2018"), (date(2018, 2, 8), "08/02/2018"), (date(2018, 10, 9), "09/10/2018")],
)
def test_a_cited_date_is_padded_alike(day: date, cited: str) -> None:
    assert cited_date(day) == cited


def test_a_shown_date_has_two_figures_for_day_and_month() -> None:
    assert format_date(date(2018, 3, 1)) == "01/03/2018"
