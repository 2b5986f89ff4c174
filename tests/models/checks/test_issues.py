"""What a report lacks or has wrong, each finding at its place with one sentence."""

from datetime import date

import pytest

from models.checks.issues import Issue, check
from models.form.definition import Column
from models.report.figures import parse_figure
from models.report.report import Report
from models.text.prose import from_text


def found(report: Report, key: str) -> list[Issue]:
    return [issue for issue in check(report) if issue.key == key]


def answer(report: Report, **answers: str | date | tuple[str, ...]) -> Report:
    report.apply([report.change(f"general.{name}", value) for name, value in answers.items()])
    return report


def enter(report: Report, key: str, text: str) -> Report:
    column = report.form.items[key]
    assert isinstance(column, Column)
    report.apply([report.change(key, parse_figure(column, text))])
    return report


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


@pytest.mark.parametrize(("signed", "codes"), [(date(2018, 10, 9), ["as_of_after_signing"]), (date(2018, 10, 30), [])])
def test_figures_of_a_day_after_the_signing_are_odd(report: Report, signed: date, codes: list[str]) -> None:
    answer(report, as_of=date(2018, 10, 30), date=signed)
    assert [issue.code for issue in found(report, "general.as_of")] == codes


def test_both_days_stand_in_the_sentence(report: Report) -> None:
    answer(report, as_of=date(2018, 10, 30), date=date(2018, 10, 9))
    assert found(report, "general.as_of")[0].message == (
        "“Số liệu tính đến ngày” là 30/10/2018, sau ngày ký 09/10/2018."
    )


@pytest.mark.parametrize(
    ("text", "code"), [("", "missing_section"), ("Đang viết", "unfinished_section"), ("Đã viết.", None)]
)
def test_the_state_of_a_section_is_told(report: Report, text: str, code: str | None) -> None:
    report.apply([report.change("III.1", from_text(text))])
    assert [issue.code for issue in found(report, "III.1")] == ([code] if code else [])


def test_a_missing_section_is_named_with_its_heading(report: Report) -> None:
    assert found(report, "III.1")[0].message == "Chưa viết mục III.1 “1. Về kết quả đạt được.”."


def test_a_missing_cell_is_named_with_its_group(report: Report) -> None:
    assert found(report, "citizens.unit.dialogues")[0].message == (
        "Chưa nhập ô “Đôi thoại định kỳ và đột xuất: Số cuộc”."
    )


@pytest.mark.parametrize("text", ["0", "-", "x", "02"])
def test_a_cell_said_to_be_nothing_is_no_issue(report: Report, text: str) -> None:
    assert found(enter(report, "citizens.unit.dialogues", text), "citizens.unit.dialogues") == []


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
        "hint",
        "Ô “Tỷ lệ hộ nghèo năm ***Năm báo cáo*** (%)”: “125%” nằm ngoài khoảng 0–100%; hãy xem lại các số đã nhập.",
    )


def test_inputs_that_are_not_printed_may_stay_blank(report: Report) -> None:
    assert found(report, "new_rural.unit.households") == []


def test_issues_stand_in_the_order_of_the_form(report: Report) -> None:
    keys = [issue.key for issue in check(report)]
    assert keys == [key for key in report.form.items if key in keys]


def test_what_is_odd_in_the_real_report(example: Report) -> None:
    told = [(issue.code, issue.key) for issue in check(example) if issue.code != "missing_cell"]
    assert told == [
        ("as_of_after_signing", "general.as_of"),
        ("missing_field", "general.addressee"),
    ]
