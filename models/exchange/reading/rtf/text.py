"""Reads rich text files: paragraphs with bold, italic, underline and fonts, list labels, tables, text boxes, notes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from models.exchange.reading.docx_notes import notes_of
from models.exchange.reading.docx_runs import capitals
from models.exchange.reading.limits import Allowance, check_width
from models.exchange.reading.rtf.fonts import FontTable, read_fonts, set_page
from models.exchange.reading.rtf.formats import FORMATS, PARAGRAPHS
from models.exchange.reading.rtf.state import DESTINATIONS, TRANSPARENT, Group, Paragraph
from models.exchange.reading.rtf.table import BORDERS, CellFrame, Row, table_of
from models.exchange.reading.rtf.tokens import Token, tokens
from models.exchange.reading.source import (
    FOOTNOTE_STYLE,
    SourceDocument,
    SourceError,
    SourceParagraph,
    SourceRun,
    SourceTable,
)

_MAX_GROUPS = 5000
_LETTERS = {
    "tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "emspace": "\u2003", "enspace": "\u2002", "page": "", "column": "",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "\u2011", "-": "\u00ad", "{": "{", "}": "}", "\\": "\\"}
_EMPTY = "Tệp RTF này không có chữ nào để đọc; hãy chọn tệp khác."
_DEEP = "Tệp RTF này đã hỏng; hãy mở bằng Word rồi lưu thành .docx."


def read_rtf(content: bytes) -> SourceDocument:
    """Return what a rich text file holds; raise SourceError for one that is damaged or without words."""
    reader = _Reader(content)
    reader.read()
    blocks = (*reader.blocks, *reader.notes)
    if not blocks:
        raise SourceError(_EMPTY)
    return SourceDocument(blocks, notes_of(reader.counts, has_macros=False))


class _Reader:
    """Follows groups and control words, and keeps what was read so far."""

    def __init__(self, content: bytes) -> None:
        self.blocks: list[SourceParagraph | SourceTable] = []
        self.notes: list[SourceParagraph] = []
        self.counts = Counter[str]()
        self._allowance = Allowance()
        self._tokens = tokens(content)
        self._fonts = FontTable({}, {})
        self._groups = [Group()]
        self._paragraph = Paragraph()
        self._runs: list[SourceRun] = []
        self._label = ""
        self._outer: list[tuple[list[SourceRun], str, Paragraph]] = []
        self._rows: list[Row] = []
        self._frames: list[CellFrame] = []
        self._frame = CellFrame()
        self._row = Row()
        self._cell: list[SourceParagraph] = []
        self._bytes = b""
        self._to_skip = 0

    @property
    def _group(self) -> Group:
        return self._groups[-1]

    def read(self) -> None:
        """Read the whole file."""
        optional = False
        for token in self._tokens:
            if token.kind == "bytes":
                self._bytes += token.content
                continue
            self._flush()
            optional = self._take(token, optional)
        self._flush()
        self._end_paragraph()
        self._end_table()

    def _take(self, token: Token, optional: bool) -> bool:
        """Follow one sign; return whether the next control word names an optional group."""
        match token.kind:
            case "open":
                if len(self._groups) > _MAX_GROUPS:
                    raise SourceError(_DEEP)
                self._groups.append(replace(self._group))
            case "close":
                self._close()
            case "symbol" if token.name == "*":
                return True
            case "symbol":
                self._add(_SYMBOLS.get(token.name, ""))
            case _:
                self._word(token, optional)
        return False

    def _close(self) -> None:
        group = self._groups.pop() if len(self._groups) > 1 else Group()
        if (group.is_note and not self._group.is_note) or (group.is_boxed and not self._group.is_boxed):
            self._end_paragraph(group)
            self._runs, self._label, self._paragraph = self._outer.pop()

    def _word(self, token: Token, optional: bool) -> None:
        name, number = token.name, token.number
        if name == "fonttbl":
            read_fonts(self._fonts, self._rest_of_group())
        elif name in DESTINATIONS or (optional and name not in TRANSPARENT):
            self._group.skipped = True
        elif name == "u" and number is not None:
            self._add(_letter(number))
            self._to_skip = self._group.fallback
        elif name in _LETTERS:
            self._add(_LETTERS[name])
        elif name in FORMATS:
            FORMATS[name](self._group, 1 if number is None else number)
        elif name in PARAGRAPHS:
            # a label has the look of its list, which is none of its paragraph
            if not self._group.is_label:
                PARAGRAPHS[name](self._paragraph, 1 if number is None else number)
        else:
            self._structure(name, number or 0)

    def _structure(self, name: str, number: int) -> None:
        match name:
            case "par" | "sect":
                self._end_paragraph(keep_empty=True)
            case "pard":
                self._paragraph = self._paragraph if self._group.is_label else Paragraph()
            case "cell" | "nestcell":
                self._end_cell(is_inner=name == "nestcell")
            case "row":
                self._end_row()
            case "footnote" | "shptxt":
                self._outer.append((self._runs, self._label, self._paragraph))
                self._runs, self._label, self._paragraph = [], "", Paragraph()
                self._group.is_note, self._group.is_boxed = name == "footnote", name == "shptxt"
                self.counts["notes" if name == "footnote" else "boxes"] += 1
            case "listtext" | "pntext":
                self._group.is_label = True
            case "ansicpg":
                set_page(self._fonts, number)
            case "deff":
                self._fonts.default = number
            case _:
                self._frame_word(name, number)

    def _frame_word(self, name: str, number: int) -> None:
        match name:
            case "trowd":
                self._frames, self._frame = [], CellFrame()
            case "cellx":
                self._frame.edge = number
                self._frames.append(self._frame)
                check_width(len(self._frames))
                self._frame = CellFrame()
            case "clvmrg":
                self._frame.goes_down = True
            case "clmrg":
                self._frame.goes_right = True
            case _ if name in BORDERS:
                self._frame.has_border = True
            case _:
                pass

    def _rest_of_group(self) -> Iterator[Token]:
        depth = 0
        for token in self._tokens:
            depth += (token.kind == "open") - (token.kind == "close")
            if depth < 0:
                self._close()
                return
            yield token

    def _flush(self) -> None:
        if self._bytes:
            content, self._bytes = self._bytes[self._to_skip :], b""
            self._to_skip = 0
            self._add(self._fonts.decode(content, self._group.font))

    def _add(self, text: str) -> None:
        group = self._group
        if not text or group.skipped or group.hidden or group.is_deleted:
            self.counts["tracked"] += group.is_deleted
            return
        self._allowance.take_letters(len(text))
        if group.is_label:
            self._label += text
            return
        self.counts["tracked"] += group.is_revised
        font = self._fonts.name(group.font)
        text, font = capitals(text, font) if group.is_upper else (text, font)
        run = replace(group.run, text=text, font=font)
        if self._runs and replace(self._runs[-1], text="") == replace(run, text=""):
            self._runs[-1] = replace(run, text=self._runs[-1].text + text)
        else:
            self._runs.append(run)

    def _end_paragraph(self, group: Group | None = None, *, keep_empty: bool = False) -> None:
        group = group or self._group
        if not (self._runs or keep_empty) or group.skipped:
            return
        self._allowance.take_paragraph()
        paragraph = SourceParagraph(
            _joined(self._runs),
            self._label.strip(),
            FOOTNOTE_STYLE if group.is_note else "",
            self._paragraph.level,
            self._paragraph.is_centred,
            group.is_boxed,
            group.is_note,
        )
        self._runs, self._label = [], ""
        if group.is_note:
            self.notes.append(paragraph)
        elif self._paragraph.is_in_table and not group.is_boxed:
            self._cell.append(paragraph)
        else:
            self._end_table()
            self.blocks.append(paragraph)

    def _end_cell(self, *, is_inner: bool) -> None:
        self._paragraph.is_in_table = True
        self._end_paragraph(keep_empty=not self._cell and not is_inner)
        if not is_inner:
            self._row.cells.append(tuple(self._cell))
            self._cell = []

    def _end_row(self) -> None:
        self._row.frames = self._frames
        if self._row.cells:
            self._rows.append(self._row)
            self._allowance.take_cells(len(self._row.cells))
        self._row = Row()

    def _end_table(self) -> None:
        if self._row.cells:
            self._end_row()
        if self._rows:
            self.blocks.append(table_of(self._rows, self._allowance))
            self._rows = []


def _joined(runs: list[SourceRun]) -> tuple[SourceRun, ...]:
    # a letter beyond 65,535 comes in two halves
    return tuple(
        replace(run, text=run.text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")) for run in runs
    )


def _letter(number: int) -> str:
    return chr(number % 65_536)
