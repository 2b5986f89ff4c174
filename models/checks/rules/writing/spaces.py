"""Spaces round signs: none before a comma, one behind it, none inside brackets, none before `%`, one behind it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from models.checks.issues import Finding, Weight
from models.checks.rules.writing.allowed import is_allowed, is_in_address
from models.checks.rules.writing.vocabulary import words
from models.checks.subject import OwnWords

_SPACE = "[ \u00a0\u202f]"
_LETTER = r"[^\W\d_]"
# one fast look; most paragraphs hold none of these
_SUSPECT = re.compile(
    rf"{_SPACE}(?:[,;:!?.)\]”%\u00a0\u202f ]|-\w)|[,;](?<!\d.)\w|[,;)”](?={_LETTER})|[(“](?<={_LETTER}.)|[)”]\d"
    rf"|[(\[“]{_SPACE}|%{_LETTER}|\w-{_SPACE}|\.(?<={_LETTER}.){_LETTER}|:(?<={_LETTER}.){_LETTER}"
)
_FEW = 24
"""Letters of the word before a sign that are shown with it."""
_WORD_BEFORE = re.compile(r"(?:\d[.,](?=\d)|\w)*\S?\Z")
_WITH_POINT = re.compile(r"\d\.\d{1,2}\s*\Z")
_WORD_BEHIND = re.compile(r"\w*")


class _Kind(NamedTuple):
    pattern: re.Pattern[str]
    weight: Weight
    why: str
    mended: Callable[[str], str]


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each place where a space is missing, or stands where none may."""
    if not _SUSPECT.search(text):
        return
    for kind in _KINDS:
        for match in kind.pattern.finditer(text):
            first = _first(text, match.start())
            start, end = _with_words(text, first, match.end())
            if _WITH_POINT.search(text[start:first]):
                # the number is told by the check of decimals: two findings that overlap could not be mended in turn
                start = first
            found = text[start:end]
            mend = text[start:first] + kind.mended(text[first : match.end()]) + text[match.end() : end]
            if not _is_right(text, match) and not is_allowed(text, start, end, own):
                yield Finding("space", kind.weight, start, end, f"“{found}”: {kind.why}, viết “{mend}”.", mend)


def _first(text: str, start: int) -> int:
    """Return where a finding begins: the spaces before a sign belong to it, unless the sign opens something."""
    while text[start] not in "([“" and start and text[start - 1].isspace():
        start -= 1
    return start


def _with_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return [start, end) with the word before it and behind it."""
    head = _WORD_BEFORE.search(text[max(start - _FEW, 0) : start])
    tail = _WORD_BEHIND.match(text[end : end + _FEW])
    return start - (len(head[0]) if head else 0), end + (len(tail[0]) if tail else 0)


def _is_right(text: str, match: re.Match[str]) -> bool:
    """Return whether a sign belongs to an address or an abbreviation: `a@b.vn`, `TP.Vinh`, `đ/c:`."""
    start, end = match.span()
    if is_in_address(text, start, end):
        return True
    head = re.search(r"[\w/]*\Z", text[max(start - _FEW, 0) : start + 1])
    return "." in match[0] and head is not None and head[0].lower() in words("with_point")


def _closed_up(found: str) -> str:
    return re.sub(_SPACE, "", found)


def _moved_on(found: str) -> str:
    return _closed_up(found) + " "


def _opened(found: str) -> str:
    """Return a sign with one space behind it."""
    return f"{found[0]} {found[1:]}" if len(found) > 1 else found + " "


def _led(found: str) -> str:
    return " " + found


def _dashed(_: str) -> str:
    return " - "


def _one(_: str) -> str:
    return " "


# each pattern begins with the sign it looks at, and looks back from it: a search for a sign is fast
_KINDS = (
    _Kind(
        re.compile(rf"[,;](?<=[\w%)”\"’]{_SPACE}.)(?={_LETTER})"),
        "warning",
        "khoảng trắng phải đứng sau dấu câu, không phải trước",
        _moved_on,
    ),
    _Kind(
        re.compile(rf"[,;:!?.](?<=[\w%)”\"’]{_SPACE}.)(?:(?<=[:!?])|(?<=[,;])(?!{_LETTER})|(?=\s|\Z))"),
        "warning",
        "không để khoảng trắng trước dấu câu",
        _closed_up,
    ),
    _Kind(
        re.compile(rf"[,;](?<=[\w%)”].)(?:(?={_LETTER}[\w ])|(?<={_LETTER}.)(?=\d))"),
        "warning",
        "thiếu khoảng trắng sau dấu câu",
        _opened,
    ),
    _Kind(
        re.compile(rf":(?<={_LETTER}{{2}}.)(?={_LETTER})"), "warning", "thiếu khoảng trắng sau dấu hai chấm", _opened
    ),
    _Kind(
        re.compile(r"\.(?<=[^\W\d_A-ZĐ]{2}.)(?=[A-ZĐÀ-Ỹ][a-zà-ỹ])"),
        "warning",
        "thiếu khoảng trắng sau dấu chấm",
        _opened,
    ),
    _Kind(re.compile(rf"[(\[“]{_SPACE}+(?=\w)"), "warning", "không để khoảng trắng ở mặt trong dấu ngoặc", _closed_up),
    _Kind(
        re.compile(rf"[)\]”](?<=[\w%]{_SPACE}.)"), "warning", "không để khoảng trắng ở mặt trong dấu ngoặc", _closed_up
    ),
    _Kind(
        re.compile(rf"[(“](?<={_LETTER}{{2}}.)(?=\w{{2}})"),
        "warning",
        "thiếu khoảng trắng trước dấu mở ngoặc",
        _led,
    ),
    _Kind(
        re.compile(rf"[)”](?<=\w{{2}}.)(?={_LETTER}{{2}}|\d)"),
        "warning",
        "thiếu khoảng trắng sau dấu đóng ngoặc",
        _opened,
    ),
    _Kind(re.compile(rf"%(?<=\d{_SPACE}.)"), "warning", "không để khoảng trắng trước dấu %", _closed_up),
    _Kind(re.compile(rf"%(?<=\d.)(?={_LETTER})"), "warning", "thiếu khoảng trắng sau dấu %", _opened),
    _Kind(
        re.compile(rf"-(?:(?<={_LETTER}.){_SPACE}|(?<={_LETTER}{_SPACE}.))(?={_LETTER})"),
        "warning",
        "gạch nối có khoảng trắng một bên",
        _dashed,
    ),
    _Kind(
        re.compile(rf"{_SPACE}(?<=[\w,.;:%)”].){_SPACE}++(?=[\w(“])"),
        "hint",
        "thừa khoảng trắng",
        _one,
    ),
)
