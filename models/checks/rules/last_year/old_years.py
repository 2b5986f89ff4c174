"""Years that remained from another year's report: “Trong năm 2017, UBND huyện đã …” in the report of 2018.

Most former years in a report are right: what is compared, cited, or told as history. Only turns that speak of the
report's own year are looked at (`resources/turns.toml`).
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache

from models.checks.issues import Finding, Issue
from models.checks.own_figures import years_of_own_figures
from models.checks.running import issue_of
from models.checks.subject import Subject
from models.text.citations import citation_at
from models.text.clauses import clause_span, sentence_span
from models.text.word_lists import either, word_lists
from models.text.written_days import written_days

_OLDEST = 5
"""Years back that a report may have been copied from; what is older is history."""
_YEAR = re.compile(r"(?P<year>20\d\d)(?![\d/]|[.,]\d|\s?[-–]\s?\d)")
_LEAD = re.compile(r"(?:(?<!\w)(?:năm|quý\s+(?:IV|I{1,3}))(?:\s*/\s*|\s+)|”\s*)\Z", re.IGNORECASE)
_LONGEST_LEAD = 20
_UP_TO = re.compile(r"(?<!\w)(?:tính\s+)?đến\s+(?:hết\s+)?(?:ngày\s+)?\Z", re.IGNORECASE)
_IN_YEAR = re.compile(r"[\s*+–-]*trong\s+năm\s+\Z", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"[\s*+–-]*(?:trong\s+)?năm\s+\Z", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s*(?:[.;]|\Z)")
_BASE = re.compile(r"(?<!\w)so\s+với\s+(?:cùng\s+kỳ\s+)?(?:cả\s+)?năm\s+(20\d\d)")
_BASE_BEFORE = re.compile(r"(?<!\w)so\s+với(?!\w)")
_ESTIMATED = re.compile(r"\s+(?:dự\s+)?ước\s+(?:đạt|thực\s+hiện|tính|có|khoảng|còn|giảm|tăng|thu|chi|trên|\d)")
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_THEME = r"{theme}\s*[”\"]?\s*(?:năm\s+)?\Z"
_MOVEMENT = r"phong\s+trào[^.;]{{0,30}}dân\s+vận\s+khéo\s*[”\"]?\s*(?:năm\s+)?\Z"


def in_report(subject: Subject) -> Iterator[Issue | None]:
    """Yield each former year in a turn that speaks of the year of the report."""
    year, theme, as_of = subject.report.year(), subject.report.text("theme"), subject.report.date("as_of")
    if year is None:
        return
    for passage in subject.passages:
        turns = _findings(passage.text, year, theme, is_closing=passage.key == "general.closing")
        told = {finding.start for finding in turns}
        own = years_of_own_figures(passage.text, subject.report)
        for finding in (*turns, *(finding for finding in own if finding.start not in told)):
            yield issue_of(passage, finding)
        for finding in _old_days(passage.text, year, as_of) if as_of else ():
            yield issue_of(passage, finding)
        yield None


@lru_cache(maxsize=8_000)
def _findings(text: str, year: int, theme: str, *, is_closing: bool) -> tuple[Finding, ...]:
    found: list[Finding] = []
    for match in _YEAR.finditer(text):
        told, start = int(match["year"]), match.start()
        is_former = year - _OLDEST <= told < year and _LEAD.search(text, max(0, start - _LONGEST_LEAD), start)
        if is_former and (why := _reason(text, match, year, theme, is_closing=is_closing)):
            message = f"{why.format(told=told)}, báo cáo là của năm {year}; có thể còn lại từ báo cáo năm khác."
            found.append(Finding("old_year", "warning", *match.span(), message, str(year)))
    return tuple(found)


def _old_days(text: str, year: int, as_of: date) -> Iterator[Finding]:
    """Yield the day of the figures where it stands with a former year: “tính đến ngày 30/9/2017”."""
    for day in written_days(text) if as_of.year == year else ():
        is_same = (
            day.date and (day.day, day.month) == (as_of.day, as_of.month) and year - _OLDEST <= day.date.year < year
        )
        if is_same and _UP_TO.search(text, max(0, day.start - _LONGEST_LEAD), day.start):
            start, end = sentence_span(text, day.start)
            if str(year) not in text[start:end] and not citation_at(text, day.start):
                found = text[day.start : day.end]
                message = f"“{found}” là ngày lấy số liệu nhưng của năm khác, báo cáo là của năm {year}."
                yield Finding("old_year", "warning", day.end - 4, day.end, message, str(year))


def _reason(text: str, match: re.Match[str], year: int, theme: str, *, is_closing: bool) -> str:
    """Return why a former year is most likely meant as the report's own, "" where it is not."""
    before = text[clause_span(text, match.start())[0] : match.start()]
    if citation_at(text, match.start()):
        is_theme = _is_theme(before, theme) and _is_plan_of(text, match.start(), year)
        return "Văn bản của năm nay được dẫn với chủ đề của năm {told}" if is_theme else ""
    if is_closing and not _BASE_BEFORE.search(before):
        return "Câu kết nói về năm {told}"
    if _compared().search(before):
        return ""
    if _is_theme(before, theme):
        return "Chủ đề được nêu với năm {told}"
    return next((why for is_so, why in _TURNS if is_so(text, match, before)), "")


def _is_plan_of(text: str, position: int, year: int) -> bool:
    cited = citation_at(text, position)
    day = cited.day.date if cited and cited.day else None
    # in January offices still look back
    return bool(cited and day and cited.kind in _words()["plans"] and day.year == year and day.month > 1)


def _is_theme(before: str, theme: str) -> bool:
    return bool(_theme_pattern(theme).search(before))


def _is_compared_with_itself(text: str, match: re.Match[str], before: str) -> bool:
    del before
    base = _BASE.search(text, match.end(), sentence_span(text, match.start())[1])
    return base is not None and base[1] == match["year"]


def _is_in_year(text: str, match: re.Match[str], before: str) -> bool:
    return bool(_IN_YEAR.fullmatch(before)) and not _is_history(text, match)


def _is_going_on(text: str, match: re.Match[str], before: str) -> bool:
    end = sentence_span(text, match.start())[1]
    is_first = _YEAR_FIRST.fullmatch(before) and _any_of("going_on").search(text, match.end(), end)
    return bool(is_first) and not _is_history(text, match)


def _is_history(text: str, match: re.Match[str]) -> bool:
    start, end = sentence_span(text, match.start())
    return len(set(_ANY_YEAR.findall(text[start:end]))) > 1 or bool(_any_of("history").search(text, start, end))


def _is_aim(text: str, match: re.Match[str], before: str) -> bool:
    return bool(_CLAUSE_END.match(text, match.end()) and _aims().search(before))


def _is_ahead(text: str, match: re.Match[str], before: str) -> bool:
    del text, match
    return bool(_any_of("ahead").search(before))


def _is_estimated(text: str, match: re.Match[str], before: str) -> bool:
    # what is over is no longer estimated
    is_of_it = before.rstrip().endswith("của năm")
    return not is_of_it and _ESTIMATED.match(text, match.end()) is not None


_TURNS: tuple[tuple[Callable[[str, re.Match[str], str], bool], str], ...] = (
    (_is_compared_with_itself, "Năm {told} được so với chính nó"),
    (_is_in_year, "Câu này nói về năm {told}"),
    (_is_going_on, "Câu này nói về năm {told} như năm nay"),
    (_is_aim, "Nhiệm vụ được nêu là của năm {told}"),
    (_is_estimated, "Kết quả năm {told} được ước tính"),
    (_is_ahead, "Việc dự kiến, phấn đấu lại ở năm {told}"),
)


@cache
def _words() -> dict[str, list[str]]:
    return word_lists("turns")["years"]


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(_words()[name])}(?!\w)", re.IGNORECASE)


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(_words()['compared'])}|tháng\s+\d+)(?!\w)", re.IGNORECASE)


@cache
def _aims() -> re.Pattern[str]:
    done, aims = either(_words()["done"]), either(_words()["aims"])
    return re.compile(rf"(?<!\w){done}[^.;]{{0,60}}(?<!\w){aims}[^.;]{{0,60}}năm\s+\Z", re.IGNORECASE)


@cache
def _theme_pattern(theme: str) -> re.Pattern[str]:
    wanted = _THEME.format(theme=either([theme])) if theme.strip() else r"(?!)"
    return re.compile(rf"(?:{wanted}|{_MOVEMENT.format()})", re.IGNORECASE)
