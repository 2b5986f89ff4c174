"""The name of another unit of the same kind where the office's own is due: text taken from a neighbour's report."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.report.own_place import OwnPlace, own_place
from models.text.capitals import CAPITAL, NAME
from models.text.citations import citation_at
from models.text.clauses import clause_span, sentence_span
from models.text.search import fold

_UNIT = rf"(?P<name>(?:{NAME}|\d+)(?:[ \-]{NAME}){{0,3}})"
_ACTS = r"(?=\s+(?:đã|báo cáo|xin báo cáo|tổ chức|luôn|tiếp tục)(?!\w))"
_AGENCY = r"(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)"
_FIRST = r"(?:\A|(?<=[.;!?]\s))"
_IS = r"(?=\s+(?:được thành lập|có (?:tổng )?diện tích|nằm ở)(?!\w))"
# what neighbours and those before a merger are named for
_HELPS = r"\s+(?:hỗ trợ|ủng hộ|tặng|trao|giúp|phối hợp|cũ|trước|đề nghị)(?!\w)"
_AFTER = re.compile(
    rf"\s*(?:,\s*(?:xã|phường|thị trấn|huyện)?\s*[{CAPITAL}]|và(?!\w)|"
    r"\((?!\s*(?:có|kèm|gồm)(?!\w))|cũ(?!\w)|giáp|[–-]\s)"
)
_OTHERS = re.compile(
    r"(?<!\w)(?:sáp nhập|hợp nhất|nhập|trước đây|tiền thân|giáp|giáp ranh|lân cận|liên xã|kết nghĩa|phối hợp|học tập|"
    r"kinh nghiệm|tham quan|các|tuyến|đường|từ|đến|tai nạn|cùng)(?!\w)",
    re.IGNORECASE,
)


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each place where the report speaks of its own area or agency by another unit's name."""
    place = own_place(subject.report)
    if not place.name:
        return
    signed_at = fold(subject.report.text("place"))
    for passage in subject.passages:
        for finding in _findings(passage.text, place, is_closing=passage.key == "general.closing"):
            # a name the report is signed at is as likely the own one
            if fold(passage.text[finding.start : finding.end]) != signed_at:
                yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(text: str, place: OwnPlace, *, is_closing: bool) -> tuple[Finding, ...]:
    patterns = (*_patterns(place.kind), *([_closing(place.kind)] if is_closing else []))
    matches = (match for pattern in patterns for match in pattern.finditer(text))
    found = (_finding(text, match, place) for match in matches)
    return tuple(dict.fromkeys(finding for finding in found if finding))


def _finding(text: str, match: re.Match[str], place: OwnPlace) -> Finding | None:
    name = match["name"]
    if _is_own(name, place.name) or _AFTER.match(text, match.end()) or citation_at(text, match.start()):
        return None
    first, _ = clause_span(text, match.start())
    sentence = text[slice(*sentence_span(text, match.start()))]
    if _OTHERS.search(text, first, match.start()) or _is_named(sentence, place):
        return None
    found = text[match.start("kind") : match.end()]
    message = f"“{found}” trong báo cáo của {place.kind} {place.name}; có thể còn lại từ báo cáo của đơn vị khác."
    return Finding("other_unit", "warning", match.start("name"), match.end("name"), message, place.name)


def _is_own(name: str, own: str) -> bool:
    """Return whether a name is the office's own, more words or capitals behind it or not."""
    mine, theirs = fold(own).replace("-", " "), fold(name).replace("-", " ")
    return theirs == mine or theirs.startswith(f"{mine} ") or mine.startswith(f"{theirs} ")


def _is_named(sentence: str, place: OwnPlace) -> bool:
    return fold(f"{place.kind} {place.name}") in fold(sentence)


@cache
def _patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """Return where a unit of a kind is named as one's own: its whole area, or its agency as who acts."""
    words = _spaced(kind)
    return (
        re.compile(rf"(?:Trên\s+địa\s+bàn|trên\s+địa\s+bàn|Toàn|toàn)\s+(?P<kind>{words})\s+{_UNIT}"),
        re.compile(rf"{_AGENCY}\s+(?P<kind>{words})\s+{_UNIT}{_ACTS}"),
        re.compile(rf"{_FIRST}{_AGENCY}\s+(?P<kind>{words})\s+{_UNIT}(?!{_HELPS})(?=\s+[^\W{CAPITAL}])"),
        re.compile(rf"{_FIRST}(?P<kind>{_spaced(kind[:1].upper() + kind[1:])})\s+{_UNIT}{_IS}"),
    )


@cache
def _closing(kind: str) -> re.Pattern[str]:
    """Return how the last sentence names whose report it was."""
    return re.compile(rf"của\s+{_AGENCY}\s+(?P<kind>{_spaced(kind)})\s+{_UNIT}(?=[\s./(;]*(?:\Z|\())")


def _spaced(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))
