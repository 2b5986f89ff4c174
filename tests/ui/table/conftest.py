"""The tables of the example report, being edited."""

import pytest
from PySide6.QtGui import QGuiApplication

from models.form.definition import Column
from models.report.figures import parse_figure
from ui.editing import Editing
from ui.table.model import FigureModel
from ui.table.view import FigureTable


@pytest.fixture
def enter(editing: Editing):
    """Type a figure into the cell of a key, as one step."""

    def _enter(key: str, text: str) -> None:
        column = editing.report.item(key)
        assert isinstance(column, Column)
        editing.push("Sửa", [editing.report.change(key, parse_figure(column, text))])

    return _enter


@pytest.fixture
def model(editing: Editing) -> FigureModel:
    """Table 1: unit, poverty rate, communes taking part, communes met, their rate (57,6% over 57,7%)."""
    table = editing.report.form.table("new_rural")
    return FigureModel(editing, table, table.columns, editing, names_unit=True)


@pytest.fixture
def view(qtbot, editing: Editing, model: FigureModel):
    view = FigureTable(editing, model)
    qtbot.addWidget(view)
    view.resize(780, 300)
    view.show()
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    yield view
    QGuiApplication.clipboard().clear()
