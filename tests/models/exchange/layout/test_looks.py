"""One look put otherwise in a report that is right: sizes, styles, alignment, indents, spaces, page."""

from collections.abc import Callable

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from tests.models.exchange.layout.made import BOTH, CENTER, LEFT, LONG, RIGHT, Made, codes, dress, made, told

Spoil = Callable[[Made], object]


def part(report: Made, text: str) -> Paragraph:
    return next(paragraph for words, paragraph in report.paragraphs.items() if words.startswith(text))


def size(text: str, points: float) -> Spoil:
    return lambda report: dress(part(report, text), points)


def bold(text: str, *, on: bool) -> Spoil:
    return lambda report: setattr(part(report, text).runs[0], "bold", on)


def italic(text: str, *, on: bool) -> Spoil:
    return lambda report: setattr(part(report, text).runs[0], "italic", on)


def align(text: str, where: object) -> Spoil:
    return lambda report: setattr(part(report, text), "alignment", where)


def layout(text: str, **measures: object) -> Spoil:
    def spoil(report: Made) -> None:
        for name, measure in measures.items():
            setattr(part(report, text).paragraph_format, name, measure)

    return spoil


def page(**measures: object) -> Spoil:
    def spoil(report: Made) -> None:
        for name, measure in measures.items():
            setattr(report.document.sections[0], name, measure)

    return spoil


PAGE = [
    (page(page_width=Mm(216), page_height=Mm(279)), ("paper_size", "216 x 279 mm", "210 x 297 mm")),
    (
        page(page_width=Mm(297), page_height=Mm(210), orientation=WD_ORIENT.LANDSCAPE),
        ("landscape", "giấy ngang", "giấy dọc"),
    ),
    (page(top_margin=Mm(15)), ("margin_top", "15 mm", "20 mm")),
    (page(bottom_margin=Mm(30)), ("margin_bottom", "30 mm", "25 mm")),
    (page(left_margin=Mm(25.4)), ("margin_left", "25,4 mm", "30 mm")),
    (page(right_margin=Mm(10)), ("margin_right", "10 mm", "15 mm")),
    (page(different_first_page_header_footer=False), ("page_number_first", "1", "")),
]
LOOKS = [
    (size("CỘNG HÒA", 11), ("nation_size", "cỡ 11", "cỡ 12")),
    (bold("CỘNG HÒA", on=False), ("nation_style", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", None)),
    (size("Độc lập", 13), ("motto_pair", "cỡ 13", "cỡ 14")),
    (size("Độc lập", 15), ("motto_size", "cỡ 15", "cỡ 14")),
    (align("Độc lập", LEFT), ("motto_align", "Độc lập - Tự do - Hạnh phúc", None)),
    (size("Nga Sơn, ngày", 13), ("date_pair", "cỡ 13", "cỡ 14")),
    (italic("Nga Sơn, ngày", on=False), ("date_style", "Nga Sơn, ngày 09 tháng 10 năm 2025", None)),
    (bold("UBND TỈNH", on=True), ("superior_style", "UBND TỈNH THANH HÓA", None)),
    (size("ỦY BAN", 14), ("agency_size", "cỡ 14", "cỡ 13")),
    (size("Số: 15", 14), ("number_size", "cỡ 14", "cỡ 13")),
    (bold("Số: 15", on=True), ("number_style", "Số: 15/BC-UBND", None)),
    (size("BÁO CÁO", 16), ("title_size", "cỡ 16", "cỡ 14")),
    (align("BÁO CÁO", LEFT), ("title_align", "BÁO CÁO", None)),
    (bold("BÁO CÁO", on=False), ("title_style", "BÁO CÁO", None)),
    (italic("Kết quả", on=True), ("subject_style", "Kết quả thực hiện công tác dân vận năm 2025", None)),
    (bold("Kính gửi", on=True), ("addressee_style", "Kính gửi: Sở Nội vụ tỉnh Thanh Hóa", None)),
    (size("Kính gửi", 12), ("addressee_size", "cỡ 12", "cỡ 13")),
    (bold("II. ", on=False), ("section_style", "II. PHƯƠNG HƯỚNG", None)),
    (italic("Nơi nhận", on=False), ("receivers_head_style", "Nơi nhận:", None)),
    (size("Nơi nhận", 14), ("receivers_head_size", "cỡ 14", "cỡ 12")),
    (bold("CHỦ TỊCH", on=False), ("authority_style", "CHỦ TỊCH", None)),
    (bold("Trần Văn An", on=False), ("signer_style", "Trần Văn An", None)),
    (size("Trần Văn An", 12), ("signer_size", "cỡ 12", "cỡ 13")),
]
PROSE = [
    (size("Trên đây", 13), ("mixed_sizes", "cỡ 13", "cỡ 14")),
    (align("Trên đây", LEFT), ("body_align", "canh trái", "canh đều hai bên")),
    (layout("Trên đây", first_line_indent=Mm(0)), ("first_line", "0 mm", "10 mm")),
    (layout("Trên đây", first_line_indent=Mm(20)), ("first_line", "20 mm", "12,7 mm")),
    (layout("Trên đây", line_spacing=2.0), ("line_spacing", "2,00 dòng", "1,5 dòng")),
    (layout("Trên đây", line_spacing=Pt(11)), ("line_spacing", "0,68 dòng", "1 dòng")),
    (layout("II. ", space_after=Pt(0)), ("paragraph_spacing", "0 pt", "6 pt")),
]


@pytest.mark.parametrize(
    ("spoil", "expected"), PAGE + LOOKS + PROSE, ids=lambda given: given[0] if isinstance(given, tuple) else ""
)
def test_one_fault_is_the_one_finding(spoil: Spoil, expected: tuple[str, str, str | None]) -> None:
    report = made()
    spoil(report)
    assert told(report) == [expected]


RIGHT_LOOKS = [
    page(left_margin=Mm(35), right_margin=Mm(20), top_margin=Mm(25)),
    layout("Trên đây", first_line_indent=Mm(10)),
    layout("Trên đây", line_spacing=1.5),
    layout("Trên đây", line_spacing=Pt(18)),
    layout("Trên đây", left_indent=Mm(12.7), first_line_indent=Mm(0)),
    layout("II. ", space_before=Pt(30)),
    align("I. ", LEFT),
    align("II. ", CENTER),
]


@pytest.mark.parametrize("change", RIGHT_LOOKS)
def test_what_the_law_leaves_open_is_left_alone(change: Spoil) -> None:
    report = made()
    change(report)
    assert told(report) == []


def test_many_paragraphs_are_one_finding() -> None:
    report = made()
    for paragraph in report.document.paragraphs:
        if paragraph.alignment == BOTH:
            paragraph.alignment = LEFT
    assert codes(report) == ["body_align"]


def test_a_whole_text_in_another_font_is_an_error() -> None:
    report = made()
    for paragraph in report.document.paragraphs:
        dress(paragraph, 14, "Arial")
    assert ("other_font", "Arial", "Times New Roman") in told(report)


def test_a_word_in_another_font_is_found() -> None:
    report = made()
    dress(part(report, "Trên đây"), 14, "Calibri")
    assert told(report) == [("mixed_fonts", "Calibri", "Times New Roman")]


def test_an_old_font_is_found_and_its_words_are_understood() -> None:
    report = made(title="B¸O C¸O")
    dress(part(report, "B¸O"), 14, ".VnTimeH")
    assert ("old_font", ".VnTimeH", "Times New Roman") in told(report)
    assert "missing_number" not in codes(report)


def test_coloured_words_are_found() -> None:
    report = made()
    part(report, "Trên đây").runs[0].font.color.rgb = RGBColor(0xC0, 0, 0)
    assert codes(report) == ["coloured"]


def test_letters_in_two_codes_are_a_hint() -> None:
    assert told(made(body=("Ba\u0301o cáo đầy đủ./.",))) == [("composed_letters", "Ba\u0301o", "Báo")]


@pytest.mark.parametrize(
    ("number_in", "where", "found"),
    [("footer", CENTER, "lề dưới, canh giữa"), ("header", RIGHT, "lề trên, canh phải")],
)
def test_page_numbers_elsewhere_are_found(number_in: str, where: object, found: str) -> None:
    report = made(number_in=number_in, number_align=where)
    assert told(report) == [("page_number_place", found, "lề trên, canh giữa")]


def test_small_page_numbers_are_found() -> None:
    report = made()
    for mark in report.document.sections[0].header._element.iter(qn("w:sz")):
        mark.set(qn("w:val"), "22")
    assert told(report) == [("page_number_size", "cỡ 11", "cỡ 13")]


def test_a_line_drawn_above_the_body_is_believed() -> None:
    report = made(lines=False)
    part(report, "BÁO CÁO").runs[0]._r.append(OxmlElement("w:drawing"))
    assert told(report) == []


def test_a_report_set_with_a_border_and_an_underline_has_its_lines() -> None:
    report = made(lines=False)
    for text in ("Độc lập", "ỦY BAN", "Kết quả"):
        part(report, text).runs[0].underline = True
    assert told(report) == []


def test_long_prose_across_the_page_is_right_with_a_wide_table() -> None:
    report = made(body=("I. SỐ LIỆU", f"{LONG[:-1]}./."))
    page(page_width=Mm(297), page_height=Mm(210))(report)
    table = report.document.add_table(2, 3, "Table Grid")
    part(report, "I. ")._p.addnext(table._tbl)
    assert codes(report) == []
