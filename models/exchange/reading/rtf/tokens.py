"""The signs of a rich text file (RTF 1.9.1): groups, control words and letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z0-9'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|(\\)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One sign of the file."""

    kind: Literal["open", "close", "word", "symbol", "bytes"]
    name: str = ""
    number: int | None = None
    content: bytes = b""


def tokens(content: bytes) -> Iterator[Token]:
    """Yield the signs of a file, binary data left out."""
    place = 0
    while place < len(content) and (match := _TOKEN.match(content, place)):
        place = match.end()
        word, number, code, symbol, brace, plain, _ = match.groups()
        if word == b"bin" and number:
            place += max(0, int(number))
        elif word:
            yield Token("word", word.decode(), int(number) if number else None)
        elif code:
            yield Token("bytes", content=bytes((int(code, 16),)))
        elif symbol:
            yield Token("symbol", symbol.decode("latin-1"))
        elif brace:
            yield Token("open" if brace == b"{" else "close")
        elif plain:
            yield Token("bytes", content=plain)
