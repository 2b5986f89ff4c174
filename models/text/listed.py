"""Totals with the parts behind them, and counts with the names behind them, as they stand in a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from models.text.clauses import sentences
from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, head_of, quantities_between

Opener = Literal["all", "some"]

_SEPARATOR = re.compile(r"[,;](?=\s)|\s(?:và|cùng)\s")
_ASIDE = re.compile(r", (?:tăng|giảm|đạt|bằng|vượt) [^;.:]*\d ?(?:%|điểm)[^;.:,]*,?")
_BRACKETS = re.compile(r"\([^()]*\)")
_LEFT = re.compile(r"\s*(?:hiện )?(?:còn|đang|chưa)(?!\w)", re.IGNORECASE)
_WORDS_BEFORE_PART = 6
_WORDS_OF_UNIT = 16
_REACH = 1200
"""Letters of a list that are looked at."""
_MOST_PARTS = 40
_MOST_BEFORE = 6
_KINDS = frozenset({"count", "measure", "money"})


@dataclass(frozen=True, slots=True)
class Parts:
    """A total and what a sentence lists as its parts."""

    total: Quantity
    parts: tuple[Quantity, ...]
    opener: Opener
    before: tuple[Quantity, ...]
    """The other quantities in front of the list, of which one may be the total that is meant."""
    is_whole: bool
    """False where words tell that not all parts are listed."""


def totals_in(text: str) -> Iterator[Parts]:
    """Yield each total with at least one part behind `:`, `gồm` or `trong đó`."""
    for start, end in sentences(text, with_semicolons=False):
        told = quantities_between(text, start, end)
        for index in range(len(told) - 1):
            total, first = told[index], _behind_asides(told, index)
            if total.kind in _KINDS and total.is_exact and (opened := _opened(text, total.end, first.start)):
                opener, at = opened
                yield _parts(text, told, index, opener, (at, min(end, at + _REACH)))


def _behind_asides(told: Sequence[Quantity], index: int) -> Quantity:
    """Return the next quantity that is no per cent: `418,6 tỷ đồng, tăng 15,2% so với cùng kỳ: …`."""
    is_aside = index + 2 < len(told) and told[index + 1].kind in {"percent", "points"}
    return told[index + 2] if is_aside else told[index + 1]


def _opened(text: str, start: int, end: int) -> tuple[Opener, int] | None:
    """Return how a list opens between a total and its first part, and where it begins; None for no list."""
    gap = text[start:end].lower()
    openers = _openers()
    match = None
    for each in openers.finditer(gap):
        match = each
    if match is None or _words(gap[match.end() :]) > _WORDS_BEFORE_PART or "," in gap[match.end() :]:
        return None
    before = _ASIDE.sub("", gap[: match.start()])
    if len(before.split()) > _WORDS_OF_UNIT or re.search(r"[;.(]|, \w+ \w+ \w+ \w+", before):
        return None
    return ("some" if match["some"] else "all"), start + match.end()


@cache
def _openers() -> re.Pattern[str]:
    words = word_lists("prose_checks.toml")
    alls, some = (sorted(words[name], key=len, reverse=True) for name in ("all_parts", "some_parts"))
    return re.compile(rf":|\(|(?<!\w)(?:(?P<some>{'|'.join(some)})|{'|'.join(alls)})(?!\w):?")


def _parts(text: str, told: Sequence[Quantity], index: int, opener: Opener, span: tuple[int, int]) -> Parts:
    at, end = span
    if text[at - 1] == "(":
        end = min(end, text.find(")", at, end) % (len(text) + 1))
    elif "(" in text[at:end]:
        text = f"{text[:at]}{_close(text, at, end)}{text[end:]}"
    behind = told[index + 1 : index + 1 + _MOST_PARTS]
    parts, stop = _listed(text, told[index], behind, (at, end), are_some=opener == "some")
    words = text[at : min(end, stop + 40)].lower()
    lists = word_lists("prose_checks.toml")
    is_whole = not anywhere(lists["examples"] + lists["rest"]).search(words) and not _breaks_off(words)
    return Parts(told[index], tuple(parts), opener, tuple(told[max(0, index - _MOST_BEFORE) : index]), is_whole)


def _breaks_off(words: str) -> bool:
    return any(sign in words for sign in ("...", "…", "v.v"))


def _close(text: str, start: int, end: int) -> str:
    """Return [start, end) with what stands in brackets blanked: it explains a part."""
    return _BRACKETS.sub(lambda match: " " * len(match[0]), text[start:end])


def _listed(
    text: str, total: Quantity, behind: Sequence[Quantity], span: tuple[int, int], *, are_some: bool
) -> tuple[list[Quantity], int]:
    """Return the parts one behind the other, and where the list stops."""
    parts: list[Quantity] = []
    start, end = span
    while start < end:
        match = _SEPARATOR.search(text, start, end)
        stop = match.start() if match else end
        part = _part(text, total, [each for each in behind if start <= each.start < stop], start)
        is_between = part is None and not any(start <= each.start < stop for each in behind)
        if are_some and part is not None and parts and _is_outside(text, total, parts, part):
            return parts, start
        if part is not None and _is_of_kind(part, total):
            parts.append(part)
        elif not is_between or _stops(text[start:stop]):
            return parts, start
        start = match.end() if match else end
    return parts, end


def _is_outside(text: str, total: Quantity, parts: Sequence[Quantity], part: Quantity) -> bool:
    """Return whether a semicolon ends a list of some parts: `trong đó trâu 512 con, bò 46 con; gia cầm 900 con`."""
    _, sign, words = text[parts[-1].end : part.start].rpartition(";")
    is_by_commas = len(parts) > 1 and ";" not in text[parts[0].end : parts[-1].start]
    return bool(sign) and (is_by_commas or part.value > total.value or bool(_LEFT.match(words)))


def _part(text: str, total: Quantity, inside: Sequence[Quantity], start: int) -> Quantity | None:
    inside = [each for each in inside if text[each.start] != " "]
    if not inside or _stops(text[start : inside[0].start]):
        return None
    if _words(text[start : inside[0].start]) > _WORDS_BEFORE_PART:
        return None
    own = [each for each in inside if head_of(each.unit) == head_of(total.unit) and each.kind == total.kind]
    chosen = own[0] if own else inside[0]
    return chosen if chosen.is_exact else None


def _is_of_kind(part: Quantity, total: Quantity) -> bool:
    """Return whether both are counted or measured alike: `612 ngày` of which `402 ngày công` are a part too."""
    first, second = part.unit.split(" "), total.unit.split(" ")
    return part.kind == total.kind or ({part.kind, total.kind} == {"count", "measure"} and first[0] == second[0])


def _words(text: str) -> int:
    """Return how many words a text has; the dash between two is none."""
    return sum(word not in {"-", "–"} for word in text.split())


@cache
def _stopping() -> re.Pattern[str]:
    return anywhere(word_lists("prose_checks.toml")["list_ends"])


def _stops(words: str) -> bool:
    """Return whether the words a piece of a list begins with say that the list is over."""
    return _stopping().match(words.lower().lstrip()) is not None
