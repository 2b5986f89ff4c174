"""Words of another level or another kind of unit: “trên địa bàn tỉnh” where a district speaks of its own people."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue, Weight
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.report.own_place import OwnPlace, own_place
from models.text.capitals import NAME
from models.text.citations import citation_at
from models.text.clauses import clause_span
from models.text.search import fold
from models.text.word_lists import either, word_lists

_KIND = r"(?P<kind>tỉnh|thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã)(?!\w)"
_AREA = re.compile(rf"[Tt]rên\s+địa\s+bàn\s+(?:toàn\s+)?{_KIND}")
_AGENCY = re.compile(rf"(?:UBND|HĐND|Ủy ban nhân dân|ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\s+{_KIND}")
# a name, a list or a word that makes it another unit
_GOES_ON = re.compile(
    r"\s*(?:,\s*(?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận)(?!\w)|[/(]|"
    r"(?:và|hoặc|có|bạn|khác|đó|mình|trước đây|lân cận|láng giềng|cũ|mới)(?!\w))",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\s+(?:{NAME}|\d+)")
_UNIT_NAME = re.compile(rf"\s+(?:{NAME}|\d+)(?:[ \-]{NAME}){{0,3}}")
_CLOSING = "general.closing"
_BEFORE_LIST = re.compile(r"(?:các|những|mỗi|một số|từng|nhiều|\d|,|và|cấp)\s+\Z", re.IGNORECASE)


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each word for an area or an agency that is not the office's own where its own is meant."""
    place = own_place(subject.report)
    if not place.kind:
        return
    for passage in subject.passages:
        for finding in _findings(passage.text, place, is_closing=passage.key == _CLOSING):
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(text: str, place: OwnPlace, *, is_closing: bool) -> tuple[Finding, ...]:
    find = _area_of_closing if is_closing else _area
    areas = (find(text, match, place) for match in _AREA.finditer(text))
    agencies = (_agency(text, match, place) for match in _AGENCY.finditer(text))
    return tuple(finding for finding in (*areas, *agencies) if finding)


def _area_of_closing(text: str, match: re.Match[str], place: OwnPlace) -> Finding | None:
    """Return an area of another kind of unit, named or not: in a closing sentence it is always the office's own."""
    own = f"{place.kind} {place.name}".strip()
    if match["kind"].lower() == place.kind or fold(own) in fold(text):
        return None
    name = _UNIT_NAME.match(text, match.end())
    end = name.end() if name else match.end()
    mend = f"{text[match.start() : match.start('kind')]}{own}"
    message = f"Câu kết ghi “{text[match.start() : end]}” trong báo cáo của {own}; phải là “{mend}”."
    return Finding("area_of_other_level", "warning", match.start(), end, message, mend)


def _area(text: str, match: re.Match[str], place: OwnPlace) -> Finding | None:
    kind = match["kind"].lower()
    if kind == place.kind or not _stands_alone(text, match):
        return None
    if kind in _same_level(place):
        return _finding("area_of_other_kind", "warning", text, match, place)
    if kind in _lower(place) or (kind == "thành phố" and place.level == "huyen"):
        return None
    first, end = clause_span(text, match.start())
    before = text[first : match.start()].lower()
    if _any_of("wider").search(before) or _several().search(before) or _names_own(text[first:end], place):
        return None
    weight: Weight = "warning" if _any_of("own").search(before) else "hint"
    return _finding("area_of_other_level", weight, text, match, place)


def _names_own(clause: str, place: OwnPlace) -> bool:
    """Return whether a clause sets the office's own area beside the wider one."""
    return any(f"{word} {place.kind}" in clause for word in ("trên địa bàn", "của", "toàn"))


def _agency(text: str, match: re.Match[str], place: OwnPlace) -> Finding | None:
    kind = match["kind"].lower()
    is_other = kind != place.kind and kind in _same_level(place) and _stands_alone(text, match)
    if not is_other or _BEFORE_LIST.search(text, 0, match.start()):
        return None
    return _finding("agency_of_other_kind", "warning", text, match, place)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    if _NAMED.match(text, match.end()) or _GOES_ON.match(text, match.end()):
        return False
    return citation_at(text, match.start()) is None


def _finding(code: str, weight: Weight, text: str, match: re.Match[str], place: OwnPlace) -> Finding:
    found, kind = match[0], match["kind"]
    mend = found[: -len(kind)] + place.kind
    own = f"{place.kind} {place.name}".strip()
    message = f"“{found}” trong báo cáo của {own}; nếu nói về đơn vị mình thì phải là “{mend}”."
    return Finding(code, weight, match.start(), match.end(), message, mend)


def _same_level(place: OwnPlace) -> list[str]:
    # a city may be the province above: UBND thành phố in a report of a district of Hải Phòng
    return [kind for kind in word_lists("levels")["kinds"].get(place.level, []) if kind != "thành phố"]


def _lower(place: OwnPlace) -> list[str]:
    return word_lists("levels")["kinds"]["xa"] if place.level == "huyen" else []


# small letters looked for in small letters: ignoring case costs several times as much
@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('levels')[name])}(?!\w)")


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('levels')['several'])}\s*\Z")
