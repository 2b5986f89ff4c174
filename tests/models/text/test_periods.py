"""Parts of a year as a text and the general page write them."""

import pytest

from models.text.periods import months_of, periods_in


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("9 tháng đầu năm", 9),
        ("sáu tháng đầu năm", 6),
        ("cả năm", 12),
        ("năm", 12),
        ("Quý III", 9),
        ("mười một tháng", 11),
    ],
)
def test_a_period_has_so_many_months(text, months):
    assert months_of(text) == months


@pytest.mark.parametrize("text", ["", "6 tháng cuối năm", "năm học"])
def test_words_that_do_not_tell_have_none(text):
    assert months_of(text) is None


def test_the_year_behind_the_months_is_told():
    (period,) = periods_in("Kết quả 9 tháng đầu năm 2018, tốc độ tăng")
    assert (period.months, period.year, period.is_from_january) == (9, 2018, True)


@pytest.mark.parametrize("text", ["trong 9 tháng 13 hộ", "trẻ dưới 36 tháng tuổi", "hằng tháng"])
def test_a_length_of_time_is_no_period(text):
    assert not periods_in(text)


def test_the_last_months_do_not_begin_in_january():
    assert not periods_in("6 tháng cuối năm 2018")[0].is_from_january
