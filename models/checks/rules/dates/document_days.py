"""The day of a cited document against the year in its number, and against the day the document is known to bear."""

from collections.abc import Iterator
from functools import cache

from models.checks.issues import Finding
from models.checks.subject import OwnWords
from models.text.citations import Citation, citations_in
from models.text.dates import cited_date, parse_date
from models.text.search import fold
from models.text.word_lists import word_lists


def in_text(text: str, own: OwnWords) -> Iterator[Finding]:
    """Yield each cited day that cannot be that of its document."""
    del own
    for cited in citations_in(text):
        if cited.day is None or (day := cited.day.date) is None or cited.year is None:
            continue
        known = _known_days().get(cited.identity, "")
        if known and day != parse_date(known):
            yield _finding(text, cited, f"được ban hành ngày {known}", known)
        elif not known and _is_of_other_year(cited, day.year, day.month):
            yield _finding(text, cited, f"là văn bản của năm {cited.year}", "")


def _is_of_other_year(cited: Citation, year: int, month: int) -> bool:
    # a number taken in December may be signed in January
    return cited.year != year and not (year == (cited.year or 0) + 1 and month == 1)


def _finding(text: str, cited: Citation, why: str, known: str) -> Finding:
    assert cited.day
    label, found = text[slice(*cited.label)], text[cited.day.start : cited.day.end]
    message = f"Văn bản “{label}” {why}, ở đây ghi ngày {found}; hãy xem lại số hoặc ngày."
    mend = _as_typed(found, known) if known else found[:-4] + str(cited.year)
    return Finding("document_day", "warning", cited.day.start, cited.day.end, message, mend)


def _as_typed(found: str, known: str) -> str:
    """Return a known day in the words of the one found: with strokes, or with “tháng” and “năm”."""
    day, month, year = known.split("/")
    return f"{day} tháng {month} năm {year}" if "tháng" in found else known


@cache
def _known_days() -> dict[tuple[str, int | None, str], str]:
    found: dict[tuple[str, int | None, str], str] = {}
    for label, day in word_lists("documents")["days"].items():
        number, year, symbol = label.split("/")
        found[number.lstrip("0"), int(year), fold(symbol)] = cited_date(parse_date(day))
    return found
