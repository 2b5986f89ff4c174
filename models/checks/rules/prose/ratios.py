"""Per cents that the numbers beside them do not give: `15/26 xã, đạt 57,6%`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from models.checks.issues import Finding, Issue
from models.checks.running import issue_of
from models.checks.subject import Passage, Subject
from models.checks.told import told_in
from models.text.clauses import clause_end, clause_start, sentences
from models.text.joined import has_other_base, is_joined
from models.text.joints import word_lists
from models.text.numbers import format_number, parse_number, round_half_up
from models.text.quantities import Quantity, head_of, quantities_between
from models.text.shares import decimals_of, is_share, share_of, share_told_like

_OF_TOTAL = re.compile(r"(?<!\w)(?:trên|trong)(?: tổng)?(?: số)? \Z")
_TOTAL_BEHIND = re.compile(r" ?(?:(?:trong|trên|so với) )?tổng(?: số)? \Z")
_IN_BRACKETS = re.compile(r",? ?\(?(?:tức(?: là)?(?: còn)?|tương ứng(?: với)?|bằng|còn|có|với)? ?\Z")
_CUT = re.compile(r"(?<!\w)(?:cắt )?giảm(?: được)? \Z", re.IGNORECASE)
_NEAR = Decimal(5)
"""Points a per cent may be off and still be told of the two counts in front of it, which nothing else joins."""

_BASE_BEHIND = re.compile(
    r"[^,;.()%]{0,60}(?:\([^()\d]{1,12}\) ?)?"
    r"(?:(?<!\w)(?:là|giao)|:|\((?:(?:dự toán|kế hoạch|kh|chỉ tiêu|giao|được giao)(?: \w+){0,4})?) ?\Z",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r" tổng số (?P<what>\w+(?: \w+){0,4}?)(?=[,;.)]|\Z)")
_EQUALS = re.compile(r"[^,;.()]*, bằng \Z")
_RATE = re.compile(
    r"(?<!\w)(?:tỷ|tỉ) lệ (?P<what>\w+(?: \w+){0,4}?)(?: (?:đạt|là|bằng|chiếm|ở mức))+ \Z", re.IGNORECASE
)
_OWN_BRACKET = re.compile(r"[^,;.:()]*\(\Z")


class Parts(NamedTuple):
    """The part and the whole of a per cent, each with how far the true value may be from what is told."""

    part: Decimal
    whole: Decimal
    part_blur: Decimal = Decimal(0)
    whole_blur: Decimal = Decimal(0)


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each per cent told with its part and whole that is another, rounded half up to its own decimals."""
    for passage in subject.passages:
        for finding in wrong_shares(passage.text):
            issue = issue_of(passage, finding)
            yield replace(issue, mend=None) if _is_otherwise_known(subject, passage, finding) else issue
        yield None


def _is_otherwise_known(subject: Subject, passage: Passage, finding: Finding) -> bool:
    """Return whether the appendix has another value for a per cent than the one its sentence gives."""
    mentions = subject.report.form.mentions
    told = next((each for each in told_in(passage.text, mentions) if each.quantity.start == finding.start), None)
    known = subject.due(told.mention).value if told else None
    due = parse_number((finding.mend or "").removesuffix("%"))
    return known is not None and round_half_up(known, min(decimals_of(known), decimals_of(due))) != due


@lru_cache(maxsize=8_000)
def wrong_shares(text: str) -> tuple[Finding, ...]:
    """Return the per cents of one paragraph that are not those of their parts."""
    return tuple(_wrong_shares(text)) if "%" in text or "phần trăm" in text else ()


def _wrong_shares(text: str) -> Iterator[Finding]:
    for start, end in sentences(text):
        told = quantities_between(text, start, end)
        for index, quantity in enumerate(told):
            if quantity.kind == "percent" and quantity.is_exact:
                yield from _judged(text, told, index)


def _judged(text: str, told: Sequence[Quantity], index: int) -> Iterator[Finding]:
    quantity = told[index]
    if has_other_base(text, quantity):
        parts = _of_base(text, told, index) or _likely(quantity, list(_of_plan(text, told, index)))
    else:
        parts = _sure_parts(text, told, index) or _likely(quantity, _loose_parts(text, told, index))
    if parts is None or _gives(quantity, parts):
        return
    due = share_told_like(quantity.step, parts.part, parts.whole)
    found = text[quantity.start : quantity.end]
    message = f"“{found}” không đúng: {_plain(parts.part)} trên {_plain(parts.whole)} là {due}."
    yield Finding("wrong_per_cent", "error", quantity.start, quantity.end, message, due)


def _gives(told: Quantity, parts: Parts) -> bool:
    """Return whether a per cent is that of its parts; those that were rounded may give any value between."""
    if not parts.part_blur and not parts.whole_blur:
        return is_share(told.value, parts.part, parts.whole)
    least = share_of(parts.part - parts.part_blur, parts.whole + parts.whole_blur)
    most = share_of(parts.part + parts.part_blur, parts.whole - parts.whole_blur)
    return least - told.step / 2 <= told.value <= most + told.step / 2


def _likely(told: Quantity, near: Sequence[Parts]) -> Parts | None:
    """Return the parts a per cent is meant of where none of them gives it: those it is near to or a slip of."""
    if any(_gives(told, each) for each in near):
        return None
    return next((each for each in near if _is_near(told, each)), None)


def _is_near(told: Quantity, parts: Parts) -> bool:
    share = share_of(parts.part, parts.whole)
    due = share_told_like(told.step, parts.part, parts.whole).removesuffix("%")
    return abs(share - told.value) <= _NEAR or sorted(due) == sorted(format_number(told.value))


def _sure_parts(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    """Return the part and whole a per cent is told with in so many words, None for none."""
    return _parts_before(text, told, index) or _parts_behind(text, told, index)


def _parts_before(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    if not index:
        return None
    quantity, before = told[index], told[index - 1]
    if before.kind == "ratio" and before.whole:
        # 29/27 is told by itself
        is_meant = before.is_exact and before.value <= before.whole and is_joined(text, before, quantity)
        return Parts(before.value, before.whole) if is_meant else None
    if index == 1 or not _is_of_total(text, told[index - 2], before):
        return None
    part = told[index - 2]
    is_cut = _CUT.search(text, max(0, part.start - 20), part.start) is not None
    return _parts(part, before) if is_joined(text, before, quantity, is_cut=is_cut) else None


def _parts_behind(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    if index + 1 >= len(told):
        return None
    quantity, after = told[index], told[index + 1]
    gap = text[quantity.end : after.start]
    if after.kind == "ratio" and after.whole:
        return Parts(after.value, after.whole) if after.is_exact and _IN_BRACKETS.fullmatch(gap) else None
    if gap.strip() == "(" and index + 2 < len(told) and _is_of_total(text, after, told[index + 2]):
        return _parts(after, told[index + 2])
    if not index or not _TOTAL_BEHIND.fullmatch(gap):
        return None
    before = told[index - 1]
    return _parts(before, after) if _is_pair(before, after) and is_joined(text, before, quantity) else None


def _loose_parts(text: str, told: Sequence[Quantity], index: int) -> list[Parts]:
    """Return the parts and wholes a per cent may be meant of: `91 đơn, đã giải quyết 88 đơn, đạt 96,7%`."""
    if not index:
        return []
    part, quantity = told[index - 1], told[index]
    if is_joined(text, part, quantity) or _is_in_own_brackets(text, part, quantity):
        inside = [each for each in told[: index - 1] if _is_pair(part, each) or _is_named_before(text, part, each)]
        return [_parts(part, each) for each in (*inside, *_of_all(text, part, quantity))]
    return list(_named_parts(text, told, index))


def _is_named_before(text: str, part: Quantity, whole: Quantity) -> bool:
    """Return whether what is counted stands before the part: `19.840 học sinh, trong đó học sinh DTTS 11.706 em`."""
    head = head_of(whole.unit)
    before = text[clause_start(text, part.start) : part.start].lower()
    are_counts = part.kind == whole.kind == "count" and part.is_exact and whole.is_exact
    return are_counts and 0 < part.value <= whole.value and bool(head) and head in before


def _of_all(text: str, part: Quantity, percent: Quantity) -> list[Quantity]:
    """Return the one count of a paragraph that a share names: `chiếm 90,6% tổng số hộ nghèo`."""
    named = _OF_ALL.match(text, percent.end)
    what = named["what"].lower() if named else ""
    before = quantities_between(text, 0, part.start) if what else ()
    known = [each for each in before if f"{each.unit} ".startswith(f"{what} ")]
    return [each for each in known if len(known) == 1 and _is_pair(part, each)]


def _of_plan(text: str, told: Sequence[Quantity], index: int) -> Iterator[Parts]:
    """Yield a/b of which b is a plan, no number of places: `138/160 lao động, bằng 86,3% kế hoạch`."""
    ratio = told[index - 1] if index else None
    if ratio is None or ratio.kind != "ratio" or not ratio.whole or not ratio.is_exact:
        return
    is_plan = head_of(ratio.unit) not in word_lists("prose_checks.toml")["places"]
    if is_plan and _EQUALS.fullmatch(text, ratio.end, told[index].start):
        yield Parts(ratio.value, ratio.whole)


def _plain(number: Decimal) -> str:
    return format_number(number.normalize() + 0)


def _is_in_own_brackets(text: str, part: Quantity, percent: Quantity) -> bool:
    """Return whether a per cent stands alone in brackets behind what it is of: `398 phản ánh đúng hạn (95,4%)`."""
    return text[percent.end : percent.end + 1] == ")" and bool(_OWN_BRACKET.match(text[part.end : percent.start]))


def _named_parts(text: str, told: Sequence[Quantity], index: int) -> Iterator[Parts]:
    """Yield the parts a rate names: `734 ý kiến: 721 ý kiến đã xử lý xong, 13 ý kiến …, tỷ lệ xử lý xong đạt 98,2%`."""
    rate = _RATE.search(text[clause_start(text, told[index].start) : told[index].start])
    if rate is None:
        return
    for part in told[:index]:
        if rate["what"].lower() in text[part.end : clause_end(text, part.end)].lower():
            yield from (_parts(part, each) for each in told[:index] if each is not part and _is_pair(part, each))


def _of_base(text: str, told: Sequence[Quantity], index: int) -> Parts | None:
    """Return the figure before a per cent and its base: `6.874 ha, bằng 98,2% kế hoạch là 7.000 ha`."""
    if not index or index + 1 >= len(told):
        return None
    part, percent, whole = told[index - 1 : index + 2]
    if ")" in text[part.end : percent.start]:
        return None
    is_told = _BASE_BEHIND.fullmatch(text[percent.end : whole.start]) and is_joined(text, part, percent, is_base=True)
    return _parts(part, whole) if is_told and whole.value and _is_alike(part, whole) else None


def _parts(part: Quantity, whole: Quantity) -> Parts:
    return Parts(part.value, whole.value, _blur(part), _blur(whole))


def _blur(told: Quantity) -> Decimal:
    """Return how far the true value may be from a measured one; what is counted is told as it is."""
    return Decimal(0) if told.kind == "count" and told.step == 1 else told.step / 2


def _is_pair(part: Quantity, whole: Quantity) -> bool:
    return _is_alike(part, whole) and 0 < part.value <= whole.value


def _is_alike(one: Quantity, other: Quantity) -> bool:
    is_counted = one.kind == other.kind and one.kind in {"count", "measure", "money"}
    return is_counted and one.is_exact and other.is_exact and head_of(one.unit) == head_of(other.unit) != ""


def _is_of_total(text: str, part: Quantity, whole: Quantity) -> bool:
    if part.kind != whole.kind or part.kind not in {"count", "measure", "money"} or not whole.value:
        return False
    gap = text[part.end : whole.start].lower()
    return bool(_OF_TOTAL.search(gap)) and "," not in gap and part.value <= whole.value
