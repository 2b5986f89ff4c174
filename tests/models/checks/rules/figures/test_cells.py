"""Figures that do not suit their column, and figures that can hardly be."""

import pytest

from models.report.report import Report
from tests.models.checks.made import enter, found


def test_a_wrong_figure_is_an_error_that_says_why(report: Report) -> None:
    (issue,) = found(enter(report, "new_rural.unit.communes_taking_part", "5/0"), "new_rural.unit.communes_taking_part")
    assert (issue.weight, issue.code) == ("error", "bad_cell")
    assert issue.message.endswith("“5/0” không hợp. Số đứng sau dấu gạch chéo phải lớn hơn 0.")


@pytest.mark.parametrize(
    ("key", "text", "codes"),
    [
        ("new_rural.unit.communes_taking_part", "27/27", []),
        ("new_rural.unit.communes_taking_part", "28/27", ["odd_cell"]),
        ("new_rural.unit.communes_met_rate", "100", []),
        ("new_rural.unit.communes_met_rate", "100,1", ["odd_cell"]),
        ("new_rural.unit.communes_met_rate", "-1", ["odd_cell"]),
        ("new_rural.unit.communes_met_rate", "x", []),
        ("new_rural.unit.communes_met", "2018", []),
    ],
)
def test_figures_that_can_hardly_be_are_told(report: Report, key: str, text: str, codes: list[str]) -> None:
    assert [issue.code for issue in found(enter(report, key, text), key)] == codes


def test_a_per_cent_worked_out_of_its_parts_is_looked_at_too(report: Report) -> None:
    enter(enter(report, "new_rural.unit.poor_households", "5"), "new_rural.unit.households", "4")
    (issue,) = found(report, "new_rural.unit.poverty_rate")
    assert (issue.weight, issue.message) == (
        "warning",
        "Ô “Tỷ lệ hộ nghèo năm ***Năm báo cáo*** (%)”: “125%” nằm ngoài khoảng 0–100%; hãy xem lại các số đã nhập.",
    )


def test_a_part_above_its_whole_is_surely_wrong(report: Report) -> None:
    key = "admin_reform.unit.offices_surveyed"
    assert [issue.weight for issue in found(enter(report, key, "29/28"), key)] == ["error"]
