"""Sections that hold nothing but last year's text."""

import pytest

from models.checks.issues import Issue
from models.checks.rules.completeness import last_year_only
from models.checks.subject import Subject
from models.report.carried import LastYear, carried, confirmation
from models.report.next_year import start_year
from models.report.report import Report
from tests.models.checks.made import write


@pytest.fixture
def next_report(example: Report) -> Report:
    return start_year(example.form, 2019, example)


def _told(report: Report, last: Report, key: str) -> list[Issue]:
    subject = Subject(report, LastYear("2018", last))
    return [issue for issue in last_year_only.in_report(subject) if issue and issue.key == key]


@pytest.mark.parametrize(("key", "weight"), [("II.4", "warning"), ("II.1", "warning"), ("III.2", "hint")])
def test_a_section_as_last_year_is_told_the_heavier_with_facts_in_it(example, next_report, key, weight):
    assert [issue.weight for issue in _told(next_report, example, key)] == [weight]


def test_a_changed_section_is_not_told(example, next_report):
    assert not _told(write(next_report, "II.4", "Năm 2019 không tinh giản biên chế."), example, "II.4")


def test_a_section_the_clerk_looked_through_is_not_told(example, next_report):
    ids = [fact.id for fact in carried(next_report, example, "II.4").stale]
    next_report.apply([confirmation(next_report, "II.4", ids[:1])])
    assert not _told(next_report, example, "II.4")
