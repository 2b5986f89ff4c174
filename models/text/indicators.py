"""The figures of indicators a text states: `thu ngân sách nhà nước đạt 138 tỷ đồng, bằng 112,6% dự toán`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from models.text.clauses import clause_start, sentences
from models.text.joined import has_other_base
from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, head_of, quantities_between

_PERIOD = re.compile(r"(?<!\w)(?:\w+ tháng|quý|năm trước|cùng kỳ|đầu năm|giai đoạn|đầu nhiệm kỳ)(?!\w)")
_STATE = r"(?:đạt|là|còn|ở mức|bằng|chiếm)(?: mức)?"
_MOVE = r"(?P<way>tăng|giảm)"
_ADVERB = r"(?: (?:ước|hiện|chỉ|vẫn|đã|mới|đều|tiếp tục))*"
_OWN_VERB = re.compile(rf"\W*(?:và )?(?:ước |mới |chỉ |đã )?(?:{_STATE}|{_MOVE}) \Z")
_SINCE = re.compile(r" so với (?:cùng kỳ )?năm (?P<year>\d{4})")
_PLANS = re.compile(r"(?: \w+)? ?(?P<base>dự toán|kế hoạch|kh|chỉ tiêu)(?!\w)")
_REACH = 160
"""Letters before a figure in which its indicator is named."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of an indicator; two of one name, unit, way, base and year must be one figure."""

    name: str
    unit: str
    way: str
    """`tăng` or `giảm` for a change, "" for a level."""
    base: str
    """The plan a per cent is measured against, "" for none."""
    year: str
    since: str
    """The year a change is counted from, "" where none is named."""
    quantity: Quantity


@lru_cache(maxsize=8_000)
def stated_in(text: str) -> tuple[Stated, ...]:
    """Return the figures a paragraph states of indicators."""
    small = text.lower()
    if len(small) != len(text) or not any(head in small for head in word_lists("prose_checks.toml")["indicators"]):
        return ()
    return tuple(_stated_in(text, small))


def _stated_in(text: str, small: str) -> Iterator[Stated]:
    for start, end in sentences(text):
        told = quantities_between(text, start, end)
        for index, quantity in enumerate(told):
            if quantity.is_exact and (stated := _stated(small, told, index, start)):
                yield stated


def _stated(small: str, told: Sequence[Quantity], index: int, start: int) -> Stated | None:
    quantity = told[index]
    clause = small[max(start, clause_start(small, quantity.start)) : quantity.start]
    named, own = _named().search(clause), None
    if named is None and (own := _OWN_VERB.fullmatch(clause)):
        named = _earlier(small, told, index, start)
    if named is None or _is_of_other_time(clause, small[start : quantity.start]):
        return None
    base, since = _base(small, quantity), _since(small, quantity)
    is_of_other = has_other_base(small, quantity) and not since
    if not base and (is_of_other or (quantity.kind == "percent" and quantity.unit)):
        return None
    way = ((own or named)["way"] or "").strip()
    return Stated(_plain(named["name"]), _unit(quantity), way, base, named["year"] or "", since, quantity)


def _earlier(small: str, told: Sequence[Quantity], index: int, start: int) -> re.Match[str] | None:
    """Return the indicator of the clause before, which `bằng 112,6% dự toán` goes on about."""
    own_start = clause_start(small, told[index].start)
    before = told[index - 1] if index else None
    end = before.start if before else own_start - 1
    clause = small[max(start, clause_start(small, end), end - _REACH) : end]
    is_far = before is not None and own_start - before.end > _REACH // 4
    if is_far or (before and before.kind == told[index].kind) or _PERIOD.search(clause):
        return None
    return _ending().search(clause)


def _is_of_other_time(clause: str, sentence: str) -> bool:
    lists = word_lists("prose_checks.toml")
    is_plan = anywhere(lists["plan"]).search(clause) or anywhere(lists["intended"]).search(sentence)
    return bool(is_plan or _PERIOD.search(clause))


def _unit(quantity: Quantity) -> str:
    is_one = quantity.kind in {"percent", "points", "money"}
    return quantity.kind if is_one else f"{quantity.kind} {head_of(quantity.unit)}"


def _base(small: str, quantity: Quantity) -> str:
    match = _PLANS.match(small, quantity.end) if quantity.kind == "percent" else None
    base = match["base"] if match else ""
    return "kế hoạch" if base == "kh" else base


def _since(small: str, quantity: Quantity) -> str:
    match = _SINCE.match(small, quantity.end)
    return match["year"] if match else ""


def _plain(name: str) -> str:
    """Return a name without the words that say only whose the indicator is."""
    return " ".join(anywhere(word_lists("prose_checks.toml")["same_indicator"]).sub("", name).split())


@cache
def _heads() -> re.Pattern[str]:
    return anywhere(word_lists("prose_checks.toml")["indicators"])


@cache
def _named() -> re.Pattern[str]:
    """Return the pattern of an indicator with a verb of state or change right before its figure."""
    return re.compile(
        rf"(?P<name>{_heads().pattern}(?: \w+){{0,9}}?)(?: năm (?P<year>\d{{4}}))?{_ADVERB} (?:{_STATE}|{_MOVE}) \Z"
    )


@cache
def _ending() -> re.Pattern[str]:
    """Return the pattern of an indicator before its figure or at the end of its clause: `thu ngân sách chưa đạt`."""
    return re.compile(
        rf"(?P<name>{_heads().pattern}(?: \w+){{0,9}}?)(?: năm (?P<year>\d{{4}}))?(?: (?:chưa|không|cơ bản))?"
        rf"{_ADVERB}(?: {_STATE}|(?P<way> tăng| giảm))? ?\Z"
    )
