"""What is checked: a report, its texts in their order, last year's report and the words of the office."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.checks.due import Due, due
from models.form.definition import Column, Mention
from models.report.carried import LastYear, paragraphs
from models.report.computed import shown_figure
from models.report.figures import Figure
from models.report.report import Report
from models.text.prose import Kind

_IDENTIFIERS = frozenset({"unit", "superior", "unit_code", "number", "symbol", "place", "signer_name", "letter_number"})
"""Fields that hold names and numbers, no words a writing rule applies to."""


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What an office taught the checks."""

    allowed: frozenset[str] = frozenset()
    """Words and phrases, in small letters, that no writing check reports."""
    phrases: tuple[tuple[str, str], ...] = ()
    """Phrases the office confuses, in small letters, each with the right one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of a section, one line of a field, or a paragraph of a checked file that has no place."""

    key: str
    """The address; `paragraph.<number>` for what has no place in the form."""
    paragraph: int | None
    """Which paragraph or line of its answer; None for a heading and for what has no place."""
    text: str
    kind: Kind = "plain"


@dataclass(frozen=True)
class Subject:
    """One report as the checks see it; nothing of it changes while they run."""

    report: Report
    last_year: LastYear | None = None
    own: OwnWords = OwnWords()
    loose: tuple[Passage, ...] = ()
    """Texts of a checked file that are no answers: headings, and what found no place."""
    is_whole: bool = True
    """False for a text that is no whole report: nothing is missing in it."""
    has_frame: bool = True
    """False for a file: what its letterhead and signature lack is for the checks of its layout to tell."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text, in the order of the form: written fields, sections, then what is no answer."""
        return (*_field_texts(self.report), *_section_texts(self.report), *self.loose)

    @cached_property
    def cells(self) -> tuple[tuple[Column, Figure | None], ...]:
        """Every printed cell with what it shows, per cents made from their parts included."""
        return tuple((column, shown_figure(self.report, column)) for column in self.report.form.columns)

    def due(self, mention: Mention) -> Due:
        """Return what the appendix says of a mention: several checks ask."""
        if mention.id not in self._dues:
            self._dues[mention.id] = due(self.report, mention)
        return self._dues[mention.id]

    @cached_property
    def _dues(self) -> dict[str, Due]:
        return {}

    @cached_property
    def day(self) -> date | None:
        """The report's own date, else the date of its figures, else the last day of its year."""
        year = self.report.year()
        return self.report.date("date") or self.report.date("as_of") or (date(year, 12, 31) if year else None)

    def texts(self, key: str) -> Sequence[Passage]:
        """Return the passages of one key."""
        return [passage for passage in self.passages if passage.key == key]


def _field_texts(report: Report) -> Iterator[Passage]:
    for item in report.form.fields:
        if item.id not in _IDENTIFIERS and item.type in {"text", "lines", "sentence"}:
            # a sentence the program makes itself holds nothing a clerk could put right there
            for index, line in enumerate(paragraphs(report, item.key)):
                yield Passage(item.key, index, line)


def _section_texts(report: Report) -> Iterator[Passage]:
    for section in report.form.written_sections:
        for index, part in enumerate(report.prose(section.key)):
            yield Passage(section.key, index, part.text, part.kind)
