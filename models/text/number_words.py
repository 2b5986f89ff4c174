"""Numbers written as Vietnamese words: `ba`, `hai mươi mốt`, `một trăm linh năm`, `một nghìn hai trăm`."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

_DIGITS = {
    "không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TENS = {**_DIGITS, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_SCALES = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 10**3, "ngàn": 10**3}
_ZERO_TENS = frozenset({"linh", "lẻ"})
_PARTS = frozenset({*_AFTER_TENS, *_SCALES, *_ZERO_TENS, "mười", "mươi", "trăm", "chục"})
_LONGEST = 20
_FIRST = tuple(word for word in (*_DIGITS, "mười") if word != "không")
# no look behind in front: the search then skips to letters such a word can begin with
_BEGINNING = re.compile(f"(?:{'|'.join((*_FIRST, *(word.capitalize() for word in _FIRST)))})(?!\\w)")
_WORD = re.compile(r"[ \u00a0]?(\w+)")


def read_number(words: Sequence[str]) -> int | None:
    """Return the number words in small letters say, None when they are none: ("hai", "mươi", "mốt") is 21."""
    total, scale_before, group = 0, 10**12, list[str]()
    for word in words:
        if (scale := _SCALES.get(word)) is None:
            group.append(word)
            continue
        value = _below_thousand(group, is_first=not total)
        if not value or scale >= scale_before:
            return None
        total, scale_before, group = total + value * scale, scale, []
    if not group:
        return total or None
    rest = _below_thousand(group, is_first=not total)
    return None if rest is None else total + rest


def spelt_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield [start, end) and value of each number written in words, the longest one that can be read.

    A word alone may be no number at all (`năm` is a year too, `ba` a father): what stands round it must tell.
    """
    behind = 0
    for match in _BEGINNING.finditer(text):
        start = match.start()
        if start < behind or (start and (text[start - 1].isalnum() or text[start - 1] == "_")):
            continue
        words = list(takewhile(lambda word: word[0] in _PARTS, _words_from(text, start)))
        for length in range(len(words), 0, -1):
            if (value := read_number([word for word, _ in words[:length]])) is not None:
                behind = words[length - 1][1]
                yield start, behind, value
                break


def _words_from(text: str, start: int) -> Iterator[tuple[str, int]]:
    for _ in range(_LONGEST):
        match = _WORD.match(text, start)
        if match is None:
            return
        start = match.end()
        yield match[1].lower(), start


def _below_thousand(words: Sequence[str], *, is_first: bool) -> int | None:
    """Return 0–999 of words without a scale: (`hai`, `trăm`, `linh`, `năm`) is 205."""
    if "trăm" not in words:
        # behind a scale `không trăm` may be left out: một nghìn linh năm
        has_zero = not is_first and words[:1] and words[0] in _ZERO_TENS
        return _zero_tens(words) if has_zero else _below_hundred(words)
    at = words.index("trăm")
    hundreds = _DIGITS.get(words[0]) if at == 1 else None
    rest = words[at + 1 :]
    if hundreds is None or (is_first and not hundreds):
        return None
    below = 0 if not rest else _zero_tens(rest) if rest[0] in _ZERO_TENS else _below_hundred(rest, is_alone=False)
    return None if below is None else hundreds * 100 + below


def _zero_tens(words: Sequence[str]) -> int | None:
    return _AFTER_TENS.get(words[1]) or None if len(words) == 2 else None


def _below_hundred(words: Sequence[str], *, is_alone: bool = True) -> int | None:
    match words:
        case [one]:
            # hai trăm năm is read as 250 by some and 205 by others: none of both is sure
            return 10 if one == "mười" else (_DIGITS.get(one) or None) if is_alone else None
        case ["mười", one]:
            return 10 + digit if (digit := _AFTER_TENS.get(one)) and one not in {"mốt", "tư"} else None
        case [ten, "mươi" | "chục"]:
            return 10 * digit if (digit := _DIGITS.get(ten)) else None
        case [ten, "mươi", one] | [ten, one]:
            digit, tens = _AFTER_TENS.get(one), _DIGITS.get(ten)
            is_short = len(words) == 2 and one not in {"mốt", "tư", "lăm", "nhăm"}
            return None if not digit or not tens or tens == 1 or is_short else 10 * tens + digit
        case _:
            return None
