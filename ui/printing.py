"""Printing: the printer the clerk chooses, and the pages put on it one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter

from models.errors import ReportError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from models.exchange.pages.layout import Page, Picture

DOTS_PER_INCH = 300
"""As sharp as an office copy; twice as fine would take four times the room in the printer's queue."""


class PrintingError(ReportError):
    """A printer that does not take pages."""


class PrintingStopped(PrintingError):  # noqa: N818 - the clerk's own wish
    """Printing that was called off."""


def has_printer() -> bool:
    """Return whether this machine knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, title: str, pages: int) -> QPrinter | None:
    """Return the printer chosen, with its range of pages and copies; None when the clerk gave up."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter  # noqa: PLC0415

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    chosen = dialog.exec()
    dialog.deleteLater()
    return printer if chosen else None


def chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """Return the numbers of the pages the clerk wants, counted from 0, in the order of the paper."""
    first, last = printer.fromPage() or 1, printer.toPage() or pages
    wanted = list(range(first - 1, min(last, pages)))
    return wanted[::-1] if printer.pageOrder() == printer.PageOrder.LastPageFirst else wanted


def print_pages(
    printer: QPrinter,
    pages: Sequence[Page],
    wanted: Sequence[int],
    draw: Callable[[int, float], Picture],
    on_page: Callable[[int], None],
    is_stopped: Callable[[], bool],
) -> None:
    """Put pages on a printer, each on paper that lies as the page does; may run in a thread.

    Calls `on_page` with how many are done. Raise PrintingStopped when called off and PrintingError when the printer
    gives up, or whatever `draw` raises; nothing more is printed then.
    """
    # the page has its margins already: those a printer keeps would shift it
    printer.setFullPage(True)
    painter = QPainter()
    try:
        for done, number in enumerate(wanted):
            if is_stopped():
                raise PrintingStopped("Đã dừng in theo yêu cầu; máy in bỏ các trang chưa in.")
            _turn_paper(printer, pages[number])
            if not (printer.newPage() if done else painter.begin(printer)):
                raise PrintingError(
                    "Máy in không nhận trang; hãy xem máy in đã bật, có giấy và không báo lỗi rồi in lại."
                )
            _put(painter, printer, draw(number, min(DOTS_PER_INCH, printer.resolution())))
            on_page(done + 1)
    except ReportError:
        printer.abort()
        raise
    finally:
        painter.end()


def _turn_paper(printer: QPrinter, page: Page) -> None:
    size = QPageSize(QSizeF(min(page.width, page.height), max(page.width, page.height)), QPageSize.Unit.Point)
    is_wide = page.width > page.height
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageSize(size)
    printer.setPageOrientation(way)


def _put(painter: QPainter, printer: QPrinter, picture: Picture) -> None:
    rows = QImage(picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
    paper = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
    painter.drawImage(paper, rows)
