"""Pages from a process of its own: whatever happens to it, the caller gets pages or one sentence."""

from typing import TYPE_CHECKING

import pytest

from models.exchange.pages.child import PageChild
from models.exchange.pages.failures import PagesError, PagesStopped
from tests.models.exchange.pages.made import paragraph, without_bookmarks, word_file

if TYPE_CHECKING:
    import subprocess

ONE_SENTENCE = r"^[A-ZĐ“][^\n]+[.]$"


def process_of(child: PageChild) -> "subprocess.Popen[bytes]":
    process = child._process
    assert process is not None
    return process


def test_the_report_stands_upright_and_its_appendix_lies(pages: PageChild, docx: bytes) -> None:
    layout = pages.lay_out(docx)
    assert layout.pages[0].width < layout.pages[0].height
    assert layout.pages[-1].width > layout.pages[-1].height


def test_a_point_on_a_page_leads_to_its_section(pages: PageChild, docx: bytes) -> None:
    page, top = pages.lay_out(docx).places["II.3"]
    assert pages.find(page, 200, top + 5) == "II.3"


def test_a_file_that_says_nothing_of_its_sections_has_pages_but_no_places(pages: PageChild, docx: bytes) -> None:
    layout = pages.lay_out(without_bookmarks(docx))
    assert layout.pages
    assert not layout.places
    assert pages.find(0, 200, 400) is None


def test_a_picture_is_as_large_as_its_page_in_dots(pages: PageChild, docx: bytes) -> None:
    pages.lay_out(docx)
    picture = pages.draw(0, 72)
    assert (picture.width, picture.height) == (596, 842)
    assert len(picture.rgb) == 3 * 596 * 842


@pytest.mark.parametrize("dots", [71, 72.5, 73, 100])
def test_a_picture_has_no_gaps_between_its_rows(pages: PageChild, dots: float) -> None:
    pages.lay_out(word_file(paragraph("a")))
    picture = pages.draw(0, dots)
    # one word on a white page: every row ends in white
    size = 3 * picture.width
    assert len(picture.rgb) == size * picture.height
    assert all(picture.rgb[end - 3 : end] == b"\xff\xff\xff" for end in range(size, len(picture.rgb), size))


def test_a_picture_too_large_to_hold_is_drawn_smaller(pages: PageChild) -> None:
    pages.lay_out(word_file(paragraph("a")))
    picture = pages.draw(0, 5_000)
    assert picture.width * picture.height < 61_000_000


@pytest.mark.parametrize("page", [-1, 1, 99])
def test_a_page_that_is_not_there_is_one_sentence(pages: PageChild, page: int) -> None:
    pages.lay_out(word_file(paragraph("a")))
    with pytest.raises(PagesError, match="không còn trang này"):
        pages.draw(page, 72)


def test_nothing_can_be_drawn_before_a_file_came() -> None:
    with PageChild() as child, pytest.raises(PagesError, match=ONE_SENTENCE):
        child.draw(0, 72)


@pytest.mark.parametrize("content", [b"", b"rubbish", b"PK\3\4", b"%PDF-1.7"])
def test_what_is_no_word_file_is_one_sentence(pages: PageChild, content: bytes) -> None:
    with pytest.raises(PagesError, match=ONE_SENTENCE):
        pages.lay_out(content)


@pytest.mark.parametrize("content", [b"", b"rubbish", b"%PDF-1.7"])
def test_what_is_no_pdf_is_one_sentence(pages: PageChild, content: bytes) -> None:
    with pytest.raises(PagesError, match=ONE_SENTENCE):
        pages.show_pdf(content)


def test_a_file_that_cannot_be_laid_out_leaves_the_pages_of_the_one_before(pages: PageChild) -> None:
    pages.lay_out(word_file(paragraph("a")))
    before = pages.draw(0, 72)
    with pytest.raises(PagesError):
        pages.lay_out(b"rubbish")
    assert pages.draw(0, 72) == before


def test_a_pdf_of_another_engine_is_drawn_alike(pages: PageChild, docx: bytes) -> None:
    pages.lay_out(docx)
    drawn, pdf = pages.draw(3, 72), pages.pdf()
    assert not pages.show_pdf(pdf).areas
    assert pages.draw(3, 72) == drawn


def test_a_process_that_was_killed_is_begun_anew_with_the_same_pages(docx: bytes) -> None:
    with PageChild() as child:
        child.lay_out(docx)
        before = child.draw(2, 72)
        killed = process_of(child)
        killed.kill()
        killed.wait()
        assert child.draw(2, 72) == before
        assert process_of(child).pid != killed.pid


def test_a_process_that_hangs_is_ended_and_the_next_request_begins_afresh() -> None:
    with PageChild() as child:
        child.lay_out(word_file(paragraph("a")))
        hanging = process_of(child)
        child._seconds = -1.0
        with pytest.raises(PagesError, match="giây"):
            child.lay_out(word_file(*[paragraph("Báo cáo kết quả. " * 50)] * 3000))
        assert hanging.poll() is not None
        child._seconds = 60.0
        assert len(child.lay_out(word_file(paragraph("a"))).pages) == 1


def test_the_clerk_can_give_up() -> None:
    with PageChild() as child, pytest.raises(PagesStopped):
        child.lay_out(word_file(*[paragraph("Báo cáo kết quả. " * 50)] * 3000), is_stopped=lambda: True)


def test_whoever_asks_after_the_end_is_told_that_it_was_stopped(docx: bytes) -> None:
    child = PageChild()
    child.lay_out(word_file(paragraph("a")))
    process = process_of(child)
    child.close()
    assert process.poll() is not None
    with pytest.raises(PagesStopped):
        child.lay_out(docx)


def test_the_process_ends_with_its_caller() -> None:
    child = PageChild()
    child.lay_out(word_file(paragraph("a")))
    process = process_of(child)
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(10) == 0
    child.close()


def test_the_digest_tells_a_change_and_the_draft_mark(pages: PageChild) -> None:
    one, other = word_file(paragraph("a")), word_file(paragraph("b"))
    digests = [pages.lay_out(one), pages.lay_out(other), pages.lay_out(one, is_draft=True), pages.lay_out(one)]
    assert len({layout.digest for layout in digests}) == 3
    assert digests[0] == digests[3]


def test_a_draft_is_marked_in_grey_under_its_words(pages: PageChild, docx: bytes) -> None:
    pages.lay_out(docx)
    plain = pages.draw(0, 72).rgb
    pages.lay_out(docx, is_draft=True)
    marked = pages.draw(0, 72).rgb
    assert sum(marked) < sum(plain)
    # black stays black: nothing lies over the words
    assert all(light < 100 for light, before in zip(marked, plain, strict=True) if before < 20)


def test_a_draft_is_marked_on_every_page(pages: PageChild, docx: bytes) -> None:
    pages.lay_out(docx, is_draft=True)
    assert pages_text(pages).count("BẢN NHÁP") == len(pages.lay_out(docx).pages)


def pages_text(pages: PageChild) -> str:
    from io import BytesIO

    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pages.pdf())).pages)


def test_a_request_half_sent_to_a_killed_process_is_given_up() -> None:
    with PageChild() as child:
        child.lay_out(word_file(paragraph("Một đoạn.")))
        process = process_of(child)
        process.kill()
        process.wait()
        assert process.stdin is not None
        process.stdin.write(b"half a request")
    assert process.stdin.closed
