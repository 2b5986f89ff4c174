"""The font, its colour and its letters: Times New Roman, black, Unicode."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from models.checks.issues import Issue
from models.exchange.layout.document import Document, quoted
from models.exchange.layout.rule_sets import facts
from models.exchange.layout.sheet import Line
from models.exchange.reading.docx_symbols import is_symbol_font
from models.exchange.reading.source import SourceRun
from models.text.legacy import coding_of_font

_MOSTLY = 0.5
_DARK = 0x60
"""The brightest a colour may be to print as black."""


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield letters in another font, in an old coding, in colour or in two codes for one letter; each once."""
    lines = document.sheet.lines
    yield from _old_fonts(lines)
    yield from _other_fonts(document, lines)
    yield from _colours(document, lines)
    yield from _composed(lines)


def _old_fonts(lines: Sequence[Line]) -> Iterator[Issue]:
    run = next((run for line in lines for run in line.letters if coding_of_font(run.font)), None)
    if run:
        name = facts()["fonts"]["name"]
        message = f"{quoted(run.text.strip())} gõ bằng phông “{run.font}” của bảng mã cũ; phải dùng {name}, mã Unicode."
        yield Issue("old_font", "error", "font", message, run.font, name)


def _other_fonts(document: Document, lines: Sequence[Line]) -> Iterator[Issue]:
    letters: Counter[str] = Counter()
    for line in lines:
        for run in line.letters:
            letters[_font(run)] += len(run.text)
    others = {font: many for font, many in letters.items() if font}
    if not others:
        return
    name, law = facts()["fonts"]["name"], document.rules.name
    font = max(others, key=others.__getitem__)
    if others[font] > _MOSTLY * letters.total():
        message = f"Văn bản dùng phông “{font}”; {law} quy định phông {name}."
        yield Issue("other_font", "error", "font", message, font, name)
        return
    run = next(run for line in lines for run in line.letters if _font(run) == font)
    message = (
        f"Có chữ dùng phông “{font}” (ví dụ {quoted(run.text.strip())}) lẫn với {name}; cả văn bản phải một phông."
    )
    yield Issue("mixed_fonts", "warning", "font", message, font, name)


def _font(run: SourceRun) -> str:
    """Return the font of a run, "" for the one that is ruled and for those that draw signs or are told elsewhere."""
    font = run.font.strip()
    known = font.lower() in facts()["fonts"]["same"] or is_symbol_font(font) or coding_of_font(font) is not None
    return "" if known else font


def _colours(document: Document, lines: Sequence[Line]) -> Iterator[Issue]:
    plain = [line for line in lines if not (line.cell and line.cell.has_borders)]
    run = next((run for line in plain for run in line.letters if _is_coloured(run.colour)), None)
    if run:
        message = f"{quoted(run.text.strip())} đang in màu; {document.rules.name} quy định chữ màu đen."
        yield Issue("coloured", "warning", "font", message, run.text.strip())


def _is_coloured(colour: str) -> bool:
    try:
        parts = bytes.fromhex(colour)
    except ValueError:
        return False
    # white letters lie on something dark, which no rule of letters reaches
    return len(parts) == 3 and max(parts) > _DARK and min(parts) < 0xF0


def _composed(lines: Sequence[Line]) -> Iterator[Issue]:
    for line in lines:
        for word in () if unicodedata.is_normalized("NFC", line.text) else line.text.split():
            plain = unicodedata.normalize("NFC", word)
            if len(plain) < len(word):
                message = f"Chữ “{plain}” gõ bằng Unicode tổ hợp, máy khác tìm không ra; nên đổi sang Unicode dựng sẵn."
                yield Issue("composed_letters", "hint", "font", message, word, plain)
                return
