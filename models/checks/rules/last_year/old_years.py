"""Years that remained from another year's report: “Trong năm 2017, UBND huyện đã …” in the report of 2018.

Most former years in a report are right: what is compared, cited, or told as history. Only turns that speak of the
report's own year are looked at.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from models.checks.issues import Finding, Issue, Weight
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.text.citations import citation_at
from models.text.clauses import clause_span, sentence_span

_OLDEST = 5
"""Years back that a form may have been copied from; what is older is history."""
_MENTION = re.compile(
    r"(?P<lead>(?<!\w)(?:năm|quý\s+(?:IV|I{1,3}))(?:\s*/\s*|\s+)|”\s*(?:năm\s+)?)(?P<year>20\d\d)(?![\d/]|\s?[-–]\s?\d)",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"(?<!\w)(?:so|cùng kỳ|hơn|kém|bằng|từ|trước|sau|kể từ|giai đoạn|nhiệm kỳ|tổng kết|kế thừa|phát huy|tiếp nối|cuối|"
    r"đầu|gốc|nghị quyết|quyết định|chỉ thị|năm học|khóa|mùa|tháng \d+)(?!\w)",
    re.IGNORECASE,
)
_THEME = re.compile(r"năm dân vận chính quyền\s*”?\s*(?:năm\s+)?\Z", re.IGNORECASE)
_MOVEMENT = re.compile(r"phong trào[^.;]{0,30}dân vận khéo\s*”?\s*(?:năm\s+)?\Z", re.IGNORECASE)
_IN_YEAR = re.compile(r"\A[\s*+–-]*trong\s+năm\s+\Z", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"\A[\s*+–-]*năm\s+\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\A[^.;]{0,160}?(?<!\w)(?:tiếp tục|hiện nay|đến nay|tính đến)(?!\w)", re.IGNORECASE)
_HISTORY = re.compile(
    r"(?<!\w)(?:được công nhận|đạt chuẩn|về đích|thành lập|sáp nhập|nhưng|đến năm|khởi công|chia tách|bắt đầu)(?!\w)",
    re.IGNORECASE,
)
_AIMS = re.compile(
    r"(?<!\w)(?:thực hiện|hoàn thành|thắng lợi|góp phần)[^.;]{0,60}(?:nhiệm vụ|mục tiêu|chỉ tiêu|kế hoạch)[^.;]{0,60}năm\s+\Z",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"\s*(?:[.;]|\Z)")
_AHEAD = re.compile(r"(?<!\w)(?:dự kiến|phấn đấu|dự ước|sẽ)(?!\w)[^.;]{0,80}\Z", re.IGNORECASE)
_LATER_BASE = re.compile(r"(?<!\w)so\s+với\s+(?:cùng kỳ\s+)?(?:cả\s+)?năm\s+(20\d\d)")

_Turn = tuple[str, Weight, Callable[[str, re.Match[str]], bool], str]


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each former year in a turn that speaks of the year of the report."""
    year = subject.report.year()
    if year is None:
        return
    for passage in subject.passages:
        is_closing = passage.key == "general.closing"
        for finding in _findings(passage.text, year, is_closing=is_closing):
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(text: str, year: int, *, is_closing: bool) -> tuple[Finding, ...]:
    found = (_finding(text, match, year, is_closing=is_closing) for match in _MENTION.finditer(text))
    return tuple(finding for finding in found if finding)


def _finding(text: str, match: re.Match[str], year: int, *, is_closing: bool) -> Finding | None:
    told = int(match["year"])
    if not year - _OLDEST <= told < year:
        return None
    if citation_at(text, match.start()):
        return _theme_of_cited(text, match, year)
    if is_closing:
        return _told(match, year, "old_year", "warning", "Câu kết nói về năm {told}")
    return next(
        (_told(match, year, code, weight, why) for code, weight, is_so, why in _TURNS if is_so(text, match)), None
    )


def _told(match: re.Match[str], year: int, code: str, weight: Weight, why: str) -> Finding:
    message = f"{why.format(told=match['year'])}, báo cáo là của năm {year}; có thể còn lại từ báo cáo năm khác."
    return Finding(code, weight, *match.span("year"), message, str(year))


def _theme_of_cited(text: str, match: re.Match[str], year: int) -> Finding | None:
    """Return the theme's year of a document issued in the report's year that plans a former one."""
    cited = citation_at(text, match.start())
    day = cited.day.date if cited and cited.day else None
    is_plan = cited is not None and cited.kind in {"kế hoạch", "công văn", "chương trình", "hướng dẫn", "quyết định"}
    if day and is_plan and day.year == year and day.month > 1 and _THEME.search(text[: match.start("year")]):
        return _told(match, year, "old_year", "warning", "Văn bản của năm nay được dẫn với chủ đề của năm {told}")
    return None


def _before(text: str, match: re.Match[str]) -> str:
    return text[clause_span(text, match.start())[0] : match.start("year")]


def _is_compared(text: str, match: re.Match[str]) -> bool:
    return bool(_COMPARED.search(_before(text, match)))


def _is_theme(text: str, match: re.Match[str]) -> bool:
    before = _before(text, match)
    return bool(_THEME.search(before) or _MOVEMENT.search(before)) and not _is_compared(text, match)


def _is_compared_with_itself(text: str, match: re.Match[str]) -> bool:
    _, end = sentence_span(text, match.start())
    base = _LATER_BASE.search(text, match.end(), end)
    return base is not None and base[1] == match["year"] and not _is_compared(text, match)


def _is_in_year(text: str, match: re.Match[str]) -> bool:
    return bool(_IN_YEAR.match(_before(text, match))) and not _is_history(text, match)


def _is_going_on(text: str, match: re.Match[str]) -> bool:
    is_first = _YEAR_FIRST.match(_before(text, match)) or _IN_YEAR.match(_before(text, match))
    return bool(is_first and _GOES_ON.match(text[match.end() :])) and not _is_history(text, match)


def _is_history(text: str, match: re.Match[str]) -> bool:
    start, end = sentence_span(text, match.start())
    years = set(re.findall(r"(?<!\d)20\d\d(?!\d)", text[start:end]))
    return len(years) > 1 or bool(_HISTORY.search(text, start, end))


def _is_aim(text: str, match: re.Match[str]) -> bool:
    is_last = _CLAUSE_END.match(text, match.end())
    return bool(is_last and _AIMS.search(_before(text, match))) and not _is_compared(text, match)


def _is_ahead(text: str, match: re.Match[str]) -> bool:
    return bool(_AHEAD.search(_before(text, match))) and not _is_compared(text, match)


_TURNS: tuple[_Turn, ...] = (
    ("old_year", "warning", _is_theme, "Chủ đề được nêu với năm {told}"),
    ("old_year", "warning", _is_compared_with_itself, "Năm {told} được so với chính nó"),
    ("old_year", "warning", _is_in_year, "Câu này nói về năm {told}"),
    ("old_year", "warning", _is_going_on, "Câu này nói về năm {told} như năm nay"),
    ("old_year", "warning", _is_aim, "Nhiệm vụ được nêu của năm {told}"),
    ("old_year_ahead", "warning", _is_ahead, "Việc dự kiến, phấn đấu lại ở năm {told}"),
)
