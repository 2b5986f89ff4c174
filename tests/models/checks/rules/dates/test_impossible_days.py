"""Days no calendar has."""

import pytest

from models.checks.rules.dates import impossible_days
from tests.models.checks.made import findings


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("đến ngày 31/4/2018", ("31/4/2018", None)),
        ("ngày 30/02", ("30/02", None)),
        ("29/02/2019", ("29/02/2019", None)),
        ("ngày 31 tháng 6 năm 2018", ("31 tháng 6 năm 2018", None)),
        ("ngày 10/15/2018", ("10/15/2018", "15/10/2018")),
        ("tháng 13/2018", ("13/2018", None)),
        ("ngày 32/5/2018", ("32/5/2018", None)),
        ("quý V/2018", ("quý V", None)),
        ("năm 20018", ("năm 20018", None)),
    ],
)
def test_a_day_that_cannot_be_is_found_and_mended_only_where_day_and_month_are_changed_over(text, told):
    assert findings(impossible_days, f"Từ {text}, xã đã họp.") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "mỗi ngày 31/4 hồ sơ",
        "trong ngày 35/40 hồ sơ được trả",
        "lương tháng 13 năm 2018",
        "31/32 thôn, 30/2 xã",
        "Nghị quyết số 31/4/2018/NQ-HĐND",
        "từ ngày 15 đến ngày 20 tháng 9",
        "ngày 29/02/2020",
        "9 tháng 13 hộ",
        "kính thưa quý vị; quý IV năm 2018",
        "cả năm 20180 tấn",
    ],
)
def test_shares_numbers_and_possible_days_are_left_alone(text):
    assert not findings(impossible_days, text)
