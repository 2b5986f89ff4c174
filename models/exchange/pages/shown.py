"""The pages that are looked at: drawn from a PDF of a few of them, or of all."""

from functools import cached_property
from typing import Any, Protocol

from models.exchange.pages import pdf
from models.exchange.pages.draft import draft_mark
from models.exchange.pages.layout import Area, Page, Picture
from models.exchange.pages.window import Window

_MOST_WINDOWS = 6


class Source(Protocol):
    """Where pages come from."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """The sizes of the pages."""
        ...

    @property
    def areas(self) -> tuple[Area, ...]:
        """What stands where."""
        ...

    @property
    def pdf(self) -> bytes:
        """All pages."""
        ...

    def window(self, page: int) -> Window | None:
        """Return a page and some round it, None where only all can be had."""
        ...


class GivenPdf:
    """A PDF that another engine made."""

    def __init__(self, content: bytes) -> None:
        self.pdf = content
        self.pages = pdf.pages_of(pdf.open_pdf(content))
        self.areas: tuple[Area, ...] = ()

    def window(self, page: int) -> Window | None:
        """Return None: all pages are there already."""
        return None


class Shown:
    """The pages of a source, with the draft mark under their words if wanted."""

    def __init__(self, source: Source, *, is_draft: bool) -> None:
        self._source, self._is_draft = source, is_draft
        self._windows: list[tuple[Window, Any]] = []
        self.pages, self.areas = source.pages, source.areas

    def draw(self, page: int, dots_per_inch: float) -> Picture:
        """Return a page as a picture; raise PagesError when it is not there."""
        first, document = self._around(page)
        return pdf.draw(document, page - first, dots_per_inch)

    def text(self) -> str:
        """Return every letter of the pages, the draft mark left out."""
        return pdf.text_of(pdf.open_pdf(self._source.pdf))

    def pdf(self) -> bytes:
        """Return all pages as a PDF."""
        return pdf.saved(self._document) if self._is_draft else self._source.pdf

    @cached_property
    def _document(self) -> Any:
        return self._opened(self._source.pdf)

    def _around(self, page: int) -> tuple[int, Any]:
        """Return a document that holds a page, and the number of its first page."""
        for window, document in self._windows:
            if window.first <= page <= window.last:
                return window.first, document
        window = self._source.window(page) if 0 <= page < len(self.pages) else None
        if window is None:
            return 0, self._document
        del self._windows[: 1 - _MOST_WINDOWS]
        self._windows.append((window, self._opened(window.pdf)))
        return window.first, self._windows[-1][1]

    def _opened(self, content: bytes) -> Any:
        document = pdf.open_pdf(content)
        if self._is_draft:
            pdf.put_under(document, pdf.open_pdf(draft_mark()))
        return document
