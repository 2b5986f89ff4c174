"""PDF files with text: lines joined into paragraphs again."""

import pytest

from models.exchange.reading.pdf import read_pdf
from models.exchange.reading.source import SourceError, SourceParagraph
from tests.models.exchange.reading.flat import lines
from tests.models.exchange.reading.pdf_files import Line, pdf

FULL = "bon muoi tam chu cai lam day mot dong cua trang giay"
BODY: list[Line] = [
    (80, 700, "*I. DAU MUC"),
    (120, 680, FULL),
    (80, 660, FULL),
    (80, 640, "het."),
    (120, 620, "Doan hai."),
    (80, 600, "- mot"),
    (80, 580, "- hai"),
]


def test_lines_are_joined_into_paragraphs() -> None:
    assert lines(read_pdf(pdf(BODY))) == ["*I. DAU MUC*", f"{FULL} {FULL} het.", "Doan hai.", "- mot", "- hai"]


def test_a_paragraph_goes_on_over_the_page_end() -> None:
    first: list[Line] = [(80, 700, FULL), (80, 680, FULL)]
    second: list[Line] = [
        (300, 760, "2"),
        (80, 700, "di tiep"),
        (120, 680, "Doan hai dai hon mot chut"),
        (80, 660, "a"),
    ]
    assert lines(read_pdf(pdf(first, second))) == [f"{FULL} {FULL} di tiep", "Doan hai dai hon mot chut", "a"]


def test_a_number_cut_at_its_hyphen_is_whole_again() -> None:
    cut = "Thuc hien Ke hoach chi tiet va day du so 1573-"
    found = read_pdf(pdf([(120, 700, cut), (80, 680, "KH/BDV"), (80, 660, "a")])).blocks[0]
    assert isinstance(found, SourceParagraph)
    assert found.text == f"{cut}KH/BDV"


def test_fonts_are_told_without_their_tag() -> None:
    (paragraph,) = read_pdf(pdf([(80, 700, "*a")])).blocks
    assert isinstance(paragraph, SourceParagraph)
    assert (paragraph.runs[0].font, paragraph.runs[0].bold) == ("Times", True)


def test_what_a_pdf_does_not_keep_is_told() -> None:
    assert "bảng" in read_pdf(pdf(BODY)).notes[0]


def test_a_scan_is_named() -> None:
    with pytest.raises(SourceError, match="ảnh chụp"):
        read_pdf(pdf([]))


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_file_cut_off_is_damaged(part: float) -> None:
    content = pdf(BODY)
    with pytest.raises(SourceError):
        read_pdf(content[: int(len(content) * part)])


def test_a_password_is_named() -> None:
    locked = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"o" * 32, b"u" * 32)
    with pytest.raises(SourceError, match="mật khẩu"):
        read_pdf(pdf(BODY, trailer=locked))


def test_more_pages_than_any_report_are_refused() -> None:
    with pytest.raises(SourceError, match="trang"):
        read_pdf(pdf(*[[(80.0, 700.0, "a")]] * 401))
