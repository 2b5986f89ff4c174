"""Figures further from last year's than the form expects."""

from dataclasses import replace

import pytest

from models.checks.running import check
from models.checks.subject import Subject
from models.form.definition import FormDefinition
from models.report.carried import LastYear
from models.report.report import Report
from tests.models.checks.made import enter

COUNT = "citizens.unit.receptions"
RATE = "new_rural.unit.poverty_rate"
RATIO = "new_rural.unit.communes_taking_part"


def jumps(form: FormDefinition, key: str, before: str, now: str) -> list[str]:
    last, report = enter(Report(form), key, before), enter(Report(form), key, now)
    issues = check(Subject(report, LastYear("2017", last)))
    return [issue.message for issue in issues if issue.code == "sudden_jump" and issue.key == key]


@pytest.mark.parametrize(
    ("key", "before", "now", "count"),
    [
        (COUNT, "100", "200", 0),
        (COUNT, "100", "201", 1),
        (COUNT, "2", "6", 0),
        (COUNT, "0", "60", 0),
        (COUNT, "x", "60", 0),
        (COUNT, "-", "60", 0),
        (RATE, "4,85%", "3,43%", 0),
        (RATE, "4,85%", "34,3%", 1),
        (RATIO, "26/27", "20/28", 0),
        (RATIO, "26/27", "6/27", 1),
    ],
)
def test_a_jump_is_told_beyond_the_limit_of_its_type(
    form: FormDefinition, key: str, before: str, now: str, count: int
) -> None:
    assert len(jumps(form, key, before, now)) == count


def test_a_column_may_set_its_own_limit(form: FormDefinition) -> None:
    first, *others = form.tables
    columns = tuple(replace(column, jump=1) if column.key == RATE else column for column in first.columns)
    tight = replace(form, tables=(replace(first, columns=columns), *others))
    assert jumps(tight, RATE, "4,85%", "3,43%") == [
        "Ô “Tỷ lệ hộ nghèo năm ***Năm báo cáo*** (%)” là 3,43%, năm trước là 4,85% (-1,42 điểm %), "
        "lệch quá 1 điểm %; hãy xem lại số này."
    ]


def test_without_last_year_nothing_jumps(form: FormDefinition) -> None:
    report = enter(Report(form), COUNT, "201")
    assert [issue for issue in check(Subject(report)) if issue.code == "sudden_jump"] == []
