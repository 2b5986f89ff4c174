"""The letterhead and the title: agency, number, place, date, subject."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.exchange.reading.understand.pieces import RULE, Line, Order, Piece
from models.exchange.reading.understand.title import NOT_TITLE, is_subject, names_document, read_title
from models.text.clean import clean_line
from models.text.search import fold

_FRAME = re.compile(
    r"cộng\s*h(?:òa|oà)\s*xã\s*hội\s*chủ\s*nghĩa\s*việt\s*nam|độc\s*lập\s*[-–—]\s*tự\s*do\s*[-–—]\s*hạnh\s*phúc",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"\n|\t+|\s{3,}")
# room left to write by hand is no gap between columns
_ROOM = re.compile(r"(?i:(Số\s?:?)\s+(?=/)|(ngày|tháng|năm)\s+(?=tháng|năm|\d|$))", re.MULTILINE)
_NUMBER = re.compile(
    r"(?:Số|SỐ)\s*:?\s*(?P<number>[\d.…_\s]*[A-Za-z]?)(?:\s*(?P<sign>[/\-–])\s*|(?<=\d)\s+(?=[A-ZĐ]{1,6}\s?/))"
    r"(?P<symbol>(?:\d{4}/)?[A-ZĐ]{1,6}(?:\s?[-–/]\s?[A-ZĐƯƠ&.]{1,12}){0,4})"
)
_BLANK = r"[\d.…_\s]*"
DATE_LINE = re.compile(
    rf"(?P<place>[^,;:]{{0,45}}?)\s*,?\s*"
    rf"(?:ngày(?P<day>{_BLANK})tháng(?P<month>{_BLANK})năm(?P<year>{_BLANK})|"
    r"ngày\s+(?P<short>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}))\.?",
    re.IGNORECASE,
)
_COMMITTEE = re.compile(r"(?:ỦY|UỶ) BAN NHÂN DÂN|UBND", re.IGNORECASE)
_TYPES = ("THÀNH PHỐ", "THỊ XÃ", "THỊ TRẤN", "ĐẶC KHU", "HUYỆN", "QUẬN", "PHƯỜNG", "XÃ", "TỈNH")
_LEVELS = {"XÃ": 1, "PHƯỜNG": 1, "THỊ TRẤN": 1, "ĐẶC KHU": 1} | {"HUYỆN": 2, "QUẬN": 2, "THỊ XÃ": 2, "TỈNH": 3}
_NO_AGENCY = re.compile(r"[(\[]?\s*(?:du thao|hoa toc|thuong khan|khan|tuyet mat|toi mat|mat)\b.*")


@dataclass(slots=True)
class Letterhead:
    """What stands above the title and the title itself, as printed, "" for what is not there."""

    agency: str = ""
    superior: str = ""
    number: str = ""
    digits: str = ""
    """The number without its symbol."""
    symbol: str = ""
    place: str = ""
    date: str = ""
    title: str = ""
    end: int = 0
    """The first piece after the title."""
    orders: dict[str, Order] = field(default_factory=dict[str, Order])
    """Where each of them stands."""
    left_over: list[Line] = field(default_factory=list[Line])


def read_letterhead(pieces: Sequence[Piece]) -> Letterhead:
    """Return what the pieces before the first section say above and in the title."""
    found = Letterhead()
    name = next((index for index, piece in enumerate(pieces) if names_document(piece)), None)
    if name is None:
        above = _without_title(pieces)
        name = next((index for index, piece in enumerate(above) if is_subject(piece)), None)
    above = pieces[:name] if name is not None else _without_title(pieces)
    found.end = len(above)
    agencies: list[Line] = []
    for line in _parts(above):
        rest = take_date(found, take_number(found, line))
        if not rest.text:
            continue
        # the number ends the left side; capitals after it are no agency
        if (not found.symbol or not agencies) and _is_agency(rest.text):
            agencies.append(rest)
        else:
            found.left_over.append(rest)
    found.superior, found.agency = agencies_of([line.text for line in agencies])
    for part, text in (("superior", found.superior), ("agency", found.agency)):
        found.orders[part] = next((line.order for line in agencies if line.text in text), ())
    if name is not None:
        found.title, found.end = read_title(pieces, name)
        found.orders["title"] = pieces[name].order
    return found


def take_number(found: Letterhead, line: Line) -> Line:
    """Read the document number out of a line and return the rest of the line."""
    text = line.text
    match = None if found.symbol else _NUMBER.search(text)
    if match is None or match.start() > 30:
        return line
    found.orders["number"] = line.order
    found.digits = re.sub(r"[^\dA-Za-z]", "", match["number"])
    found.symbol = re.sub(r"\s", "", match["symbol"]).replace("–", "-")
    sign = (match["sign"] or "/").replace("–", "-")
    found.number = f"{found.digits}{sign}{found.symbol}" if found.digits else ""
    return Line(clean_line(text[: match.start()] + " " + text[match.end() :]), line.order)


def take_date(found: Letterhead, line: Line) -> Line:
    """Read the line of place and date, which stands alone, and return the rest."""
    match = DATE_LINE.fullmatch(line.text)
    if match is None or (match["place"] and not match["place"][0].isupper()):
        return line
    found.orders.setdefault("date", line.order)
    found.place = found.place or match["place"].strip(" .…_")
    if match["short"]:
        found.date = found.date or f"ngày {match['short']}"
    elif re.search(r"\d", match["day"]) and re.search(r"\d", match["month"]):
        day, month, year = (match[part].strip(" ._…") for part in ("day", "month", "year"))
        found.date = found.date or f"ngày {day} tháng {month} năm {year}".rstrip()
    return Line("", line.order)


def columns(text: str) -> list[str]:
    """Return the texts that line breaks, tabs or many spaces set apart in a line of the frame."""
    return _COLUMNS.split(_ROOM.sub(lambda match: f"{match[1] or match[2]} ", text))


def _parts(pieces: Sequence[Piece]) -> Iterator[Line]:
    """Yield the lines of a letterhead, columns apart, without the words every document has."""
    for piece in pieces:
        for line in columns(_FRAME.sub("\n", piece.shown)):
            text = clean_line(line)
            if text and not RULE.fullmatch(text):
                yield Line(text, piece.order)


def _without_title(pieces: Sequence[Piece]) -> Sequence[Piece]:
    for index, piece in enumerate(pieces):
        is_heading = piece.mark is not None and piece.mark.kind == "roman"
        if is_heading or len(piece.text) > 160 or fold(piece.text).startswith(NOT_TITLE):
            return pieces[:index]
    return pieces


def _is_agency(text: str) -> bool:
    if _NO_AGENCY.fullmatch(fold(text)):
        return False
    is_capital = text.upper() == text or fold(text).startswith(("ubnd", "uy ban", "hdnd"))
    return len(text) < 90 and is_capital and any(letter.isalpha() for letter in text)


def agencies_of(lines: Sequence[str]) -> tuple[str, str]:
    """Return (superior, agency) of the lines of the left side; a name over several lines is one agency."""
    merged: list[str] = []
    for line in lines:
        if merged and _belongs_to(merged[-1], line):
            merged[-1] = f"{merged[-1]} {line}"
        else:
            merged.append(line)
    if len(merged) > 1 and _level(merged[-1]) > _level(merged[-2]) > 0:
        # XÃ NGA THẮNG / HUYỆN NGA SƠN: the district only says where the commune lies
        merged[-2:] = [merged[-1], merged[-2]]
    return " ".join(merged[:-1]), merged[-1] if merged else ""


def _level(name: str) -> int:
    """Return 1 for a commune, 2 for a district, 3 for a province, 0 for other offices."""
    own = _COMMITTEE.sub("", name).strip().upper()
    kind = next((kind for kind in _TYPES if own.startswith(f"{kind} ")), "")
    return _LEVELS.get(kind, 0)


def _belongs_to(before: str, line: str) -> bool:
    own = _COMMITTEE.sub("", before).strip()
    is_typed = line.upper().startswith(_TYPES)
    if not own:
        return is_typed
    if own.upper() in _TYPES:
        return True
    # SỞ NỘI VỤ / TỈNH THANH HÓA is one name; UBND HUYỆN NGA SƠN / XÃ NGA THẮNG are two
    return is_typed and own == before and not own.upper().startswith(_TYPES)
