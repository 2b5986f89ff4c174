"""Documents cited by number and symbol without the word “số”: `Nghị định 108/2014/NĐ-CP`."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache

from models.checks.issues import Finding
from models.checks.rules.writing.allowed import is_allowed
from models.checks.subject import OwnWords
from models.paths import RESOURCES
from models.text.clean import clean

# a bare number, as in “Chỉ thị 05”, is customary: only a symbol calls for “số”
_SYMBOL = re.compile(r"\d{1,5}[a-z]?(?:/\d{4})?(?:[/-][A-ZĐ][A-ZĐƯa-z]*\d{0,3})+")
_LONGEST = 30
"""Letters of the longest kind of document, and a space or two."""


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each kind of document directly before its number and symbol."""
    if "/" not in text and "-" not in text:
        return
    for match in _SYMBOL.finditer(text):
        kind = _kind().search(text[max(match.start() - _LONGEST, 0) : match.start()])
        if kind:
            start, end = match.start() - len(kind[0]), match.end()
            if not is_allowed(text, start, end, own):
                mend = f"{kind[1]} số {match[0]}"
                message = f"“{text[start:end]}” thiếu chữ “số” trước số, ký hiệu văn bản; viết “{mend}”."
                yield Finding("number_word", "warning", start, end, message, mend)


@cache
def _kind() -> re.Pattern[str]:
    data = tomllib.loads(clean((RESOURCES / "facts.toml").read_text(encoding="utf-8")))
    kinds = sorted((kind for kind in data["documents"] if len(kind) > 3 or kind == "luật"), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, kinds))})\s+\Z", re.IGNORECASE)
