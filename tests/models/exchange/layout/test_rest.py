"""Faults that need more than one word or look put otherwise: page numbers, titles, appendices, spaces."""

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from models.exchange.layout.reading import read_sheet
from tests.models.exchange.layout.made import LONG, Made, codes, dress, made, told
from tests.models.exchange.reading.docx_files import p, word_file

ATTACHED = "(Kèm theo Báo cáo số 15/BC-UBND ngày 09 tháng 10 năm 2025 của UBND xã Nga Sơn)"
CLOSING = f"{LONG[:-1]} (có Phụ lục kèm theo)./."


def number_run(report: Made) -> object:
    return next(report.document.sections[0].header._element.iter(qn("w:rPr")))


@pytest.mark.parametrize(("mark", "found"), [("w:i", "in nghiêng"), ("w:b", "in đậm")])
def test_page_numbers_are_upright(mark: str, found: str) -> None:
    report = made()
    number_run(report).append(OxmlElement(mark))  # pyright: ignore[reportAttributeAccessIssue]
    assert told(report) == [("page_number_style", found, "kiểu chữ đứng")]


def test_words_beside_the_page_number_are_a_hint() -> None:
    report = made()
    paragraph = report.document.sections[0].header.paragraphs[0]
    paragraph.add_run("Trang ")
    dress(paragraph, 14)
    assert told(report) == [("page_number_words", "Trang", "")]


@pytest.mark.parametrize(
    ("attribute", "value", "expected"),
    [
        ("w:fmt", "upperRoman", ("page_number_digits", "upperRoman", "1, 2, 3")),
        ("w:start", "5", ("page_number_start", "5", "1")),
    ],
)
def test_pages_are_counted_from_one_in_arabic(attribute: str, value: str, expected: tuple[str, str, str]) -> None:
    report = made()
    mark = OxmlElement("w:pgNumType")
    mark.set(qn(attribute), value)
    report.document.sections[0]._sectPr.append(mark)
    assert told(report) == [expected]


def test_the_pages_of_an_appendix_are_counted_anew() -> None:
    report = made(body=(CLOSING,), appendix=("Phụ lục", "SỐ LIỆU", ATTACHED))
    setup = report.document.sections[1]._sectPr
    for mark in setup.findall(qn("w:pgNumType")) + setup.findall(qn("w:titlePg")):
        setup.remove(mark)
    assert codes(report) == ["appendix_pages"]


def test_a_right_appendix_is_left_alone() -> None:
    assert told(made(body=(CLOSING,), appendix=("Phụ lục", "SỐ LIỆU", ATTACHED))) == []


def test_an_appendix_says_what_it_belongs_to() -> None:
    assert codes(made(body=(CLOSING,), appendix=("Phụ lục", "SỐ LIỆU"))) == ["missing_attached"]


def test_a_title_that_is_not_bold_among_bold_ones_is_a_hint() -> None:
    titles = ("1. Một", "2. Hai", "3. Ba")
    report = made(body=(*(line for title in titles for line in (title, LONG)), CLOSING))
    for title in titles[:2]:
        report.paragraphs[title].runs[0].bold = True
    assert told(report) == [("title_bold", "3. Ba", None)]


def test_legal_bases_are_italic_today() -> None:
    basis = "Căn cứ Kế hoạch số 15/KH-UBND ngày 08/02/2025."
    report = made(bases=(basis,))
    report.paragraphs[basis].runs[0].italic = False
    assert told(report) == [("legal_bases_style", basis, None)]


def test_several_receivers_begin_with_a_dash() -> None:
    found = told(made(addressee=("Kính gửi:", "Sở Nội vụ;", "Ban Dân vận.")))
    assert found == [("addressee_dash", "Sở Nội vụ;", "- Sở Nội vụ;")]


def test_paragraphs_of_one_style_may_leave_no_space_between() -> None:
    report = made()
    for paragraph in report.document.paragraphs:
        for properties in paragraph._p.findall(qn("w:pPr")):
            properties.append(OxmlElement("w:contextualSpacing"))
    assert "paragraph_spacing" in codes(report)


def test_space_above_counts_as_much_as_space_below() -> None:
    report = made()
    for paragraph in report.document.paragraphs:
        if paragraph.paragraph_format.space_after == Pt(6):
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(6), Pt(0)
    assert told(report) == []


def test_the_space_word_makes_itself_is_enough() -> None:
    line = read_sheet(word_file(p("a", properties='<w:spacing w:after="0" w:afterAutospacing="1"/>'))).lines[0]
    assert line.after == 14


def test_a_border_below_is_a_line() -> None:
    border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    assert read_sheet(word_file(p("a", properties=border))).lines[0].is_ruled
