"""A report with one odd share, being edited."""

import pytest

from models.form.definition import Column
from models.report.figures import parse_figure
from models.report.report import Report
from models.text.prose import from_text
from ui.checking.live import LiveChecks, live_checks
from ui.editing import Editing

RATE = "new_rural.unit.communes_met_rate"


def fault(editing: Editing, key: str, text: str) -> None:
    """Type a figure into a cell."""
    column = editing.report.form.items[key]
    assert isinstance(column, Column)
    editing.push("Sửa", [editing.report.change(key, parse_figure(column, text))])


@pytest.fixture
def faulty(report: Report, qapp: object) -> Editing:
    """A report that lacks nearly all, with a share that can hardly be and a sentence to be written on."""
    editing = Editing(report)
    fault(editing, RATE, "101%")
    editing.push("Viết", [report.change("III.1", from_text("Đã làm  tốt ."))])
    return editing


@pytest.fixture
def checks(faulty: Editing) -> LiveChecks:
    made = live_checks(faulty)
    made.finish()
    return made
