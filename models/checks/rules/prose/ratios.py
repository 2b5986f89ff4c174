"""Per cents that the numbers beside them do not give: `15/26 xã, đạt 57,6%`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.clauses import sentences
from models.text.joined import has_other_base, is_joined
from models.text.numbers import format_number
from models.text.quantities import Quantity, head_of, quantities_between
from models.text.shares import is_share, share_of, share_told_like

_OF_TOTAL = re.compile(r"(?<!\w)(?:trên|trong)(?: tổng)?(?: số)? \Z")
_TOTAL_BEHIND = re.compile(r" ?(?:(?:trong|trên|so với) )?tổng(?: số)? \Z")
_IN_BRACKETS = re.compile(r",? ?\(?(?:tức(?: là)?(?: còn)?|tương ứng(?: với)?|bằng|còn|có|với)? ?\Z")
_CUT = re.compile(r"(?<!\w)(?:cắt )?giảm(?: được)? \Z", re.IGNORECASE)
_NEAR = Decimal(5)
"""Points a per cent may be off and still be told of the two counts in front of it, which nothing else joins."""

Parts = tuple[Decimal, Decimal]


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each per cent told with its part and whole that is another, rounded half up to its own decimals."""
    if "%" not in text and "phần trăm" not in text:
        return
    for start, end in sentences(text):
        told = quantities_between(text, start, end)
        for index, quantity in enumerate(told):
            if quantity.kind == "percent" and quantity.is_exact and not has_other_base(text, quantity):
                yield from _judged(text, told, index)


def _judged(text: str, told: Sequence[Quantity], index: int) -> Iterator[Finding]:
    quantity = told[index]
    parts = _sure_parts(text, told, index)
    if parts is None:
        near = _loose_parts(text, told, index)
        if any(is_share(quantity.value, *each) for each in near):
            return
        parts = next((each for each in near if abs(share_of(*each) - quantity.value) <= _NEAR), None)
    if parts is None or is_share(quantity.value, *parts):
        return
    due = share_told_like(quantity.value, *parts)
    found = text[quantity.start : quantity.end]
    message = f"“{found}” không đúng: {format_number(parts[0])} trên {format_number(parts[1])} là {due}."
    yield Finding("wrong_per_cent", "error", quantity.start, quantity.end, message, due)


def _sure_parts(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    """Return the part and whole a per cent is told with in so many words, None for none."""
    return _parts_before(text, told, index) or _parts_behind(text, told, index)


def _parts_before(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    if not index:
        return None
    quantity, before = told[index], told[index - 1]
    if before.kind == "ratio" and before.whole:
        is_meant = before.is_exact and is_joined(text, before, quantity)
        return (before.value, before.whole) if is_meant else None
    if index == 1 or not _is_of_total(text, told[index - 2], before):
        return None
    part = told[index - 2]
    is_cut = _CUT.search(text, max(0, part.start - 20), part.start) is not None
    return (part.value, before.value) if is_joined(text, before, quantity, is_cut=is_cut) else None


def _parts_behind(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    if index + 1 >= len(told):
        return None
    quantity, after = told[index], told[index + 1]
    gap = text[quantity.end : after.start]
    if after.kind == "ratio" and after.whole:
        return (after.value, after.whole) if after.is_exact and _IN_BRACKETS.fullmatch(gap) else None
    if gap.strip() == "(" and index + 2 < len(told) and _is_of_total(text, after, told[index + 2]):
        return after.value, told[index + 2].value
    if not index or not _TOTAL_BEHIND.fullmatch(gap):
        return None
    before = told[index - 1]
    return (before.value, after.value) if _is_pair(before, after) and is_joined(text, before, quantity) else None


def _loose_parts(text: str, told: Sequence[Quantity], index: int) -> list[Parts]:
    """Return the parts and wholes a per cent may be meant of: `91 đơn, đã giải quyết 88 đơn, đạt 96,7%`."""
    if not index or not is_joined(text, told[index - 1], told[index]):
        return []
    part = told[index - 1]
    earlier = (each for each in told[: index - 1] if _is_pair(part, each))
    return [(part.value, each.value) for each in earlier]


def _is_pair(part: Quantity, whole: Quantity) -> bool:
    is_counted = part.kind == whole.kind == "count" and part.is_exact and whole.is_exact
    return is_counted and head_of(part.unit) == head_of(whole.unit) != "" and 0 < part.value <= whole.value


def _is_of_total(text: str, part: Quantity, whole: Quantity) -> bool:
    if part.kind != whole.kind or part.kind not in {"count", "measure", "money"} or not whole.value:
        return False
    gap = text[part.end : whole.start].lower()
    return bool(_OF_TOTAL.search(gap)) and "," not in gap and part.value <= whole.value
