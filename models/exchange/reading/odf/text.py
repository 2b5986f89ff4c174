"""Reads OpenDocument texts (.odt): paragraphs, lists with their labels, tables, text boxes, footnotes."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from xml.etree import ElementTree as ET

from models.exchange.reading.flow import MAX_DEPTH, Flow
from models.exchange.reading.odf.names import DRAW, FO, OFFICE, STYLE, TABLE, TEXT, read_parts, rows_of, whole
from models.exchange.reading.odf.styles import Level, Styles, label, read_styles
from models.exchange.reading.source import FOOTNOTE_STYLE, SourceDocument, SourceError, SourceParagraph, SourceRun

_PLAIN = SourceRun("")
_SKIPPED = {f"{TEXT}tracked-changes", f"{TEXT}note", f"{OFFICE}annotation", f"{DRAW}frame", f"{DRAW}custom-shape"}
_MAX_LEVELS = 60
_EMPTY = "Tệp không có chữ nào để đọc; hãy chọn tệp khác."
_TRACKED = "Tệp có chỗ sửa đang được theo dõi; chương trình đọc như đã chấp nhận hết các chỗ sửa."
_COMMENTS = "Tệp có ghi chú bên lề; ghi chú không được đọc."


def read_odt(content: bytes) -> SourceDocument:
    """Return what an OpenDocument text holds; raise SourceError for one that is damaged, locked or without words."""
    root, styles = read_parts(content)
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    reader = _Reader(read_styles(root, styles))
    if body is not None:
        reader.read(body)
        reader.read_notes(body)
    if not reader.flow.blocks:
        raise SourceError(_EMPTY)
    said = {_TRACKED: f"{TEXT}changed-region", _COMMENTS: f"{OFFICE}annotation"}
    notes = tuple(note for note, tag in said.items() if root.find(f".//{tag}") is not None)
    return SourceDocument(tuple(reader.flow.blocks), notes)


class _Reader:
    """Walks through the body and remembers how far each list has counted."""

    def __init__(self, styles: Styles) -> None:
        self.flow = Flow()
        self._styles = styles
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._depth = 0

    def read(self, parent: ET.Element, like: SourceParagraph | None = None) -> None:
        """Read the blocks inside an element."""
        self._depth += 1
        if self._depth > _MAX_LEVELS:
            raise SourceError("Tệp có các phần lồng nhau quá sâu nên không đọc; hãy chép phần báo cáo sang tệp mới.")
        for element in parent:
            match element.tag.rpartition("}")[2]:
                case "p" | "h" if element.tag.startswith(TEXT):
                    self._paragraph(element, like or SourceParagraph())
                case "list":
                    self._list(element, element.get(f"{TEXT}style-name", ""), 1)
                case "table" if element.tag.startswith(TABLE) and len(self.flow.tables) < MAX_DEPTH:
                    self._table(element)
                case "tracked-changes" | "note" | "annotation" | "sequence-decls" | "forms":
                    pass
                case _:
                    self.read(element, like)
        self._depth -= 1

    def read_notes(self, body: ET.Element) -> None:
        """Read footnotes and endnotes, behind all."""
        for note in body.iter(f"{TEXT}note-body"):
            self.read(note, SourceParagraph(style=FOOTNOTE_STYLE, is_note=True))

    def _paragraph(self, element: ET.Element, like: SourceParagraph) -> None:
        name = element.get(f"{TEXT}style-name", "")
        self._inline(element, self._styles.run("paragraph", name, _PLAIN))
        is_heading = element.tag == f"{TEXT}h"
        own = replace(
            like,
            style=like.style or self._shown_name(name),
            outline=min(9, whole(element, f"{TEXT}outline-level")) if is_heading else 0,
            is_centred=self._styles.is_centred(name),
        )
        self.flow.end_paragraph(own, keep_empty=True)
        self._boxes(element)

    def _boxes(self, paragraph: ET.Element) -> None:
        for box in paragraph.iter(f"{DRAW}text-box"):
            self.read(box, SourceParagraph(is_boxed=True))
        for shape in paragraph.iter(f"{DRAW}custom-shape"):
            self.read(shape, SourceParagraph(is_boxed=True))

    def _inline(self, parent: ET.Element, run: SourceRun) -> None:
        self._add(parent.text, run)
        for element in parent:
            match element.tag.rpartition("}")[2]:
                case "s":
                    self._add(" " * min(whole(element, f"{TEXT}c"), 1000), run)
                case "tab":
                    self._add("\t", run)
                case "line-break":
                    self._add("\n", run)
                case "span":
                    self._inline(element, self._styles.run("text", element.get(f"{TEXT}style-name", ""), run))
                case _ if element.tag not in _SKIPPED:
                    self._inline(element, run)
                case _:
                    pass
            self._add(element.tail, run)

    def _add(self, text: str | None, run: SourceRun) -> None:
        if text:
            self.flow.add(replace(run, text=text))

    def _list(self, element: ET.Element, name: str, level: int) -> None:
        counts = self._counts[name]
        levels: Mapping[int, Level] = self._styles.lists.get(name, {})
        if level == 1 and not _continues(element):
            counts.clear()
        for item in element:
            is_first = item.tag == f"{TEXT}list-item"
            for block in item:
                if block.tag == f"{TEXT}list":
                    self._list(block, block.get(f"{TEXT}style-name", "") or name, level + 1)
                else:
                    self._item(block, label(levels, level, _counted(counts, levels, level)) if is_first else "")
                    is_first = False

    def _item(self, block: ET.Element, text: str) -> None:
        if block.tag in {f"{TEXT}p", f"{TEXT}h"}:
            self._paragraph(block, SourceParagraph(label=text))

    def _table(self, table: ET.Element) -> None:
        self.flow.start_table(has_borders=self._has_borders(table))
        for row in rows_of(table):
            self.flow.start_row()
            for cell in row:
                if cell.tag == f"{TABLE}table-cell":
                    rows, columns = (whole(cell, f"{TABLE}number-{name}-spanned") for name in ("rows", "columns"))
                    self.flow.start_cell(rows, columns)
                    self.read(cell)
                    self.flow.end_cell()
        self.flow.end_table()

    def _has_borders(self, table: ET.Element) -> bool:
        cells = list(table.iter(f"{TABLE}table-cell"))
        names = {cell.get(f"{TABLE}style-name", "") for cell in cells[:50]}
        return any(
            value not in {"none", ""}
            for name in names
            for style in self._styles.chain("table-cell", name)
            for properties in style.iterfind(f"{STYLE}table-cell-properties")
            for key, value in properties.attrib.items()
            if key.startswith(f"{FO}border")
        )

    def _shown_name(self, name: str) -> str:
        named = (style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name") for style in self._named(name))
        return next((each for each in named if each), "")

    def _named(self, name: str) -> list[ET.Element]:
        # automatic styles (P1, P2 …) stand for the one they lean on
        chain = list(self._styles.chain("paragraph", name))
        return chain[1:] if len(chain) > 1 and chain[0].get(f"{STYLE}parent-style-name") else chain


def _continues(element: ET.Element) -> bool:
    return element.get(f"{TEXT}continue-numbering") == "true" or bool(element.get(f"{TEXT}continue-list"))


def _counted(counts: dict[int, int], levels: Mapping[int, Level], level: int) -> Mapping[int, int]:
    """Count one item further and begin the deeper levels anew."""
    counts[level] = counts.get(level, levels.get(level, Level()).start - 1) + 1
    for deeper in [each for each in counts if each > level]:
        del counts[deeper]
    return counts
