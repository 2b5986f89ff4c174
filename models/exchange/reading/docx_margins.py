"""The words in the headers and footers of a Word file: a letterhead that was put there, and what is left."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from models.exchange.reading.docx_package import WordPackage, margin_parts
from models.exchange.reading.flow import flattened
from models.exchange.reading.source import SourceParagraph, SourceTable
from models.text.search import fold

Block = SourceParagraph | SourceTable
_MOTTO = re.compile(r"cong hoa xa hoi|doc lap\W+tu do")
_PAGE_NUMBER = re.compile(r"(?:trang|page|tr)?[\W\d]*(?:(?:of|tren)?[\W\d]*)")


def margins_of(
    package: WordPackage, read: Callable[[Iterable[Any]], Iterable[Block]]
) -> tuple[Sequence[Block], Sequence[SourceParagraph]]:
    """Return (the letterhead in a header, the other words of headers and footers, each text once).

    Page numbers are no words. `read` gives the blocks of elements.
    """
    head: list[Block] = []
    others: dict[str, SourceParagraph] = {}
    for root in margin_parts(package):
        blocks = tuple(read(root))
        if any(_MOTTO.search(text) for text in _texts(blocks)):
            head = head or list(blocks)
            continue
        for part in flattened(blocks):
            if not _PAGE_NUMBER.fullmatch(fold(part.text).strip()):
                others.setdefault(part.text.strip(), replace(part, is_note=True, outline=0))
    return head, tuple(others.values())


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    return (fold(part.text) for part in flattened(blocks))
