"""Blanks that were never filled: `xx km`, `…… lượt`, `Công văn số …/SNV`, `[…]`, `___`."""

import re
from collections.abc import Iterator

from models.checks.issues import Finding
from models.checks.rules.writing.allowed import is_allowed
from models.checks.subject import OwnWords
from models.text.word_lists import word_lists

_DOTS = r"(?:…|\.{3})[….]*+"
_SUSPECT = re.compile(r"[xX_]{2}|…|\.{3}")
# letters of Roman numerals are blanks only elsewhere: “thế kỷ XX” is none
_LETTERS = re.compile(r"(?<![\w-])(?:x{2,}|X{4,}|X{2,3}(?=\s(?:km|ha|hộ|người|lượt|cuộc|%)(?!\w)))(?![\w-])")
_LINE = re.compile(r"(?<![\w@.])_{3,}(?![\w@.])")
_SQUARE = re.compile(rf"\[\s?{_DOTS}\s?\]")
_DOTTED = re.compile(rf"(?<=[\s(:]){_DOTS}")
_SYMBOL_BEHIND = re.compile(r"\s?/\s?[A-ZĐ]{2}")
_PERCENT_BEHIND = re.compile(r"\s?%")
_WORDS_BEHIND = re.compile(r"\s((?:[^\W\d_]\w*\s?){1,2})")
_MANY = 6
"""Dots no list ends with: `……` stands for as many."""
_REACH = 40


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each blank; the dots behind a list, and those of a day or of the office's own number, are none."""
    if not _SUSPECT.search(text):
        return
    for start, end in _blanks(text):
        if not is_allowed(text, start, end, own):
            message = f"“{text[start:end]}” là chỗ để trống chưa điền."
            yield Finding("placeholder", "warning", start, end, message)


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_LETTERS, _LINE, _SQUARE):
        yield from (match.span() for match in pattern.finditer(text))
    for match in _DOTTED.finditer(text):
        if behind := _blank_until(text, *match.span()):
            yield match.start(), behind


def _blank_until(text: str, start: int, end: int) -> int:
    """Return where a blank made of dots ends with what tells it is one, 0 for dots that are none."""
    if symbol := _SYMBOL_BEHIND.match(text, end):
        return 0 if text[:start].strip(" :").lower() == "số" else symbol.end()
    if percent := _PERCENT_BEHIND.match(text, end):
        return percent.end()
    words = _WORDS_BEHIND.match(text, end)
    is_counted = words is not None and _is_counted(words[1])
    if words and is_counted and (_is_long(text[start:end]) or "," not in text[max(0, start - _REACH) : start]):
        return words.end() if text[words.end() - 1] != " " else words.end() - 1
    # many dots between two words are a blank, whatever is meant
    return end if words and _is_long(text[start:end]) and words[1][0].islower() and not _is_day(text, start, end) else 0


def _is_counted(words: str) -> bool:
    counted = frozenset(word_lists("facts")["counted"]) | frozenset(word_lists("quantities")["measures"])
    first = words.split()
    return first[0] not in {"ngày", "tháng", "năm"} and (first[0] in counted or " ".join(first) in counted)


def _is_day(text: str, start: int, end: int) -> bool:
    return bool(re.search(r"(?:ngày|tháng|năm|số)\s*\Z", text[max(0, start - 8) : start], re.IGNORECASE)) or bool(
        re.match(r"\s*(?:ngày|tháng|năm)(?!\w)", text[end : end + 8], re.IGNORECASE)
    )


def _is_long(dots: str) -> bool:
    return sum(3 if dot == "…" else 1 for dot in dots) >= _MANY
