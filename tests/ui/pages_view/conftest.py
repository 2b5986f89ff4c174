"""Source of pages for the tests of this folder: the real one, with its process, ended after each test."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.editing import Editing
from ui.pages_view.preview import PagePreview
from ui.pages_view.source import ReportSource

PATIENCE = 30_000
"""Milliseconds a process may take to start on a busy machine."""


@pytest.fixture
def source() -> Iterator[ReportSource]:
    made = ReportSource()
    yield made
    made.close()


@pytest.fixture
def preview(editing: Editing, source: ReportSource, qtbot: QtBot) -> Iterator[PagePreview]:
    """The pages of the example, made."""
    made = PagePreview(editing, source)
    qtbot.addWidget(made)
    made.resize(560, 640)
    with qtbot.waitSignal(made.maker.rested, timeout=PATIENCE, check_params_cb=lambda: bool(made.canvas._drawn)):
        made.show()
    yield made
    made.close_source()
    qtbot.waitUntil(lambda: not made.maker._is_working, timeout=PATIENCE)
