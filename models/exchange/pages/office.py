"""PDF by LibreOffice, where it is installed."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from models.exchange.pages.failures import PagesError
from models.exchange.pages.other_program import run
from models.exchange.pages.watch import never
from models.exchange.reading import convert

NAME = "LibreOffice"


def is_installed() -> bool:
    """Return whether LibreOffice is on this machine."""
    return convert.office() is not None


def pdf_by_office(docx: bytes, is_stopped: Callable[[], bool] = never) -> bytes:
    """Return a Word file as PDF; raise PagesError when LibreOffice is not there or does not manage."""
    program = convert.office()
    if program is None:
        raise PagesError(f"Máy này không có {NAME}; hãy chọn cách lập PDF khác.")
    with TemporaryDirectory(prefix="bcdv-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / "a.docx"
        source.write_bytes(docx)
        arguments = convert.command(program, folder, source, "pdf:writer_pdf_Export")
        return run(arguments, folder / "out" / "a.pdf", NAME, is_stopped=is_stopped)
