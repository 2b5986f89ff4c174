"""The title: the words “BÁO CÁO” and the subject under them, on one line or several."""

import re
from collections.abc import Sequence

from models.exchange.reading.understand.pieces import RULE, Piece
from models.text.clean import clean_line
from models.text.search import fold

NOT_TITLE = ("kinh gui", "can cu", "noi nhan", "muc luc")
_NAME = re.compile(r"BÁO\s*CÁO\b\s*[:.]?\s*(?P<rest>.*)")
_SUBJECT = ("ket qua ", "tinh hinh ", "so ket ", "tong ket ", "danh gia ", "ve viec ")
"""How the subject of a report begins, folded."""
_SENTENCE = re.compile(r"[:;]\s*$")
_ENDS_TITLE = re.compile(r"(?:\d{4}|[”\"])\s*$")


def names_document(piece: Piece) -> bool:
    """Return whether a piece says “BÁO CÁO” as a title does."""
    return len(piece.text) < 400 and any(_name_in(line) for line in piece.text.split("\n"))


def _name_in(line: str) -> re.Match[str] | None:
    text = clean_line(line)
    if re.fullmatch(r"B\s?Á\s?O\s+C\s?Á\s?O|Báo cáo", text):
        return _NAME.match("BÁO CÁO")
    return _NAME.match(text)


def is_subject(piece: Piece) -> bool:
    """Return whether a line is the subject of a report that does not say “BÁO CÁO” above it."""
    is_set_off = piece.is_bold or piece.is_centred
    return is_set_off and piece.mark is None and len(piece.text) < 300 and fold(piece.text).startswith(_SUBJECT)


def read_title(pieces: Sequence[Piece], name: int) -> tuple[str, int]:
    """Return the subject under “BÁO CÁO” and the first piece after it."""
    lines = [clean_line(line) for line in pieces[name].text.split("\n")]
    at = next((index for index, line in enumerate(lines) if _name_in(line)), 0)
    match = _name_in(lines[at])
    texts = [match["rest"] if match else lines[at], *lines[at + 1 :]]
    texts = [text for text in texts if text and not RULE.fullmatch(text)]
    end = name + 1
    first: Piece | None = None
    for piece in pieces[name + 1 :]:
        text = clean_line(piece.text)
        if not RULE.fullmatch(text):
            if not _is_title(piece, first, texts):
                break
            first = first or piece
            texts.append(text)
        end += 1
    return " ".join(texts), end


def _is_title(piece: Piece, first: Piece | None, texts: Sequence[str]) -> bool:
    if piece.mark or len(piece.text) > 300 or fold(piece.text).startswith(NOT_TITLE) or _SENTENCE.search(piece.text):
        return False
    if not texts:
        return True
    if (first is None or first.is_bold or first.is_centred) and not _goes_on(texts[-1], piece):
        return piece.is_bold or piece.is_centred
    return len(piece.text) < 120 and piece.text[-1] not in ".;:," and not _ENDS_TITLE.search(texts[-1])


def _goes_on(before: str, piece: Piece) -> bool:
    """Return whether a line goes on with the one before, whatever its look."""
    return not _ENDS_TITLE.search(before) and (piece.text[:1].islower() or piece.text[:1] in '“"«(')
