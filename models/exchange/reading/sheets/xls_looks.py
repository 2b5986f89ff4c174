"""The looks of an .xls file's cells, from the records of its workbook stream ([MS-XLS] 2.4)."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from models.exchange.reading.sheets.look import PLAIN, Look, Place, SheetLooks
from models.exchange.reading.sheets.number_format import BUILT_IN, GENERAL

_BOF, _EOF, _FONT, _XF, _FORMAT, _SHEET, _MULRK = 0x809, 0x0A, 0x31, 0xE0, 0x41E, 0x85, 0xBD
_CELLS = {0x203, 0x204, 0x205, 0x27E, 0x06, 0xFD, 0xD6}
"""NUMBER, LABEL, BOOLERR, RK, FORMULA, LABELSST, RSTRING: row, column and format stand first in all of them."""
_FILEPASS, _FIRST = 0x2F, 20
_BIFF8 = 0x600
_NO_FONT = 4
"""The index that no font has."""


@dataclass(slots=True)
class _Globals:
    version: int = _BIFF8
    fonts: list[Look] = field(default_factory=list[Look])
    codes: dict[int, str] = field(default_factory=lambda: dict(BUILT_IN))
    formats: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    sheets: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])


def xls_looks(stream: bytes) -> dict[str, SheetLooks]:
    """Return the looks of each sheet by its name; struct.error or IndexError says that the stream is damaged."""
    book = _read_globals(stream)
    looks = [_look(book, *pair) for pair in book.formats]
    return {name: SheetLooks(dict(_cells(stream, offset, looks))) for name, offset in book.sheets}


def is_locked(stream: bytes) -> bool:
    """Tell whether a workbook stream is kept with a password: a FILEPASS record stands among its first ones."""
    return any(kind == _FILEPASS for kind, _ in islice(_records(stream, 0), _FIRST))


def _records(stream: bytes, offset: int) -> Iterator[tuple[int, bytes]]:
    """Yield the type and body of each record up to the end of the substream that starts at an offset."""
    depth = 0
    while offset + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, offset)
        yield kind, stream[offset + 4 : offset + 4 + size]
        depth += (kind == _BOF) - (kind == _EOF)
        if kind == _EOF and depth <= 0:
            return
        offset += 4 + size


def _read_globals(stream: bytes) -> _Globals:
    book = _Globals()
    for kind, body in _records(stream, 0):
        match kind:
            case 0x809:
                book.version = struct.unpack_from("<H", body)[0]
            case 0x31:
                book.fonts.append(_font(body, book.version))
            case 0xE0:
                book.formats.append(struct.unpack_from("<HH", body))
            case 0x41E:
                book.codes[struct.unpack_from("<H", body)[0]] = _text(body[2:], book.version, 2)
            case 0x85:
                book.sheets.append((_text(body[6:], book.version, 1), struct.unpack_from("<I", body)[0]))
            case _:
                pass
    return book


def _font(body: bytes, version: int) -> Look:
    _, marks, _, weight, _, underline = struct.unpack_from("<HHHHHB", body)
    return Look(
        font=_text(body[14:], version, 1),
        bold=weight >= 600,
        italic=bool(marks & 2),
        underline=bool(underline),
    )


def _text(body: bytes, version: int, width: int) -> str:
    """Return a string whose length stands before it in `width` bytes; old versions give that of a format in one."""
    if version < _BIFF8:
        return body[1 : 1 + body[0]].decode("cp1252", "replace")
    length = int.from_bytes(body[:width], "little")
    rest = body[width + 1 :]
    return rest[: 2 * length].decode("utf-16-le", "replace") if body[width] & 1 else rest[:length].decode("latin-1")


def _look(book: _Globals, font: int, code: int) -> Look:
    place = font - (font > _NO_FONT)
    known = book.fonts[place] if place < len(book.fonts) else PLAIN
    return Look(book.codes.get(code, GENERAL), known.font, known.bold, known.italic, known.underline)


def _cells(stream: bytes, offset: int, looks: Sequence[Look]) -> Iterator[tuple[Place, Look]]:
    known: Mapping[int, Look] = dict(enumerate(looks))
    for kind, body in _records(stream, offset):
        if kind in _CELLS:
            row, column, style = struct.unpack_from("<HHH", body)
            yield (row, column), known.get(style, PLAIN)
        elif kind == _MULRK:
            row, first = struct.unpack_from("<HH", body)
            for place in range((len(body) - 6) // 6):
                style = struct.unpack_from("<H", body, 4 + 6 * place)[0]
                yield (row, first + place), known.get(style, PLAIN)
