"""Pages on a printer; one that writes a file stands for the paper."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from models.exchange.pages.child import PageChild
from models.exchange.pages.failures import PagesError
from models.exchange.pages.layout import Page, Picture
from tests.ui.pages_view.made import A4, WIDE, Paper
from ui.printing import PrintingStopped, chosen_pages, print_pages


@pytest.fixture
def printer(tmp_path: Path, qtbot: QtBot) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def _printed(printer: QPrinter) -> list[tuple[int, int]]:
    """Return the sizes of the pages printed, in points."""
    return [
        (round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(printer.outputFileName()).pages
    ]


def _print(printer: QPrinter, pages: list[Page], wanted: list[int], paper: Paper) -> list[int]:
    told: list[int] = []
    print_pages(printer, pages, wanted, paper.draw, told.append, lambda: False)
    return told


def test_each_page_is_printed_on_paper_that_lies_as_it_does(printer: QPrinter) -> None:
    _print(printer, [A4, WIDE, A4], [0, 1, 2], Paper())
    assert _printed(printer) == [(595, 842), (842, 595), (595, 842)]


def test_only_the_pages_wanted_are_printed(printer: QPrinter) -> None:
    paper = Paper()
    _print(printer, [A4] * 5, [3, 1], paper)
    assert [page for page, _ in paper.asked] == [3, 1]


def test_each_page_is_told(printer: QPrinter) -> None:
    assert _print(printer, [A4] * 3, [0, 1, 2], Paper()) == [1, 2, 3]


def test_pages_are_drawn_sharply(printer: QPrinter) -> None:
    paper = Paper()
    _print(printer, [A4], [0], paper)
    assert paper.asked == [(0, 300)]


def test_a_page_fills_its_paper(printer: QPrinter) -> None:
    def black(_page: int, dots: float) -> Picture:
        width, height = round(595 * dots / 72), round(842 * dots / 72)
        return Picture(width, height, bytes(3 * width * height))

    print_pages(printer, [A4], [0], black, lambda _done: None, lambda: False)
    with PageChild() as pages:
        pages.show_pdf(Path(printer.outputFileName()).read_bytes())
        picture = pages.draw(0, 36)
    corners = [picture.rgb[3 * (row * picture.width + column)] for row in (2, -3) for column in (2, -3)]
    assert max(corners) < 50


def test_printing_can_be_stopped_between_two_pages(printer: QPrinter) -> None:
    paper, told = Paper(), list[int]()
    with pytest.raises(PrintingStopped):
        print_pages(printer, [A4] * 5, range(5), paper.draw, told.append, lambda: len(told) == 2)
    assert len(paper.asked) == 2


def test_a_page_that_cannot_be_drawn_ends_the_printing(printer: QPrinter) -> None:
    paper = Paper()
    paper.refused = {1}
    with pytest.raises(PagesError, match="Không vẽ được"):
        _print(printer, [A4] * 3, [0, 1, 2], paper)
    assert len(paper.asked) == 2


def test_without_a_range_all_pages_are_wanted(printer: QPrinter) -> None:
    assert chosen_pages(printer, 3) == [0, 1, 2]


def test_a_range_is_kept_within_the_pages(printer: QPrinter) -> None:
    printer.setFromTo(2, 9)
    assert chosen_pages(printer, 3) == [1, 2]


def test_the_last_page_may_come_first(printer: QPrinter) -> None:
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 3) == [2, 1, 0]
