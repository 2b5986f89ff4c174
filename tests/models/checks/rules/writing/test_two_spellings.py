"""One thing spelt in two ways."""

import pytest

from models.checks.running import steps
from models.checks.subject import Subject
from models.report.report import Report
from tests.models.checks.made import write


def told(report: Report, text: str) -> list[tuple[str, str | None]]:
    # another check may tell the same letters, and then only one of both stands in the end
    issues = steps(Subject(write(report, "I", text)))
    return [(issue.found, issue.mend) for issue in issues if issue and issue.code == "two_spellings"]


@pytest.mark.parametrize(
    ("text", "found", "mend"),
    [
        ("kinh tế - xã hội; kinh tế-xã hội; kinh tế-xã hội", "kinh tế-xã hội", "kinh tế - xã hội"),
        ("Kinh tế xã hội; kinh tế - xã hội", "Kinh tế xã hội", "Kinh tế - xã hội"),
        ("kỹ thuật, kỹ thuật, kĩ thuật", "kĩ thuật", "kỹ thuật"),
        ("đồng chí bác sĩ, bác sĩ, bác sỹ", "bác sỹ", "bác sĩ"),
    ],
)
def test_the_rarer_is_mended(report: Report, text: str, found: str, mend: str) -> None:
    assert set(told(report, text)) == {(found, mend)}


@pytest.mark.parametrize(
    "text", ["kinh tế-xã hội; kinh tế-xã hội", "kinh tế, xã hội; kinh tế - xã hội", "bác sĩ, sĩ số, tỉ mỉ, tỷ lệ"]
)
def test_one_spelling_is_no_finding(report: Report, text: str) -> None:
    assert told(report, text) == []
