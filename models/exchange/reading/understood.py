"""What a file means as a report: every piece with the place it belongs to and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from models.report.answers import Answer
from models.text.prose import Prose

Encoding = Literal["unicode", "tcvn3", "vni", "mixed"]


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
    is_exact: bool = False
    """True for the program's own files, read by their hidden keys."""
