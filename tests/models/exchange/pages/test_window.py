"""A few pages laid out by themselves are the pages of the whole."""

import pytest

from models.exchange.export import Exporter
from models.exchange.pages.sheets import Layouter, Sheets
from models.exchange.pages.shown import Shown
from models.exchange.pages.window import can_be_cut
from models.exchange.word.package import DOCUMENT, pack, unpack
from models.report.report import Report
from tests.models.exchange.pages.made import paragraph, word_file

DOTS = 40


@pytest.fixture
def long_docx(example: Report) -> bytes:
    sections = example.form.written_sections
    example.apply([example.change(each.key, example.prose(each.key) * 2) for each in sections])
    return Exporter().word_file(example)


def test_every_page_alone_looks_as_in_the_whole(long_docx: bytes) -> None:
    sheets = Layouter().sheets(long_docx)
    alone = [Shown(sheets, is_draft=False).draw(page, DOTS) for page in range(len(sheets.pages))]
    assert sheets.pdf
    whole = Shown(sheets, is_draft=False)
    assert [whole.draw(page, DOTS) for page in range(len(sheets.pages))] == alone


def test_a_page_that_is_looked_at_costs_few_others(long_docx: bytes) -> None:
    sheets = Layouter().sheets(long_docx)
    windows = [sheets.window(page) for page in range(len(sheets.pages))]
    assert all(window is not None and window.first <= page <= window.last for page, window in enumerate(windows))
    assert all(window.last - window.first < 10 for window in windows if window)


def test_a_page_amid_a_paragraph_without_end_is_drawn_from_the_whole() -> None:
    sheets = Layouter().sheets(word_file(paragraph("Báo cáo kết quả công tác dân vận. " * 4_000)))
    last = len(sheets.pages) - 1
    assert sheets.window(last) is None
    assert Shown(sheets, is_draft=False).draw(last, DOTS).width


def test_a_draft_is_marked_on_a_page_alone(docx: bytes) -> None:
    sheets = Layouter().sheets(docx)
    marked, plain = (Shown(sheets, is_draft=is_draft).draw(4, DOTS).rgb for is_draft in (True, False))
    assert sum(marked) < sum(plain)


@pytest.mark.parametrize("counted", ['<w:fldSimple w:instr=" NUMPAGES "/>', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'])
def test_what_is_counted_through_the_file_is_never_cut(docx: bytes, counted: str) -> None:
    parts = unpack(docx)
    assert can_be_cut(parts)
    assert not can_be_cut({**parts, DOCUMENT: parts[DOCUMENT] + counted.encode()})


def test_once_the_whole_was_made_nothing_is_cut(docx: bytes) -> None:
    sheets = Layouter().sheets(docx)
    assert sheets.pdf
    assert sheets.window(3) is None


def test_a_part_that_takes_its_head_from_the_part_before_keeps_it(docx: bytes) -> None:
    # the appendix shows its numbers in the head of the report
    parts = unpack(docx)
    assert b"headerReference" not in parts[DOCUMENT].rpartition(b"<w:sectPr")[2]
    sheets = Layouter().sheets(docx)
    last = len(sheets.pages) - 1
    assert number_on(sheets, last) == "2"


def number_on(sheets: Sheets, page: int) -> str:
    from models.exchange.pages import pdf

    window = sheets.window(page)
    assert window is not None
    document = pdf.open_pdf(window.pdf)
    return document[page - window.first].get_textpage().get_text_range().split()[0]


def test_a_file_packed_anew_is_laid_out_alike(docx: bytes) -> None:
    assert Layouter().sheets(pack(unpack(docx))).areas == Layouter().sheets(docx).areas
