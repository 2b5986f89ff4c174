"""Which files the rules look at."""

from models.exchange.file_rules import file_issues
from models.exchange.reading.checked import checked_subject
from models.exchange.reading.understood import Header, Understood


def test_a_part_of_a_report_has_no_frame_to_be_wrong() -> None:
    part = Understood("huyen_2018", Header(date="ngày 31 tháng 11 năm 2018"))
    assert list(file_issues(part, checked_subject(part))) == []
