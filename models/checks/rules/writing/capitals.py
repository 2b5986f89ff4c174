"""Capitals of Nghị định 30/2020/NĐ-CP, Phụ lục II: names, organs, laws and feasts of `resources/capitals.toml`."""

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
from models.text.lexicon import is_compound
from models.text.phrase_index import PhraseIndex
from models.text.tokens import word_before

_PARTS = ("days", "laws", "organs", "names")
_PART = re.compile(r"(?P<before>\b(?:khoản|điểm)\s+\w{1,2}\s+)(?P<part>điều|mục|chương|phần)(?=\s+(?:\d|[IVX]+\b))")


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each name in other letters than its own, and each part of a document that has to begin with a capital."""
    index, right = _names()
    for start, end, name in index.find(text):
        found, (best, part) = text[start:end], right[name]
        if not _is_wrong(found, best) or (best[0].isupper() and _belongs_to_word_before(text, start, name)):
            continue
        if not is_allowed(text, start, end, own) and not is_in_address(text, start, end):
            mend = best if best[0].isupper() else found[0] + best[1:]
            message = f"“{found}” viết hoa chưa đúng; viết “{mend}”."
            yield Finding("capitals", _weight(found, best, part), start, end, message, mend)
    for match in _PART.finditer(text):
        start, end = match.span("part")
        mend = match["part"].capitalize()
        message = f"Khi dẫn văn bản, “{match['part']}” trước số viết hoa: “{mend}”."
        yield Finding("capitals", "warning", start, end, message, mend)


def _is_wrong(found: str, best: str) -> bool:
    """Return whether letters differ; a small first letter counts only where the words can mean nothing else."""
    if found.isupper() or found == best:
        return False
    if found[0].islower() and best[0].isupper():
        return best in data()["always"]
    return found[1:] != best[1:]


def _belongs_to_word_before(text: str, start: int, name: str) -> bool:
    """Return whether a name begins inside a word: `cán bộ | công an`."""
    return text[start].islower() and is_compound(word_before(text, start), name.split(maxsplit=1)[0])


def _weight(found: str, best: str, part: str) -> Weight:
    """Return how sure a finding is: offices differ in what they write with fewer capitals."""
    if part == "names":
        return "warning"
    capitals = sum(letter.isupper() for letter in found)
    return "warning" if part == "organs" and capitals > sum(letter.isupper() for letter in best) else "hint"


@cache
def _names() -> tuple[PhraseIndex, dict[str, tuple[str, str]]]:
    right = {name.lower(): (name, part) for part in _PARTS for name in data()[part]}
    return PhraseIndex(right), right


@cache
def data() -> dict[str, Any]:
    """Return `resources/capitals.toml`."""
    return tomllib.loads(clean((RESOURCES / "capitals.toml").read_text(encoding="utf-8")))
