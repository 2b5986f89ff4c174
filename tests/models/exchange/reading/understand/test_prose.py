"""Pieces of a file become paragraphs with their signs, numbers and formats."""

import pytest

from models.exchange.reading.source import SourceParagraph, SourceRun
from models.exchange.reading.understand.pieces import paragraph_pieces
from models.exchange.reading.understand.prose import prose_of
from models.text.prose import Paragraph, Run, to_text
from tests.models.exchange.reading.understand.made import line

LONG = "Công tác dân vận của chính quyền các cấp đã được quan tâm thực hiện"


def prose(*sources: SourceParagraph) -> tuple[Paragraph, ...]:
    return prose_of(piece for source in sources for piece in paragraph_pieces(source))


def lines(*texts: str) -> list[str]:
    return to_text(prose(*map(line, texts))).split("\n")


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("-", "- Nội dung"),
        ("\uf0b7", "- Nội dung"),
        ("•", "- Nội dung"),
        ("o", "- Nội dung"),
        ("+", "+ Nội dung"),
        ("*", "* Nội dung"),
        ("3.", "3. Nội dung"),
        ("a)", "a) Nội dung"),
        ("3)", "3) Nội dung"),
        ("2.1.", "2.1. Nội dung"),
    ],
)
def test_automatic_label_becomes_the_sign(label: str, expected: str):
    assert to_text(prose(line("Nội dung", label=label))) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("-Về văn hóa", "- Về văn hóa"),
        ("– Về văn hóa", "- Về văn hóa"),
        ("+Về văn hóa", "+ Về văn hóa"),
        ("3.Về văn hóa", "3. Về văn hóa"),
        ("3/ Về văn hóa", "3/ Về văn hóa"),
        ("b) Về văn hóa", "b) Về văn hóa"),
        ("*** Về văn hóa**", "* Về văn hóa"),
        ("-5% so với cùng kỳ", "-5% so với cùng kỳ"),
        ("1.306 tỷ đồng", "1.306 tỷ đồng"),
        ("9/10 xã đạt chuẩn", "9/10 xã đạt chuẩn"),
    ],
)
def test_typed_sign(typed: str, expected: str):
    assert lines(typed) == [expected]


def test_decomposed_letters_are_composed_across_runs():
    source = SourceParagraph((SourceRun("kê"), SourceRun("\u0301 hoạch")))
    assert prose(source)[0].text == "kế hoạch"


def test_format_is_kept():
    source = SourceParagraph((SourceRun("Đạt "), SourceRun("100%", bold=True), SourceRun(" kế hoạch", italic=True)))
    assert prose(source)[0].runs == (Run("Đạt "), Run("100%", bold=True), Run(" kế hoạch", italic=True))


def test_starred_head_needs_no_format_of_its_own():
    source = SourceParagraph((SourceRun("* ", bold=True), SourceRun("Về văn hóa", bold=True, italic=True)))
    assert prose(source) == (Paragraph((Run("Về văn hóa"),), "starred"),)


def test_part_of_a_starred_head_keeps_its_format():
    source = SourceParagraph((SourceRun("* Về "), SourceRun("văn hóa", bold=True)))
    assert prose(source)[0].runs == (Run("Về "), Run("văn hóa", bold=True))


def test_bold_paragraph_stays_bold():
    assert prose(line("Đoạn in đậm.", bold=True))[0].runs == (Run("Đoạn in đậm.", bold=True),)


def test_paragraph_cut_at_a_page_end_is_joined():
    assert lines(LONG, "kịp thời và có hiệu quả.") == [f"{LONG} kịp thời và có hiệu quả."]


def test_page_number_between_the_halves_is_left_out():
    assert lines(LONG, "12", "kịp thời và có hiệu quả.") == [f"{LONG} kịp thời và có hiệu quả."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"{LONG}.", "kịp thời."),
        (f"{LONG};", "kịp thời."),
        (f"{LONG}:", "kịp thời."),
        (LONG, "Kịp thời."),
        (LONG, "- kịp thời."),
        (LONG, "a) kịp thời."),
        (f"* {LONG}", "kịp thời."),
        ("Ngắn", "kịp thời."),
    ],
)
def test_paragraphs_that_end_are_not_joined(first: str, second: str):
    assert len(lines(first, second)) == 2


def test_line_break_is_a_space():
    assert lines("Công tác dân vận \n của chính quyền") == ["Công tác dân vận của chính quyền"]


def test_line_breaks_before_signs_begin_paragraphs():
    assert lines("Gồm:\n- Một;\n- Hai;\n+ Ba.") == ["Gồm:", "- Một;", "- Hai;", "+ Ba."]


def test_line_break_before_a_number_after_a_full_stop_begins_a_paragraph():
    assert lines("1. Một.\n2. Hai.") == ["1. Một.", "2. Hai."]


def test_line_break_inside_a_sentence_before_a_number_is_a_space():
    assert lines("theo Chỉ thị số\n05. Đảng bộ") == ["theo Chỉ thị số 05. Đảng bộ"]


def test_hard_spaces_and_tabs_do_not_stick():
    assert lines("-\tVề văn hóa") == ["- Về văn hóa"]


def test_our_mark_of_a_missing_answer_is_no_prose():
    assert prose(line("***I. CÔNG TÁC LÃNH ĐẠO***")) == ()


def test_sign_alone_is_no_paragraph():
    assert prose(line("-"), line("*")) == ()
