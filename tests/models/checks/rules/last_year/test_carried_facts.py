"""What stands as last year and nobody confirmed."""

import pytest

from models.checks.rules.last_year import carried_facts
from models.checks.subject import Subject
from models.report.carried import LastYear, carried, confirmation
from models.report.next_year import start_year
from models.report.report import Report
from models.text.prose import to_text
from tests.models.checks.made import write


@pytest.fixture
def next_report(example: Report) -> Report:
    return start_year(example.form, 2019, example)


def _told(report: Report, last: Report, key: str) -> list[str]:
    subject = Subject(report, LastYear("2018", last))
    return [issue.message for issue in carried_facts.in_report(subject) if issue and issue.key == key]


def test_a_section_has_one_hint_that_counts_its_facts(example, next_report):
    changed = "Năm 2019 huyện làm tốt.\n" + to_text(next_report.prose("II.4"))
    count = len(carried(write(next_report, "II.4", changed), example, "II.4").stale)
    assert _told(next_report, example, "II.4") == [
        f"Còn {count} chỗ (năm, số liệu, văn bản) ở mục II.4 nguyên như báo cáo năm 2018, chưa sửa hay xác nhận."
    ]


def test_of_a_section_that_is_last_years_as_a_whole_another_check_tells(example, next_report):
    assert not _told(next_report, example, "II.4")


def test_confirmed_facts_are_no_longer_told(example, next_report):
    ids = [fact.id for fact in carried(next_report, example, "II.4").stale]
    next_report.apply([confirmation(next_report, "II.4", ids)])
    assert not _told(next_report, example, "II.4")
    next_report.apply([next_report.change("confirmed.II.4", ids[0])])
    assert len(_told(next_report, example, "II.4")) == 1


def test_without_last_year_nothing_is_carried(example):
    assert not list(carried_facts.in_report(Subject(example)))
