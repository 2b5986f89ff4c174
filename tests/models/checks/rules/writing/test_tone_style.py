"""Two styles of tone marks in one report."""

from models.report.report import Report
from tests.models.checks.made import found, write


def told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "I", text), "I")
    return [(issue.found, issue.mend) for issue in issues if issue.code == "tone_style"]


def test_the_first_of_the_rarer_style_is_the_one_hint(report: Report) -> None:
    assert told(report, "Cấp ủy hòa giải; Cấp uỷ, Hoà giải, ủy ban.") == [("uỷ", "ủy")]


def test_the_usual_style_wins_a_tie(report: Report) -> None:
    assert told(report, "Hoà giải; hòa giải.") == [("Hoà", "Hòa")]


def test_the_more_frequent_style_is_kept(report: Report) -> None:
    assert told(report, "Uỷ ban hoà giải xoá nợ; cấp ủy.") == [("ủy", "uỷ")]


def test_one_style_is_no_finding(report: Report) -> None:
    assert told(report, "Cấp uỷ hoà giải, quý III, quá trình, khoảng.") == []
