"""The words a template is filled with: what is blank stays writable, what is missing is marked."""

from typing import Any

import pytest

from models.exchange.word.context import punctuated, report_context
from models.report.figures import Figure
from models.report.report import Report
from models.text.prose import from_text, paragraph


def _words(report: Report, **answers: Any) -> dict[str, Any]:
    report.apply([report.change(f"general.{field}", answer) for field, answer in answers.items()])
    return report_context(report)


def test_one_receiver_stands_beside_the_address(report: Report):
    words = _words(report, addressee=("Sở Nội vụ tỉnh Thanh Hóa",))
    assert (words["addressee"], words["addressees"]) == ("Sở Nội vụ tỉnh Thanh Hóa", ())


def test_several_receivers_stand_in_a_list(report: Report):
    words = _words(report, addressee=("UBND tỉnh", "Sở Nội vụ;"))
    assert (words["addressee"], words["addressees"]) == ("", ("UBND tỉnh;", "Sở Nội vụ."))


def test_a_missing_receiver_is_marked(report: Report):
    assert report_context(report)["addressee"] == "***Kính gửi***"


def test_as_above_comes_first_where_there_is_an_address(report: Report):
    words = _words(report, addressee=("Sở Nội vụ",), receivers=("Huyện ủy (b/c)",), filing="VT, NV")
    assert words["receivers"] == ("Như trên;", "Huyện ủy (b/c);", "Lưu: VT, NV.")


def test_as_above_is_not_said_twice(report: Report):
    words = _words(report, addressee=("Sở Nội vụ",), receivers=("- như trên;", "Huyện ủy"), filing="VT")
    assert words["receivers"] == ("như trên;", "Huyện ủy;", "Lưu: VT.")


def test_as_above_comes_first_wherever_it_was_typed(report: Report):
    words = _words(report, addressee=("Sở Nội vụ",), receivers=("Huyện ủy (b/c);", "Như trên;"), filing="VT")
    assert words["receivers"] == ("Như trên;", "Huyện ủy (b/c);", "Lưu: VT.")


def test_as_above_needs_an_address(report: Report):
    assert _words(report, filing="VT")["receivers"] == ("Lưu: VT.",)


def test_legal_bases_end_in_semicolons_and_a_full_stop(report: Report):
    words = _words(report, legal_bases=("Căn cứ Luật số 72/2025/QH15;", "Căn cứ Kế hoạch số 5"))
    assert words["legal_bases"] == ("Căn cứ Luật số 72/2025/QH15;", "Căn cứ Kế hoạch số 5.")


def test_a_blank_number_place_and_date_leave_room_to_write(report: Report):
    words = report_context(report)
    assert words["number"].isspace()
    assert words["place_and_date"].replace("\u00a0", "") == ", ngàythángnăm "


def test_no_superior_prints_nothing(report: Report):
    assert report_context(report)["superior"] == ""


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("symbol", "***Ký hiệu***"),
        ("unit_capitals", "***Tên đơn vị***"),
        ("signer_name", "***Họ và tên người ký***"),
        ("unit_row", "***Tên đơn vị***"),
        ("signer_lines", ("***Quyền hạn, chức vụ ký***",)),
    ],
)
def test_what_is_required_and_missing_is_marked(report: Report, name: str, mark: object):
    assert report_context(report)[name] == mark


def test_an_empty_section_is_marked(report: Report):
    section = report_context(report)["sections"][0]
    assert "***I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI***" in str(section.parts[0].words)


def test_heads_without_a_text_are_kept_and_marked(report: Report):
    report.apply([report.change("III.2", (paragraph("Nguyên nhân tồn tại:", "starred"),))])
    section = next(item for item in report_context(report)["sections"] if item.heading.startswith("2. Khó khăn"))
    assert [part.kind for part in section.parts] == ["starred", "plain"]


def test_a_written_section_has_no_mark(report: Report):
    report.apply([report.change("I", from_text("Đã triển khai."))])
    assert len(report_context(report)["sections"][0].parts) == 1


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (Figure("02"), "02"),
        (Figure("0"), "0"),
        (Figure(nothing="none_arisen"), "-"),
        (Figure(nothing="not_competent"), "x"),
        (None, "***Số vượt cấp***"),
    ],
)
def test_each_kind_of_nothing_prints_its_own_way(report: Report, figure: Figure | None, text: str):
    report.apply([report.change("citizens.unit.complaints_skipping_level", figure)])
    assert report_context(report)["cell"].citizens.complaints_skipping_level == text


def test_a_per_cent_is_worked_out_of_its_parts(report: Report):
    inputs = {"poor_households": "137", "households": "4000"}
    report.apply([report.change(f"new_rural.unit.{name}", Figure(text)) for name, text in inputs.items()])
    assert report_context(report)["cell"].new_rural.poverty_rate == "3,43%"


def test_the_signs_are_explained_only_where_one_needs_it(report: Report):
    assert report_context(report)["nothing_note"] == ""
    report.apply([report.change("citizens.unit.receptions", Figure(nothing="not_competent"))])
    assert str(report_context(report)["nothing_note"]).startswith("Ghi chú: ")


def test_the_parts_of_a_list_keep_what_belongs_to_them():
    assert punctuated(["- UBND tỉnh (b/c);", "Ban T.C.T.W"]) == ("UBND tỉnh (b/c);", "Ban T.C.T.W.")


def test_an_end_sign_that_belongs_to_the_words_is_not_doubled():
    assert punctuated(["Các phòng, ban...", "Đài, báo, v.v."]) == ("Các phòng, ban...;", "Đài, báo, v.v.")


@pytest.mark.parametrize(
    ("field_id", "text"),
    [
        ("unit", "Huyện Nga Sơn"),
        ("as_of", "30/10/2018"),
        ("legal_bases", "Luật A; Luật B"),
        ("superior", ""),
        ("addressee", "***Kính gửi***"),
        ("letter_subject", "báo cáo kết quả triển khai thực hiện “Năm dân vận chính quyền” 2018"),
    ],
)
def test_every_field_can_be_named(example: Report, field_id: str, text: str):
    words = _words(example, legal_bases=("Luật A", "Luật B"))
    assert getattr(words["general"], field_id) == text
