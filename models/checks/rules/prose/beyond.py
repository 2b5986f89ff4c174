"""Shares of one whole that come to more than 100 %: `120% hộ gia đình`, and parts above their whole: `29/27 xã`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.clauses import clause_end, clause_start, sentences
from models.text.joined import is_joined
from models.text.joints import anywhere, word_lists
from models.text.numbers import format_number
from models.text.quantities import Quantity, quantities_between, quantities_in

_SHARE_BEFORE = re.compile(r"(?<!\w)(?:chiếm|chiếm (?:tỷ|tỉ) lệ|chiếm khoảng)[ \u00a0]\Z", re.IGNORECASE)
_RATE_BEFORE = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ (?:hộ|người|trẻ|học sinh|dân|hồ sơ|đơn|cán bộ|tham gia|huy động)", re.IGNORECASE
)
_ALL = Decimal(100)
_SLACK = Decimal("0.5")
"""What the roundings of shares may add up to."""
_FEWEST = 3
_MOST = Decimal(115)
"""Shares that come to more are not all of one whole."""
_REACH = 60
"""Letters between two shares of one list."""


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each share above 100 %, and each list of all shares of a whole that does not come to 100 %."""
    if "/" in text:
        yield from _above_whole(text)
    if "%" not in text and "phần trăm" not in text:
        return
    for quantity in quantities_in(text):
        if quantity.kind == "percent" and quantity.value > _ALL and _is_share(text, quantity):
            found = text[quantity.start : quantity.end]
            message = f"“{found}” không thể lớn hơn 100%: đó là một phần của tổng số."
            yield Finding("share_above_all", "error", quantity.start, quantity.end, message)
    yield from _made_up(text)
    yield from _each_of_one(text)


def _above_whole(text: str) -> Iterator[Finding]:
    """Yield each a/b of which a is larger though its per cent is not above 100: a plan alone can be surpassed."""
    told = quantities_in(text)
    for ratio, percent in pairwise(told):
        if ratio.kind != "ratio" or ratio.whole is None or ratio.value <= ratio.whole:
            continue
        if percent.kind == "percent" and percent.value <= _ALL and is_joined(text, ratio, percent):
            found = text[ratio.start : ratio.end]
            part, _, whole = found.partition("/")
            message = f"“{found}” không thể đúng: {part.strip()} là một phần mà lại lớn hơn {whole.strip()}."
            yield Finding("part_above_whole", "error", ratio.start, ratio.end, message)


def _is_share(text: str, quantity: Quantity) -> bool:
    words = word_lists("prose_checks.toml")
    start, end = clause_start(text, quantity.start), clause_end(text, quantity.end)
    before, behind = text[start : quantity.start].lower(), text[quantity.end : end].lower()
    if anywhere(words["growth"]).search(f"{before} {behind}") or _is_of_plan(text, end):
        return False
    if _SHARE_BEFORE.search(before) or _RATE_BEFORE.search(before):
        return True
    return anywhere(words["wholes"]).match(behind.lstrip()) is not None


def _is_of_plan(text: str, end: int) -> bool:
    """Return whether the next clause says that a per cent is of a plan."""
    following = text[end + 1 : clause_end(text, end + 1)].lower()
    return anywhere(word_lists("prose_checks.toml")["other_base"]).match(following.lstrip()) is not None


def _each_of_one(text: str) -> Iterator[Finding]:
    """Look at `nông nghiệp chiếm 38,4%, công nghiệp chiếm 39,6%, dịch vụ chiếm 24,7%`."""
    run: list[Quantity] = []
    for quantity in (*quantities_in(text), None):
        before = text[max(0, quantity.start - 24) : quantity.start] if quantity else ""
        is_one = quantity is not None and quantity.kind == "percent" and quantity.is_exact and not quantity.unit
        if quantity is not None and is_one and _SHARE_BEFORE.search(before) and _goes_on(text, run, quantity):
            run.append(quantity)
            continue
        total = sum((share.value for share in run), Decimal(0))
        if len(run) >= _FEWEST and _ALL + _SLACK < total <= _MOST:
            yield _not_whole(text, run, total)
        run = [quantity] if quantity is not None and is_one and _SHARE_BEFORE.search(before) else []


def _goes_on(text: str, run: Sequence[Quantity], share: Quantity) -> bool:
    """Return whether a share follows the one before it in the same sentence with only its own name between."""
    return not run or (share.start - run[-1].end < _REACH and "." not in text[run[-1].end : share.start])


def _not_whole(text: str, shares: Sequence[Quantity], total: Decimal) -> Finding:
    first, last = shares[0].start, shares[-1].end
    message = f"Các tỷ trọng “{text[first:last]}” cộng lại là {format_number(total)}%, không phải 100%."
    return Finding("shares_not_whole", "warning", first, last, message)


def _made_up(text: str) -> Iterator[Finding]:
    make_up = anywhere(word_lists("prose_checks.toml")["make_up"])
    for start, end in sentences(text, with_semicolons=False):
        opening = make_up.search(text.lower(), start, end)
        shares = _row(text, quantities_between(text, opening.end(), end)) if opening else []
        total = sum((share.value for share in shares), Decimal(0))
        if len(shares) >= _FEWEST and abs(total - _ALL) > _SLACK:
            yield _not_whole(text, shares, total)


def _row(text: str, told: Sequence[Quantity]) -> list[Quantity]:
    """Return the shares of a make-up, [] where anything else stands among them."""
    growth = anywhere(word_lists("prose_checks.toml")["growth"])
    if any(quantity.kind != "percent" or not quantity.is_exact for quantity in told):
        return []
    words = text[told[0].start : told[-1].end].lower() if told else ""
    return [] if growth.search(words) else list(told)
