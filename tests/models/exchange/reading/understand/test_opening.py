"""Receivers, legal bases, the asking letter and the opening sentence."""

from datetime import date

import pytest

from models.exchange.reading.understand import understand
from models.report.report import Report
from tests.models.exchange.reading.understand.frames import with_opening
from tests.models.exchange.reading.understand.made import document, parts_of

LETTERS = {
    "Thực hiện Công văn số 1527/SNV-VP ngày 28/9/2018 của Sở Nội vụ tỉnh Thanh Hóa về báo cáo kết quả; "
    "UBND huyện Nga Sơn báo cáo kết quả như sau:": (
        *("Công văn", "1527/SNV-VP", date(2018, 9, 28), "Sở Nội vụ tỉnh Thanh Hóa", "báo cáo kết quả"),
    ),
    "Căn cứ Kế hoạch số 12/KH-UBND ngày 08 tháng 02 năm 2018 của UBND tỉnh Thanh Hóa về việc thực hiện dân vận, "
    "UBND huyện Nga Sơn xin báo cáo như sau:": (
        *("Kế hoạch", "12/KH-UBND", date(2018, 2, 8), "UBND tỉnh Thanh Hóa", "thực hiện dân vận"),
    ),
    "Thực hiện Văn bản số 1527/SNV-VP của Sở Nội vụ về việc báo cáo; "
    "Ủy ban nhân dân huyện Nga Sơn báo cáo kết quả cụ thể như sau:": (
        *("Văn bản", "1527/SNV-VP", None, "Sở Nội vụ", "báo cáo"),
    ),
    "Thực hiện công văn 1527/SNV-VP, ngày 28 tháng 9 năm 2018 của Sở Nội vụ, UBND huyện báo cáo như sau:": (
        *("công văn", "1527/SNV-VP", date(2018, 9, 28), "Sở Nội vụ", None),
    ),
    "Theo đề nghị của Sở Nội vụ tại Công văn số 1527 /SNV-VP ngày 28/9/2018 về việc báo cáo công tác dân vận, "
    "Ủy ban nhân dân xã Nga Thắng báo cáo như sau:": (
        *("Công văn", "1527/SNV-VP", date(2018, 9, 28), "Sở Nội vụ", "báo cáo công tác dân vận"),
    ),
    "Thực hiện Kế hoạch số 15-KH/HU ngày 02/3/2018 của Ban Thường vụ Huyện ủy; UBND xã Nga Thắng báo cáo kết quả.": (
        *("Kế hoạch", "15-KH/HU", date(2018, 3, 2), "Ban Thường vụ Huyện ủy", None),
    ),
}


@pytest.mark.parametrize("sentence", LETTERS)
def test_asking_letter(sentence: str, example: Report):
    answers = with_opening(example, sentence).answers
    names = ("letter_kind", "letter_number", "letter_date", "letter_sender", "letter_subject")
    assert tuple(answers.get(f"general.{name}") for name in names) == LETTERS[sentence]


def test_opening_the_program_would_write_itself_is_no_answer(example: Report):
    answers = understand(document(parts_of(example))).answers
    assert not {"general.opening", "general.closing", "general.letter_subject"} & set(answers)


def test_opening_of_other_words_is_kept(example: Report):
    found = with_opening(example, "UBND huyện Nga Sơn báo cáo kết quả như sau:")
    assert found.answers["general.opening"] == "UBND huyện Nga Sơn báo cáo kết quả như sau:"


def test_one_addressee(example: Report):
    found = with_opening(example, "Kính gửi: Sở Nội vụ tỉnh Thanh Hóa.", "UBND huyện Nga Sơn báo cáo như sau:")
    assert found.answers["general.addressee"] == ("Sở Nội vụ tỉnh Thanh Hóa",)


def test_several_addressees(example: Report):
    texts = ("Kính gửi:", "- Sở Nội vụ;", "- Ban Dân vận Tỉnh ủy.", "UBND huyện Nga Sơn báo cáo như sau:")
    assert with_opening(example, *texts).answers["general.addressee"] == ("Sở Nội vụ", "Ban Dân vận Tỉnh ủy")


def test_legal_bases(example: Report):
    texts = (
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "Căn cứ Kế hoạch số 5/KH-UBND.",
        "UBND huyện báo cáo như sau:",
    )
    found = with_opening(example, *texts)
    assert found.answers["general.legal_bases"] == (
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Căn cứ Kế hoạch số 5/KH-UBND",
    )


def test_text_before_the_first_section_is_listed(example: Report):
    found = with_opening(example, "Năm 2018 là năm bản lề của nhiệm kỳ.", "UBND huyện báo cáo như sau:")
    assert found.unmatched == ("Năm 2018 là năm bản lề của nhiệm kỳ.",)


def test_receivers_on_one_line(example: Report):
    texts = ("Kính gửi: UBND huyện Nga Sơn; Phòng Nội vụ huyện.", "UBND huyện Nga Sơn báo cáo như sau:")
    assert with_opening(example, *texts).answers["general.addressee"] == ("UBND huyện Nga Sơn", "Phòng Nội vụ huyện")


def test_sender_ends_where_the_next_sentence_begins(example: Report):
    text = "Thực hiện Công văn số 315/PNV ngày 02/11/2019 của Phòng Nội vụ. UBND xã Nga Thắng báo cáo kết quả năm 2019."
    assert with_opening(example, text).answers["general.letter_sender"] == "Phòng Nội vụ"


def test_opening_cut_into_lines(example: Report):
    texts = (
        "Thực hiện Công văn số 1527/SNV-VP ngày 28/9/2018 của Sở Nội vụ tỉnh",
        "Thanh Hóa về báo cáo kết quả thực hiện công tác dân vận; UBND huyện",
        "Nga Sơn báo cáo kết quả như sau:",
    )
    found = with_opening(example, *texts)
    read = [piece.text for piece in found.pieces if piece.target == "general.opening"]
    assert (read, found.unmatched) == ([" ".join(texts)], ())
