"""The built-in engine's pages: where sections and tables stand, tables in one piece, cells in the middle."""

import pytest

from models.exchange.export import Exporter
from models.exchange.pages import sheets
from models.exchange.pages.built_in import laid_out
from models.exchange.pages.sheets import Layouter
from models.form.library import form_ids, load_form
from models.report.report import Report
from models.text.prose import paragraph as prose
from tests.models.exchange.pages.made import paragraph, table, word_file

LANDSCAPE = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>'


WORDS = "chữ nghĩa "
LOOK = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/></w:rPr>'


def line(text: str) -> str:
    """Return a paragraph of an official document: 14 points, no space round it."""
    spacing = '<w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    return f"<w:p><w:pPr>{spacing}</w:pPr><w:r>{LOOK}<w:t>{text.strip()}</w:t></w:r></w:p>"


@pytest.fixture(scope="module")
def one_line() -> list[str]:
    """Paragraphs of one line that fill a page."""
    lines = [line(f"Đoạn {number}") for number in range(100)]
    fragments = laid_out(word_file(*lines)).fragments
    return lines[: sum(each.page == 0 for each in fragments)]


@pytest.fixture(scope="module")
def filling() -> list[str]:
    """Paragraphs that leave room for one more line on their page."""
    lines = [paragraph(f"Đoạn {number}") for number in range(100)]
    fragments = laid_out(word_file(*lines)).fragments
    return lines[: sum(each.page == 0 for each in fragments) - 1]


def pages_of_table(docx: bytes) -> set[int]:
    """Return the pages a file has its table on, told by the words of the pages."""
    return {number for number, text in enumerate(texts_of_pages(docx)) if "đầu" in text or "dưới" in text}


def lines_of_pages(docx: bytes) -> list[list[str]]:
    return [[line.strip("\r\n\u200b ") for line in text.splitlines()] for text in texts_of_pages(docx)]


def texts_of_pages(docx: bytes) -> list[str]:
    from models.exchange.pages import pdf

    document = pdf.open_pdf(Layouter().sheets(docx).pdf)
    return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("form_id", form_ids())
def test_every_section_and_table_of_every_form_has_a_place(form_id: str) -> None:
    form = load_form(form_id)
    found = {area.key for area in Layouter().sheets(Exporter().word_file(Report(form))).areas}
    assert {*(section.address for section in form.sections), *(table.id for table in form.tables)} <= found


def test_the_paragraphs_of_a_section_are_counted(report: Report) -> None:
    report.apply([report.change("I", (prose("Một."), prose("Hai."), prose("Ba.")))])
    areas = Layouter().sheets(Exporter().word_file(report)).areas
    assert [area.paragraph for area in areas if area.key == "I"] == [0, 1, 2, 3]


def test_areas_go_down_the_pages(docx: bytes) -> None:
    places = [(area.page, area.top) for area in Layouter().sheets(docx).areas]
    assert places == sorted(places)


def test_a_table_that_a_page_end_would_cut_moves_to_the_next_page(filling: list[str]) -> None:
    assert pages_of_table(word_file(*filling, table("đầu!", "thân!", "dưới"))) == {1}


def test_a_table_whose_rows_are_not_kept_together_is_cut(filling: list[str]) -> None:
    assert pages_of_table(word_file(*filling, table("đầu", "thân", "dưới"))) == {0, 1}


def test_a_table_longer_than_a_page_stays_where_it_begins(filling: list[str]) -> None:
    rows = ["đầu!", *["thân!"] * 150, "dưới"]
    assert 0 in pages_of_table(word_file(*filling[:10], table(*rows)))


@pytest.mark.parametrize(("room", "first", "second"), [(2, 0, 3), (3, 3, 0)])
def test_three_lines_are_never_cut(one_line: list[str], room: int, first: int, second: int) -> None:
    lines = lines_of_pages(word_file(*one_line[:-room], line(WORDS * 17), line("Hết.")))
    assert [sum("nghĩa" in each for each in page) for page in lines] == [first, second][: len(lines)]


def test_six_lines_are_cut_where_the_page_ends(one_line: list[str]) -> None:
    lines = lines_of_pages(word_file(*one_line[:-4], line(WORDS * 38)))
    assert [sum("nghĩa" in each for each in page) for page in lines] == [4, 2]


def test_a_line_may_end_after_a_hyphen_between_digits() -> None:
    pages = lines_of_pages(word_file(*(line(f"{'chữ ' * 12}{'x' * more} 2018-2019") for more in range(40))))
    assert any(each.endswith("2018-") for page in pages for each in page)


def test_a_paragraph_known_to_have_three_lines_costs_no_second_look(
    one_line: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    monkeypatch.setattr(sheets, "laid_out", lambda docx: (looks.append(1), laid_out(docx))[1])
    layouter = Layouter()
    for _ in range(2):
        layouter.sheets(word_file(*one_line[:-2], line(WORDS * 17)))
    assert len(looks) == 3


def test_the_same_appendix_is_looked_at_only_once(filling: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    monkeypatch.setattr(sheets, "laid_out", lambda docx: (looks.append(1), laid_out(docx))[1])
    appendix = [LANDSCAPE, *filling, table("đầu!", "thân!", "dưới")]
    layouter = Layouter()
    first = layouter.sheets(word_file(paragraph("a"), *appendix))
    assert len(looks) == 2
    again = layouter.sheets(word_file(paragraph("b"), *appendix))
    assert len(looks) == 3
    assert first.areas == again.areas


def test_cells_stand_in_the_middle_where_their_table_style_says_so(docx: bytes) -> None:
    # the first head of the first table is as high as the two rows beside it
    words = positions(docx)
    assert words["Stt"] < words["Xây"] - 3


def positions(docx: bytes) -> dict[str, float]:
    """Return the height above the page's foot of the words of the appendix's first page."""
    from models.exchange.pages import pdf

    made = Layouter().sheets(docx)
    number = next(area.page for area in made.areas if area.key == "new_rural")
    page = pdf.open_pdf(made.pdf)[number]
    words = page.get_textpage()
    found: dict[str, float] = {}
    for word in ("Stt", "Xây"):
        place = words.search(word).get_next()
        found[word] = words.get_charbox(place[0])[1]
    return found
