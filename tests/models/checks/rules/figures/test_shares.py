"""Per cents typed by hand beside what their parts give."""

import pytest

from models.checks.mending import mending
from models.report.report import Report
from tests.models.checks.made import enter, found

RATE = "new_rural.unit.communes_met_rate"


def with_parts(report: Report, rate: str, met: str = "15", taking_part: str = "26/27") -> Report:
    enter(report, "new_rural.unit.communes_met", met)
    enter(report, "new_rural.unit.communes_taking_part", taking_part)
    return enter(report, RATE, rate)


def test_the_rate_of_the_seed_is_mended(report: Report) -> None:
    (issue,) = found(with_parts(report, "57,6%"), RATE)
    assert (issue.code, issue.weight, issue.found, issue.mend) == ("wrong_share", "error", "57,6%", "57,7%")


def test_the_sentence_names_the_parts(report: Report) -> None:
    (issue,) = found(with_parts(report, "57,6%"), RATE)
    assert issue.message.endswith("“57,6%” không đúng; 15 trên 26 là 57,7%.")


def test_the_mend_puts_the_rate_right(report: Report) -> None:
    (issue,) = found(with_parts(report, "57,6%"), RATE)
    report.apply(mending(report, issue))
    assert found(report, RATE) == []


@pytest.mark.parametrize("rate", ["57,7%", "58%", "57,69%", "57,70", "57.7"])
def test_a_rounding_that_is_right_is_right(report: Report, rate: str) -> None:
    assert found(with_parts(report, rate), RATE) == []


def test_a_rate_of_the_other_whole_is_a_question(report: Report) -> None:
    (issue,) = found(with_parts(report, "55,6%"), RATE)
    assert (issue.code, issue.weight, issue.mend) == ("share_of_other_whole", "hint", "57,7%")


def test_a_rate_whose_whole_is_unknown_is_left_alone(report: Report) -> None:
    enter(report, "admin_reform.unit.procedures_cut", "77")
    enter(report, "admin_reform.unit.procedures_cut_rate", "38,5%")
    assert found(report, "admin_reform.unit.procedures_cut_rate") == []


def test_a_rate_of_inputs_that_are_not_printed_is_checked_too(report: Report) -> None:
    enter(enter(report, "new_rural.unit.poor_households", "343"), "new_rural.unit.households", "10.000")
    (issue,) = found(enter(report, "new_rural.unit.poverty_rate", "3,34%"), "new_rural.unit.poverty_rate")
    assert issue.mend == "3,43%"
