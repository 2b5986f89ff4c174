"""The preview of a file made by hand, with and without a report that is open."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from models.form.definition import FormDefinition
from models.report.report import Report
from tests.ui.importing.made import file_read, understood
from ui.importing.pieces import PieceModel
from ui.importing.preview import Preview


@pytest.fixture
def model(form: FormDefinition, qapp: object) -> PieceModel:
    made = PieceModel()
    made.show_file(understood(form), form, {})
    return made


@pytest.fixture
def preview(form: FormDefinition, qtbot: QtBot) -> Iterator[Preview]:
    """A preview with no report open."""
    yield from _shown(Preview(None, lambda _office: {}), form, qtbot)


@pytest.fixture
def into(example: Report, form: FormDefinition, qtbot: QtBot) -> Iterator[Preview]:
    """A preview with the example open, which is of the file's year."""
    yield from _shown(Preview(example, lambda _office: {}), form, qtbot)


def _shown(made: Preview, form: FormDefinition, qtbot: QtBot) -> Iterator[Preview]:
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show_file(file_read(form))
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
