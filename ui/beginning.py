"""How a report begins: from nothing, from the example, or from last year's report."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from models.report.carried import LastYear
from models.report.example import example_ids, load_example
from models.report.next_year import start_year
from models.report.office import office_changes
from models.report.start import UNIT, new_report
from models.report.wording import report_name
from ui.new_report import NewReportDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.report.report import Report
    from models.store.store import Store
    from ui.new_report import NewReport


def begin_new(store: Store, parent: QWidget) -> int | None:
    """Ask for unit and year and keep a new report; return its id, None when the clerk gives up."""
    from models.store.office import newer_office  # noqa: PLC0415  # loaded behind the painted window

    before, office = store.latest_answers(), newer_office(store)
    unit = office.unit if office else str(before.get(UNIT, ""))
    chosen = _asked(NewReportDialog(unit, date.today().year, parent))
    if chosen is None:
        return None
    report = new_report(chosen.form, chosen.year, chosen.unit, before)
    take_over_office(store, report)
    return store.add(report_name(report), report)


def begin_next_year(store: Store, report_id: int, parent: QWidget) -> int | None:
    """Begin next year's report from one in the data file; return its id, None when the clerk gives up."""
    last, name = store.load(report_id), store.summary(report_id).name
    year = last.year()
    chosen = _asked(NewReportDialog(last.text("unit"), (year or date.today().year - 1) + 1, parent, last_year=year))
    if chosen is None:
        return None
    report = start_year(chosen.form, chosen.year, last, chosen.unit)
    take_over_office(store, report)
    return store.add(report_name(report), report, last=LastYear(name, last))


def begin_example(store: Store) -> int:
    """Return the id of the example, kept anew when it is not in use."""
    example = example_ids()[0]
    shown = store.example(example)
    if shown is None:
        report = load_example(example)
        shown = store.add(report_name(report), report, example=example)
    return shown


def take_over_office(store: Store, report: Report) -> None:
    """Have a new report begin with the office's data where these are newer than the last report."""
    from models.store.office import mark_taken_over, newer_office  # noqa: PLC0415

    office = newer_office(store)
    if office and (changes := office_changes(report, office)):
        report.apply(changes)
        mark_taken_over(store)


def _asked(dialog: NewReportDialog) -> NewReport | None:
    is_wanted = dialog.exec()
    dialog.deleteLater()
    return dialog.chosen() if is_wanted else None
