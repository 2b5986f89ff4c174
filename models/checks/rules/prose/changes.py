"""What rose or fell, beside the two values it rose or fell between: `tăng từ 15 lên 12`, `11 vụ, giảm 2 vụ (14 vụ)`."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.clauses import clause_start, sentences
from models.text.numbers import format_number, round_half_up
from models.text.quantities import Quantity, head_of, quantities_between
from models.text.scales import written_like
from models.text.shares import share_of

_MOVE = re.compile(r"tăng|giảm|Tăng|Giảm|xuống|lên|hơn")
_FROM = re.compile(
    r"(?:(?<!\w)(?P<verb>tăng|nâng|giảm|hạ|rút ngắn|rút)(?: \w+){0,6}? )?(?<!\w)từ(?: mức)? \Z", re.IGNORECASE
)
_TO = re.compile(
    r"(?:\A|.* )(?P<to>lên|xuống|còn|thành|lên đến|lên tới|xuống còn|xuống thành)(?: mức)? \Z", re.IGNORECASE
)
_RISES = frozenset({"tăng", "nâng", "lên", "lên đến", "lên tới"})
_FALLS = frozenset({"giảm", "hạ", "rút", "rút ngắn", "xuống", "xuống còn", "xuống thành"})
_BY = re.compile(
    r"(?:đã |và |cũng |tức(?: là)? |hay |tương ứng |tương đương )?(?P<verb>tăng|giảm)(?: được| thêm| đi)? ",
    re.IGNORECASE,
)
_BY_THAN = re.compile(r"(?P<verb>(?:tăng|giảm)(?= so với)|(?:cao|thấp|nhiều|ít) hơn) [^,;()]*? là ", re.IGNORECASE)
_FALLING = frozenset({"giảm", "thấp hơn", "ít hơn"})
_OPPOSITE = {
    "tăng": "giảm", "giảm": "tăng", "Tăng": "Giảm", "Giảm": "Tăng",
    "cao hơn": "thấp hơn", "thấp hơn": "cao hơn", "nhiều hơn": "ít hơn", "ít hơn": "nhiều hơn",
}  # fmt: skip
_MERGING = re.compile(
    r"(?<!\w)(?:sáp nhập|hợp nhất|sắp xếp|gộp|tinh gọn|thu gọn|rút gọn|tách|chia)(?: \w+){0,2} \Z", re.IGNORECASE
)
_BEGINNING = re.compile(
    r"(?<!\w)(?:đầu (?:năm|kỳ|nhiệm kỳ)|(?:cuối )?năm (?:trước|ngoái|\d{4})|cùng kỳ|trước (?:đây|đó|sắp xếp|sáp nhập))"
    r"[^,;.()]*\Z",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"[^,;.()]*, (?:đến|tới|cuối|hiện|nay|năm)(?: [\w/]+){0,6}? (?:còn|là|đạt|giảm còn|giảm xuống|tăng lên|lên|xuống)"
    r"(?: còn| mức)? \Z"
)
_BEHIND = re.compile(r"[^,;()]*[,(] ?(?:tăng |giảm )?từ(?: mức)? ", re.IGNORECASE)
_OTHER_BASE = re.compile(r"[^,;.()]* so (?:với )?(?!đầu)")
_BASE = re.compile(r"[^,;)]*\((?:[^,;()]*là )?|[^,;()]*(?:năm|kỳ|trước) (?:[^,;()]* )?là ")
_MOST_BEFORE = 8
"""Quantities before a difference among which its value is looked for."""
_RATE = re.compile(r"(?<!\w)(?:tỷ|tỉ) (?:lệ|suất|trọng)(?!\w)", re.IGNORECASE)


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each rise to less or fall to more, each difference that is another, and points told as per cent."""
    if not _MOVE.search(text):
        return
    for start, end in sentences(text):
        told = quantities_between(text, start, end)
        for index in range(len(told)):
            if index:
                yield from _from_to(text, told[index - 1], told[index])
            yield from _by(text, told, index)


def _from_to(text: str, first: Quantity, second: Quantity) -> Iterator[Finding]:
    """Look at `giảm từ 4,85% xuống còn 3,43%`."""
    start = max(0, first.start - 60)
    move = _FROM.search(text[start : first.start])
    to = _TO.fullmatch(text[first.end : second.start])
    if not move or not to or not _are_alike(first, second) or "," in text[first.end : second.start]:
        return
    word = (move["verb"] or to["to"]).lower()
    is_wrong = second.value < first.value if word in _RISES else second.value > first.value and word in _FALLS
    if is_wrong:
        found = text[start + move.start() : second.end]
        other = "nhỏ" if word in _RISES else "lớn"
        message = f"“{found}” không khớp: ghi “{word}” nhưng số sau lại {other} hơn số trước."
        yield Finding("wrong_direction", "warning", start + move.start(), second.end, message)


def _by(text: str, told: Sequence[Quantity], index: int) -> Iterator[Finding]:
    """Look at `11 vụ, giảm 3 vụ so với cùng kỳ (14 vụ)`, and at `giảm từ 4,85% xuống 3,43%, giảm 1,42%`."""
    by = told[index]
    move = _verb(text, by)
    if move is None or not by.is_exact:
        return
    now, before = _values(text, told, index)
    if now is None:
        return
    if before is None:
        yield from _points(text, by, now, told[index - 1])
        return
    if ("giảm" if move[2].lower() in _FALLING else "tăng") != _way(now, before):
        if _fits(by, now, before):
            yield _wrong_word(text, move, now, before)
    elif not _fits(by, now, before):
        yield _wrong_difference(text, by, now, before)
    elif _is_points(by, now, before):
        yield _told_as_per_cent(text, by)


def _verb(text: str, by: Quantity) -> tuple[int, int, str] | None:
    """Return where the word for a rise or fall stands that opens the clause of a difference, and the word."""
    start = clause_start(text, by.start)
    while start < by.start and text[start] == " ":
        start += 1
    for pattern in (_BY, _BY_THAN):
        if match := pattern.fullmatch(text, start, by.start):
            return (*match.span("verb"), match["verb"])
    return None


def _values(text: str, told: Sequence[Quantity], index: int) -> tuple[Quantity | None, Quantity | None]:
    """Return the value now and the one before that a difference lies between, None for what is not told."""
    by, behind = told[index], told[index + 1] if index + 1 < len(told) else None
    if pair := _pair_before(text, told, index) or _pair_behind(text, told, index):
        return pair
    if behind is not None and _BASE.fullmatch(text[by.end : behind.start]) and behind.is_exact:
        before = reversed(told[max(0, index - _MOST_BEFORE) : index])
        now = next((each for each in before if _are_alike(each, behind) and not _is_aside(text, each, by)), None)
        if now is not None and _can_be(by, now):
            return now, behind
    return (told[index - 1] if index else None), None


def _is_aside(text: str, value: Quantity, by: Quantity) -> bool:
    """Return whether a value stands in brackets closed before the difference: `104,8% dự toán (113 tỷ đồng), tăng`."""
    gap = text[value.end : by.start]
    return ")" in gap and "(" not in gap.partition(")")[0]


def _pair_before(text: str, told: Sequence[Quantity], index: int) -> tuple[Quantity, Quantity] | None:
    """Return the values now and before of `tăng từ 41 lên 68, tăng 27`, `đầu năm là 36,2%, cuối năm còn 30,9%, …`."""
    # between the second value and the difference one figure of another kind may stand: “còn 10,77% với 212 hộ, giảm …”
    by, last = told[index], index - 1
    if index > 2 and told[last].kind not in {told[last - 1].kind, by.kind}:
        last -= 1
    if last < 1 or not _are_alike(told[last - 1], told[last]) or not _can_be(by, told[last]):
        return None
    before, now = told[last - 1], told[last]
    gap, opened = text[before.end : now.start], text[max(0, before.start - 60) : before.start]
    is_move = "," not in gap and _TO.fullmatch(gap) and (_FROM.search(opened) or _MERGING.search(opened))
    is_then = _NOW.fullmatch(gap) and _BEGINNING.search(opened) and not _OTHER_BASE.match(text, by.end)
    return (now, before) if is_move or is_then else None


def _pair_behind(text: str, told: Sequence[Quantity], index: int) -> tuple[Quantity, Quantity] | None:
    """Return the values now and before of `tăng 27 cơ sở (từ 41 lên 68)`."""
    if index + 2 >= len(told) or not _are_alike(told[index + 1], told[index + 2]):
        return None
    by, before, now = told[index : index + 3]
    gap = text[before.end : now.start]
    is_move = _BEHIND.fullmatch(text, by.end, before.start) and _TO.fullmatch(gap) and "," not in gap
    return (now, before) if is_move and _can_be(by, now) else None


def _are_alike(one: Quantity, other: Quantity) -> bool:
    heads = {head_of(one.unit), head_of(other.unit)} - {""}
    is_same = one.kind == other.kind and one.kind not in {"ratio", "points"}
    return is_same and one.is_exact and other.is_exact and (one.kind in {"percent", "money"} or len(heads) < 2)


def _can_be(by: Quantity, value: Quantity) -> bool:
    """Return whether a difference can be one of two such values."""
    if by.kind == "points":
        return value.kind == "percent"
    return by.kind == "percent" or _are_alike(by, value)


def _way(now: Quantity, before: Quantity) -> str:
    if now.value == before.value:
        return ""
    return "tăng" if now.value > before.value else "giảm"


def _fits(by: Quantity, now: Quantity, before: Quantity) -> bool:
    """Return whether a difference is one of two values, in their unit, in points, or in per cent of the one before."""
    if _is_points(by, now, before) or by.kind != "percent":
        return abs(abs(now.value - before.value) - by.value) <= _slack(by, now, before)
    if not before.value:
        return True
    grown = share_of(abs(now.value - before.value), before.value)
    blur = share_of(_blur(now) + _blur(before), before.value)
    # what was cut is told beside what it was cut from: cắt giảm 45 TTHC, giảm 18,8% so với năm 2017 (240 TTHC)
    return any(abs(each - by.value) <= by.step / 2 + blur for each in (grown, share_of(now.value, before.value)))


def _blur(told: Quantity) -> Decimal:
    """Return how far a rounded value may be from the true one; what is counted is not rounded."""
    return Decimal(0) if told.step == 1 and told.kind != "money" else told.step / 2


def _is_points(by: Quantity, now: Quantity, before: Quantity) -> bool:
    return by.kind == now.kind == "percent" and abs(now.value - before.value) == by.value


def _slack(*told: Quantity) -> Decimal:
    steps = {quantity.step for quantity in told}
    return max(steps) if len(steps) > 1 else Decimal(0)


def _wrong_word(text: str, move: tuple[int, int, str], now: Quantity, before: Quantity) -> Finding:
    start, end, word = move
    right = _OPPOSITE.get(word)
    values = f"{_shown(text, now)} so với {_shown(text, before)}"
    return Finding("wrong_direction", "warning", start, end, f"Ghi “{word}” nhưng {values} là ngược lại.", right)


def _wrong_difference(text: str, by: Quantity, now: Quantity, before: Quantity) -> Finding:
    """Return what the values differ by; which of the three is wrong only the clerk can tell."""
    difference = abs(now.value - before.value)
    if by.kind == "percent" and now.kind != "percent":
        due = f"{format_number(round_half_up(share_of(difference, before.value), _decimals(by)))}%"
    elif now.kind == "percent":
        due = f"{format_number(difference.normalize() + 0)} điểm %"
    else:
        due = written_like(text, by, difference)
    values = f"{_shown(text, now)} so với {_shown(text, before)}"
    message = f"“{_shown(text, by)}” không khớp: {values} chênh {due}; một trong ba số sai."
    return Finding("wrong_difference", "warning", by.start, by.end, message)


def _points(text: str, by: Quantity, now: Quantity, last: Quantity) -> Iterator[Finding]:
    """Look at `Tỷ lệ hộ nghèo là 3,43%, giảm 1,42%`: a difference of rates, most likely, with no rate to compare."""
    if by.kind != "percent" or now.kind != "percent" or now is not last or by.value >= now.value:
        return
    subject = text[clause_start(text, now.start) : now.start]
    if _RATE.search(subject) and not _MOVE.search(subject):
        yield _told_as_per_cent(text, by)


def _told_as_per_cent(text: str, by: Quantity) -> Finding:
    found = text[by.start : by.end]
    mend = f"{found.removesuffix('%').strip()} điểm %" if found.endswith("%") else None
    message = f"“{found}” là chênh lệch giữa hai tỷ lệ thì tính bằng điểm %; hãy xem lại."
    return Finding("points_as_per_cent", "hint", by.start, by.end, message, mend)


def _shown(text: str, quantity: Quantity) -> str:
    return text[quantity.start : quantity.end]


def _decimals(quantity: Quantity) -> int:
    return max(0, -int(quantity.step.as_tuple().exponent))
