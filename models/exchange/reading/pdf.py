"""Reads a PDF with text: letters by their place on the page, lines joined into paragraphs again."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DeprecationError, PyPdfError

from models.exchange.reading.limits import Allowance
from models.exchange.reading.pdf_head import with_letterhead
from models.exchange.reading.pdf_lines import Block, Line, Page, gap, paragraph, paragraphs_of
from models.exchange.reading.pdf_rules import Frame, Rules
from models.exchange.reading.source import SourceDocument, SourceError, SourceParagraph, SourceRun, SourceTable
from models.text.legacy import coding_of_font

MAX_PAGES = 400
_WIDE, _NARROW = 0.72, 0.47
"""The widths of capitals and other letters, in parts of the size."""
_GAP = 30.0
"""Points between two columns of a letterhead or a signature."""
_TAB = 80.0
"""Points between the sign of an item and its words."""
_LABEL = re.compile(r"[-–—+*•·▪●◦]|(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[a-zđ])[.)/]")
_RAISED = 0.75
"""The part of the size of a line up to which a number in it stands raised."""
_SAME_LINE = 3.0
"""Points within which pieces of a cell stand on one line."""
_STYLE = re.compile(r"(?:Bold|Italic|Oblique)+\Z")
_SPACES = re.compile(r" {2,}")
_RULED = re.compile(r"_{5,}")
"""Lines drawn with letters."""
_SUBSET = re.compile(r"[A-Z]{6}\+")

_LOCKED = "Tệp PDF này có mật khẩu; hãy chọn tệp Word của báo cáo, hoặc bỏ mật khẩu rồi lưu lại."
_DAMAGED = "Tệp PDF này đã hỏng; hãy chọn tệp Word của báo cáo."
_PICTURES = "Tệp PDF này chỉ có ảnh chụp, không có chữ; hãy chọn tệp Word của báo cáo hoặc nhập bằng tay."
_LONG = f"Tệp PDF này dài hơn {MAX_PAGES} trang; hãy tách riêng báo cáo rồi nhập lại."
_NOTE = "Tệp PDF không ghi rõ đoạn văn và bảng; hãy xem kỹ chỗ ngắt đoạn và các ô số liệu."


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text drawn at one place; `ends_line` when the next text stands on another line."""

    run: SourceRun
    left: float
    height: float
    size: float
    ends_line: bool = False

    @property
    def right(self) -> float:
        """About where the text ends: the file tells where it begins only."""
        letters = sum(_WIDE if letter.isupper() else _NARROW for letter in self.run.text.strip())
        return self.left + letters * self.size


def read_pdf(content: bytes) -> SourceDocument:
    """Return the text of a PDF as paragraphs and ruled tables; raise SourceError when there is no text."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(_LOCKED)
        if len(reader.pages) > MAX_PAGES:
            raise SourceError(_LONG)
        allowance = Allowance()
        pages = [_page(page, allowance) for page in reader.pages]
    except (PyPdfError, DeprecationError, LookupError, ValueError, TypeError, AttributeError, OSError) as error:
        raise SourceError(_DAMAGED) from error
    if pages:
        pages[0] = replace(pages[0], lines=with_letterhead(pages[0].lines))
    paragraphs = tuple(paragraphs_of(pages))
    if not paragraphs:
        raise SourceError(_PICTURES)
    return SourceDocument(paragraphs, (_NOTE,))


def _page(page: PageObject, allowance: Allowance) -> Page:
    """Return the lines and tables of a page, in the order the page draws them."""
    pieces: list[_Piece] = []
    rules = Rules()

    def take(text: str, frame: Sequence[float], matrix: Sequence[float], font: Any, size: float) -> None:
        allowance.take_letters(len(text))
        left = matrix[4] * frame[0] + matrix[5] * frame[2] + frame[4]
        height = matrix[4] * frame[1] + matrix[5] * frame[3] + frame[5]
        if text.startswith("\n") and pieces:
            pieces[-1] = replace(pieces[-1], ends_line=True)
        if words := text.replace("\n", ""):
            size *= abs(matrix[0] * frame[0])
            pieces.append(_Piece(_run(words, font), left, height, size, ends_line=text.endswith("\n")))

    def draw(operator: bytes, operands: Sequence[Any], frame: Sequence[float], _matrix: Sequence[float]) -> None:
        rules.take(operator, operands, frame)

    page.extract_text(visitor_text=take, visitor_operand_before=draw)
    return Page(round(page.mediabox.width), _without_number(_blocks(pieces, rules.frames(), allowance)))


def _blocks(pieces: Sequence[_Piece], frames: Sequence[Frame], allowance: Allowance) -> list[Block]:
    """Return pieces as lines, and those inside a frame as its table, where its first piece stands."""
    cells: dict[int, dict[tuple[int, int], list[_Piece]]] = {}
    blocks: list[Line | int] = []
    open_line: list[_Piece] = []
    for piece in pieces:
        place = next(((n, cell) for n, frame in enumerate(frames) if (cell := _cell(frame, piece))), None)
        if place:
            if place[0] not in cells:
                blocks.append(place[0])
            cells.setdefault(place[0], {}).setdefault(place[1], []).append(piece)
            continue
        if _is_apart(open_line, piece):
            blocks += _line(open_line)
            open_line = []
        open_line.append(piece)
        if piece.ends_line:
            blocks += _line(open_line)
            open_line = []
    blocks += _line(open_line)
    return [_table(frames[block], cells[block], allowance) if isinstance(block, int) else block for block in blocks]


def _is_apart(line: Sequence[_Piece], piece: _Piece) -> bool:
    """Tell whether a piece stands in another column than the line; spaces that were not drawn stand nowhere."""
    drawn = [each for each in line if each.run.text.strip(" ")]
    if not drawn or not piece.run.text.strip(" ") or piece.left <= drawn[-1].right + _GAP:
        return False
    is_label = len(drawn) == 1 and _LABEL.fullmatch(drawn[0].run.text.strip()) and piece.left < drawn[0].right + _TAB
    return not is_label or abs(drawn[0].height - piece.height) > _SAME_LINE


def _cell(frame: Frame, piece: _Piece) -> tuple[int, int] | None:
    # a point inside the first letter: text may stand on the line itself
    return frame.cell_at(piece.left + 1, piece.height + 3)


def _line(pieces: Sequence[_Piece]) -> list[Line]:
    drawn = [piece for piece in pieces if piece.run.text.strip()]
    if not drawn:
        return []
    size = max(piece.size for piece in drawn)
    runs = tuple(piece.run for piece in pieces if not _is_pointer(piece, size))
    line = Line(runs, pieces[0].left, drawn[0].height, drawn[-1].right, size)
    return [line] if line.text.strip("_ ") else []


def _is_pointer(piece: _Piece, size: float) -> bool:
    """Tell whether a piece is the small number that points at a footnote."""
    return piece.size < size * _RAISED and piece.run.text.strip().isdigit()


def _table(frame: Frame, cells: Mapping[tuple[int, int], Sequence[_Piece]], allowance: Allowance) -> SourceTable:
    return frame.table({place: _in_cell(pieces) for place, pieces in cells.items()}, allowance)


def _in_cell(pieces: Sequence[_Piece]) -> SourceParagraph:
    runs: list[SourceRun] = []
    height = pieces[0].height
    for piece in pieces:
        if abs(piece.height - height) > _SAME_LINE:
            runs.append(gap(runs))
        runs.append(piece.run)
        height = piece.height
    return paragraph(runs)


def _run(text: str, font: Any) -> SourceRun:
    name = _SUBSET.sub("", str(font["/BaseFont"]).lstrip("/")) if font and "/BaseFont" in font else ""
    family = _STYLE.sub("", name.partition("-" if "-" in name else ",")[0])
    style = name.removeprefix(family)
    if coding_of_font(family) == "tcvn3":
        # the place of ư in these fonts is that of a hyphen, which a PDF shows as a minus sign
        text = text.replace("\u2212", "\xad")
    return SourceRun(
        _SPACES.sub(" ", _RULED.sub("", text)),
        bold="Bold" in style,
        italic="Italic" in style or "Oblique" in style,
        font=family,
    )


def _without_number(blocks: list[Block]) -> list[Block]:
    """Drop the page number, alone in the first line or the last."""
    if blocks and _is_number(blocks[0]):
        return blocks[1:]
    return blocks[:-1] if blocks and _is_number(blocks[-1]) else blocks


def _is_number(block: Block) -> bool:
    return isinstance(block, Line) and block.text.isdigit()
