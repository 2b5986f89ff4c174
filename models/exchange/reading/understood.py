"""What a file means as a report: every piece with the place it belongs to and how sure that is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from models.report.answers import Answer
from models.text.prose import Paragraph, Prose

Encoding = Literal["unicode", "tcvn3", "vni", "mixed"]
Role = Literal["frame", "heading", "prose", "cell", "left_over"]
"""What a stretch of a file is, wherever it goes."""


UNSURE = 0.6
"""A match less sure than this wants a look."""


@dataclass(frozen=True, slots=True)
class SourcePiece:
    """One stretch of the file, in the order of the file, and where it goes."""

    text: str
    """The words with their sign or number; for a cell what it prints."""
    role: Role
    target: str = ""
    """The address of a section, the key of a field or of a cell; "" for no place."""
    confidence: float = 1.0
    caption: str = ""
    """What the words are called: the caption of a cell in the file, the label of a field."""
    paragraph: Paragraph | None = None
    """The words as prose, with their formats; None for what is no prose in the file."""
    gives: tuple[str, ...] = ()
    """Further answers read from the same words: they go when the words go elsewhere."""


@dataclass(frozen=True, slots=True)
class UnderstoodSection:
    """The prose found for a section of the form."""

    address: str
    title: str
    """The heading as the file has it, number included, "" where none was found."""
    prose: Prose
    confidence: float = 1.0
    """0–1; 1 for the program's own files."""


@dataclass(frozen=True, slots=True)
class UnderstoodTable:
    """The cells found for the unit's row of a table, as printed, in the order of the form's columns."""

    table: str
    cells: tuple[str, ...]
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Header:
    """What stands round the sections, as printed; "" for what was not found."""

    agency: str = ""
    superior: str = ""
    number: str = ""
    place: str = ""
    date: str = ""
    title: str = ""
    signer: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """Everything read from one file."""

    form_id: str
    header: Header = Header()
    answers: Mapping[str, Answer] = field(default_factory=dict[str, Answer])
    """Answers of the general page by key: unit, theme, year, asking letter, legal bases, signer form …"""
    sections: tuple[UnderstoodSection, ...] = ()
    tables: tuple[UnderstoodTable, ...] = ()
    unmatched: tuple[str, ...] = ()
    """Text that found no place: listed, never dropped."""
    notes: tuple[str, ...] = ()
    encoding: Encoding = "unicode"
    converted: tuple[tuple[str, str], ...] = ()
    """Samples of converted text: before and after."""
    row_unit: str = ""
    """The unit as the head of its row in the appendix names it."""
    appendix_lines: tuple[str, ...] = ()
    """The lines above the tables of the appendix: its title, what it belongs to."""
    is_exact: bool = False
    """True for the program's own files, read by their hidden keys."""
    pieces: tuple[SourcePiece, ...] = ()
    """The file from its first line to its last; what shows only page numbers or the form's own words is left out."""
    corrected: "Correction | None" = field(default=None, compare=False, repr=False)
    """What the clerk changed, None for a file as it was first understood."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A file as it was first understood, and where the clerk sent pieces of it since."""

    origin: Understood
    choices: Mapping[int, str]
    """Targets by the position of the piece."""


def without_place(pieces: Iterable[SourcePiece]) -> tuple[str, ...]:
    """Return the lines that list the pieces without a place, each line once; a cell with its caption."""
    lines = (f"{piece.caption}: {piece.text}" if piece.caption else piece.text for piece in pieces if not piece.target)
    return tuple(dict.fromkeys(lines))
