"""The smallest .xls file that looks like one Excel made: one sheet, one font in old letters, number formats."""

import struct
from collections.abc import Sequence

from tests.models.exchange.reading import nasty

Number = tuple[int, int, float, int]
"""Row, column, value and format."""


def xls(
    fonts: Sequence[str],
    codes: Sequence[str],
    cells: Sequence[Number],
    words: Sequence[tuple[int, int, str, int]],
    lock: bytes = b"",
) -> bytes:
    """Return a workbook; cell format n has font n and code n."""
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6)) + lock
    looks = b"".join(record(0x31, font(name)) for name in fonts)
    looks += b"".join(
        record(0x41E, struct.pack("<H", 164 + number) + text(code, 2)) for number, code in enumerate(codes)
    )
    looks += b"".join(
        record(0xE0, struct.pack("<HH", number, 164 + number) + bytes(16)) for number in range(len(codes))
    )
    tail = text("Biểu 1", 1)
    size = len(begin) + len(looks) + 4 + 6 + len(tail) + 4
    sheet = record(0x85, struct.pack("<IBB", size, 0, 0) + tail)
    page = record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))
    page += b"".join(
        record(0x203, struct.pack("<HHHd", row, column, look, value)) for row, column, value, look in cells
    )
    page += b"".join(
        record(0x204, struct.pack("<HHH", row, column, look) + text(word, 2)) for row, column, word, look in words
    )
    end = record(0x0A, b"")
    # a stream below 4096 bytes would go where calamine expects none
    return nasty.container(Workbook=(begin + looks + sheet + end + page + end).ljust(8192, b"\0"))


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def font(name: str) -> bytes:
    return struct.pack("<HHHHHBBBB", 240, 2, 0, 700, 0, 1, 0, 0, 0) + text(name, 1)


def text(words: str, width: int) -> bytes:
    """Return a string with its length before it."""
    return len(words).to_bytes(width, "little") + b"\1" + words.encode("utf-16-le")
