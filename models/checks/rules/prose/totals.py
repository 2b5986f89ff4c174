"""Totals that their parts do not add up to: `87 trường học: 27 trường mầm non, 27 trường tiểu học, …`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate

from models.checks.issues import Finding, Weight
from models.checks.subject import OwnWords
from models.text.clauses import sentences
from models.text.joints import anywhere, word_lists
from models.text.listed import Parts, totals_in
from models.text.quantities import Quantity, head_of, quantities_between
from models.text.scales import written_like

_OPENS = re.compile(r":|\(|gồm|trong đó|riêng|cụ thể|chia ra|tổng", re.IGNORECASE)
_AT_THE_END = re.compile(r"[,;(](?: và)? (?:tổng cộng|tổng số|tổng|cộng)(?: là| có)? \Z", re.IGNORECASE)
_JOINED = re.compile(r"(?: \w+){1,6}?(?:,| và| cùng| với) ")
_FEWEST = 2


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each total that is not the sum of the parts listed behind it, or of those before `tổng cộng`."""
    if not _OPENS.search(text):
        return
    for listed in totals_in(text):
        if listed.opener == "all":
            yield from _whole(text, listed)
        else:
            yield from _some(text, listed)
    for start, end in sentences(text):
        yield from _at_the_end(text, quantities_between(text, start, end))


def _whole(text: str, listed: Parts) -> Iterator[Finding]:
    weight = _weight(listed)
    total, values = listed.total, [part.value for part in listed.parts]
    sums = list(accumulate(values))[1:]
    if weight is None or not listed.is_whole or not sums:
        return
    # 4 công chức và 16 viên chức, gồm 15 người nghỉ hưu và 5 người thôi việc: the total is told in pieces
    pieces = accumulate(each.value for each in (total, *reversed(listed.before)) if each.kind == total.kind)
    if any(each.value in sums for each in listed.before) or any(piece in sums for piece in pieces):
        return
    if not _is_rounded(total, listed.parts):
        yield _finding(text, total, listed.parts, weight)


def _is_rounded(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Return whether what a total of measures differs by may come from rounding its parts."""
    if all(each.kind == "count" for each in (total, *parts)):
        return False
    blur = sum((each.step / 2 for each in (total, *parts) if each.step != 1), Decimal(0))
    return abs(sum((part.value for part in parts), Decimal(0)) - total.value) <= blur


def _weight(listed: Parts) -> Weight | None:
    """Return how sure it is that what is listed are the parts of the total, None for not at all."""
    head, heads = head_of(listed.total.unit), {head_of(part.unit) for part in listed.parts}
    if heads <= {head}:
        return "warning"
    if head and all(each.startswith(f"{head} ") for each in heads):
        return "hint"
    is_heading = anywhere(word_lists("prose_checks.toml")["headings"]).match(listed.total.unit) is not None
    if is_heading or any(part.value > listed.total.value for part in listed.parts):
        return None
    if head in heads or len(heads) == 1:
        return "warning" if head in heads else "hint"
    return "hint" if "" not in heads else None


def _some(text: str, listed: Parts) -> Iterator[Finding]:
    """Look at parts that need not be all: they can only be too many."""
    first, most = _with_joined(text, listed)
    head = head_of(listed.total.unit)
    own = [part for part in listed.parts if head and head_of(part.unit) == head]
    large = next((part for part in own if part.value > most), None)
    if large is not None:
        told = text[first.start : listed.total.end]
        found = text[large.start : large.end]
        message = f"“{found}” là một phần của “{told} {listed.total.unit.partition(',')[0]}” mà lại lớn hơn."
        yield Finding("part_above_total", "warning", large.start, large.end, message)
        return
    is_sure = len(own) >= _FEWEST and own == list(listed.parts) and not _may_overlap(own)
    if is_sure and sum(part.value for part in own) > most:
        yield _finding(text, listed.total, own, "warning")


def _with_joined(text: str, listed: Parts) -> tuple[Quantity, Decimal]:
    """Return the first of the counts joined to a total, and what they come to: `10 cán bộ và 10 công chức`."""
    first, most = listed.total, listed.total.value
    for each in reversed(listed.before):
        if each.kind != first.kind or not _JOINED.fullmatch(text, each.end, first.start):
            break
        first, most = each, most + each.value
    return first, most


def _may_overlap(parts: Sequence[Quantity]) -> bool:
    """Return whether persons may be counted twice: `12 người, trong đó 8 nữ, 7 đảng viên`."""
    return head_of(parts[0].unit) in {"người", "hộ"}


def _at_the_end(text: str, told: Sequence[Quantity]) -> Iterator[Finding]:
    """Look at `6 biên chế công chức và 21 biên chế viên chức, tổng cộng 27 biên chế`."""
    for index, total in enumerate(told):
        head = head_of(total.unit)
        if not head or not total.is_exact or not _AT_THE_END.search(text, max(0, total.start - 24), total.start):
            continue
        parts = [part for part in told[:index] if part.kind == total.kind and head_of(part.unit) == head]
        is_sure = len(parts) == index >= _FEWEST and all(part.is_exact for part in parts)
        if is_sure and sum(part.value for part in parts) != total.value and total.value != parts[0].value:
            yield _finding(text, total, parts, "warning")


def _finding(text: str, total: Quantity, parts: Sequence[Quantity], weight: Weight) -> Finding:
    """Return what both come to; whether the total or one of its parts is wrong only the clerk can tell."""
    found = text[total.start : total.end]
    added = " + ".join(text[part.start : part.end] for part in parts)
    due = written_like(text, total, sum((part.value for part in parts), Decimal(0)))
    message = f"“{found}” không khớp với các phần được kể: {added} = {due}; tổng hoặc một phần sai."
    return Finding("wrong_total", weight, total.start, total.end, message)
