"""Word files (.docx) as they read: paragraphs and tables in order, tracked changes accepted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

from models.exchange.reading.docx_margins import margins_of
from models.exchange.reading.docx_names import (
    ALT_CHUNK,
    ALTERNATE,
    PPR,
    SDT,
    TBL,
    TRACKED,
    P,
    W,
    outermost,
)
from models.exchange.reading.docx_notes import notes_of
from models.exchange.reading.docx_numbering import Numbering, read_numbering
from models.exchange.reading.docx_package import WordPackage, body_elements, main_content, open_package, related_part
from models.exchange.reading.docx_runs import Findings, RunReader
from models.exchange.reading.docx_styles import Properties, Styles, paragraph_properties, read_styles
from models.exchange.reading.docx_table import cells_of, is_frame, read_table
from models.exchange.reading.flow import flattened, is_of_figures, without_figures
from models.exchange.reading.limits import Allowance
from models.exchange.reading.source import (
    FOOTNOTE_STYLE,
    SourceDocument,
    SourceError,
    SourceParagraph,
    SourceRun,
    SourceTable,
)

Block = SourceParagraph | SourceTable
_BLOCKS = frozenset({P, TBL, ALT_CHUNK})
_COMMENT = f"{W}commentReference"
WRAPPERS = frozenset({SDT, ALTERNATE, f"{W}customXml", f"{W}smartTag", f"{W}sdtContent"})
_CONTENTS = re.compile(r"toc ?[1-9]", re.IGNORECASE)
"""The styles of the lines of a table of contents, which Word makes from the headings."""
_EMPTY = (
    "Tệp không có chữ nào để đọc (có thể chỉ có hình ảnh của trang giấy). "
    "Hãy chọn tệp khác, hoặc gõ lại nội dung bằng Word rồi đọc tệp đó."
)


def read_docx(content: bytes) -> SourceDocument:
    """Return what a Word file holds; raise SourceError with a sentence for one that cannot be read.

    Text boxes stand behind the paragraph they hang on; footnotes, endnotes and the words of headers and footers at
    the end of all, but for a letterhead, which comes first. Comments are left out.
    """
    package = open_package(content)
    reader = _reader(package)
    body = tuple(reader.body(main_content(package)))
    head, margins = margins_of(package, reader.blocks)
    blocks = (*head, *body, *_foot(package, reader), *margins)
    if not any(map(_has_words, blocks)):
        raise SourceError(_EMPTY)
    return SourceDocument(blocks, notes_of(reader.findings.counts, has_macros=package.has_macros))


def _has_words(block: Block) -> bool:
    if isinstance(block, SourceParagraph):
        return bool(block.text.strip())
    return any(cell.text.strip() for row in block.rows for cell in row if cell.is_origin)


def styles_and_lists(package: WordPackage) -> tuple[Styles, Numbering]:
    """Return the styles and the numbered lists of a Word file."""
    styles = read_styles(related_part(package, "styles"), related_part(package, "theme"))
    numbering = related_part(package, "numbering")
    return styles, read_numbering(numbering, lambda style: str(styles.paragraph(style).get("num", "")))


def _reader(package: WordPackage) -> "_BlockReader":
    styles, numbering = styles_and_lists(package)
    allowance, findings = Allowance(), Findings()
    return _BlockReader(styles, numbering, allowance, findings, RunReader(styles, allowance, findings))


@dataclass(slots=True)
class _BlockReader:
    """Reads blocks in order: lists count on from one to the next."""

    styles: Styles
    numbering: Numbering
    allowance: Allowance
    findings: Findings
    runs: RunReader
    _carried: list[SourceRun] = field(default_factory=list[SourceRun])
    """The words of paragraphs whose mark is deleted: they begin the next one."""
    _inner: list[Block] = field(default_factory=list[Block])
    """The tables of figures in cells of the table that is being read: they stand behind it."""

    def body(self, content: bytes) -> Iterator[Block]:
        """Yield the blocks of a main part."""
        tags = _BLOCKS | TRACKED | WRAPPERS | {_COMMENT}
        for element, is_direct in body_elements(content, tags):
            if element.tag in TRACKED:
                self.findings.counts["tracked"] += 1
            elif element.tag == _COMMENT:
                self.findings.counts["comments"] += 1
            elif element.tag == P:
                self.allowance.take_paragraph()
            if is_direct:
                yield from self.blocks((element,))
        yield from self._rest()

    def blocks(self, elements: Iterable[Any], *, is_boxed: bool = False) -> Iterator[Block]:
        """Yield the blocks of elements in order."""
        for element in outermost(elements, _BLOCKS):
            if element.tag == P:
                yield from self._paragraph(element, is_boxed=is_boxed)
            elif element.tag == TBL:
                yield from self._rest()
                yield from self._table(element)
            else:
                self.findings.counts["chunks"] += 1

    def _table(self, element: Any) -> Iterator[Block]:
        if is_frame(element):
            for cell in cells_of(element):
                yield from self.blocks(cell)
                yield from self._rest()
            return
        outer, self._inner = self._inner, []
        yield read_table(element, self._cell, self.styles, self.allowance)
        yield from self._inner
        self._inner = outer

    def _cell(self, cell: Any) -> tuple[SourceParagraph, ...]:
        outer, self._carried = self._carried, []
        blocks = (*self.blocks(cell), *self._rest())
        self._carried = outer
        self._inner += filter(is_of_figures, blocks)
        return tuple(flattened(without_figures(blocks)))

    def _paragraph(self, element: Any, *, is_boxed: bool) -> Iterator[Block]:
        own = paragraph_properties(element.find(PPR))
        style = own.get("style") or self.styles.defaults.get("paragraph", "")
        runs = self.runs.read(element, style)
        boxes = self.runs.boxes
        if _CONTENTS.fullmatch(self.styles.paragraph(style)["name"]):
            self.findings.counts["contents"] += 1
        elif "joins" in own:
            self._carried += runs
        else:
            runs = _joined((*self._carried, *runs)) if self._carried else runs
            yield self._made(runs, style, own, is_boxed=is_boxed)
            self._carried = []
        yield from self._boxes(boxes)

    def _made(self, runs: tuple[SourceRun, ...], style: str, own: Properties, *, is_boxed: bool) -> SourceParagraph:
        if "num" in own:
            own.setdefault("level", "")
        said = self.styles.paragraph(style) | own
        label = self._label(style, said)
        self.allowance.take_letters(len(label))
        centred = said.get("jc") == "center"
        return SourceParagraph(runs, label, said["name"], said.get("outline", 0), centred, is_boxed)

    def _label(self, style: str, said: Properties) -> str:
        place = self.numbering.place(said, tuple(self.styles.chain(style)))
        return self.numbering.label(*place) if place else ""

    def _boxes(self, boxes: list[Any]) -> Iterator[Block]:
        self.findings.counts["boxes"] += len(boxes)
        for box in boxes:
            outer, self._carried = self._carried, []
            yield from self.blocks(box, is_boxed=True)
            yield from self._rest()
            self._carried = outer

    def _rest(self) -> Iterator[Block]:
        if self._carried:
            yield SourceParagraph(_joined(self._carried))
        self._carried = []


def _joined(runs: Iterable[SourceRun]) -> tuple[SourceRun, ...]:
    alike = groupby(runs, key=lambda run: replace(run, text=""))
    return tuple(replace(look, text="".join(run.text for run in same)) for look, same in alike)


def _foot(package: WordPackage, reader: _BlockReader) -> Iterator[SourceParagraph]:
    # notes of notes are found while notes are read
    parts = {kind: _notes_by_id(package, kind) for kind in dict(reader.findings.notes)}
    for number, (kind, key) in enumerate(reader.findings.notes, 1):
        note = parts.get(kind, {}).get(key)
        for place, part in enumerate(flattened(reader.blocks(() if note is None else note))):
            reader.allowance.take_paragraph()
            yield replace(part, label="" if place else f"[{number}]", style=FOOTNOTE_STYLE, outline=0, is_note=True)
    reader.findings.counts["notes"] = len(reader.findings.notes)


def _notes_by_id(package: WordPackage, kind: str) -> dict[str, Any]:
    root = related_part(package, kind)
    return {} if root is None else {note.get(f"{W}id", ""): note for note in root}
