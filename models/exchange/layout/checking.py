"""Runs every rule of the layout over a Word file; where two laws may be followed, each element may follow either."""

import pkgutil
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import cast

from models.checks.issues import WEIGHTS, Issue
from models.exchange.layout import rules
from models.exchange.layout.addresses import sections_of
from models.exchange.layout.document import Document
from models.exchange.layout.parts import find_parts
from models.exchange.layout.reading import read_sheet
from models.exchange.layout.rule_sets import rules_of
from models.exchange.layout.sheet import Sheet
from models.exchange.layout.summary import summed_up

LayoutRule = Callable[[Document], Iterator[Issue]]
_NO_DOCUMENT = (
    "Tệp này không giống văn bản hành chính (không thấy Quốc hiệu, số, tên loại hay nơi nhận) nên thể thức không được "
    "xét."
)
_OF_PARTY = "Tệp này là văn bản của Đảng, có thể thức riêng theo quy định của Đảng, nên không được xét theo {law}."


def issues_of(content: bytes) -> list[Issue]:
    """Return what is wrong with the layout of a Word file; raise SourceError for one that cannot be read."""
    return check_sheet(read_sheet(content))


def check_sheet(sheet: Sheet) -> list[Issue]:
    """Return what is wrong with the layout of a sheet, the heaviest first."""
    parts = find_parts(sheet)
    laws = rules_of(parts.day)
    if parts.is_of_party:
        return [Issue("party_document", "hint", "page", _OF_PARTY.format(law=laws[0].name))]
    if not parts.is_official:
        return [Issue("no_official_document", "hint", "page", _NO_DOCUMENT)]
    sections = sections_of(parts.body)
    documents = [Document(sheet, parts, law, sections) for law in laws]
    found = [issue for rule in layout_rules() for issue in _mildest(rule, documents)]
    return sorted(summed_up(found), key=lambda issue: WEIGHTS.index(issue.weight))


def _mildest(rule: LayoutRule, documents: Sequence[Document]) -> list[Issue]:
    found = [list(rule(document)) for document in documents]
    return min(found, key=len)


@cache
def layout_rules() -> tuple[LayoutRule, ...]:
    """Return the `in_layout` of every module in `rules`."""
    names = sorted(each.name for each in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."))
    return tuple(cast("LayoutRule", import_module(name).in_layout) for name in names)
