"""Cells of the appendix without a figure."""

import pytest

from models.report.report import Report
from tests.models.checks.made import enter, found


def test_a_missing_cell_is_named_with_its_group(report: Report) -> None:
    assert found(report, "citizens.unit.dialogues")[0].message == (
        "Chưa nhập ô “Đôi thoại định kỳ và đột xuất: Số cuộc”."
    )


@pytest.mark.parametrize("text", ["0", "-", "x", "02"])
def test_a_cell_said_to_be_nothing_is_no_issue(report: Report, text: str) -> None:
    assert found(enter(report, "citizens.unit.dialogues", text), "citizens.unit.dialogues") == []


def test_inputs_that_are_not_printed_may_stay_blank(report: Report) -> None:
    assert found(report, "new_rural.unit.households") == []
