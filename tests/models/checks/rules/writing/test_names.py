"""One name in two spellings."""

import pytest

from models.report.report import Report
from tests.models.checks.made import answer, found, write


def told(report: Report, text: str) -> list[tuple[str, str | None]]:
    issues = found(write(report, "I", text), "I")
    return [(issue.found, issue.mend) for issue in issues if issue.code == "two_spellings"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("Kon Plông", "Kon Plong"), ("Ea Kpam", "Ea K’pam"), ("Măng Đen", "Măng Đeng"), ("Ea Drông", "Ea Drong")],
)
def test_the_rare_spelling_of_a_name_is_mended(report: Report, right: str, wrong: str) -> None:
    assert told(report, f"Tại {right}, xã {right}, dân {right}, {right}, {right} và {wrong}.") == [(wrong, right)]


@pytest.mark.parametrize(
    "other",
    ["Ea Kpang", "Ea Tul", "Nga Thạnh", "Kon Plông", "Ea Drăng", "KON PLONG"],
)
def test_two_names_are_left_alone(report: Report, other: str) -> None:
    names = "Ea Drông, Ea Tu, Nga Thanh, Kon Plông; "
    assert told(report, f"{names * 4}{other}") == []


def test_two_spellings_as_frequent_are_no_slip(report: Report) -> None:
    assert told(report, "Kon Plông; Kon Plong") == []


def test_the_apostrophe_of_a_printer_is_no_other_spelling(report: Report) -> None:
    assert told(report, "Ea K'pam, Ea K'pam, Ea K'pam, Ea K’pam") == []


def test_the_name_of_the_office_is_right(report: Report) -> None:
    answer(report, unit="UBND xã Ea Kpam")
    assert told(report, "Xã Ea K’pam có 4 buôn.") == [("Ea K’pam", "Ea Kpam")]
