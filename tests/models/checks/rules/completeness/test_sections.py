"""Sections without text, and sections that break off."""

import pytest

from models.report.report import Report
from models.text.prose import from_text
from tests.models.checks.made import found


@pytest.mark.parametrize(
    ("text", "code"), [("", "missing_section"), ("Đang viết", "unfinished_section"), ("Đã viết.", None)]
)
def test_the_state_of_a_section_is_told(report: Report, text: str, code: str | None) -> None:
    report.apply([report.change("III.1", from_text(text))])
    assert [issue.code for issue in found(report, "III.1")] == ([code] if code else [])


def test_a_missing_section_is_named_with_its_heading(report: Report) -> None:
    assert found(report, "III.1")[0].message == "Chưa viết mục III.1 “1. Về kết quả đạt được.”."
