"""Fixtures of the window: a report being edited and a data file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from models.report.report import Report
from models.store.store import Store
from ui.editing import Editing


@pytest.fixture
def editing(example: Report, qapp: object) -> Iterator[Editing]:
    """The example report, being edited; what would still be saved stays unsaved after the test."""
    edited = Editing(example)
    yield edited
    for timer in edited.findChildren(QTimer):
        timer.stop()  # else it would open the data file again, which is closed by then


@pytest.fixture
def blank(report: Report, qapp: object) -> Editing:
    """A report without answers, being edited."""
    return Editing(report)


@pytest.fixture
def data_file(tmp_path: Path) -> Path:
    """The path of a data file that is not there yet, in a folder without other files."""
    return tmp_path / "data" / "data.sqlite"


@pytest.fixture
def store(data_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Store]:
    """An empty data file; it outlives the widgets of the test."""
    with Store.open(data_file, folder=tmp_path) as opened:
        yield opened
