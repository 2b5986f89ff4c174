"""The words a report prints; the law is NĐ 30/2020/NĐ-CP, Phụ lục I (layout) and II (capitals)."""

from datetime import date

import pytest

from models.form.definition import Section
from models.form.library import load_form
from models.form.placeholders import DERIVED
from models.report.answers import Answer
from models.report.figures import Figure, Nothing
from models.report.report import Report
from models.report.wording import (
    _DERIVED,  # pyright: ignore[reportPrivateUsage] - both lists must name the same words
    BLANK,
    agency,
    agency_lines,
    answer_words,
    bare_line,
    caption,
    date_line,
    default_place,
    field_or_mark,
    field_text,
    fill,
    full_caption,
    full_heading,
    general_field,
    heading,
    nothing_note,
    printed_number,
    signer_form,
    signer_lines,
    unit_as_row,
    unit_in_sentence,
    unit_name,
)
from models.text.prose import from_text


def of_unit(unit: str, form_id: str = "huyen_2018") -> Report:
    return Report(load_form(form_id), {"general.unit": unit})


def answer(report: Report, **answers: str | int | date) -> Report:
    report.apply([report.change(f"general.{name}", value) for name, value in answers.items()])
    return report


@pytest.mark.parametrize(
    "typed",
    [
        "huyện Nga Sơn",
        "UBND huyện Nga Sơn",
        "ubnd  huyện Nga Sơn",
        "UBND. huyện Nga Sơn",
        "UBND\u00a0huyện\u00a0Nga Sơn",
        "Ủy ban nhân dân huyện Nga Sơn",
        "Uỷ ban nhân dân huyện Nga Sơn",
        "Ủy Ban Nhân Dân huyện Nga Sơn",
        "Ủy ban nhân dân (UBND) huyện Nga Sơn",
        "Ủy ban nhân dân (sau đây viết tắt là UBND) huyện Nga Sơn",
    ],
)
def test_the_committee_is_no_part_of_the_unit(typed: str) -> None:
    assert unit_name(of_unit(typed)) == "huyện Nga Sơn"


def test_a_name_that_begins_like_the_committee_is_kept() -> None:
    assert unit_name(of_unit("UBNDX huyện")) == "UBNDX huyện"


@pytest.mark.parametrize(
    ("form_id", "typed", "printed"),
    [
        ("huyen_2018", "Huyện Nga Sơn", "huyện Nga Sơn"),
        ("huyen_2018", "Thành phố Thanh Hóa", "thành phố Thanh Hóa"),
        ("huyen_2018", "Thị xã Bỉm Sơn", "thị xã Bỉm Sơn"),
        ("huyen_2018", "HUYỆN NGA SƠN", "huyện Nga Sơn"),
        ("huyen_2018", "ỦY BAN NHÂN DÂN HUYỆN NGA SƠN", "huyện Nga Sơn"),
        ("xa_2018", "Thị trấn Nga Sơn", "thị trấn Nga Sơn"),
        ("xa_2025", "Phường Hạc Thành", "phường Hạc Thành"),
        ("xa_2025", "Đặc khu Phú Quốc", "đặc khu Phú Quốc"),
    ],
)
def test_type_words_are_small_in_a_sentence(form_id: str, typed: str, printed: str) -> None:
    # Phụ lục II, III.1.a
    assert unit_in_sentence(of_unit(typed, form_id)) == printed


@pytest.mark.parametrize(
    ("form_id", "typed", "printed"), [("huyen_2018", "quận 1", "Quận 1"), ("xa_2025", "phường 2", "Phường 2")]
)
def test_type_words_before_a_number_are_capital(form_id: str, typed: str, printed: str) -> None:
    # Phụ lục II, III.1.b
    assert unit_in_sentence(of_unit(typed, form_id)) == printed


@pytest.mark.parametrize("typed", ["Xa La", "Phương Nga", "Nga Sơn", "P. Hạc Thành", "{unit}"])
def test_a_name_without_a_type_word_stays_as_typed(typed: str) -> None:
    assert unit_in_sentence(of_unit(typed, "xa_2025")) == typed


def test_a_row_begins_with_a_capital() -> None:
    assert unit_as_row(of_unit("UBND huyện Nga Sơn")) == "Huyện Nga Sơn"


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Huyện Nga Sơn", "Nga Sơn"),
        ("HUYỆN NGA SƠN", "Nga Sơn"),
        ("UBND thành phố Thanh Hóa", "Thanh Hóa"),
        ("TP. Thanh Hóa", "Thanh Hóa"),
        ("H. Nga Sơn", "Nga Sơn"),
        ("Quận 1", "Quận 1"),  # Phụ lục I, II.4: a name that is a number is given in full
        ("Huyện", ""),
        ("UBND", ""),
    ],
)
def test_the_place_is_the_name_of_the_unit(typed: str, place: str) -> None:
    assert default_place(of_unit(typed)) == place


def test_the_agency_in_a_sentence() -> None:
    assert agency(of_unit("Ủy ban nhân dân Huyện Nga Sơn")) == "UBND huyện Nga Sơn"


def test_the_agency_of_the_letterhead_is_in_capitals() -> None:
    # Phụ lục I, II.2
    assert agency_lines(of_unit("UBND huyện Nga Sơn")) == ("ỦY BAN NHÂN DÂN", "HUYỆN NGA SƠN")


@pytest.mark.parametrize(
    ("number", "printed"), [("7", "07"), ("07", "07"), ("12", "12"), ("7/BC-UBND", "07"), ("7a", "7a"), ("²", "²")]
)
def test_a_number_below_ten_is_padded(report: Report, number: str, printed: str) -> None:
    # Phụ lục I, II.3
    assert printed_number(answer(report, number=number, symbol="BC-UBND")) == printed


def test_a_number_not_yet_given_leaves_room(report: Report) -> None:
    assert printed_number(report) == BLANK


def test_a_date_not_yet_known_leaves_room_for_day_and_month(report: Report) -> None:
    assert date_line(answer(report, year=2018)) == f"ngày{BLANK}tháng{BLANK}năm 2018"


def test_a_date_is_written_out(report: Report) -> None:
    assert date_line(answer(report, date=date(2018, 2, 9))) == "ngày 09 tháng 02 năm 2018"


@pytest.mark.parametrize(
    ("signing", "lines"),
    [
        ("tm_chairman", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        ("tm_kt_chairman", ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("chairman", ["CHỦ TỊCH"]),
        ("kt_chairman", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        ("tl_chairman", ["TL. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]),
        ("tuq_chairman", ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ"]),
        ("acting_chairman", ["TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"]),
    ],
)
def test_the_seven_forms_of_signing(report: Report, signing: str, lines: list[str]) -> None:
    # Phụ lục I, II.7
    assert list(signer_lines(answer(report, signer_form=signing, signer_role="Trưởng phòng Nội vụ"))) == lines


def test_a_missing_role_is_marked(report: Report) -> None:
    assert list(signer_lines(answer(report, signer_form="tl_chairman")))[1] == "***CHỨC VỤ NGƯỜI KÝ THAY***"


@pytest.mark.parametrize("chosen", ["", "no_longer_there"])
def test_a_form_of_signing_that_is_not_there_is_marked(report: Report, chosen: str) -> None:
    assert list(signer_lines(answer(report, signer_form=chosen))) == ["***Quyền hạn, chức vụ ký***"]


def test_the_chosen_form_of_signing(report: Report) -> None:
    chosen = signer_form(answer(report, signer_form="chairman"))
    assert chosen is not None
    assert chosen.label == "Chủ tịch"


def test_a_placeholder_without_an_answer_is_marked(report: Report) -> None:
    assert fill(report, "của {letter_sender} năm {previous_year}") == (
        "của ***Cơ quan ban hành văn bản*** năm ***Năm báo cáo***"
    )


@pytest.mark.parametrize("name", ["unit", "unit_name", "agency"])
def test_words_made_from_a_missing_unit_are_marked(report: Report, name: str) -> None:
    assert fill(report, f"{{{name}}}") == "***Tên đơn vị***"


def test_braces_of_an_answer_are_printed_as_typed() -> None:
    assert fill(of_unit("Huyện {year} {x.y}"), "{unit}") == "huyện {year} {x.y}"


def test_the_year_before(report: Report) -> None:
    assert fill(answer(report, year=2018), "so với năm {previous_year}(%)") == "so với năm 2017(%)"


def test_placeholders_a_form_may_use_are_those_that_are_filled() -> None:
    assert set(_DERIVED) == DERIVED


def test_a_cited_date_is_short(report: Report) -> None:
    letter = answer(report, letter_date=date(2018, 9, 28))
    assert field_text(letter, general_field(letter, "letter_date")) == "28/9/2018"


def test_a_sentence_is_made_from_other_answers(example: Report) -> None:
    assert field_text(example, general_field(example, "opening")) == (
        "Thực hiện Công văn số 1527/SNV-VP ngày 28/9/2018 của Sở Nội vụ tỉnh Thanh Hóa về báo cáo kết quả triển khai "
        "thực hiện “Năm dân vận chính quyền” 2018; UBND huyện Nga Sơn báo cáo kết quả như sau:"
    )


def test_a_sentence_written_by_hand_goes_before_the_one_made(example: Report) -> None:
    answer(example, opening="Viết tay {unit}:")
    assert field_text(example, general_field(example, "opening")) == "Viết tay {unit}:"


def test_a_field_without_an_answer_is_marked(report: Report) -> None:
    assert field_or_mark(report, "signer_name") == "***Họ và tên người ký***"


def test_a_field_that_is_not_there_is_missed(report: Report) -> None:
    with pytest.raises(KeyError):
        general_field(report, "none")


@pytest.mark.parametrize(
    ("address", "printed"), [("I", "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO TRIỂN KHAI"), ("III.1", "1. Về kết quả đạt được.")]
)
def test_headings_carry_their_number(report: Report, address: str, printed: str) -> None:
    section = report.form.items[address]
    assert isinstance(section, Section)
    assert heading(report, section) == printed


def test_a_caption_is_filled(example: Report) -> None:
    column = next(column for column in example.form.columns if column.id == "poverty_rate")
    assert caption(example, column) == "Tỷ lệ hộ nghèo năm 2018 (%)"


def test_a_full_caption_tells_one_count_from_another(example: Report) -> None:
    captions = [full_caption(example, column) for column in example.form.columns]
    assert len(set(captions)) == len(captions)


def test_a_full_caption_has_its_group_before_it(example: Report) -> None:
    column = next(column for column in example.form.columns if column.id == "inspections")
    assert full_caption(example, column) == "Thanh tra, kiểm tra công vụ: Số cuộc"


@pytest.mark.parametrize(("sign", "is_needed"), [("not_competent", True), ("none_arisen", False), (None, False)])
def test_signs_are_explained_where_one_needs_it(report: Report, sign: Nothing | None, *, is_needed: bool) -> None:
    report.apply([report.change("citizens.unit.receptions", Figure(nothing=sign) if sign else Figure("0"))])
    assert (nothing_note(report) == report.form.fact("nothing_note")) == is_needed


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("- Sở Nội vụ;", "Sở Nội vụ"),
        ("Sở Nội vụ. ", "Sở Nội vụ"),
        ("Sở Nội vụ ;", "Sở Nội vụ"),
        ("Các phòng, ban...", "Các phòng, ban..."),
        ("Các phòng, ban...;", "Các phòng, ban..."),
        ("Đài, báo, v.v.", "Đài, báo, v.v."),
        ("Đài, báo, v.v...", "Đài, báo, v.v..."),
        ("Đài, báo, v.v.;", "Đài, báo, v.v."),
        ("Phòng TV.", "Phòng TV"),
        ("...", "..."),
        (";", ";"),
    ],
)
def test_a_line_of_a_list_loses_one_end_sign(line: str, bare: str) -> None:
    assert bare_line(line) == bare


@pytest.mark.parametrize(
    ("key", "answer", "words"),
    [
        ("general.signer_form", "chairman", "Chủ tịch"),
        ("general.signer_form", "taken_away", "taken_away"),
        ("general.date", date(2018, 12, 1), "01/12/2018"),
        ("general.number", None, ""),
        ("new_rural.unit.poverty_rate", Figure("02"), "02"),
        ("new_rural.unit.poverty_rate", Figure(nothing="none_arisen"), "không phát sinh"),
        ("IV", from_text("- Một."), "- Một."),
        ("note.IV", "hỏi lại", "hỏi lại"),
    ],
)
def test_an_answer_in_words(report: Report, key: str, answer: Answer | None, words: str) -> None:
    assert answer_words(report, key, answer) == words


def test_a_heading_has_the_number_of_its_group(report: Report) -> None:
    sections = {section.address: full_heading(report, section) for section in report.form.sections}
    assert [sections[address].partition(" ")[0] for address in ("I", "II.3")] == ["I.", "II.3."]
