"""What stands between the title and the first section: receivers, legal bases, the opening sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from models.exchange.reading.understand.pieces import RULE, Line, Order, Piece, joined_lines
from models.text.clean import clean_line
from models.text.search import fold

_TO = re.compile(r"kính\s*gửi\s*[:.]?\s*", re.IGNORECASE)
_ITEM = re.compile(r"^[-–—+•*]\s*")
_ENDS = re.compile(
    r"(?:(?:như\s+sau|sau\s+đây)\s*[:.;…]*|(?:cụ\s+thể|kết\s+quả|nội\s+dung\s+sau|sau)\s*[:.])\s*$", re.IGNORECASE
)
_LINE = 50
"""A line shorter than this did not reach the margin."""
_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_LETTER = re.compile(
    r"(?:Thực hiện|Căn cứ|Tiếp tục thực hiện|Triển khai|Theo|Trên cơ sở|Thi hành|Chấp hành)(?:\s+theo)?"
    r"(?:\s+(?:tinh thần|nội dung|yêu cầu|đề nghị|(?:sự )?chỉ đạo)(?:\s+(?:của\s+(?P<before>[^;:,]{2,80}?)\s+)?tại)?)?"
    r"\s+"
    r"(?P<kind>[^\W\d_](?:(?!\bsố\b)[^\d;:]){2,60}?)(?:\s+số)?\s*:?\s*"
    r"(?P<number>\d{1,5}\s?(?:[/-]\s?(?:\d{4}\s?[/-]\s?)?[A-ZĐ][\w./\-–Đđ]*)?)\s*,?\s+"
    rf"(?:(?:ký\s+)?ngày\s+(?P<date>{_DAY})\s*,?\s*)?"
)
_SENDER = re.compile(
    r"của\s+(?P<sender>[^;:]{2,160}?)\s*(?:,?\s+(?=(?:về|V/v|v/v)\b)|(?=[,;]\s|\.\s+(?:UBND|[ỦU][yỷ] ban))|$)"
)
_SUBJECT = re.compile(
    r"(?:về\s+việc|V/v|v/v|về)\s*:?\s+(?P<subject>[^;]{3,600}?)\s*"
    # the letter ends where the reporting agency begins
    r"(?:;|[,.]\s+(?=(?:UBND|(?:Ủ|U)(?:y|ỷ) ban)\b)|$)",
)
_REPORTER = re.compile(
    r"(?P<agency>(?:UBND|(?:Ủ|ủ)y ban nhân dân|(?:U|u)ỷ ban nhân dân)\s+[^;:,.]{3,60}?)"
    r"(?=\s+(?:(?:xin|kính|trân trọng|tổng hợp|đã|tiến hành)\s*,?\s*)*báo cáo)"
)


@dataclass(slots=True)
class Opening:
    """The lines before section I, as printed; `letter` holds the parts of the letter that asked for the report."""

    addressees: tuple[Line, ...] = ()
    bases: tuple[Line, ...] = ()
    sentence: str = ""
    order: Order = ()
    """Where the sentence stands."""
    letter: dict[str, str] = field(default_factory=dict[str, str])
    reporter: str = ""
    """The agency as the opening names it: `UBND huyện Nga Sơn`."""
    left_over: list[Piece] = field(default_factory=list[Piece])


def read_opening(pieces: Sequence[Piece]) -> Opening:
    """Return what the pieces after the title and before the first section say."""
    found = Opening()
    rest = _take_addressees(found, joined_lines([piece for piece in pieces if not RULE.fullmatch(piece.text)]))
    last = _sentence_at([clean_line(piece.text) for piece in rest])
    first = _first_line(rest, last) if last is not None else len(rest)
    bases: list[Line] = []
    sentence: list[str] = []
    for index, piece in enumerate(rest):
        text = clean_line(piece.shown)
        if last is not None and first <= index <= last:
            sentence.append(text)
            found.order = found.order or piece.order
        elif _is_basis(text):
            bases.append(Line(_ITEM.sub("", text).rstrip(" ;."), piece.order))
        else:
            found.left_over.append(piece)
    found.bases, found.sentence = tuple(bases), " ".join(sentence)
    found.letter, found.reporter = read_sentence(found.sentence)
    return found


def read_sentence(sentence: str) -> tuple[dict[str, str], str]:
    """Return the parts of the asking letter by name, and the reporting agency, that an opening sentence names."""
    match = _LETTER.match(sentence)
    end = match.end() if match else 0
    letter = match.groupdict() if match else {}
    for part in (_SENDER, _SUBJECT) if match else ():
        if more := part.match(sentence, end):
            letter |= more.groupdict()
            end = more.end()
    before = letter.pop("before", None)
    letter["sender"] = letter.get("sender") or before
    reporter = _REPORTER.search(sentence, end)
    said = {name: clean_line(text) for name, text in letter.items() if text}
    return _without_spaces(said), clean_line(reporter["agency"]) if reporter else ""


def _without_spaces(letter: dict[str, str]) -> dict[str, str]:
    return {name: text.replace(" ", "") if name == "number" else text for name, text in letter.items()}


def _sentence_at(texts: Sequence[str]) -> int | None:
    """Return which line is the opening sentence: the first that announces the report, None for none."""
    announced = (index for index, text in enumerate(texts) if _ENDS.search(text))
    asked = (index for index, text in enumerate(texts) if _LETTER.match(text) and _REPORTER.search(text))
    reported = len(texts) - 1 if texts and _REPORTER.search(texts[-1]) else None
    return next(announced, next(asked, reported))


def _first_line(pieces: Sequence[Piece], last: int) -> int:
    """Return where the opening sentence that ends in the piece `last` begins: above it, where lines were cut."""
    first = last
    while first:
        above = clean_line(pieces[first - 1].text)
        is_cut = len(above) >= _LINE and above[-1] not in ".:;"
        is_clause = first == last and above[-1] in ";," and not _is_basis(above)
        if pieces[first].mark or not (is_cut or is_clause):
            break
        first -= 1
    return first


def _is_basis(text: str) -> bool:
    return fold(_ITEM.sub("", text)).startswith("can cu ")


def _take_addressees(found: Opening, pieces: Sequence[Piece]) -> list[Piece]:
    """Read “Kính gửi:” and its list; return the other pieces."""
    at = next((index for index, piece in enumerate(pieces) if _TO.match(piece.text)), None)
    if at is None:
        return list(pieces)
    first = pieces[at]
    lines = [Line(text, first.order) for text in _TO.sub("", first.text, count=1).split("\n")]
    end = at + 1
    for piece in pieces[end:]:
        is_item = piece.mark is not None and piece.mark.kind == "sign"
        is_beside = piece.place == first.place != (-1, -1)
        is_only_line = end == at + 1 and not "".join(line.text for line in lines).strip()
        if not (is_item or is_beside or is_only_line) or len(piece.text) > 200:
            break
        lines.extend(Line(text, piece.order) for text in piece.words.split("\n"))
        end += 1
    each = (Line(text, line.order) for line in lines for text in line.text.split(";"))
    bare = (Line(_ITEM.sub("", clean_line(line.text)).rstrip(" ;.,"), line.order) for line in each)
    found.addressees = tuple(line for line in bare if line.text)
    return [*pieces[:at], *pieces[end:]]
