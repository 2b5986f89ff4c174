"""What makes the pages of a report: the Word file an export would write, laid out in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.exchange.export import Exporter
    from models.exchange.pages.child import PageChild
    from models.exchange.pages.layout import Layout, Picture
    from models.report.report import Report


class ReportSource:
    """Lays out reports and draws their pages, from a thread; what it needs is loaded when it is first asked."""

    def __init__(self) -> None:
        self._exporter: Exporter | None = None
        self._child: PageChild | None = None

    def lay_out_report(self, report: Report) -> Layout:
        """Return the pages of a report; raise a ReportError when they cannot be made."""
        if self._exporter is None:
            from models.exchange.export import Exporter  # noqa: PLC0415

            self._exporter = Exporter()
        return self._opened().lay_out(self._exporter.word_file(report))

    def draw(self, page: int, dots_per_inch: float) -> Picture:
        """Return a page of the report laid out last; raise a ReportError when it cannot be drawn."""
        return self._opened().draw(page, dots_per_inch)

    def close(self) -> None:
        """End the process; whoever waits for it gets a ReportError."""
        if self._child is not None:
            self._child.close()

    def _opened(self) -> PageChild:
        if self._child is None:
            from models.exchange.pages.child import PageChild  # noqa: PLC0415

            self._child = PageChild()
        return self._child
