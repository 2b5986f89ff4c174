"""A few pages of a long file, laid out by themselves: what is looked at is there long before the whole is.

Cut where a page begins with a new paragraph or table, they are the same pages; that they are is looked at each time.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from models.exchange.pages.built_in import Fragment, LaidOut, laid_out
from models.exchange.pages.failures import PagesError
from models.exchange.pages.paper import paper_at, papers
from models.exchange.pages.xml import parse_xml, xml_bytes
from models.exchange.word.package import DOCUMENT

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = f"{{{_NAMESPACE}}}"
# what counts from the beginning of a file, or says something of its end
_COUNTED = re.compile(rb"NUMPAGES|SECTIONPAGES|\bSEQ\b|PAGEREF|STYLEREF|<w:numPr\b|<w:(?:foot|end)noteReference\b")
_NUMBER = f'<w:pgNumType xmlns:w="{_NAMESPACE}" w:start="{{}}"/>'.format
_MOST_PAGES = 16
_BESIDE = 1
"""Pages after the one that is asked for."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pages one after the other, from the first on."""

    first: int
    last: int
    pdf: bytes


def can_be_cut(parts: Mapping[str, bytes]) -> bool:
    """Return whether nothing in a file depends on how many pages, notes or numbers come before or after it."""
    return not any(_COUNTED.search(part) for name, part in parts.items() if name.startswith("word/"))


def window_at(parts: Mapping[str, bytes], root: Any, laid: LaidOut, page: int) -> Window | None:
    """Return a window that shows a page; None when the pages round it cannot be cut out of the file."""
    found = _range(laid.fragments, page)
    if found is None:
        return None
    first, start, end = found
    try:
        alone = laid_out(repacked(parts, _cut(root, laid.fragments, first, start, end)))
        if list(_shape(alone.fragments, 0, 0, page - first)) != list(_shape(laid.fragments, start, first, page)):
            return None
        last = page if len(alone.pages) <= page - first + _BESIDE else page + _BESIDE
        if list(_shape(alone.fragments, 0, 0, last - first)) != list(_shape(laid.fragments, start, first, last)):
            last = page
        return Window(first, last, alone.pdf())
    except PagesError:
        return None


def repacked(parts: Mapping[str, bytes], root: Any) -> bytes:
    """Return a Word file with another document in it, not compressed: it never leaves the process."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, part in parts.items():
            package.writestr(name, xml_bytes(root) if name == DOCUMENT else part)
    return buffer.getvalue()


def _range(fragments: Sequence[Fragment], page: int) -> tuple[int, int, int] | None:
    """Return the page to begin with and the children to take; None when no page near begins with a new child."""
    leading: dict[int, int] = {}
    begins: dict[int, int] = {}
    for each in fragments:
        leading.setdefault(each.page, each.child)
        begins.setdefault(each.child, each.page)
    first = page
    while first in leading and begins[leading[first]] < first:
        first -= 1
    if first not in leading or page not in leading or page - first >= _MOST_PAGES:
        return None
    # what follows decides where lines are kept together
    end = max(each.child for each in fragments if each.page <= page + _BESIDE)
    return first, (leading[first] if first else 0), end


def _cut(root: Any, fragments: Sequence[Fragment], first: int, start: int, end: int) -> Any:
    """Return a document of some children alone, its pages numbered as they are."""
    body = root.find(f"{_W}body")
    children = list(body)
    alone = parse_xml(f'<w:document xmlns:w="{_NAMESPACE}"><w:body/></w:document>'.encode())
    alone[0].extend(deepcopy(child) for child in children[start : end + 1])
    if end + 1 < len(children):
        alone[0].extend(paper_at(body, children[end + 1]))
    if (paper := next(papers(alone[0]), None)) is not None:
        whole = paper_at(body, children[start])[0]
        is_inside = start > 0 and next(papers(children[start - 1 : start]), None) is None
        _number_from(whole, next(each.number for each in fragments if each.page == first), is_inside=is_inside)
        paper.getparent().replace(paper, whole)
    return alone


def _number_from(paper: Any, number: int, *, is_inside: bool) -> None:
    for name in ("pgNumType", *(("titlePg",) if is_inside else ())):
        if (found := paper.find(f"{_W}{name}")) is not None:
            paper.remove(found)
    columns = paper.find(f"{_W}cols")
    (paper.append if columns is None else columns.addprevious)(parse_xml(_NUMBER(number).encode()))


def _shape(fragments: Sequence[Fragment], start: int, first: int, last: int) -> Iterator[tuple[int, int, float, float]]:
    """Yield what stands where on some pages, counted from their first child and page."""
    for each in fragments:
        if first <= each.page <= last:
            yield each.child - start, each.page - first, round(each.top, 1), round(each.bottom, 1)
