"""The programs that can make a PDF of a Word file here, and the PDF made by one of them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Literal

from models.exchange.pages import office, word
from models.exchange.pages.child import PageChild
from models.exchange.pages.failures import PagesError, PagesStopped
from models.exchange.pages.watch import never

EngineId = Literal["word", "libreoffice", "built_in"]


@dataclass(frozen=True, slots=True)
class Engine:
    """A program that makes PDF files, under the name the clerk knows."""

    id: EngineId
    name: str


WORD = Engine("word", word.NAME)
LIBREOFFICE = Engine("libreoffice", office.NAME)
BUILT_IN = Engine("built_in", "bộ dựng trang của chương trình")


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF, and by which program it was made."""

    pdf: bytes
    engine: Engine


def engines() -> tuple[Engine, ...]:
    """Return the programs that are on this machine, the best first; () when there is none."""
    built_in = all(find_spec(name) is not None for name in ("rdocx", "pypdfium2"))
    found = ((WORD, word.is_installed()), (LIBREOFFICE, office.is_installed()), (BUILT_IN, built_in))
    return tuple(engine for engine, is_there in found if is_there)


def best_engine() -> Engine:
    """Return the best program on this machine; raise PagesError when there is none."""
    if found := engines():
        return found[0]
    raise PagesError(
        "Máy này chưa có chương trình nào lập được tệp PDF; hãy cài lại chương trình, hoặc cài Microsoft Word hay "
        "LibreOffice."
    )


def pdf_of(docx: bytes, engine: Engine, *, is_draft: bool = False, is_stopped: Callable[[], bool] = never) -> bytes:
    """Return a Word file as PDF, every letter of it found again; with “BẢN NHÁP” across each page if asked.

    Raise PagesError when the program does not manage, PagesStopped when called off. May take a minute: call it beside
    the window.
    """
    with PageChild() as pages:
        if engine == BUILT_IN:
            pages.lay_out(docx, is_draft=is_draft, is_stopped=is_stopped)
        else:
            make = word.pdf_by_word if engine == WORD else office.pdf_by_office
            pages.show_pdf(make(docx, is_stopped), is_draft=is_draft, is_stopped=is_stopped)
        pages.check(docx, is_stopped=is_stopped)
        return pages.pdf(is_stopped=is_stopped)


def pdf_by_best(docx: bytes, *, is_draft: bool = False, is_stopped: Callable[[], bool] = never) -> Made:
    """Return a Word file as PDF by the best program that manages, the next one where one does not."""
    failure: PagesError | None = None
    for engine in engines() or (best_engine(),):
        try:
            return Made(pdf_of(docx, engine, is_draft=is_draft, is_stopped=is_stopped), engine)
        except PagesStopped:
            raise
        except PagesError as error:
            failure = failure or error
    assert failure is not None
    raise failure
