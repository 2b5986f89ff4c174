"""Another unit that acts where the office means itself: “Toàn tỉnh có 7.350 hộ”, “Huyện tổ chức tiếp dân”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue, Weight
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.report.own_place import OwnPlace, own_place
from models.text.acting import acts, begins_sentence
from models.text.citations import citation_at
from models.text.clauses import sentence_span
from models.text.dates import parse_date
from models.text.word_lists import either, word_lists

_KIND = r"(?P<kind>tỉnh|thành phố|thị xã|thị trấn|đặc khu|huyện|quận|phường|xã)(?!\w)"
_WHOLE = re.compile(rf"[Tt]oàn\s+{_KIND}")
# a small letter stands in the midst of a sentence or behind a comma: there a unit is mostly another one
_UNIT = re.compile(r"(?<!\w)(?P<kind>Thị xã|Thị trấn|Đặc khu|Huyện|Quận|Phường|Xã)(?!\w)")
_AGENCY = re.compile(rf"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+{_KIND}")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DISTRICTS = frozenset({"huyện", "thị xã", "quận"})


@dataclass(frozen=True, slots=True)
class _Office:
    """Who reports, and when."""

    place: OwnPlace
    year: int
    is_alone: bool
    """Whether no district stands above it any more."""

    def has_former(self, kind: str) -> bool:
        """Return whether units of a kind stood above it and are no more."""
        return self.is_alone and kind in _DISTRICTS


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each unit of another level or kind that is told to do what the office reports of itself."""
    place, day = own_place(subject.report), subject.day
    if not place.name or day is None:
        return
    office = _Office(place, day.year, is_alone=place.level == "xa" and day >= _no_districts())
    for passage in subject.passages:
        for finding in _findings(passage.text, office):
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(text: str, office: _Office) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for pattern, weigh in ((_WHOLE, _of_whole), (_UNIT, _of_unit), (_AGENCY, _of_agency)):
        for match in pattern.finditer(text):
            is_other = match["kind"].lower() != office.place.kind and _is_subject(text, match, office.year)
            if is_other and (weight := weigh(text, match, office)):
                found.append(_finding(text, match, office.place, weight))
    return tuple(found)


def _is_subject(text: str, match: re.Match[str], year: int) -> bool:
    """Return whether a unit acts in a clause that tells nothing of former years."""
    if not acts(text, match.start(), match.end()) or citation_at(text, match.start()):
        return False
    start, end = sentence_span(text, match.start())
    sentence = text[start:end].lower()
    return not any(int(told) < year for told in _YEAR.findall(sentence)) and not _past().search(sentence)


def _of_whole(text: str, match: re.Match[str], office: _Office) -> Weight | None:
    kind, place = match["kind"].lower(), office.place
    # of whole districts that are no more the check of offices tells
    if kind in _lower(place) or office.has_former(kind) or _names_own(text, match, place):
        return None
    start, end = sentence_span(text, match.start())
    is_wider = _wider().search(text[start : match.start()].lower())
    is_counted = _counted(place.level).search(text[match.end() : end].lower())
    return None if is_wider or is_counted else "warning"


def _of_unit(text: str, match: re.Match[str], office: _Office) -> Weight | None:
    kind = match["kind"].lower()
    if not begins_sentence(text, match.start()):
        return None
    if office.has_former(kind):
        # a report of the very year speaks of the months before the change too
        return "warning" if office.year > _no_districts().year else "hint"
    return "warning" if kind in _same_level(office.place) and not _names_own(text, match, office.place) else None


def _of_agency(text: str, match: re.Match[str], office: _Office) -> Weight | None:
    kind, place = match["kind"].lower(), office.place
    is_known = kind in {*_lower(place), *_same_level(place)} or office.has_former(kind)
    is_own_work = begins_sentence(text, match.start()) and _own_act().match(text, match.end())
    return "hint" if is_own_work and not is_known and not _names_own(text, match, place) else None


def _names_own(text: str, match: re.Match[str], place: OwnPlace) -> bool:
    """Return whether the sentence sets the office itself beside another unit."""
    start, end = sentence_span(text, match.start())
    own = rf"(?<!\w)(?:{re.escape(place.kind)}|{re.escape(place.name.lower())})(?!\w)"
    return re.search(own, text[start:end].lower()) is not None


def _finding(text: str, match: re.Match[str], place: OwnPlace, weight: Weight) -> Finding:
    kind = place.kind.capitalize() if match["kind"][0].isupper() else place.kind
    mend = f"{text[match.start() : match.start('kind')]}{kind}"
    message = f"“{match[0]}” trong báo cáo của {place.kind} {place.name}; nếu nói về đơn vị mình thì phải là “{mend}”."
    return Finding("subject_of_other_level", weight, match.start(), match.end(), message, mend)


def _same_level(place: OwnPlace) -> list[str]:
    # a city may be the province above
    return [kind for kind in word_lists("levels")["kinds"].get(place.level, []) if kind != "thành phố"]


def _lower(place: OwnPlace) -> list[str]:
    return word_lists("levels")["kinds"]["xa"] if place.level == "huyen" else []


@cache
def _no_districts() -> date:
    return parse_date(word_lists("levels")["no_districts"])


@cache
def _wider() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('levels')['wider'])}(?!\w)")


@cache
def _counted(level: str) -> re.Pattern[str]:
    """Return the pattern of units counted that only a wider area has: communes for a commune, districts for both."""
    kinds = word_lists("levels")["kinds"]
    return re.compile(rf"\d\s+{either([*kinds['huyen'], *(kinds['xa'] if level == 'xa' else [])])}(?!\w)")


@cache
def _own_act() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:đã\s+)?{either(word_lists('levels')['own_acts'])}(?!\w)")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(word_lists('offices')['past']['words'])}(?!\w)")
