"""Lines of a PDF joined into the paragraphs they were cut from, over pages too."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from models.exchange.reading.source import FOOTNOTE_STYLE, SourceParagraph, SourceRun, SourceTable

_DEEPEST = 80.0
"""Points by which the first line of a paragraph may stand in; what stands deeper is in the middle."""
_INDENT = 8.0
"""Points by which a line that begins a paragraph stands in."""
_FULL, _LOOSE = 0.7, 0.5
"""The part of the longest line's letters from which a line is taken for full, at the end of a sentence and inside."""
_SPACED = 1.25
"""Times the usual distance of two lines from which the lower one begins a paragraph."""
_SMALL = 0.85
"""The part of the size of most letters up to which a line at the foot of a page is a footnote."""
_ENDS = (".", ";", ":", "!", "?")
_HYPHENATED = re.compile(r"\w[-/]\s*$")
_SPACES = re.compile(r" {2,}")
_ITEM = re.compile(r"[-–—+*•·▪●◦]\s|(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,6}|[A-Za-zđĐ])\s?[.)/]\s")
_NOTE = re.compile(r"\[?(\d{1,2})\]?[ \xa0]*(?=[^\d.)])")


@dataclass(frozen=True, slots=True)
class Line:
    """Text that stands on one line."""

    runs: tuple[SourceRun, ...]
    left: float
    """Points from the left edge of the page."""
    height: float = 0.0
    """Points from its lower edge."""
    right: float = 0.0
    """About where it ends: the file tells where text begins only."""
    size: float = 0.0

    @property
    def text(self) -> str:
        """The words of the line."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return all(run.bold for run in self.runs if run.text.strip())


Block = Line | SourceTable


@dataclass(frozen=True, slots=True)
class Page:
    """The lines and tables of a page, in the order it draws them."""

    width: int
    lines: Sequence[Block]

    @property
    def longest(self) -> int:
        """Letters of the longest line."""
        return max((len(line.text) for line in self.lines if isinstance(line, Line)), default=1)


def paragraphs_of(pages: Sequence[Page]) -> Iterator[SourceParagraph | SourceTable]:
    """Yield the paragraphs and tables of pages, the footnotes of all pages behind."""
    size = _usual_size(pages)
    parted = [_without_notes(page, size) for page in pages]
    yield from _paragraphs([page for page, _ in parted])
    for _, notes in parted:
        yield from _notes(notes)


def paragraph(runs: Iterable[SourceRun]) -> SourceParagraph:
    """Return runs as a paragraph without spaces at its ends, neighbours that look alike joined."""
    joined: list[SourceRun] = []
    for run in runs:
        if joined and (not run.text.strip() or replace(run, text="") == replace(joined[-1], text="")):
            joined[-1] = replace(joined[-1], text=_SPACES.sub(" ", joined[-1].text + run.text))
        elif joined or run.text.strip():
            joined.append(run if joined else replace(run, text=run.text.lstrip()))
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return SourceParagraph(tuple(joined))


def gap(runs: Sequence[SourceRun]) -> SourceRun:
    """Return what stood where a line ended: nothing inside `1573-KH`, else a space."""
    return SourceRun("" if _HYPHENATED.search("".join(run.text for run in runs[-2:])) else " ")


def _paragraphs(pages: Sequence[Page]) -> Iterator[SourceParagraph | SourceTable]:
    """Join lines: one that stands at the margin under a full line goes on with its paragraph, over pages too."""
    longest = {page.width: max(each.longest for each in pages if each.width == page.width) for page in pages}
    open_lines: list[Line] = []
    for page in pages:
        margin, distance = _margin(page.lines), _distance(page.lines)
        before: Line | None = None
        for line in page.lines:
            if isinstance(line, SourceTable):
                yield from _closed(open_lines)
                yield line
                before = None
                continue
            is_far = before is not None and before.height - line.height > distance * _SPACED
            if is_far or (open_lines and _begins(line, open_lines, margin, longest[page.width])):
                yield from _closed(open_lines)
            open_lines.append(line)
            before = line
    yield from _closed(open_lines)


def _closed(lines: list[Line]) -> Iterator[SourceParagraph]:
    """Yield the paragraph of the lines, and let go of them."""
    runs: list[SourceRun] = []
    for line in lines:
        runs += [gap(runs), *line.runs] if runs else line.runs
    lines.clear()
    if runs:
        yield paragraph(runs)


def _begins(line: Line, before: Sequence[Line], margin: float, longest: int) -> bool:
    """Tell whether a line begins a paragraph, by where it stands and by the lines above."""
    last = before[-1]
    is_item = _ITEM.match(line.text) is not None
    if line.left > margin + _INDENT and not _hangs(line, before):
        return True
    if last.left > margin + _DEEPEST or not _is_full(last.text, longest):
        return True
    if is_item and (last.text.endswith(_ENDS) or (line.is_bold and not last.is_bold)):
        return True
    return last.is_bold and not line.is_bold and all(each.is_bold for each in before)


def _hangs(line: Line, before: Sequence[Line]) -> bool:
    """Tell whether a line goes on under the words of an item whose sign stands out to the left."""
    return len(before) > 1 and abs(line.left - before[-1].left) < 1 and _ITEM.match(before[0].text) is not None


def _is_full(text: str, longest: int) -> bool:
    """Tell whether a line reaches the right margin: justified text has few letters where its words are long."""
    return len(text) >= longest * (_FULL if text.endswith(_ENDS) else _LOOSE)


def _margin(lines: Sequence[Block]) -> float:
    lefts = Counter(round(line.left) for line in lines if isinstance(line, Line))
    return min((left for left, count in lefts.items() if count > 1), default=0.0)


def _distance(lines: Sequence[Block]) -> float:
    """Return how far two lines of a page usually stand apart."""
    heights = [line.height for line in lines if isinstance(line, Line)]
    found = Counter(round(above - below, 1) for above, below in pairwise(heights) if above > below)
    return max(found, key=lambda distance: (found[distance], -distance), default=1_000.0)


def _usual_size(pages: Sequence[Page]) -> float:
    sizes = Counter[float]()
    for page in pages:
        for line in page.lines:
            if isinstance(line, Line):
                sizes[line.size] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0.0)


def _without_notes(page: Page, size: float) -> tuple[Page, Sequence[Line]]:
    """Return a page and the footnotes at its foot: small lines under all others, a number before the first."""
    notes: list[Line] = []
    for line in reversed(page.lines):
        if not isinstance(line, Line) or line.size > size * _SMALL:
            break
        notes.insert(0, line)
    while notes and not _NOTE.match(notes[0].text):
        notes.pop(0)
    above = page.lines[: len(page.lines) - len(notes)]
    is_lowest = bool(notes) and not any(isinstance(line, Line) and line.height < notes[0].height for line in above)
    return (replace(page, lines=above), notes) if is_lowest and above else (page, ())


def _notes(lines: Sequence[Line]) -> Iterator[SourceParagraph]:
    open_lines: list[Line] = []
    for line in lines:
        if _NOTE.match(line.text):
            yield from map(_as_note, _closed(open_lines))
        open_lines.append(line)
    yield from map(_as_note, _closed(open_lines))


def _as_note(note: SourceParagraph) -> SourceParagraph:
    number = _NOTE.match(note.text)
    label, start = (f"[{number[1]}]", number.end()) if number else ("", 0)
    return replace(note, runs=tuple(_from(note.runs, start)), label=label, style=FOOTNOTE_STYLE, is_note=True)


def _from(runs: Iterable[SourceRun], start: int) -> Iterator[SourceRun]:
    for run in runs:
        if text := run.text[start:]:
            yield replace(run, text=text)
        start = max(0, start - len(run.text))
