"""What a form is: fields, sections, tables and their captions, as frozen data without any answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Literal

FieldType = Literal["text", "lines", "date", "year", "choice", "sentence"]
SectionKind = Literal["group", "prose", "list"]
FigureType = Literal["count", "decimal", "percent", "ratio", "text"]
Operator = Literal["<=", "<", "=", ">=", ">", "pair"]
"""`pair`: where one side is above 0 the other is too."""
Missing = Literal["skip", "zero"]
"""What a cell without a figure does to a rule: leaves it alone, or counts as 0."""
RuleWeight = Literal["error", "warning", "hint"]

UNIT_ROW = "unit"
"""The row of the reporting unit; the level above adds rows of its own."""

SIGNER_ROLE = "{signer_role}"
"""The line of a form of signing that the signer's own role stands in for."""


@dataclass(frozen=True, slots=True)
class Field:
    """One answer of the general page; its key is `general.<id>`."""

    id: str
    label: str
    group: str
    type: FieldType = "text"
    required: bool = False
    remembered: bool = False
    """The office's next report begins with this answer."""
    is_short: bool = False
    """Two short fields share a line of the page."""
    hint: str = ""
    default: str = ""
    """What a new report begins with, or the pattern of a sentence made from other answers."""

    @property
    def key(self) -> str:
        """The address of the answer."""
        return f"general.{self.id}"


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section; its key is its official number (`I`, `II.3`)."""

    address: str
    title: str
    """As printed after the number; may hold placeholders."""
    kind: SectionKind = "prose"
    heads: tuple[str, ...] = ()
    """Starred heads a new report begins with."""
    hint: str = ""

    @property
    def key(self) -> str:
        """The address of the prose."""
        return self.address

    @property
    def label(self) -> str:
        """The printed heading: `I. TITLE` or `1. Title`."""
        return f"{self.address.rpartition('.')[2]}. {self.title}"

    @property
    def level(self) -> int:
        """1 for Roman numbers, 2 below them."""
        return 1 + self.address.count(".")


@dataclass(frozen=True, slots=True)
class Share:
    """The parts a per cent is made of: ids of columns or inputs of its table; `.a`/`.b` take one side of a/b."""

    part: str
    whole: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; the key of its cell is `<table>.<row>.<id>`."""

    id: str
    table: str
    label: str
    """The caption under its group head; may hold placeholders."""
    type: FigureType
    group: str = ""
    """The id of the merged head above it, "" for a head over both rows."""
    width: int = 10
    """Share of the table's width."""
    decimals: int = 1
    share: Share | None = None
    hint: str = ""
    jump: int = 0
    """How far from last year's figure is too far: per cent of it, points for a rate; 0 for what its type says."""
    is_printed: bool = True
    """False for an input that only feeds a per cent."""

    @property
    def key(self) -> str:
        """The address of the unit's cell."""
        return f"{self.table}.{UNIT_ROW}.{self.id}"


@dataclass(frozen=True, slots=True)
class Group:
    """A merged head above several columns."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Table:
    """One printed table of the appendix."""

    id: str
    title: str
    """The short name in the outline."""
    groups: tuple[Group, ...]
    columns: tuple[Column, ...]
    inputs: tuple[Column, ...] = ()
    hint: str = ""
    names_unit: bool = False
    """True when the first printed column names the unit."""
    unit_head: str = "Stt"
    unit_width: int = 20
    """Share of the table's width of the column that names the unit, in the measure of `Column.width`."""

    def group_label(self, group_id: str) -> str:
        """Return the caption of a merged head, "" for none."""
        return next((group.label for group in self.groups if group.id == group_id), "")


@dataclass(frozen=True, slots=True)
class Rule:
    """A relation between cells; each side adds up `table.column`, one side `.a` or `.b` of a ratio, and numbers."""

    id: str
    left: str
    operator: Operator
    right: str
    advice: str
    """The sentence that says why the relation holds and what to look at."""
    weight: RuleWeight = "warning"
    missing: Missing = "skip"


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """How the prose tells the figure of a column: the words round its number, in small letters.

    Known by identity: what it finds is kept by it for every paragraph.
    """

    id: str
    columns: tuple[str, ...]
    """`table.column`; the figure told is the sum of several."""
    topic: tuple[str, ...]
    """What the sentence is about; the topic nearest to a number is its own."""
    unit: tuple[str, ...] = ()
    """What is counted, right behind the number; () for a per cent."""
    also: tuple[str, ...] = ()
    """One of these stands beside the number, in its clause."""
    never: tuple[str, ...] = ()
    """None of these stands beside the number: they make it another figure."""
    is_part: bool = False
    """True for a figure that is told as a part of another: `trong đó Chủ tịch tiếp 18 cuộc`."""
    right_before: tuple[str, ...] = ()
    """Words that right before the number say as much as a topic: `giảm` of `giảm 3 biên chế công chức`."""
    share_of: tuple[str, ...] = ()
    """What a per cent is the share of, where its count stands before it: `còn 547 hộ nghèo, tỷ lệ 8,70%`."""
    after: str = ""
    """The mention whose number comes just before: `cắt giảm 77 thủ tục, đạt 38,5%`."""
    sections: tuple[str, ...] = ()
    """Where the figure is told, the first of them where a reader misses it; () for anywhere."""
    since: str = ""
    """The field of the year the figure is counted from; a text that does not name the year may count otherwise."""
    wholes: tuple[str, ...] = ()
    """`table.column.a` a b of a/b may be."""


@dataclass(frozen=True, slots=True)
class SignerForm:
    """A form of signing: the lines above the signature; may hold `{signer_role}` (NĐ 30/2020, Phụ lục I, II.7)."""

    id: str
    label: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class FormDefinition:
    """A whole form, read from one folder of `templates/`."""

    id: str
    name: str
    level: str
    folders: tuple[Path, ...]
    """Where its files are looked for: its own folder, then those it extends."""
    facts: Mapping[str, str | int | float]
    """Level words, base years and printed texts that are no answers."""
    fields: tuple[Field, ...]
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    signer_forms: tuple[SignerForm, ...]
    workbook: Mapping[str, str | int | float] = field(default_factory=dict[str, "str | int | float"])
    """Layout of the Excel appendix: font, sizes, widths, print set-up."""
    jumps: Mapping[str, str | int | float] = field(default_factory=dict[str, "str | int | float"])
    """By type of figure, how far from last year's is too far; `least`, the difference that is never too far."""
    rules: tuple[Rule, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def file(self, name: str) -> Path:
        """Return the file of that name, its own or the one it inherits; raise FileNotFoundError for none."""
        for folder in self.folders:
            if (path := folder / name).is_file():
                return path
        raise FileNotFoundError(name)

    def fact(self, name: str) -> str:
        """Return a fact as text."""
        return str(self.facts[name])

    @property
    def written_sections(self) -> Iterator[Section]:
        """The sections that hold prose, in the order of the form."""
        return (section for section in self.sections if section.kind != "group")

    @property
    def columns(self) -> Iterator[Column]:
        """The printed columns of every table, in order."""
        return (column for table in self.tables for column in table.columns)

    @property
    def inputs(self) -> Iterator[Column]:
        """The columns that are never printed, in order."""
        return (column for table in self.tables for column in table.inputs)

    @cached_property
    def items(self) -> Mapping[str, Field | Section | Column]:
        """Everything that can be answered, by key, in the order of the form."""
        every = [*self.fields, *self.written_sections, *self.columns, *self.inputs]
        return {item.key: item for item in every}

    def cell(self, name: str) -> Column:
        """Return the column or input a rule names as `table.column`, a side of it left out; raise KeyError for none."""
        table_id, _, column_id = name.partition(".")
        column = self.items[f"{table_id}.{UNIT_ROW}.{column_id.partition('.')[0]}"]
        if not isinstance(column, Column):
            raise KeyError(name)
        return column

    def table(self, table_id: str) -> Table:
        """Return the table of that id; raise KeyError for none."""
        for table in self.tables:
            if table.id == table_id:
                return table
        raise KeyError(table_id)
