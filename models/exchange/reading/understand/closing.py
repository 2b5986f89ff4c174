"""The end of the report: the closing sentence, the receivers, the lines of authority and the signer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from models.exchange.reading.understand.header import Letterhead, columns, take_date
from models.exchange.reading.understand.marks import mark_of
from models.exchange.reading.understand.pieces import RULE, Line, Order, Piece, joined_lines
from models.exchange.reading.understand.roles import written_role
from models.exchange.reading.understand.score import words
from models.form.definition import SIGNER_ROLE, FormDefinition
from models.text.clean import clean_line
from models.text.search import fold

_CLOSING = re.compile(r"tren day la\b|tren day,|tren day bao cao\b|tren la\b")
_END_MARK = re.compile(r"\.\s*/\s*\.?")
_RECEIVERS = re.compile(r"\**\s*n[ơo]i\s+nhận\s*\**\s*[:.]?\s*\**", re.IGNORECASE)
_ITEM = re.compile(r"^[-–—+•*]\s*")
_FILING = re.compile(r"lưu\s*[:;]?\s*(?P<where>.*)", re.IGNORECASE)
_PREFIX = re.compile(r"(?:T\.?\s?/?\s?M|K\.?\s?/?\s?T|T\.?\s?/?\s?L|T\.?\s?/?\s?U\.?\s?Q|Q)\b\s*\.")
_LOOSE_PREFIX = re.compile(r"(?:T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?UQ)\b")
_ROLE = re.compile(
    r"(?:quyen )?chu tich|truong|giam doc|bi thu|pho (?:chu|truong|giam|bi thu|chanh|phong|ban)|pct\b|cong chuc|thu ky|"
    r"chanh|uy vien|chuyen vien"
)
_SIGNED = re.compile(r"[(\[]?\s*(?:đã ký|ký\b.*|daky|đóng dấu.*)\s*[)\]]?", re.IGNORECASE)
_SIGNED_BY = re.compile(r"[(\[]?\s*đã ký\s*(?:tên)?\s*(?:,?\s*đóng dấu\s*)?[)\]]?\s*:?\s*(?=[^\W\d_])", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZĐa-z]{1,5}\.\s*)*[^\W\d_]+(?:\s+[^\W\d_]+){1,5}")
_APPENDIX = re.compile(r"(?:danh muc )?(?:phu luc|bieu)\b(?: [ivx\d.]{1,5}\b| so lieu\b| so\b|\s*$|\s*[:.])")
_SMALL = re.compile(
    r"(?:tm|kt|tl|tuq|q|uy|ban|nhan|dan|ubnd|chu|tich|pho|quyen|truong|phong|chanh|van|xa|phuong|huyen|quan|tinh|thi|tran|"
    r"thanh|dac|khu)\W*"
)
"""A word of a form of signing that may stand in small letters, folded."""
_LINES = 6
"""The most lines a closing sentence is cut into."""
_ATTACHED = re.compile(r"\(?\s*(?:ban hanh )?kem theo\b")

_PRINTED = words(
    "Phụ lục số liệu I V X kèm theo báo cáo số BC UBND Ủy ban nhân dân ngày tháng năm của huyện xã phường thị trấn "
    "đánh giá kết quả triển khai thực hiện công tác dân vận chính quyền biểu ban hành"
)


@dataclass(slots=True)
class Closing:
    """What stands after the last section, as printed."""

    sentence: str = ""
    recipients: tuple[Line, ...] = ()
    authority: tuple[Line, ...] = ()
    signer: str = ""
    orders: dict[str, Order] = field(default_factory=dict[str, Order])
    """Where the sentence and the signer stand."""
    left_over: list[Piece] = field(default_factory=list[Piece])


def closing_start(pieces: Sequence[Piece], after: int) -> int:
    """Return the first piece that no longer belongs to the sections; `after` is where the last heading ends."""
    marked = [index for index in range(after, len(pieces)) if _CLOSING.match(fold(pieces[index].text[:40]))]
    if marked:
        return next((index for index in marked if _END_MARK.search(pieces[index].text)), marked[-1])
    return next((index for index in range(after, len(pieces)) if _ends_report(pieces[index])), len(pieces))


def is_appendix_line(piece: Piece) -> bool:
    """Return whether a piece is the title of the appendix or the line under it."""
    if len(piece.text) > 250:
        return False
    folded = fold(clean_line(piece.text))
    if _ATTACHED.match(folded):
        return True
    return bool(_APPENDIX.match(folded)) and (
        piece.text.isupper() or piece.is_centred or piece.is_bold or len(folded) < 20
    )


def says_nothing_new(piece: Piece, unit: str) -> bool:
    """Return whether a line of the appendix only says what the form prints itself: its name, what it belongs to."""
    return words(piece.shown) <= _PRINTED | words(unit)


def read_closing(pieces: Sequence[Piece], head: Letterhead) -> Closing:
    """Return what the pieces after the sections say; a line of place and date there goes to the letterhead."""
    found = Closing()
    rest = list(pieces)
    if rest and _CLOSING.match(fold(rest[0].text[:40])):
        rest = joined_lines(rest[:_LINES]) + rest[_LINES:]
        found.orders["sentence"] = rest[0].order
        found.sentence = _sentence(rest.pop(0).text)
    parts = (piece for piece in _side_by_side(rest) if not RULE.fullmatch(piece.text))
    rest = [piece for piece in parts if take_date(head, Line(clean_line(piece.text), piece.order)).text]
    rest = _take_receivers(found, rest)
    _take_signature(found, rest)
    return found


def bare_receivers(found: Closing) -> tuple[str, ...]:
    """Return the receivers without those the program adds itself: “Như trên” and the filing."""
    lines = (line.text for line in found.recipients if not is_filing(line.text))
    return tuple(line for line in lines if not fold(line).startswith("nhu tren"))


def is_filing(line: str) -> bool:
    """Return whether a line of the receivers says where the office files its copy."""
    return bool(_FILING.match(line))


def filing(found: Closing) -> str:
    """Return what stands after “Lưu:”, "" for none."""
    match = next((match for line in found.recipients if (match := _FILING.match(line.text))), None)
    return match["where"].strip(" .;") if match else ""


def signer_form_of(found: Closing, form: FormDefinition) -> tuple[str, str]:
    """Return (id of the form of signing, the signer's own role), "" for what does not show."""
    if not found.authority:
        return "", ""
    lines = [line.text for line in found.authority]
    wanted = _powers(lines)
    for each in form.signer_forms:
        if _powers(each.lines) == wanted:
            role = clean_line(" ".join(lines[1:])) if SIGNER_ROLE in each.lines else ""
            return each.id, written_role(role)
    return "", ""


def _sentence(text: str) -> str:
    line = clean_line(text)
    ends = list(_END_MARK.finditer(line))
    return f"{line[: ends[-1].start()].rstrip()}./." if ends else line


def _ends_report(piece: Piece) -> bool:
    text = clean_line(piece.text)
    is_short = len(text) < 120
    return (
        bool(_RECEIVERS.match(text)) or (is_short and _is_authority(text) and text.isupper()) or is_appendix_line(piece)
    )


def _side_by_side(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with the columns that tabs make one after the other: receivers first, then the signature."""
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in pieces:
        first, *others = columns(piece.text) if len(piece.text) < 300 and "\n" not in piece.text else [piece.text]
        left.append(replace(piece, text=first.rstrip(), runs=()) if others else piece)
        texts = (text for text in map(str.strip, others) if text)
        right.extend(Piece(text, (), mark_of(text), order=piece.order) for text in texts)
    return [*left, *right]


def _take_receivers(found: Closing, pieces: list[Piece]) -> list[Piece]:
    at = next((index for index, piece in enumerate(pieces) if _RECEIVERS.match(piece.text)), None)
    if at is None:
        return pieces
    first = pieces[at]
    lines = [Line(_RECEIVERS.sub("", first.text, count=1), first.order)]
    others: list[Piece] = pieces[:at]
    is_open = True
    for piece in pieces[at + 1 :]:
        is_item = is_open and piece.mark is not None and piece.mark.kind == "sign"
        is_beside = piece.place == first.place != (-1, -1)
        if is_beside and piece.mark is None and lines[-1].text.rstrip().endswith(","):
            lines[-1] = Line(f"{lines[-1].text} {piece.text}", lines[-1].order)
        elif is_item or is_beside:
            lines.append(Line(piece.text, piece.order))
            is_open = is_beside or not _FILING.match(_ITEM.sub("", piece.text))
        else:
            others.append(piece)
    found.recipients = tuple(line for each in lines for line in _receivers(each))
    return others


def _receivers(line: Line) -> Iterator[Line]:
    for part in re.split(r"\n|;\s*(?=[-–+•])", line.text):
        if text := _ITEM.sub("", clean_line(part)).rstrip(" ;.*"):
            yield Line(text, line.order)


def _take_signature(found: Closing, pieces: Sequence[Piece]) -> None:
    """Read the lines of authority and the name under them; what is neither is left over."""
    authority: list[Line] = []
    for piece in pieces:
        lines = [text for text in map(clean_line, re.split(r"\n|\t+", piece.text)) if text]
        others = (
            lines
            if is_appendix_line(piece)
            else [text for text in lines if not _signs(found, authority, Line(text, piece.order))]
        )
        if others and not all(map(_SIGNED.fullmatch, others)):
            found.left_over.append(piece)
    found.authority = tuple(authority)
    if authority and not found.signer:
        _take_name_above(found)


def _take_name_above(found: Closing) -> None:
    """Take the last name among what is left over: columns made with tabs may put it above the authority."""
    below = [index for index, piece in enumerate(found.left_over) if piece.order > found.authority[-1].order]
    for places in (range(len(found.left_over)), below):
        for index in reversed(_before_appendix(found, places)):
            piece = found.left_over[index]
            if name := _name_in(clean_line(piece.text)):
                found.signer, found.orders["signer"] = name, piece.order
                del found.left_over[index]
                return


def _before_appendix(found: Closing, places: Sequence[int]) -> Sequence[int]:
    """Return the first places up to the beginning of an appendix."""
    first = (number for number, index in enumerate(places) if is_appendix_line(found.left_over[index]))
    return places[: next(first, len(places))]


def _signs(found: Closing, authority: list[Line], line: Line) -> bool:
    """Take a line of the signature; return False when it is none."""
    text = line.text
    if not found.signer and len(text) < 80 and _is_authority(text) and (authority or _looks_like_authority(text)):
        authority.append(line)
        return True
    name = _name_in(text)
    if authority and not found.signer and name:
        found.signer = name
        found.orders["signer"] = line.order
        return True
    return False


def _name_in(text: str) -> str:
    """Return the name of a person that a line is, said to have signed or not, "" for none."""
    name = _SIGNED_BY.sub("", text, count=1)
    is_name = len(name) < 45 and _NAME.fullmatch(name) and all(word[0].isupper() for word in name.split())
    return name if is_name else ""


def _looks_like_authority(text: str) -> bool:
    """Return whether a line stands as a form of signing does: in capitals, or in small letters after TM. or KT."""
    if text.isupper():
        return True
    is_power = _PREFIX.match(text) or _LOOSE_PREFIX.match(text)
    return bool(is_power) and all(word[0].isupper() or _SMALL.fullmatch(fold(word)) for word in text.split())


def _is_authority(text: str) -> bool:
    return bool(_PREFIX.match(text) or _LOOSE_PREFIX.match(text) or _ROLE.match(fold(text)))


def _powers(lines: Sequence[str]) -> frozenset[str]:
    """Return what tells forms of signing apart: TM, KT, TL, TUQ, Q, and a chairman who signs himself."""
    joined = " ".join(lines).upper().replace("/", "").replace("QUYỀN ", "Q. ")
    prefixes = re.findall(
        r"(?<![\w.])(TM|KT|TL|TUQ|Q)(?:\s*\.|\b)", re.sub(r"\b([TKUQ])\s?\.\s?(?=[MTLUQ]\b)", r"\1", joined)
    )
    return frozenset(prefixes)
