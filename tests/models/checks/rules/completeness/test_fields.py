"""Required answers, and answers that cannot be printed as they are."""

import pytest

from models.checks.issues import Issue
from models.report.report import Report
from tests.models.checks.made import answer, found


def test_a_missing_field_is_named(report: Report) -> None:
    assert found(report, "general.unit") == [
        Issue("missing_field", "warning", "general.unit", "Chưa nhập “Tên đơn vị”."),
    ]


@pytest.mark.parametrize("field_id", ["number", "date", "place", "superior", "legal_bases", "receivers"])
def test_what_may_stay_blank_is_no_issue(report: Report, field_id: str) -> None:
    assert found(report, f"general.{field_id}") == []


def test_a_role_that_is_printed_must_be_entered(report: Report) -> None:
    answer(report, signer_form="tl_chairman")
    assert [issue.code for issue in found(report, "general.signer_role")] == ["missing_field"]


def test_a_form_of_signing_that_is_gone_must_be_chosen_again(report: Report) -> None:
    answer(report, signer_form="no_longer_there")
    assert [issue.code for issue in found(report, "general.signer_form")] == ["missing_field"]


@pytest.mark.parametrize(
    ("number", "codes"), [("7", []), ("07/BC-UBND", []), ("7a", []), ("Số 7", ["odd_number"]), ("²", [])]
)
def test_a_number_that_begins_with_words_is_odd(report: Report, number: str, codes: list[str]) -> None:
    answer(report, number=number, symbol="BC-UBND")
    assert [issue.code for issue in found(report, "general.number")] == codes


@pytest.mark.parametrize(
    ("unit", "codes"),
    [
        ("Huyện Nga Sơn", []),
        ("UBND THỊ XÃ BỈM SƠN", []),
        ("Nga Sơn", ["odd_unit"]),
        ("Xã Nga Thắng", ["odd_unit"]),
        ("Huyện", ["odd_unit"]),
    ],
)
def test_a_unit_must_be_of_the_level_of_the_form(report: Report, unit: str, codes: list[str]) -> None:
    answer(report, unit=unit)
    assert [issue.code for issue in found(report, "general.unit")] == codes


def test_a_unit_of_another_level_is_told_what_to_do(report: Report) -> None:
    answer(report, unit="Nga Sơn")
    assert found(report, "general.unit")[0].message == (
        "“Tên đơn vị” đang ghi “Nga Sơn”; biểu mẫu “Cấp huyện, năm 2018” cần đủ loại đơn vị "
        "(huyện, thị xã, thành phố, quận) và tên riêng: hãy gõ lại, hoặc lập báo cáo trên biểu mẫu của cấp khác."
    )
