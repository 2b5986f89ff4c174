"""Years of the title and of the appendix against the year of the report: heads copied from last year's file."""

import re
from collections import Counter
from collections.abc import Iterator

from models.checks.issues import Issue
from models.checks.subject import Subject
from models.exchange.reading.understood import UNSURE, SourcePiece, Understood
from models.form.definition import Column
from models.report.report import Report
from models.text.citations import citation_at
from models.text.dates import cited_date, written_date
from models.text.written_days import written_days

_YEAR = re.compile(
    r"(?P<compared>so\s+với\s+(?:cùng\s+kỳ\s+)?)?(?P<word>năm\s+)?(?<![\d–-])(?<![–-]\s)(?P<year>20\d\d)"
    r"(?!\d|\s?[–-]\s?\d)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"kèm\s+theo(?!\s+báo\s+cáo)", re.IGNORECASE)
"""A table may be headed by the letter or plan that asked for it, whose years are its own."""
_APPENDIX = "appendix"
_LEAST = 2
"""Places that must agree on another year before the title itself is doubted."""


def in_file(understood: Understood, subject: Subject) -> Iterator[Issue]:
    """Yield each head with a year that is not the report's, the title's own first."""
    report = subject.report
    year = _year_of(understood, report)
    if year is None:
        return
    if year != report.year():
        found = str(report.year())
        message = f"Trích yếu ghi năm {found}, các chỗ khác của báo cáo nói về năm {year}."
        yield Issue("title_year", "warning", "general.year", message, found, str(year))
    yield from _of_lines(understood, report, year)
    yield from _of_captions(understood, report, year)


def _year_of(understood: Understood, report: Report) -> int | None:
    """Return the year a report is of: the title's, unless all else that tells one agrees on a later one."""
    told = [year for text in (report.text("opening"), report.text("closing")) for year in _years_in(text)]
    told += [int(match["year"]) for line in _own_lines(understood) for match in _bare_years(line)]
    told += [int(match["year"]) for _, _, match in _caption_years(understood, report, "year")]
    (other, times), *rest = Counter(told).most_common() or [(report.year(), 0)]
    titled = report.year()
    # what is copied keeps the older year
    is_stale = titled and other and titled < other and str(titled) in understood.header.title
    return other if is_stale and not rest and times >= _LEAST else titled


def _years_in(text: str) -> set[int]:
    """Return the year a sentence of the frame names, nothing where it names several."""
    years = {int(match["year"]) for match in _bare_years(text)}
    return years if len(years) == 1 else set()


def _bare_years(text: str) -> Iterator[re.Match[str]]:
    """Yield the years of a text that are no part of a day."""
    days = written_days(text)
    for match in _YEAR.finditer(text):
        if not any(day.start <= match.start("year") < day.end for day in days):
            yield match


def _of_lines(understood: Understood, report: Report, year: int) -> Iterator[Issue]:
    signed = report.date("date")
    for line in _own_lines(understood):
        for match in _bare_years(line):
            if str(year) not in line and citation_at(line, match.start("year")) is None:
                yield _issue(_APPENDIX, f"Đầu Phụ lục ghi “{line}”", match, year, line)
        for day in written_days(line):
            if signed and day.date and day.date != signed:
                found = line[day.start : day.end]
                mend = written_date(signed).removeprefix("ngày ") if "háng" in found else cited_date(signed)
                message = f"Đầu Phụ lục ghi báo cáo ngày {found}, báo cáo ký ngày {mend}."
                yield Issue("appendix_day", "warning", _APPENDIX, message, found, mend, basis=line)


def _own_lines(understood: Understood) -> Iterator[str]:
    return (line for line in understood.appendix_lines if not _OF_ANOTHER.search(line))


def _of_captions(understood: Understood, report: Report, year: int) -> Iterator[Issue]:
    wanted = {"year": year, "previous_year": year - 1, "base_year": _base_year(understood, report)}
    seen: set[tuple[str, int]] = set()
    for name, right in wanted.items():
        for piece, caption, match in _caption_years(understood, report, name):
            place = caption, match.start()
            if right and int(match["year"]) != right and place not in seen:
                seen.add(place)
                yield _issue(piece.target, f"Đầu cột Phụ lục ghi “{caption}”", match, right, caption)


def _base_year(understood: Understood, report: Report) -> int | None:
    """Return the base year most captions name; None where they do not agree on one."""
    usual = Counter(int(match["year"]) for _, _, match in _caption_years(understood, report, "base_year")).most_common()
    is_clear = len(usual) == 1 or (len(usual) > 1 and usual[0][1] > usual[1][1])
    return usual[0][0] if is_clear else None


def _caption_years(
    understood: Understood, report: Report, name: str
) -> Iterator[tuple[SourcePiece, str, re.Match[str]]]:
    """Yield the years of captions that stand where the form has a placeholder, with the caption they stand in."""
    for piece in understood.pieces:
        column = report.form.items.get(piece.target)
        if piece.role != "cell" or not isinstance(column, Column) or piece.confidence < UNSURE:
            continue
        group = report.form.table(column.table).group_label(column.group)
        head, _, own = piece.caption.rpartition(": ")
        for label, caption in ((group, head), (column.label, own)):
            if f"{{{name}}}" in label:
                is_compared = "so với" in label.lower()
                same = (match for match in _bare_years(caption) if bool(match["compared"]) == is_compared)
                yield from ((piece, caption, match) for match in same)


def _issue(key: str, where: str, match: re.Match[str], right: int, basis: str) -> Issue:
    found = f"{match['word'] or ''}{match['year']}"
    mend = f"{match['word'] or ''}{right}"
    message = f"{where}, phải là “{mend}”; có thể còn lại từ báo cáo năm khác."
    return Issue("appendix_year", "warning", key, message, found, mend, basis=basis)
