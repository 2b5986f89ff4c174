"""A day of signing that no calendar has."""

from models.report.report import Report
from tests.models.exchange.file_rules.made import issues, told

_LINE = "ngày 09 tháng 10 năm 2018"


def test_a_day_that_no_calendar_has_is_an_error(example: Report) -> None:
    (issue,) = issues(example, (_LINE, "ngày 31 tháng 11 năm 2018"))
    assert (issue.code, issue.weight, issue.key) == ("impossible_date", "error", "general.date")
    assert issue.message == "Ngày ký “ngày 31 tháng 11 năm 2018” không có trong lịch; tháng 11 có 30 ngày."


def test_a_blank_day_is_none(example: Report) -> None:
    assert told(example, (_LINE, "ngày    tháng    năm 2018")) == []
