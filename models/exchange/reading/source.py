"""What a file holds before anybody asks what it means: paragraphs and tables in reading order."""

from dataclasses import dataclass

from models.errors import ReportError

FOOTNOTE_STYLE = "footnote text"
"""The style of the paragraphs at the end that are footnotes and endnotes of the file."""


class SourceError(ReportError):
    """A file that cannot be read; the sentence says what to do instead."""


@dataclass(frozen=True, slots=True)
class SourceRun:
    """Text in one format, as the file has it: not yet decoded, not yet cleaned."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    font: str = ""
    """The font that applies, by run, style and defaults; `.VnTimeH` turns letters into capitals."""
    size: float = 0.0
    """Points, 0 where the reader does not look at sizes."""
    colour: str = ""
    """Six hexadecimal digits, "" for the usual one or where the reader does not look at colours."""
    is_raised: bool = False
    """True for the small letters above or below the line, where the reader looks at sizes."""


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """One paragraph; line breaks inside it are line feeds in the text."""

    runs: tuple[SourceRun, ...] = ()
    label: str = ""
    """The number or sign the word processor makes and that is not in the text: `II.`, `1.`, `a)`, `-`."""
    style: str = ""
    outline: int = 0
    """Heading level 1–9 of its style or outline level, 0 for body text."""
    is_centred: bool = False
    is_boxed: bool = False
    """True inside a text box."""
    is_note: bool = False
    """True for a footnote or endnote: it stands behind all else and belongs to no section."""

    @property
    def text(self) -> str:
        """The words, without the automatic label."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell of a table; a merged cell stands in each place it covers, `is_origin` in the first only."""

    paragraphs: tuple[SourceParagraph, ...] = ()
    is_origin: bool = True

    @property
    def text(self) -> str:
        """The words of the cell, paragraphs on lines of their own."""
        return "\n".join(part.text for part in self.paragraphs)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table as a full grid: every row has the same number of cells."""

    rows: tuple[tuple[SourceCell, ...], ...] = ()
    has_borders: bool = True
    name: str = ""
    """The name of the sheet, for a workbook."""


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A whole file."""

    blocks: tuple[SourceParagraph | SourceTable, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader did that the clerk should know, in Vietnamese: tracked changes accepted, comments left out."""
