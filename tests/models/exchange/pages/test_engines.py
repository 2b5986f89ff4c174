"""The PDF by whatever program this machine has."""

import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from models.exchange.pages import engines, office, word
from models.exchange.pages.engines import BUILT_IN, LIBREOFFICE, WORD, best_engine, pdf_by_best, pdf_of
from models.exchange.pages.failures import PagesError, PagesStopped
from models.exchange.reading import convert
from tests.models.exchange.pages.made import paragraph, word_file


@pytest.fixture
def broken_office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A LibreOffice that makes nothing."""
    if sys.platform == "win32":
        pytest.skip("a script is no program there")
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(convert, "office", lambda: program)
    monkeypatch.setattr(word, "is_installed", lambda: False)


def test_the_built_in_engine_is_always_there() -> None:
    assert engines.engines()[-1] == BUILT_IN


def test_word_is_asked_before_libreoffice_and_that_before_the_built_in_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (word, office):
        monkeypatch.setattr(module, "is_installed", lambda: True)
    assert engines.engines() == (WORD, LIBREOFFICE, BUILT_IN)


def test_a_machine_without_any_engine_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "engines", lambda: ())
    with pytest.raises(PagesError, match="chưa có chương trình nào"):
        best_engine()


def test_the_built_in_engine_makes_a_pdf_of_every_page(docx: bytes) -> None:
    assert len(PdfReader(BytesIO(pdf_of(docx, BUILT_IN))).pages) == 12


def test_libreoffice_makes_as_many_pages(docx: bytes) -> None:
    if not office.is_installed():
        pytest.skip("LibreOffice is not installed")
    pages = PdfReader(BytesIO(pdf_of(docx, LIBREOFFICE))).pages
    if others := _fonts(pages) - {"LiberationSerif", "TimesNewRoman"}:
        # Liberation 1 of Debian 12 lacks most Vietnamese letters: wider ones of another font stand between its own
        pytest.skip(f"no font in the place of Times New Roman has all letters: {', '.join(sorted(others))} helped out")
    assert len(pages) == 12


def test_the_next_engine_is_taken_where_one_does_not_manage(docx: bytes, broken_office: None) -> None:
    made = pdf_by_best(docx)
    assert made.engine == BUILT_IN
    assert made.pdf.startswith(b"%PDF")


def test_a_pdf_that_lacks_letters_is_handed_out_by_nobody(docx: bytes, broken_office: None, tmp_path: Path) -> None:
    (tmp_path / "other.pdf").write_bytes(pdf_of(word_file(paragraph("Báo cáo")), BUILT_IN))
    words = 'while [ "$1" != --outdir ]; do shift; done; mkdir -p "$2"; cp'
    (tmp_path / "soffice").write_text(f'#!/bin/sh\n{words} "{tmp_path}/other.pdf" "$2/a.pdf"\n', encoding="utf-8")
    with pytest.raises(PagesError, match="thiếu"):
        pdf_of(docx, LIBREOFFICE)
    assert pdf_by_best(docx).engine == BUILT_IN


def test_an_engine_that_was_chosen_says_that_it_did_not_manage(docx: bytes, broken_office: None) -> None:
    with pytest.raises(PagesError, match="LibreOffice không lập được"):
        pdf_of(docx, LIBREOFFICE)


def test_a_program_that_is_not_there_is_one_sentence(docx: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(convert, "office", lambda: None)
    monkeypatch.setattr(word, "shell", lambda: None)
    for engine in (LIBREOFFICE, WORD):
        with pytest.raises(PagesError, match=f"không có {engine.name}"):
            pdf_of(docx, engine)


def test_the_first_reason_is_told_when_no_engine_manages(broken_office: None) -> None:
    with pytest.raises(PagesError, match="LibreOffice không lập được"):
        pdf_by_best(b"rubbish")


def test_a_pdf_that_was_called_off_is_tried_with_no_other_engine(docx: bytes) -> None:
    with pytest.raises(PagesStopped):
        pdf_by_best(docx, is_stopped=lambda: True)


def _fonts(pages: Iterable[Any]) -> set[str]:
    """Return the families of the fonts of some pages."""
    fonts = [font.get_object()["/BaseFont"] for page in pages for font in page["/Resources"]["/Font"].values()]
    return {font.partition("+")[2].partition("-")[0] for font in fonts}
