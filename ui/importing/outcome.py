"""What the clerk decided about a file: handed to the window, which writes it as one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from models.exchange.reading.apply import changes_from
from models.form.library import load_form
from models.report.next_year import start_year
from models.report.report import Report
from models.report.start import UNIT
from models.text.clean import clean_line
from models.text.search import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.exchange.reading.apply import Policy
    from models.exchange.reading.understood import Understood
    from models.report.report import Change
    from models.store.sources import NewSource

Use = Literal["next_year", "keep", "into"]
"""Begin next year's report from the file, keep the file as the report of its own year, put it into the open one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A confirmed preview."""

    use: Use
    understood: Understood
    """What was read, every piece where the clerk sent it."""
    file_year: int
    """The year the file reports on, as read or as the clerk says."""
    form_id: str
    """The form of next year's report."""
    year: int
    """The year of next year's report."""
    unit: str
    """The unit of next year's report, "" for that of the file."""
    policy: Policy
    """What happens to answers the open report has already."""
    changes: tuple[Change, ...]
    """The changes of the open report that the clerk left ticked, in the order of the form; () for the other uses."""
    lessons: Mapping[str, str]
    """What to remember for the next file of the same office."""
    source: NewSource | None
    """The file to keep with the report, None for one too large to keep."""


def report_of_file(outcome: Outcome) -> Report:
    """Return the report the file is, on the form of its own year."""
    read = Report(load_form(outcome.understood.form_id))
    read.apply(changes_from(read, outcome.understood, "theirs"))
    read.apply([read.change("general.year", outcome.file_year)])
    return read


def next_report(outcome: Outcome) -> Report:
    """Return next year's report, begun from the file."""
    return start_year(load_form(outcome.form_id), outcome.year, report_of_file(outcome), outcome.unit)


def office(understood: Understood) -> str:
    """Return the key by which lessons of an office's files are kept: its name, folded; "" when the file has none."""
    return fold(clean_line(str(understood.answers.get(UNIT) or understood.header.agency)))
