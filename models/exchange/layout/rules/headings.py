"""Headings: `I. TIÊU ĐỀ` in bold capitals, `1. Tiêu đề` bold like its neighbours, points by the Vietnamese alphabet."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from models.checks.issues import Issue
from models.exchange.layout.document import Document, look_issues, quoted, share
from models.exchange.layout.rule_sets import words
from models.exchange.layout.sheet import Line

_ROMAN = re.compile(r"[IVX]{1,5}\s*\.\s*\S")
_ARABIC = re.compile(r"\d{1,2}\s*\.\s*\D")
_POINT = re.compile(r"([a-zđ])\)\s*\S")
_LONGEST, _SHORT = 250, 120


def in_layout(document: Document) -> Iterator[Issue]:
    """Yield what is wrong with headings, each fault once."""
    prose = document.parts.prose
    seen: set[str] = set()
    for line in prose:
        if _ROMAN.match(line.words) and len(line.words) < _LONGEST:
            for issue in look_issues(document, "section", "Tiêu đề mục", [line], document.key(line)):
                if issue.code not in seen:
                    seen.add(issue.code)
                    yield issue
    yield from _titles(document, prose)
    yield from _points(document, prose)


def _titles(document: Document, prose: Sequence[Line]) -> Iterator[Issue]:
    """Yield a short title that is not bold where most titles are."""
    titles = [line for line in prose if _ARABIC.match(line.words) and len(line.words) < _SHORT and not _is_item(line)]
    bold = {line.number for line in titles if share([line], "bold") > 0.5}
    if len(bold) < 2 or len(bold) * 2 < len(titles):
        return
    followed = {above.number for above, below in pairwise(prose) if not _ARABIC.match(below.words)}
    plain = followed - bold
    for line in titles:
        if line.number in plain:
            message = f"Tiêu đề {quoted(line.words)} không in đậm như các tiêu đề khác ({document.rules.name})."
            yield Issue("title_bold", "hint", document.key(line), message, line.words)
            return


def _is_item(line: Line) -> bool:
    return line.words.endswith((".", ";", ",", ":"))


def _points(document: Document, prose: Sequence[Line]) -> Iterator[Issue]:
    """Yield a point whose letter the Vietnamese alphabet lacks, or that leaves out `đ`."""
    alphabet = words("alphabet")
    above = ""
    for line in prose:
        match = _POINT.match(line.words)
        if match is None:
            continue
        letter = match[1]
        if above and (letter not in alphabet or (above == "d" and letter == "e")):
            right = alphabet[min(alphabet.find(above) + 1, len(alphabet) - 1)]
            message = f"Sau điểm {above}) là điểm {right}) theo bảng chữ cái tiếng Việt, không phải {letter})."
            yield Issue("point_letter", "warning", document.key(line), message, f"{letter})", f"{right})")
            return
        above = letter if letter in alphabet else ""
