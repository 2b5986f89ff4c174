"""Which section of a form each paragraph of a file stands in, by the numbers of its headings."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from models.exchange.layout.sheet import Line
from models.form.library import load_forms

_ROMAN = re.compile(r"([IVX]{1,5})\s*[.\-)/]\s*\S")
_ARABIC = re.compile(r"(\d{1,2})\s*[.)/]\s*\D")


def sections_of(lines: Sequence[Line]) -> dict[int, str]:
    """Return the official number of the section of each paragraph that stands in one, by its own number."""
    return dict(_placed(lines))


def _placed(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    known = _known()
    roman = address = ""
    for line in lines:
        if match := _ROMAN.match(line.words):
            roman = address = match[1]
        elif roman and (match := _ARABIC.match(line.words)) and f"{roman}.{match[1]}" in known:
            address = f"{roman}.{match[1]}"
        if address in known and line.number:
            yield line.number, address


@cache
def _known() -> frozenset[str]:
    return frozenset(section.address for form in load_forms()[0] for section in form.sections)
