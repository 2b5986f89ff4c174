"""How far a report is: empty, in work or complete, for each place of the outline and for the whole."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from models.form.definition import SIGNER_ROLE, Field, Section, Table
from models.report.computed import shown_figure
from models.report.figures import figure_problem
from models.report.report import Report
from models.report.wording import signer_form
from models.text.prose import Prose

Status = Literal["empty", "partial", "complete"]
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", "”", '"', ")")


@dataclass(frozen=True, slots=True)
class Progress:
    """What is left to do, and the share that is done."""

    sections_left: int
    cells_left: int
    fields_left: int
    done: int
    total: int

    @property
    def percent(self) -> int:
        """The share done, 0–100; 100 only when nothing is left."""
        return self.done * 100 // self.total if self.total else 100


def general_status(report: Report) -> Status:
    """Return the state of the general page by its required fields."""
    required = required_fields(report)
    return _status(sum(is_answered(report, field) for field in required), len(required))


def section_status(report: Report, section: Section) -> Status:
    """Return the state of a section.

    Complete means text under every starred head of the form that is kept, and a last paragraph that ends like
    a sentence; heads alone count as empty. A last head that is a sentence of its own, as in the real report
    (“Lĩnh vực an ninh chính trị ổn định…”), is text.
    """
    prose = report.prose(section.address)
    if not any(part.kind != "starred" for part in prose):
        return "empty"
    last = prose[-1]
    is_finished = last.text.endswith("." if last.kind == "starred" else _SENTENCE_ENDS)
    return "complete" if is_finished and not _has_empty_head(prose) else "partial"


def table_status(report: Report, table: Table) -> Status:
    """Return the state of a table by its printed cells."""
    return _status(sum(_is_entered(report, table)), len(table.columns))


def required_fields(report: Report) -> list[Field]:
    """Return the fields a report cannot do without: the signer's role too where the form of signing prints it."""
    chosen = signer_form(report)
    needs_role = chosen is not None and SIGNER_ROLE in chosen.lines
    return [field for field in report.form.fields if field.required or (needs_role and field.id == "signer_role")]


def is_answered(report: Report, field: Field) -> bool:
    """Return whether a field has an answer, a sentence made by the program included."""
    if field.type == "choice":
        return signer_form(report) is not None
    return field.type == "sentence" or report.get(field.key) is not None


def progress(report: Report) -> Progress:
    """Return what is left of the whole report."""
    required = required_fields(report)
    fields = [is_answered(report, field) for field in required]
    sections = [section_status(report, section) == "complete" for section in report.form.written_sections]
    cells = [is_done for table in report.form.tables for is_done in _is_entered(report, table)]
    every = [*fields, *sections, *cells]
    return Progress(sections.count(False), cells.count(False), fields.count(False), sum(every), len(every))


def left_words(left: Progress) -> str:
    """Return what is left, as the clerk reads it: `Còn 3 mục, 5 ô`."""
    counts = ((left.sections_left, "mục"), (left.cells_left, "ô"), (left.fields_left, "thông tin chung"))
    parts = [f"{count} {word}" for count, word in counts if count]
    return f"Còn {', '.join(parts)}" if parts else "Đã đủ các mục và các ô"


def _status(done: int, total: int) -> Status:
    if done == total:
        return "complete"
    return "partial" if done else "empty"


def _has_empty_head(prose: Prose) -> bool:
    return any(first.kind == second.kind == "starred" for first, second in pairwise(prose))


def _is_entered(report: Report, table: Table) -> list[bool]:
    figures = [(column, shown_figure(report, column)) for column in table.columns]
    return [figure is not None and not figure_problem(column, figure) for column, figure in figures]
