"""What stands above the body: letterhead, number, date, title, receivers and legal bases."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from models.exchange.layout.rule_sets import facts
from models.exchange.layout.sheet import Line, columns
from models.text.search import fold

RULE = re.compile(r"[_\-–—=.…*\s]{3,}")
_NUMBER = re.compile(r"s[oố]\s*[:.]?\s*[\d.…_\s]*\S{0,12}\s*/\s*\S", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"số\s*:\s*[\d.…_\s/]*", re.IGNORECASE)
_DATE = re.compile(
    r"ngay(?![a-z]).{0,12}\bthang(?![a-z]).{0,10}\bnam(?![a-z])|"
    r"^[^,]{0,40},?\s*ngay\s+\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]"
)
_NOTE = re.compile(r"[(\[]?\s*(?:du thao|hoa toc|thuong khan|khan|tuyet mat|toi mat|mat|mau|bieu|phu luc)\b.*")
_LETTER_SUBJECT = re.compile(r"v\s?/\s?v\b|ve viec\b")
_ADDRESSEE = re.compile(r"kinh gui\b|kinh thua\b")
_BASIS = re.compile(r"(?:can cu|xet de nghi|theo de nghi)\b")
_REPORTING = re.compile(
    r"[,;] (?:ubnd|uy ban|hdnd|phong|so|van phong|ban|chi cuc)\b[^,;]{0,80}\b(?:bao cao|ban hanh|de nghi)\b"
)
_HEADING = re.compile(r"(?:[IVX]{1,5}|[A-H]|\d{1,2})\s*[.)/]\s")
_MOST_LINES = 60
"""Lines among which a title stands."""
_LONG = 300
_MOST_NAMES = 12
"""Lines of names of offices, in a letterhead and of receivers."""
_BARE = 20
"""Letters of a legal basis with nothing but its first words."""


@dataclass(slots=True)
class Head:
    """The elements above the body, empty for what is not there."""

    nation: tuple[Line, ...] = ()
    motto: Line | None = None
    agencies: tuple[Line, ...] = ()
    """The superior and the agency, one below the other."""
    number: Line | None = None
    date: Line | None = None
    letter_subject: Line | None = None
    title: Line | None = None
    type: str = ""
    """The kind of document, as the law writes it."""
    subject: tuple[Line, ...] = ()
    addressee: tuple[Line, ...] = ()
    """“Kính gửi” and the lines under it."""
    legal_bases: tuple[Line, ...] = ()
    ruled: set[str] = field(default_factory=set[str])
    """Under what a line shows: `motto`, `agency`, `subject`."""
    shapes: int = 0
    """Drawings above the body."""
    end: int = 0
    """The first line of the body."""


def is_nation(text: str) -> bool:
    """Tell whether a line is the name of the state, however spelt."""
    return "cong hoa xa" in fold(text)


def is_motto(text: str) -> bool:
    """Tell whether a line is the motto, however spelt."""
    folded = fold(text)
    return "doc lap" in folded and ("hanh phuc" in folded or "tu do" in folded) and len(text) < 60


def is_date(text: str) -> bool:
    """Tell whether a line is one of place and date."""
    return len(text) < 90 and _DATE.search(fold(text)) is not None


def read_head(lines: Sequence[Line]) -> Head:
    """Return what stands above the body."""
    head = Head()
    title = _title_in(lines, head)
    end = title if title is not None else _first_of_body(lines)
    for line in lines[:end]:
        for part in columns(line):
            _take(head, part)
        head.shapes += line.shapes
    head.end = end
    if title is not None:
        head.end = _take_title(head, lines, title)
    head.end = _take_bases(head, lines, _take_addressee(head, lines, head.end))
    return head


@cache
def types() -> dict[str, str]:
    """Return the kinds of documents, without diacritics, each as the law writes it."""
    return {fold(name): name for name in facts()["types"]}


def _title_in(lines: Sequence[Line], head: Head) -> int | None:
    full = [(index, line) for index, line in enumerate(lines) if line.words][:_MOST_LINES]
    for place, (index, line) in enumerate(full):
        if line.cell and line.cell.has_borders:
            continue
        folded = fold(line.words).strip(" :.")
        if folded in types() and (line.words.isupper() or line.align == "center"):
            head.type = types()[folded]
            return index
        if _ADDRESSEE.match(folded):
            full = full[:place]
            break
    return _titled_otherwise(full, head)


def _titled_otherwise(full: Sequence[tuple[int, Line]], head: Head) -> int | None:
    """Return the line that stands where a title does: one with its subject, or of a kind the law does not name."""
    motto = next((index for index, line in full if is_motto(line.words)), None)
    for index, line in full:
        begun = next((name for name in types() if fold(line.words).startswith(f"{name} ")), "")
        if begun and line.words.isupper() and line.align == "center" and line.cell is None:
            head.type = types()[begun]
            return index
        is_below = motto is not None and index > motto and line.cell is None and not line.is_boxed
        if is_below and line.align == "center" and line.words.isupper() and not is_nation(line.words):
            return index
    return None


def _first_of_body(lines: Sequence[Line]) -> int:
    for index, line in enumerate(lines):
        folded = fold(line.words)
        is_prose = line.cell is None and (len(folded) > 120 or _HEADING.match(line.words))
        if _ADDRESSEE.match(folded) or _BASIS.match(folded) or is_prose:
            return index
    return len(lines)


def _take(head: Head, line: Line) -> None:
    text = line.words
    if not text:
        return
    if RULE.fullmatch(text) or not any(map(str.isalnum, text)):
        head.ruled |= _above(head)
    elif is_nation(text) and len(head.nation) < _MOST_NAMES:
        head.nation = (*head.nation, line)
    elif is_motto(text):
        head.motto = line
        head.ruled |= {"motto"} if _is_ruled(line) else set()
    elif head.number is None and len(text) < 60 and (_NUMBER.match(text) or _BARE_NUMBER.fullmatch(text)):
        head.number = line
    elif head.date is None and is_date(text):
        head.date = line
    elif _LETTER_SUBJECT.match(fold(text)):
        head.letter_subject = head.letter_subject or line
    elif _is_agency(head, line):
        head.agencies = (*head.agencies, line)
        head.ruled |= {"agency"} if _is_ruled(line) else set()


def _above(head: Head) -> set[str]:
    """Return under what a line of underscores stands: the motto once, the agency once."""
    order = [name for name, there in (("agency", head.agencies), ("motto", head.motto)) if there]
    return {next((name for name in order if name not in head.ruled), "")} - {""}


def _is_ruled(line: Line) -> bool:
    return line.is_ruled or any(run.underline for run in line.letters)


def _is_agency(head: Head, line: Line) -> bool:
    text = line.words
    if (
        head.letter_subject
        or len(head.agencies) >= _MOST_NAMES
        or len(text) > 90
        or _NOTE.fullmatch(fold(text))
        or not any(map(str.isalpha, text))
    ):
        return False
    if head.nation and head.nation[-1].is_column is False and head.motto is None and text.isupper() and not line.cell:
        # the name of the state on two lines
        return False
    return text.isupper() or fold(text).startswith(("ubnd", "uy ban", "hdnd", "hoi dong", "so ", "phong "))


def _take_title(head: Head, lines: Sequence[Line], title: int) -> int:
    head.title = lines[title]
    head.shapes += lines[title].shapes
    end, blanks = title + 1, 0
    for line in lines[title + 1 : title + 12]:
        head.shapes += line.shapes
        if not line.words:
            blanks += 1
        elif RULE.fullmatch(line.words):
            head.ruled.add("subject")
        elif head.subject and line.words.isupper() and not head.subject[0].words.isupper():
            # who decides, above the legal bases of a decision
            return end + 1
        elif _is_subject(head, line, blanks):
            head.subject = (*head.subject, line)
            head.ruled |= {"subject"} if _is_ruled(line) else set()
            blanks = 0
        else:
            return end
        end += 1
    return end


def _is_subject(head: Head, line: Line, blanks: int) -> bool:
    folded, text = fold(line.words), line.words
    if line.cell or len(text) > _LONG or _ADDRESSEE.match(folded) or _BASIS.match(folded) or _HEADING.match(text):
        return False
    if text.endswith((":", ";")) or len(head.subject) > 3:
        return False
    is_set_off = line.align == "center" or (bool(line.letters) and all(run.bold for run in line.letters))
    if head.subject:
        return is_set_off and "subject" not in head.ruled and blanks < 2
    return is_set_off or (len(text) < 160 and not text.endswith("."))


def _take_addressee(head: Head, lines: Sequence[Line], start: int) -> int:
    index = next((at for at in range(start, min(start + 6, len(lines))) if lines[at].words), start)
    if index >= len(lines) or not _ADDRESSEE.match(fold(lines[index].words)):
        return start
    head.addressee = (lines[index],)
    while (index := index + 1) < len(lines):
        line = lines[index]
        is_item = line.words.startswith(("-", "–", "—", "+", "•")) or _goes_on(head.addressee[-1], line)
        if line.words and not (is_item and len(head.addressee) < 5 * _MOST_NAMES):
            break
        head.addressee += (line,) if line.words else ()
    return index


def _goes_on(above: Line, line: Line) -> bool:
    """Tell whether a line goes on with the names above: in the same table, or with a name behind a bare colon."""
    same_table = above.cell is not None and line.cell is not None and above.cell.table == line.cell.table
    return same_table or (above.words.endswith((":", ";")) and len(line.words) < 100 and line.align != "both")


def _take_bases(head: Head, lines: Sequence[Line], start: int) -> int:
    """Take the lines that name what the document rests on; a sentence that begins so and goes on is none."""
    found: list[Line] = []
    end = start
    for index, line in enumerate(lines[start:], start + 1):
        if not line.words:
            continue
        if (
            not _BASIS.match(fold(line.words[:20]))
            or len(line.words) < _BARE
            or not line.words.endswith((";", ",", "."))
            or _reports(line.words)
        ):
            break
        found.append(line)
        end = index
    head.legal_bases = tuple(found)
    return end


def _reports(text: str) -> bool:
    """Tell whether a sentence that begins like a legal basis goes on to report."""
    folded = fold(text)
    return "nhu sau" in folded or _REPORTING.search(folded) is not None
