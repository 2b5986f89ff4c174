"""Paragraphs that end without a full stop."""

import pytest

from models.checks.rules.writing import full_stops
from models.checks.subject import Passage, Subject
from models.report.report import Report
from tests.models.checks.made import found, write

CLOSED = "Xã đã làm tốt. Dân đồng tình.\n" * 3


def told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "I", text), "I")
    return [(issue.found, issue.mend) for issue in issues if issue.code == "full_stop"]


def test_prose_gets_its_full_stop(report: Report) -> None:
    assert told(report, f"{CLOSED}Xã đã làm tốt. Tỷ lệ hộ nghèo còn 5,2%") == [("2%", "2%.")]


@pytest.mark.parametrize(
    "text",
    [
        "* Công tác dân vận. Kết quả đạt được",
        "Kết quả thực hiện công tác dân vận của chính quyền xã năm nay",
        "Xã đã làm. Gồm các việc:\n- họp dân;\n- đối thoại.",
        "Xã đã làm. Việc đó được\nthực hiện tốt.",
        "Xã đã làm tốt. (Có phụ lục kèm theo)",
    ],
)
def test_heads_and_lists_are_left_alone(report: Report, text: str) -> None:
    assert told(report, CLOSED + text) == []


def test_a_report_without_full_stops_is_told_once(report: Report) -> None:
    assert len(told(report, "Xã đã làm tốt. Dân đồng tình\n" * 3)) == 1


def test_a_text_without_sections_is_left_alone(report: Report) -> None:
    assert list(
        full_stops.in_report(Subject(report, loose=(Passage("paragraph.0", None, "Xã đã làm tốt. Dân tin"),)))
    ) == [None]


def test_a_report_without_prose_has_no_open_ends(report: Report) -> None:
    assert list(full_stops.in_report(Subject(report))) == [None]
