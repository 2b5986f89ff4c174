"""What a report still carries from last year's."""

from dataclasses import dataclass

from models.report.report import Report


@dataclass(frozen=True)
class LastYear:
    """The frozen copy of the report that this one began from."""

    name: str
    report: Report
    """On the form of its own year; nobody writes to it."""

    @property
    def year(self) -> int | None:
        """The year it reported on, None when that is not known."""
        return self.report.year()
