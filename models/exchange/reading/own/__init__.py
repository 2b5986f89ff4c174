"""Reads the program's own files exactly, by their hidden keys, also after someone edited them."""

from dataclasses import replace

from models.exchange.excel.read import WorkbookError
from models.exchange.reading.own.package import read_own_package
from models.exchange.reading.own.pieces import own_pieces
from models.exchange.reading.own.word import read_own_word
from models.exchange.reading.own.workbook import read_own_workbook
from models.exchange.reading.understood import Understood
from models.exchange.word.hidden import HiddenPartError
from models.form.errors import FormError
from models.form.library import load_form

_ZIP = b"PK\x03\x04"


def read_own(content: bytes) -> Understood | None:
    """Return what one of the program's own files holds, None for any other file.

    None too for one that no longer says exactly what it is: another reader understands it by its words then. Call it
    after the guards of `models.exchange.reading.guard`. Raise PackageError for a package that cannot be trusted.
    """
    if not content.startswith(_ZIP):
        return None
    try:
        found = read_own_package(content) or read_own_word(content) or read_own_workbook(content)
    except (HiddenPartError, WorkbookError, FormError):
        return None
    return replace(found, pieces=own_pieces(found, load_form(found.form_id))) if found else None
