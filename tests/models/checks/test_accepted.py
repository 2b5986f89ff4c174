"""An accepted issue stays away until the words it was found in change."""

from dataclasses import replace

from models.checks.accepted import acceptance, is_acceptable, open_issues, reason, withdrawal
from models.checks.issues import Issue
from models.report.report import Report

ISSUE = Issue("two_values", "warning", "II.2", "Hai số khác nhau.", "20/26 xã", basis="15")
OTHER = replace(ISSUE, found="21/26 xã")


def test_an_accepted_issue_keeps_its_reason(report: Report) -> None:
    report.apply([acceptance(report, ISSUE, "Số liệu quý IV")])
    assert reason(report, ISSUE) == "Số liệu quý IV"


def test_an_issue_may_be_accepted_without_a_word(report: Report) -> None:
    report.apply([acceptance(report, ISSUE, "")])
    assert open_issues(report, [ISSUE, OTHER]) == [OTHER]


def test_an_issue_is_back_when_its_words_change(report: Report) -> None:
    report.apply([acceptance(report, ISSUE, "")])
    assert reason(report, OTHER) is None


def test_an_issue_is_back_when_what_it_was_found_from_changes(report: Report) -> None:
    report.apply([acceptance(report, ISSUE, "")])
    assert reason(report, replace(ISSUE, basis="16")) is None


def test_an_acceptance_can_be_withdrawn(report: Report) -> None:
    report.apply(
        [
            acceptance(report, ISSUE, ""),
        ]
    )
    report.apply([acceptance(report, OTHER, "")])
    report.apply([withdrawal(report, ISSUE)])
    assert open_issues(report, [ISSUE, OTHER]) == [ISSUE]


def test_errors_and_missing_answers_cannot_be_accepted() -> None:
    assert not is_acceptable(replace(ISSUE, weight="error"))
    assert not is_acceptable(replace(ISSUE, code="missing_cell"))


def test_what_names_no_words_is_known_by_its_sentence(report: Report) -> None:
    silent = replace(ISSUE, found="", basis="")
    report.apply([acceptance(report, silent, "")])
    assert open_issues(report, [silent, replace(silent, message="Ba số khác nhau.")]) != []
    assert reason(report, silent) == ""
