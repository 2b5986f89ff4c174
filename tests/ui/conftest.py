"""Fixtures of the window: a report being edited and a data file of its own."""

import pytest

from models.report.report import Report
from ui.editing import Editing


@pytest.fixture
def editing(example: Report, qapp: object) -> Editing:
    """The example report, being edited."""
    return Editing(example)


@pytest.fixture
def blank(report: Report, qapp: object) -> Editing:
    """A report without answers, being edited."""
    return Editing(report)
