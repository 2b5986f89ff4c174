"""Reads a PDF with text: letters by their place on the page, lines joined into paragraphs again."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from models.exchange.reading.limits import Allowance
from models.exchange.reading.pdf_rules import Frame, Rules
from models.exchange.reading.source import SourceDocument, SourceError, SourceParagraph, SourceRun, SourceTable

MAX_PAGES = 400
_WIDE, _NARROW = 0.72, 0.47
"""The widths of capitals and other letters, in parts of the size."""
_GAP = 30.0
"""Points between two columns of a letterhead or a signature."""
_DEEPEST = 80.0
"""Points by which the first line of a paragraph may stand in; what stands deeper is in the middle."""
_SAME_LINE = 3.0
"""Points within which pieces of a cell stand on one line."""
_INDENT = 8.0
"""Points by which a line that begins a paragraph stands in."""
_FULL, _LOOSE = 0.7, 0.5
"""The part of the longest line's letters from which a line is taken for full, at the end of a sentence and inside."""
_ENDS = (".", ";", ":", "!", "?")
_HYPHENATED = re.compile(r"\w[-/]\s*$")
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


@dataclass(frozen=True, slots=True)
class _Line:
    runs: tuple[SourceRun, ...]
    left: float
    """Points from the left edge of the page."""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs).strip()


@dataclass(frozen=True, slots=True)
class _Page:
    width: int
    lines: list[_Line | SourceTable]

    @property
    def longest(self) -> int:
        """Letters of the longest line."""
        return max((len(line.text) for line in self.lines if isinstance(line, _Line)), default=1)


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
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError, OSError) as error:
        raise SourceError(_DAMAGED) from error
    paragraphs = tuple(_paragraphs(pages))
    if not paragraphs:
        raise SourceError(_PICTURES)
    return SourceDocument(paragraphs, (_NOTE,))


def _page(page: PageObject, allowance: Allowance) -> _Page:
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
    return _Page(round(page.mediabox.width), _without_number(_blocks(pieces, rules.frames(), allowance)))


def _blocks(pieces: Sequence[_Piece], frames: Sequence[Frame], allowance: Allowance) -> list[_Line | SourceTable]:
    """Return pieces as lines, and those inside a frame as its table, where its first piece stands."""
    cells: dict[int, dict[tuple[int, int], list[_Piece]]] = {}
    blocks: list[_Line | int] = []
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
    drawn = next((each for each in reversed(line) if each.run.text.strip(" ")), None)
    return drawn is not None and bool(piece.run.text.strip(" ")) and piece.left > drawn.right + _GAP


def _cell(frame: Frame, piece: _Piece) -> tuple[int, int] | None:
    # a point inside the first letter: text may stand on the line itself
    return frame.cell_at(piece.left + 1, piece.height + 3)


def _line(pieces: Sequence[_Piece]) -> list[_Line]:
    line = _Line(tuple(piece.run for piece in pieces), pieces[0].left if pieces else 0.0)
    return [line] if line.text.strip("_ ") else []


def _table(frame: Frame, cells: Mapping[tuple[int, int], Sequence[_Piece]], allowance: Allowance) -> SourceTable:
    return frame.table({place: _in_cell(pieces) for place, pieces in cells.items()}, allowance)


def _in_cell(pieces: Sequence[_Piece]) -> SourceParagraph:
    runs: list[SourceRun] = []
    height = pieces[0].height
    for piece in pieces:
        if abs(piece.height - height) > _SAME_LINE:
            runs.append(SourceRun(_gap(runs)))
        runs.append(piece.run)
        height = piece.height
    return _paragraph(runs)


def _run(text: str, font: Any) -> SourceRun:
    name = _SUBSET.sub("", str(font["/BaseFont"]).lstrip("/")) if font and "/BaseFont" in font else ""
    family, _, style = name.partition("-" if "-" in name else ",")
    return SourceRun(
        _SPACES.sub(" ", _RULED.sub("", text)),
        bold="Bold" in style,
        italic="Italic" in style or "Oblique" in style,
        font=family,
    )


def _without_number(blocks: list[_Line | SourceTable]) -> list[_Line | SourceTable]:
    """Drop the page number, alone in the first line or the last."""
    if blocks and _is_number(blocks[0]):
        return blocks[1:]
    return blocks[:-1] if blocks and _is_number(blocks[-1]) else blocks


def _is_number(block: _Line | SourceTable) -> bool:
    return isinstance(block, _Line) and block.text.isdigit()


def _paragraphs(pages: Sequence[_Page]) -> Iterator[SourceParagraph | SourceTable]:
    """Join lines: one that stands at the margin under a full line goes on with its paragraph, over pages too."""
    longest = {page.width: max(each.longest for each in pages if each.width == page.width) for page in pages}
    runs: list[SourceRun] = []
    is_full = False
    for page in pages:
        margin = _margin(page.lines)
        for line in page.lines:
            if runs and (isinstance(line, SourceTable) or line.left > margin + _INDENT or not is_full):
                yield _paragraph(runs)
                runs = []
            if isinstance(line, SourceTable):
                yield line
                continue
            runs += [SourceRun(_gap(runs)), *line.runs] if runs else line.runs
            is_full = line.left <= margin + _DEEPEST and _is_full(line.text, longest[page.width])
    if runs:
        yield _paragraph(runs)


def _is_full(text: str, longest: int) -> bool:
    """Tell whether a line reaches the right margin: justified text has few letters where its words are long."""
    return len(text) >= longest * (_FULL if text.endswith(_ENDS) else _LOOSE)


def _gap(runs: Sequence[SourceRun]) -> str:
    """Return what stood where a line ended: nothing inside `1573-KH`, else a space."""
    return "" if _HYPHENATED.search("".join(run.text for run in runs[-2:])) else " "


def _margin(lines: Sequence[_Line | SourceTable]) -> float:
    lefts = Counter(round(line.left) for line in lines if isinstance(line, _Line))
    return min((left for left, count in lefts.items() if count > 1), default=0.0)


def _paragraph(runs: Iterable[SourceRun]) -> SourceParagraph:
    joined: list[SourceRun] = []
    for run in runs:
        if joined and (not run.text.strip() or replace(run, text="") == replace(joined[-1], text="")):
            joined[-1] = replace(joined[-1], text=_SPACES.sub(" ", joined[-1].text + run.text))
        elif joined or run.text.strip():
            joined.append(run if joined else replace(run, text=run.text.lstrip()))
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return SourceParagraph(tuple(joined))
