"""What makes the pages of a report: the Word file an export would write, laid out in a process of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from models.exchange.export import Exporter
    from models.exchange.pages.child import PageChild
    from models.exchange.pages.engines import Engine
    from models.exchange.pages.layout import Layout, Picture
    from models.exchange.pages.parts import Part
    from models.report.report import Report

_NO_ENGINE = (
    "Chương trình đang thiếu bộ dựng trang nên chưa xem được trang ở đây; hãy cài lại chương trình. "
    "Tệp Word xuất ra vẫn mở, xem và in được bằng Word."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """The pages that are wanted: of a report nobody changes, or of a part of it."""

    report: Report
    part: Part | None = None
    """None for the whole report."""
    last: Report | None = None
    """Last year's report, for the sheet that compares both."""
    engine: Engine | None = None
    """The program that makes the pages, None for the program's own engine, unproved and quick: for looking only."""
    is_draft: bool = False


class ReportSource:
    """Lays out reports and draws their pages, from one thread at a time; loads what it needs when first asked."""

    def __init__(self) -> None:
        self._exporter: Exporter | None = None
        self._child: PageChild | None = None
        self._newest = 0
        self._is_closed = False

    def laying(self, wish: Wish) -> Callable[[], Layout]:
        """Return what makes the pages of a wish, in a thread; raises a ReportError when they cannot be made.

        A program that still works for an earlier wish is stopped.
        """
        self._newest += 1
        number = self._newest
        return lambda: self._laid_out(wish, lambda: self._is_closed or number != self._newest)

    def stop(self) -> None:
        """Stop making the pages of the latest wish; whoever waits for them gets a ReportError."""
        self._newest += 1

    def draw(self, page: int, dots_per_inch: float) -> Picture:
        """Return a page of what was laid out last; raise a ReportError when it cannot be drawn."""
        return self._opened().draw(page, dots_per_inch)

    def pdf(self) -> bytes:
        """Return what was laid out last as PDF; raise a ReportError when that cannot be done."""
        return self._opened().pdf()

    def close(self) -> None:
        """End the process; whoever waits for it gets a ReportError."""
        self._is_closed = True
        if self._child is not None:
            self._child.close()

    def _laid_out(self, wish: Wish, is_stopped: Callable[[], bool]) -> Layout:
        from models.exchange.pages.engines import BUILT_IN, engines, pdf_of  # noqa: PLC0415

        docx = self._docx(wish)
        child = self._opened()
        if wish.engine is not None and wish.engine != BUILT_IN:
            return child.show_pdf(pdf_of(docx, wish.engine, is_draft=wish.is_draft, is_stopped=is_stopped))
        if BUILT_IN not in engines():
            from models.exchange.pages.failures import PagesError  # noqa: PLC0415

            raise PagesError(_NO_ENGINE)
        layout = child.lay_out(docx, is_draft=wish.is_draft, is_stopped=is_stopped)
        if wish.engine is not None:
            child.check(docx)
        return layout

    def _docx(self, wish: Wish) -> bytes:
        if self._exporter is None:
            from models.exchange.export import Exporter  # noqa: PLC0415

            self._exporter = Exporter()
        whole = self._exporter.word_file(wish.report)
        if wish.part is None:
            return whole
        from models.exchange.pages.parts import part_of  # noqa: PLC0415

        return part_of(whole, wish.report, wish.part, wish.last)

    def _opened(self) -> PageChild:
        if self._child is None:
            from models.exchange.pages.child import PageChild  # noqa: PLC0415

            self._child = PageChild()
            if self._is_closed:
                self._child.close()
        return self._child
