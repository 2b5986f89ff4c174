"""What is left of things that are worked off: `3 đơn đang xem xét`, or 71 received of which 68 are resolved."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from models.text.clauses import clause_end, clause_start, sentences
from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, head_of, quantities_between

_LEFT = re.compile(r"(?<!\w)(?:còn(?: lại)?|tồn(?: đọng)?|(?:đang|chưa)(?: \w+){1,3}) \Z")
_DONE = re.compile(r"(?<!\w)đã(?: \w+){1,3} \Z|(?<!\w)(?:giải quyết|xử lý|trả lời|hoàn thành)(?: xong)?(?: được)? \Z")
_OF_TOTAL = re.compile(r"[^,;.()]*(?<!\w)(?:trên|trong)(?: tổng)?(?: số)? \Z")


@dataclass(frozen=True, slots=True)
class Remainder:
    """How many things of a kind are left."""

    head: str
    """What is left: `đơn`."""
    value: Decimal
    told: Quantity | None
    """The figure that says so, None where it follows from a total and what is done of it."""


@lru_cache(maxsize=8_000)
def remainders_in(text: str) -> tuple[Remainder, ...]:
    """Return what a paragraph says is left, and what follows from its totals."""
    return tuple(_remainders(text))


def _remainders(text: str) -> Iterator[Remainder]:
    small, kinds = text.lower(), word_lists("prose_checks.toml")["worked_off"]
    if len(small) != len(text):
        return
    for start, end in sentences(text, with_semicolons=False):
        counts = [each for each in quantities_between(text, start, end) if each.kind == "count" and each.is_exact]
        told = [each for each in counts if head_of(each.unit) in kinds]
        for index, quantity in enumerate(told):
            if _is_left(small, told, index):
                yield Remainder(head_of(quantity.unit), quantity.value, quantity)
            elif (rest := _rest(small, told, index)) is not None:
                yield Remainder(head_of(quantity.unit), rest, None)


def _is_left(small: str, told: Sequence[Quantity], index: int) -> bool:
    quantity = told[index]
    ceiling = told[index + 1].start if index + 1 < len(told) else len(small)
    behind = small[quantity.end : clause_end(small, quantity.end, ceiling)]
    left = anywhere(word_lists("prose_checks.toml")["left"])
    if left.search(behind):
        return True
    before = small[clause_start(small, quantity.start) : quantity.start]
    return _LEFT.search(before) is not None and not before.strip().startswith("không còn")


def _rest(small: str, told: Sequence[Quantity], index: int) -> Decimal | None:
    """Return what is left of a total and the part of it that is done, told one behind the other."""
    if index + 1 >= len(told):
        return None
    first, second = told[index], told[index + 1]
    if head_of(first.unit) != head_of(second.unit):
        return None
    if _OF_TOTAL.fullmatch(small, first.end, second.start) and first.value < second.value:
        return second.value - first.value if _is_done(small, first) else None
    return first.value - second.value if second.value < first.value and _is_done(small, second) else None


def _is_done(small: str, quantity: Quantity) -> bool:
    return _DONE.search(small[clause_start(small, quantity.start) : quantity.start]) is not None
