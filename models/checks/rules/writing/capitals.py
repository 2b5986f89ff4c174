"""Capitals of Nghị định 30/2020/NĐ-CP, Phụ lục II: names, organs, laws, feasts as `resources/capitals.toml` has them."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from models.checks.issues import Finding, Weight
from models.checks.rules.writing.allowed import is_allowed, is_in_address
from models.checks.subject import OwnWords
from models.paths import RESOURCES
from models.text.clean import clean
from models.text.phrase_index import PhraseIndex

_WEIGHTS: tuple[tuple[str, Weight], ...] = (("days", "hint"), ("laws", "hint"), ("organs", "warning"), ("names", "warning"))
_PART = re.compile(r"(?P<before>\b(?:khoản|điểm)\s+\w{1,2}\s+)(?P<part>điều|mục|chương|phần)(?=\s+(?:\d|[IVX]+\b))")


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each name in other letters than its own, and each part of a document that has to begin with a capital."""
    index, right = _names()
    for start, end, name in index.find(text):
        found, (best, weight) = text[start:end], right[name]
        if _is_wrong(found, best, weight) and not is_allowed(text, start, end, own) and not is_in_address(text, start, end):
            mend = best if best[0].isupper() else found[0] + best[1:]
            yield Finding("capitals", weight, start, end, f"“{found}” viết hoa chưa đúng; viết “{mend}”.", mend)
    for match in _PART.finditer(text):
        start, end = match.span("part")
        mend = match["part"].capitalize()
        message = f"Khi dẫn văn bản, “{match['part']}” trước số viết hoa: “{mend}”."
        yield Finding("capitals", "warning", start, end, message, mend)


def _is_wrong(found: str, best: str, weight: Weight) -> bool:
    """Return whether letters differ otherwise than in a heading or, for what is no name, by being all small."""
    if found == best or found.isupper() or found[1:] == best[1:]:
        return False
    return found[0].isupper() or (weight == "warning" and _is_sure_name(best))


def _is_sure_name(best: str) -> bool:
    return best in _data()["always"]


@cache
def _names() -> tuple[PhraseIndex, dict[str, tuple[str, Weight]]]:
    right = {name.lower(): (name, weight) for part, weight in _WEIGHTS for name in _data()[part]}
    return PhraseIndex(right), right


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(clean((RESOURCES / "capitals.toml").read_text(encoding="utf-8")))
