"""Where the prose tells the figures of the appendix: the number, whose it is, and what may make it another figure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from models.form.definition import Mention
from models.text.clauses import clause_start, sentences
from models.text.joined import is_joined
from models.text.joints import anywhere, word_lists
from models.text.quantities import Quantity, quantities_between, quantities_in

Doubt = Literal["plan", "other_time", "part", "change", "about"]

# the years of a stretch, 2011 - 2020, say nothing of the figure
_YEAR = re.compile(r"(?<![\d.,/])(?<![-–])(?<![-–] )(?:19|20)\d\d(?![\d.,]\d| ?[-–] ?\d)")
_SPAN = re.compile(r"(?<!\w)(?:(?:\d{1,2}|ba|sáu|chín) tháng|quý (?:iv|i{1,3}|[1-4])|tháng \d{1,2})(?!\w)")
_AND = re.compile(r".*(?<!\w)(?:và|với|cùng)(?!\w)", re.DOTALL)
_OF_TOTAL = re.compile(r"(?:trong|trên) tổng số \Z")
_OF_WHOLE = re.compile(r" (?:trên|trong)(?: tổng)?(?: số)? \Z")
_SHARE_OF = re.compile(r" (?P<what>\w+(?: \w+){0,4}?)(?=,| \(| (?:trên|trong)(?: tổng)?(?: số)? \d)")
_UNITS = frozenset({"xã", "phường", "thị trấn", "huyện", "thị xã", "đặc khu", "quận"})
_CLAUSE_SIGNS = ",;()"
_CHANGE = re.compile(
    r"(?:tăng|giảm)(?: được| thêm| khoảng)? ?\Z|(?<!\w)(?:giảm|tăng) so với [^,;]* là \Z|(?<!\w)từ(?: mức)? \Z"
)
# “nâng số xã đạt chuẩn từ 8 xã lên 11/24 xã”: the value it began with
_STARTING = re.compile(r"(?<!\w)từ(?: mức)? \Z")
_THEN = re.compile(r" (?:\w+ ){0,5}?(?:lên|xuống|còn|thành)(?!\w)")
_MOVES = re.compile(r"(?<!\w)(?:tăng|giảm|kéo|hạ|hơn|vượt|thêm|so|từ)(?!\w)")
_HELD = re.compile(r"(?<!\w)(?:còn|có)(?: lại)? \Z")
_SHARE = re.compile(r"[^,;.()]*(?:, ?| \()(?:chiếm )?(?:(?:tỷ|tỉ) lệ|chiếm)(?: là| đạt)? \Z")
_LEVEL = re.compile(r"(?:\A|[ :])(?:là|còn|đạt|ở mức|chiếm|xuống|lên|xuống còn|bằng|:)(?: mức| khoảng)? \Z")


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a mention in one paragraph."""

    mention: Mention
    quantity: Quantity
    doubts: frozenset[Doubt]
    years: frozenset[int]
    """The years its words name."""
    spans: frozenset[str]
    """The parts of a year its words name: `9 tháng`, `quý iv`."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A number with the words of its own clause round it, in small letters."""

    quantity: Quantity
    left: str
    right: str
    sentence: tuple[int, int]
    since: int
    """Where the part of the sentence begins that its number stands in, behind the last semicolon."""


@lru_cache(maxsize=8_000)
def told_in(text: str, mentions: tuple[Mention, ...]) -> tuple[Told, ...]:
    """Return the figures a paragraph tells, in their order; nothing round the paragraph matters."""
    if not mentions or not quantities_in(text):
        return ()
    small = text.lower()
    if len(small) != len(text) or not _openings(mentions).search(small):
        return ()
    return tuple(_told(text, small, mentions))


def _told(text: str, small: str, mentions: tuple[Mention, ...]) -> Iterator[Told]:
    for start, end in sentences(text, with_semicolons=False):
        if not _openings(mentions).search(small, start, end):
            continue
        topic = list(_topics(mentions).finditer(small, start, end))
        inside = quantities_between(text, start, end)
        found: list[Told | None] = []
        for index in range(len(inside)):
            place = _place(small, inside, index, (start, end))
            mention = (
                _of_topic(small, place, topic, mentions)
                or _after(text, inside, index, found, mentions)
                or _of_count(text, small, inside, index, mentions)
            )
            earlier = any(told is not None and told.mention is mention for told in found)
            told = None if mention is None else _as_told(small, place, mention, is_again=earlier)
            found.append(told)
            if told is not None:
                yield told


def _place(small: str, inside: Sequence[Quantity], index: int, sentence: tuple[int, int]) -> _Place:
    quantity = inside[index]
    behind = inside[index + 1].start if index + 1 < len(inside) else sentence[1]
    before = inside[index - 1].end if index else sentence[0]
    left_start = max(before, *(small.rfind(sign, sentence[0], quantity.start) + 1 for sign in _CLAUSE_SIGNS))
    left = small[left_start : quantity.start]
    if index and left_start == before and (match := _AND.match(left)):
        left = left[match.end() :]
    ends = [place for sign in ",;().”" if (place := small.find(sign, quantity.end, behind)) >= 0]
    right = _OF_TOTAL.sub("", small[quantity.end : min([behind, *ends])])
    return _Place(quantity, left, right, sentence, max(sentence[0], small.rfind(";", sentence[0], quantity.start) + 1))


def _of_topic(
    small: str, place: _Place, topics: Sequence[re.Match[str]], mentions: tuple[Mention, ...]
) -> Mention | None:
    """Return the mention whose unit is counted, whose topic is nearest, and whose other words suit."""
    quantity = place.quantity
    if quantity.kind == "percent":
        is_level = not quantity.unit and (_LEVEL.search(place.left) or not _MOVES.search(place.left))
        unit, fitting = "", _by_unit(mentions).get("", ()) if is_level else ()
    elif quantity.kind in {"count", "ratio"}:
        match = _units(mentions).match(small, quantity.end + 1)
        unit = match[0] if match else ""
        fitting = _by_unit(mentions).get(" ".join(unit.split()), ()) if unit else ()
    else:
        return None
    if not fitting:
        return None
    length = len(unit) + 1 if unit else 0
    topic = _topic(place, topics, length)
    if quantity.kind == "percent" and topic not in place.left and not _goes_on(place.left):
        return None
    beside = f"{place.left} {place.right[length:]}"
    return next(
        (each for each in fitting if _is_about(place, topic, unit, each) and _suits(beside, unit, each)),
        None,
    )


def _is_about(place: _Place, topic: str, unit: str, mention: Mention) -> bool:
    if topic in mention.topic or unit in mention.topic:
        return True
    before = place.left.rstrip()
    return any(before == word or before.endswith(f" {word}") for word in mention.right_before)


def _goes_on(left: str) -> bool:
    """Return whether a clause only goes on about the rate before it: `đến nay còn`, not `độ che phủ rừng đạt`."""
    words = anywhere(word_lists("prose_checks.toml")["going_on"]).sub("", left)
    return _LEVEL.search(left) is not None and not any(letter.isalpha() for letter in words)


@lru_cache(maxsize=20)
def _units(mentions: tuple[Mention, ...]) -> re.Pattern[str]:
    return anywhere(tuple(sorted({unit for mention in mentions for unit in mention.unit})))


@lru_cache(maxsize=20)
def _by_unit(mentions: tuple[Mention, ...]) -> Mapping[str, tuple[Mention, ...]]:
    """Return the mentions that count each unit; under "" those that are told in per cent."""
    every = {unit for mention in mentions for unit in mention.unit}
    found = {unit: tuple(each for each in mentions if unit in each.unit) for unit in every}
    return {**found, "": tuple(each for each in mentions if not each.unit and not each.after)}


def _suits(beside: str, unit: str, mention: Mention) -> bool:
    if mention.also and not anywhere(mention.also).search(f"{beside} {unit}"):
        return False
    return not (mention.never and anywhere(mention.never).search(beside))


def _topic(place: _Place, topics: Sequence[re.Match[str]], unit_length: int) -> str:
    """Return the topic a number is about: behind it in its clause, before it, or, of a/b, further behind."""
    end = place.quantity.end
    behind = next((each for each in topics if each.start() >= end + unit_length), None)
    if behind is not None and behind.start() < end + len(place.right):
        return " ".join(behind[0].split())
    before = [each for each in topics if each.end() <= place.quantity.start]
    if before:
        return " ".join(before[-1][0].split())
    return " ".join(behind[0].split()) if behind is not None and place.quantity.kind == "ratio" else ""


def _after(
    text: str,
    inside: Sequence[Quantity],
    index: int,
    found: Sequence[Told | None],
    mentions: tuple[Mention, ...],
) -> Mention | None:
    """Return the rate that follows its count: `cắt giảm 52 TTHC trong tổng số 268 TTHC, đạt tỷ lệ 19,4%`."""
    quantity = inside[index]
    if quantity.kind != "percent" or not index or not is_joined(text, inside[index - 1], quantity, is_cut=True):
        return None
    is_of_total = index > 1 and "tổng số" in text[inside[index - 2].end : inside[index - 1].start].lower()
    told = found[index - 2] if is_of_total and found[index - 1] is None else found[index - 1]
    # the per cent of a/b is checked against both beside it
    if told is None or told.doubts or told.quantity.kind == "ratio":
        return None
    return next((mention for mention in mentions if mention.after == told.mention.id), None)


def _of_count(
    text: str, small: str, inside: Sequence[Quantity], index: int, mentions: tuple[Mention, ...]
) -> Mention | None:
    """Return the rate of what its count is told of: `xã còn 547 hộ nghèo, tỷ lệ 8,70%`, but not of one village's."""
    percent, at = inside[index], index - 1
    if (
        percent.kind != "percent"
        or percent.unit
        or at < 0
        or not _SHARE.fullmatch(small, inside[at].end, percent.start)
    ):
        return None
    if at and _OF_WHOLE.search(small, inside[at - 1].end, inside[at].start):
        at -= 1
    count = inside[at]
    start = clause_start(text, count.start)
    subject = text[start : count.start].strip()
    is_of_place = any(letter.isupper() for letter in subject[1:]) or _places().search(subject.lower())
    if count.kind not in {"count", "ratio"} or is_of_place or not _HELD.search(small, start, count.start):
        return None
    gap = _SHARE_OF.match(small, count.end)
    told = gap["what"] if gap else ""
    return next((each for each in mentions if told in each.share_of), None)


@cache
def _places() -> re.Pattern[str]:
    """Return the pattern of the places below a commune, of which a count is no figure of the report."""
    return anywhere(tuple(word for word in word_lists("prose_checks.toml")["places"] if word not in _UNITS))


def _as_told(small: str, place: _Place, mention: Mention, *, is_again: bool) -> Told:
    words, quantity = word_lists("prose_checks.toml"), place.quantity
    before, right = small[place.since : quantity.start], place.right
    # “9 tháng đầu năm” is the report's own time, “đầu năm” alone the time it began with
    near = f"{place.left}{right}".replace("tháng đầu năm", "tháng")
    doubts: set[Doubt] = set()
    if anywhere(words["plan"]).search(f"{before} {right}"):
        doubts.add("plan")
    if anywhere(words["other_time"]).search(near) or "(" in before[before.rfind(")") + 1 :]:
        doubts.add("other_time")
    if not mention.is_part and _is_part(before, place.left, is_again=is_again):
        doubts.add("part")
    if not mention.after and quantity.kind == "percent" and _CHANGE.search(place.left):
        doubts.add("change")
    if _STARTING.search(place.left) and _THEN.match(right):
        doubts.add("change")
    if not quantity.is_exact:
        doubts.add("about")
    own = small[place.since : quantity.start + len(right)]
    return Told(mention, quantity, frozenset(doubts), _years(place, small), frozenset(_SPAN.findall(own)))


def _is_part(before: str, left: str, *, is_again: bool) -> bool:
    parts = anywhere(word_lists("prose_checks.toml")["part_of"])
    return parts.search(left) is not None or (is_again and (":" in before or parts.search(before) is not None))


def _years(place: _Place, small: str) -> frozenset[int]:
    """Return the years between the number before and the end of the clause, else those that begin the sentence."""
    own = f"{place.left} {place.right}"
    years = _YEAR.findall(own) or _YEAR.findall(small[place.since : place.quantity.start])[-1:]
    return frozenset(map(int, years))


@lru_cache(maxsize=20)
def _topics(mentions: tuple[Mention, ...]) -> re.Pattern[str]:
    own = {word for mention in mentions for word in mention.topic}
    return anywhere(tuple(sorted(own | set(word_lists("prose_checks.toml")["other_topics"]))))


@lru_cache(maxsize=20)
def _openings(mentions: tuple[Mention, ...]) -> re.Pattern[str]:
    """Return the pattern of the words without one of which a sentence tells no figure of a mention."""
    own = {word for each in mentions for word in (*each.topic, *each.share_of, *each.right_before)}
    return anywhere(tuple(sorted(own)))
