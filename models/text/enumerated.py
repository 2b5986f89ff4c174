"""Counts with what they count listed beside them: `4 nội dung: bình xét hộ nghèo, thu chi tại trường học, …`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.text.capitals import CAPITAL
from models.text.clauses import sentences
from models.text.joints import anywhere, word_lists
from models.text.number_words import spelt_numbers
from models.text.quantities import Quantity, head_of, quantities_between

_OPENER = re.compile(r"[^.;:,(0-9]{1,90}?(?P<sign>:| ?\(|(?<!\w)(?:bao )?gồm(?: có)?:?|(?<!\w)là:?(?= ))")
_END = re.compile(r"[.!?](?=[\s”\")]|\Z)")
_PROTECTED = re.compile(r"“[^“”]*”|\([^()]*\)")
_COMMA = re.compile(r",(?=\s)")
_AND = re.compile(r"(?<!\w)(?:và|cùng|hoặc|với)(?!\w)|/")
_BEFORE = re.compile(r"\A\W*(?P<list>.*)(?<!\w)(?:đều )?là \Z", re.DOTALL)
_QUOTED = re.compile(r"[^“”]{0,40}“[^“”]+”")
_NAME = re.compile(rf"[{CAPITAL}]")
_THESE = re.compile(r"\W*(?P<count>\w+)(?P<unit>(?: \w+){1,4}) (?:này|nói trên|kể trên|trên đây)(?!\w)")
_FEWEST_PLAIN = 3
_MOST_LETTERS = 600
"""Letters of a list that are looked at."""


@dataclass(frozen=True, slots=True)
class Enumerated:
    """A count at [start, end), and the things listed beside it."""

    start: int
    end: int
    value: int
    unit: str
    items: tuple[str, ...]
    """What stands between two commas."""
    most: int
    """How many there are where every `và` stands between two of them."""
    are_quoted: bool
    """Whether each is quoted: no `và` or comma stands inside one of them."""


def enumerated_in(text: str) -> Iterator[Enumerated]:
    """Yield each count with a list of what it counts behind it, before it, or in the sentence before."""
    small = text.lower()
    before = ""
    for start, end in sentences(text, with_semicolons=False):
        for count in quantities_between(text, start, end):
            if _may_be_listed(count):
                yield from _behind(text, small, count, end)
                yield from _in_front(text, count, start)
        yield from _these(text, start, before)
        before = text[start:end]


def _may_be_listed(count: Quantity) -> bool:
    lists, head = word_lists("prose_checks.toml"), head_of(count.unit)
    is_count = count.kind in {"count", "ratio"} or head in lists["listed_measures"]
    return is_count and count.is_exact and bool(head) and head not in {*lists["places"], *lists["not_listed"]}


def _behind(text: str, small: str, count: Quantity, end: int) -> Iterator[Enumerated]:
    """Look at `4 điểm: …`, `3 khâu (…)`, `ba mô hình gồm …` and `4 lễ cúng là lễ …`."""
    opener = _OPENER.match(small, count.end)
    between = small[count.end : opener.start("sign")] if opener else ""
    if opener is None or _is_about(between) or _is_open(between) or between.count("“") != between.count("”"):
        return
    start = opener.end()
    listed = _list_at(text, start, min(end, start + _MOST_LETTERS), in_brackets=opener["sign"].endswith("("))
    pieces = _pieces(listed)
    found = _enumerated(count.start, count.end, int(count.value), count.unit, pieces)
    if found is None or _is_open(listed) or quantities_between(text, start, start + len(listed)):
        return
    if not opener["sign"].startswith("là") or _are_names(pieces) or _repeats(pieces, count.unit):
        yield found


def _in_front(text: str, count: Quantity, start: int) -> Iterator[Enumerated]:
    """Look at `Tổ nấu ăn bán trú, Đội chiêng nữ Kon Pring và Nhóm hướng dẫn viên trẻ là ba mô hình …`."""
    if not text.endswith("là ", start, count.start):
        return
    match = _BEFORE.match(text[start : count.start])
    if match is None or quantities_between(text, start, count.start) or _is_open(match["list"]):
        return
    pieces = _pieces(match["list"])
    found = _enumerated(count.start, count.end, int(count.value), count.unit, pieces)
    if found is not None and _are_names(pieces) and found.most >= _FEWEST_PLAIN:
        yield found


def _these(text: str, start: int, before: str) -> Iterator[Enumerated]:
    """Look at `…: “Gian hàng 0 đồng”, “Đi chợ hộ” và “ATM gạo”. Ba mô hình này …`."""
    match = _THESE.match(text, start)
    opened = before.rfind(":")
    if match is None or opened < 0:
        return
    words = match["count"]
    spelt = next(spelt_numbers(words), None)
    value = int(words) if words.isdecimal() else spelt[2] if spelt and spelt[1] == len(words) else 0
    listed = _END.sub("", before[opened + 1 :])
    pieces = _pieces(listed)
    found = _enumerated(*match.span("count"), value, match["unit"].strip().lower(), pieces)
    if value and found is not None and _are_names(pieces) and not _is_open(listed):
        yield found


def _list_at(text: str, start: int, end: int, *, in_brackets: bool) -> str:
    """Return the words of a list up to its bracket, semicolon or full stop; "" where a bracket or sign is left open."""
    masked = _masked(text[start:end])
    if in_brackets:
        return text[start : start + max(0, masked.find(")"))]
    stops = [place for sign in ";)" if (place := masked.find(sign)) >= 0]
    if stop := _END.search(masked):
        stops.append(stop.start())
    return text[start : start + min(stops)] if stops else text[start:end] if end < start + _MOST_LETTERS else ""


def _masked(words: str) -> str:
    """Return words with what is quoted or in brackets blanked: its signs separate nothing."""
    return _PROTECTED.sub(lambda match: f"“{'x' * (len(match[0]) - 2)}”", words)


def _pieces(listed: str) -> list[str]:
    masked = _masked(listed)
    ends = [match.start() for match in _COMMA.finditer(masked)]
    return [
        listed[start:end].strip(" ,") for start, end in zip([0, *(end + 1 for end in ends)], [*ends, None], strict=True)
    ]


def _enumerated(start: int, end: int, value: int, unit: str, pieces: Sequence[str]) -> Enumerated | None:
    """Return a list of at least two things, None for none or where one of them stands for several."""
    several = anywhere(word_lists("prose_checks.toml")["several"])
    halves = [half.strip() for piece in pieces for half in _halves(piece)]
    if len(halves) < 2 or not all(halves) or any(several.search(half.lower()) for half in halves):
        return None
    are_quoted = all(_QUOTED.fullmatch(half) for half in halves)
    if len(halves) < _FEWEST_PLAIN and not are_quoted:
        return None
    return Enumerated(start, end, value, unit, tuple(halves if are_quoted else pieces), len(halves), are_quoted)


def _halves(piece: str) -> list[str]:
    masked = _masked(piece)
    cuts = [match.span() for match in _AND.finditer(masked)]
    starts = [0, *(end for _, end in cuts)]
    halves = [piece[start:end] for start, end in zip(starts, [*(start for start, _ in cuts), None], strict=True)]
    return halves[1:] if len(halves) > 1 and not halves[0].strip() else halves


def _are_names(pieces: Sequence[str]) -> bool:
    return all(_NAME.match(piece) or _QUOTED.fullmatch(piece) for piece in pieces)


def _repeats(pieces: Sequence[str], unit: str) -> bool:
    """Return whether each thing begins with the word that is counted: `4 lễ cúng là lễ cúng bến nước, lễ …`."""
    first = unit.split(maxsplit=1)[0]
    return all(piece.lower().startswith(f"{first} ") for piece in pieces)


def _is_about(between: str) -> bool:
    """Return whether the words before a list say what the counted things are about, not what they are."""
    return anywhere(word_lists("prose_checks.toml")["about"]).search(between) is not None


def _is_open(words: str) -> bool:
    """Return whether words say that a list is not complete."""
    small = words.lower().replace("như sau", "")
    examples = anywhere(word_lists("prose_checks.toml")["examples"])
    return examples.search(small) is not None or any(sign in small for sign in ("...", "…", "v.v"))
