"""A window with the example open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.running import started
from ui.window import Window


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as shown:
        shown.start_page.example.click()
        yield shown
