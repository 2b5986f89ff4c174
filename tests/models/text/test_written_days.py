"""Days as a text writes them, possible or not."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.dates import cited_date, format_date, written_date
from models.text.written_days import written_days


def _words(text: str) -> list[str]:
    return [text[day.start : day.end] for day in written_days(text)]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from([format_date, cited_date, written_date]))
def test_every_printed_day_is_read_back(day, show):
    (found,) = written_days(f"từ {show(day)}, xã")
    assert found.date == day


@given(st.text("0123456789/-. ngàytháng%xã", max_size=60))
def test_days_stand_in_order_and_do_not_overlap(text):
    found = written_days(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("text", ["31/4/2018", "30/02/2018", "29/02/2019", "32/5/2018", "5/13/2018"])
def test_a_day_no_calendar_has_is_not_possible(text):
    assert not written_days(text)[0].is_possible


@pytest.mark.parametrize("text", ["29/02/2020", "ngày 29/02", "31/8/2018", "tháng 12/2018"])
def test_a_day_a_calendar_has_is_possible(text):
    assert written_days(text)[0].is_possible


@pytest.mark.parametrize(
    "text", ["1.306 tỷ đồng", "20/26 xã", "12/13/2018/NQ-HĐND", "9 tháng 13 hộ", "sau 9 tháng 12 ngày", "527B", "24/7"]
)
def test_figures_shares_and_numbers_of_documents_are_no_days(text):
    assert not _words(text)


def test_a_day_and_a_month_without_a_year_are_read_behind_their_word():
    assert _words("từ ngày 15/9 đến tháng 10/2018") == ["15/9", "10/2018"]
