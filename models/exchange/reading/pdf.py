"""Reads a PDF with text: letters by their place on the page, lines joined into paragraphs again."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import SourceDocument, SourceError, SourceParagraph, SourceRun

MAX_PAGES = 400
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
_NOTE = "Tệp PDF không giữ đoạn văn và bảng; hãy xem kỹ chỗ ngắt đoạn và các ô số liệu."


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
    lines: list[_Line]


def read_pdf(content: bytes) -> SourceDocument:
    """Return the text of a PDF as paragraphs; tables come out as lines. Raise SourceError when there is no text."""
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(_LOCKED)
        if len(reader.pages) > MAX_PAGES:
            raise SourceError(_LONG)
        allowance = Allowance()
        pages = [_Page(round(page.mediabox.width), _lines(page, allowance)) for page in reader.pages]
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError, OSError) as error:
        raise SourceError(_DAMAGED) from error
    paragraphs = tuple(_paragraphs(pages))
    if not paragraphs:
        raise SourceError(_PICTURES)
    return SourceDocument(paragraphs, (_NOTE,))


def _lines(page: PageObject, allowance: Allowance) -> list[_Line]:
    """Return the lines of a page that have words, in the order the page draws them."""
    lines: list[_Line] = []
    runs: list[SourceRun] = []
    lefts: list[float] = []

    def take(text: str, frame: Sequence[float], matrix: Sequence[float], font: Any, _size: float) -> None:
        allowance.take_letters(len(text))
        if text.strip("\n"):
            runs.append(_run(text.replace("\n", ""), font))
            lefts.append(matrix[4] * frame[0] + matrix[5] * frame[2] + frame[4])
        if text.endswith("\n") or text.startswith("\n"):
            end_line()

    def end_line() -> None:
        line = _Line(tuple(runs), lefts[0] if lefts else 0.0)
        if line.text.strip("_ "):
            lines.append(line)
        runs.clear()
        lefts.clear()

    page.extract_text(visitor_text=take)
    end_line()
    return _without_number(lines)


def _run(text: str, font: Any) -> SourceRun:
    name = _SUBSET.sub("", str(font["/BaseFont"]).lstrip("/")) if font and "/BaseFont" in font else ""
    family, _, style = name.partition("-" if "-" in name else ",")
    return SourceRun(
        _SPACES.sub(" ", _RULED.sub("", text)),
        bold="Bold" in style,
        italic="Italic" in style or "Oblique" in style,
        font=family,
    )


def _without_number(lines: list[_Line]) -> list[_Line]:
    """Drop the page number, alone in the first line or the last."""
    if lines and lines[0].text.isdigit():
        return lines[1:]
    return lines[:-1] if lines and lines[-1].text.isdigit() else lines


def _paragraphs(pages: Sequence[_Page]) -> Iterator[SourceParagraph]:
    """Join lines: one that stands at the margin under a full line goes on with its paragraph, over pages too."""
    longest: dict[int, int] = {}
    for page in pages:
        longest[page.width] = max([longest.get(page.width, 1), *(len(line.text) for line in page.lines)])
    runs: list[SourceRun] = []
    is_full = False
    for page in pages:
        margin = _margin(page.lines)
        for line in page.lines:
            if runs and (line.left > margin + _INDENT or not is_full):
                yield _paragraph(runs)
                runs = []
            runs += [SourceRun(_gap(runs)), *line.runs] if runs else line.runs
            is_full = _is_full(line.text, longest[page.width])
    if runs:
        yield _paragraph(runs)


def _is_full(text: str, longest: int) -> bool:
    """Tell whether a line reaches the right margin: justified text has few letters where its words are long."""
    return len(text) >= longest * (_FULL if text.endswith(_ENDS) else _LOOSE)


def _gap(runs: Sequence[SourceRun]) -> str:
    """Return what stood where a line ended: nothing inside `1573-KH`, else a space."""
    return "" if _HYPHENATED.search("".join(run.text for run in runs[-2:])) else " "


def _margin(lines: Sequence[_Line]) -> float:
    lefts = Counter(round(line.left) for line in lines)
    return min((left for left, count in lefts.items() if count > 1), default=0.0)


def _paragraph(runs: Iterable[SourceRun]) -> SourceParagraph:
    joined: list[SourceRun] = []
    for run in runs:
        if joined and (not run.text.strip() or replace(run, text="") == replace(joined[-1], text="")):
            joined[-1] = replace(joined[-1], text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return SourceParagraph(tuple(joined))
