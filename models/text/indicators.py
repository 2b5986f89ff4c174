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
    if len(small) != len(text) or not _heads().search(small):
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
    if anywhere(word_lists("prose_checks.toml")["plan"]).search(clause) or _PERIOD.search(clause):
        return None
    base, since = _base(small, quantity), _since(small, quantity)
    if (has_other_base(small, quantity) and not (base or since)) or (
        quantity.kind == "percent" and quantity.unit and not base
    ):
        return None
    named = _named().search(clause)
    own = None if named else _OWN_VERB.fullmatch(clause)
    if own is not None:
        named = _earlier(small, told, index, start)
    if named is None:
        return None
    way = ((own or named)["way"] or "").strip()
    unit = (
        quantity.kind
        if quantity.kind in {"percent", "points", "money"}
        else f"{quantity.kind} {head_of(quantity.unit)}"
    )
    return Stated(_plain(named["name"]), unit, way, base, named["year"] or "", since, quantity)


def _earlier(small: str, told: Sequence[Quantity], index: int, start: int) -> re.Match[str] | None:
    """Return the indicator of the clause before, which `bằng 112,6% dự toán` goes on about."""
    end = told[index - 1].start if index else clause_start(small, told[index].start) - 1
    clause = small[max(start, clause_start(small, end), end - _REACH) : end]
    if index and clause_start(small, told[index].start) - told[index - 1].end > _REACH // 4:
        return None
    if _PERIOD.search(clause) or (index and told[index - 1].kind == told[index].kind):
        return None
    return _ending().search(clause)


def _base(small: str, quantity: Quantity) -> str:
    match = _PLANS.match(small, quantity.end) if quantity.kind == "percent" else None
    return (
        match["base"].replace("kh", "kế hoạch") if match and match["base"] == "kh" else match["base"] if match else ""
    )


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
