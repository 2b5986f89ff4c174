"""Two sides of one whole that come to more than it or leave some of it: `đúng hạn đạt 98,9%, quá hạn 2,1%`."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.clauses import clause_end, clause_start, sentences
from models.text.halves import Half, half_of
from models.text.numbers import format_number
from models.text.quantities import Quantity, head_of, quantities_between

_ALL = Decimal(100)
_SLACK = Decimal("0.5")
_TOTAL_AND_SIDES = 3
_MOST = Decimal(115)
"""Per cents that come to more are not all of one whole."""


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each pair of sides that is no whole."""
    for start, end in sentences(text, with_semicolons=False):
        told = quantities_between(text, start, end)
        if len(told) > 1:
            halves = [_half(text, told, index) for index in range(len(told))]
            yield from _shares(text, told, halves)
            yield from _counts(text, told, halves)


def _half(text: str, told: Sequence[Quantity], index: int) -> Half | None:
    """Return the side that the words of a figure's own clause name: before a per cent, round a count."""
    quantity = told[index]
    floor = max(told[index - 1].end if index else 0, clause_start(text, quantity.start))
    before = text[floor : quantity.start].lower()
    if quantity.kind == "percent":
        return half_of(before)
    ceiling = told[index + 1].start if index + 1 < len(told) else len(text)
    return half_of(text[quantity.end : clause_end(text, quantity.end, ceiling)].lower()) or half_of(before)


def _shares(text: str, told: Sequence[Quantity], halves: Sequence[Half | None]) -> Iterator[Finding]:
    """Look at `hài lòng 51,6%, không hài lòng 58,4%`: one behind the other, and more than 100 % together."""
    run: list[int] = []
    for index in range(len(told) + 1):
        half = halves[index] if index < len(told) and told[index].kind == "percent" else None
        if run and half is not None and half.pair == _pair(halves, run):
            run.append(index)
            continue
        yield from _above(text, [told[each] for each in run], {half.side for each in run if (half := halves[each])})
        run = [index] if half is not None else []


def _pair(halves: Sequence[Half | None], run: Sequence[int]) -> int | None:
    half = halves[run[0]]
    return half.pair if half else None


def _above(text: str, shares: Sequence[Quantity], sides: set[str]) -> Iterator[Finding]:
    total = sum((share.value for share in shares), Decimal(0))
    if len(sides) > 1 and all(share.is_exact for share in shares) and _ALL + _SLACK < total <= _MOST:
        start, end = shares[0].start, shares[-1].end
        message = f"Các tỷ lệ “{text[start:end]}” cộng lại là {format_number(total)}%, quá 100%."
        yield Finding("shares_not_whole", "warning", start, end, message)


def _counts(text: str, told: Sequence[Quantity], halves: Sequence[Half | None]) -> Iterator[Finding]:
    """Look at `41 ý kiến góp ý, tiếp thu 34 ý kiến, giải trình 5 ý kiến`: a total, both sides and nothing else."""
    for index, total in enumerate(told[:-2]):
        same = [each for each in range(len(told)) if _is_same(told[each], total)]
        if len(same) != _TOTAL_AND_SIDES or same[0] != index or halves[index] is not None:
            continue
        one, other = halves[same[1]], halves[same[2]]
        first, second = told[same[1]], told[same[2]]
        is_whole = one and other and one.pair == other.pair and one.side != other.side
        is_exact = total.is_exact and first.is_exact and second.is_exact
        if is_whole and is_exact and max(first.value, second.value) < total.value != first.value + second.value:
            yield _no_whole(text, total, first, second)


def _is_same(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind == "count" and head_of(one.unit) == head_of(other.unit) != ""


def _no_whole(text: str, total: Quantity, first: Quantity, second: Quantity) -> Finding:
    shown, one, other = (text[each.start : each.end] for each in (total, first, second))
    added = format_number(first.value + second.value)
    message = f"“{shown}” không khớp với hai phần được kể: {one} + {other} = {added}; tổng hoặc một phần sai."
    weight = "warning" if first.value + second.value > total.value else "hint"
    return Finding("wrong_total", weight, total.start, total.end, message)
