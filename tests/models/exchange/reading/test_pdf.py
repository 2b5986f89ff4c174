"""PDF files with text: lines joined into paragraphs again."""

import pytest

from models.exchange.reading.decode import decode_document
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


@pytest.mark.parametrize("font", ["VnTime", ".VnTime", "VnTimeBold"])
def test_a_letter_of_an_old_font_shown_as_a_minus_sign_is_kept(font: str) -> None:
    document, coding, _ = decode_document(read_pdf(pdf([(80, 700, "Thñ t\xadíng ChÝnh phñ, c¸c tØnh")], font=font)))
    assert (lines(document)[0].strip("*"), coding) == ("Thủ tướng Chính phủ, các tỉnh", "tcvn3")


def test_what_a_pdf_does_not_keep_is_told() -> None:
    assert "bảng" in read_pdf(pdf(BODY)).notes[0]


def test_a_name_of_old_that_the_reader_no_longer_knows_is_a_sentence() -> None:
    content = pdf(BODY).replace(b"/Filter/FlateDecode", b"/Filter/Fl         ")
    with pytest.raises(SourceError, match="PDF"):
        read_pdf(content)


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


HEAD: list[Line] = [
    (80, 760, "*UBND XA A"),
    (330, 760, "*CONG HOA XA HOI CHU NGHIA"),
    (360, 743, "*VIET NAM"),
    (80, 720, "So: 12/BC-UBND"),
    (330, 720, "A, ngay 9"),
    (250, 680, "*BAO CAO"),
]


def test_columns_side_by_side_at_the_head_are_a_letterhead() -> None:
    found = read_pdf(pdf(HEAD))
    assert lines(found) == ["UBND XA A/So: 12/BC-UBND|CONG HOA XA HOI CHU NGHIA VIET NAM/A, ngay 9", "*BAO CAO*"]
    assert getattr(found.blocks[0], "has_borders", None) is False


def test_columns_side_by_side_further_down_are_apart() -> None:
    foot: list[Line] = [*BODY, (80, 400, "Noi nhan:"), (330, 400, "*CHU TICH"), (80, 380, "- A;")]
    assert lines(read_pdf(pdf(foot)))[-3:] == ["Noi nhan:", "*CHU TICH*", "- A;"]


def test_a_sign_that_stands_out_belongs_to_its_words() -> None:
    items: list[Line] = [(80, 700, "+"), (120, 700, "mot"), (80, 680, "+"), (120, 680, "hai")]
    assert lines(read_pdf(pdf([(80, 720, f"{FULL}."), *items])))[1:] == ["+ mot", "+ hai"]


def test_an_item_under_a_full_line_that_ends_a_sentence_begins_a_paragraph() -> None:
    page: list[Line] = [(80, 700, f"{FULL}."), (80, 680, "*5. Muc nam"), (80, 660, FULL), (80, 640, "het")]
    assert lines(read_pdf(pdf(page))) == [f"{FULL}.", "*5. Muc nam*", f"{FULL} het"]


def test_a_wide_gap_begins_a_paragraph() -> None:
    page: list[Line] = [(80, height, FULL) for height in (700, 680, 660, 630, 610)]
    assert lines(read_pdf(pdf(page))) == [f"{FULL} {FULL} {FULL}", f"{FULL} {FULL}"]


def test_footnotes_stand_behind_all_and_what_points_at_them_is_left_out() -> None:
    notes: list[Line] = [(80, 60, "~1 Theo bao cao"), (80, 45, "~A")]
    first: list[Line] = [(80, 700, FULL), (420, 703, "^1"), (80, 680, FULL), *notes]
    found = read_pdf(pdf(first, [(80, 700, "di tiep."), (80, 680, "a")]))
    assert lines(found) == [f"{FULL} {FULL} di tiep.", "a", "[1] Theo bao cao A"]
    assert [getattr(block, "is_note", None) for block in found.blocks] == [False, False, True]


def test_small_lines_without_a_number_are_no_footnotes() -> None:
    page: list[Line] = [(80, 700, FULL), (80, 680, "het."), (80, 60, "~Noi nhan:"), (80, 45, "~- So A;")]
    assert lines(read_pdf(pdf(page)))[-2:] == ["Noi nhan:", "- So A;"]


def test_a_ruled_table_is_a_full_grid() -> None:
    words: list[Line] = [
        (80, 700, "Truoc"),
        (110, 608, "Dau"),
        (170, 608, "Hai dong"),
        (170, 594, "trong o"),
        (250, 608, "Ba"),
        (110, 570, "1"),
        (250, 570, "3"),
        (80, 500, "Sau"),
    ]
    # three columns, two rows; the first cell covers both rows
    rules = b"100 620 200 0.5 re 160 590 140 0.5 re 100 560 200 0.5 re f "
    rules += b"".join(b"%d 560 m %d 620 l S " % (left, left) for left in (100, 160, 240, 300))
    assert lines(read_pdf(pdf(words, drawing=rules))) == ["Truoc", "Dau 1|Hai dong trong o|Ba", "^||3", "Sau"]


def test_a_line_under_a_heading_is_no_table() -> None:
    rules = b"80 690 100 0.5 re f 80 600 m 80 700 l S "
    assert lines(read_pdf(pdf([(80, 700, "a"), (80, 680, "b")], drawing=rules))) == ["a b"]


def test_a_drawing_of_many_lines_is_no_table() -> None:
    rules = b"".join(
        b"%d 0 m %d 800 l S 0 %d m 600 %d l S " % (n % 600, n % 600, n % 800, n % 800) for n in range(9000)
    )
    assert lines(read_pdf(pdf([(80, 700, "a")], drawing=rules))) == ["a"]
