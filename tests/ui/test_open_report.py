"""A report on the screen: printing beside it, and letting go of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.pages_view.conftest import PATIENCE
from tests.ui.running import opened, started
from ui.pages_view.print_dialog import PrintDialog
from ui.window import Window


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as shown:
        shown.start_page.example.click()
        yield shown


def _shown(window: Window) -> list[PrintDialog]:
    return [dialog for dialog in window.findChildren(PrintDialog) if dialog.isVisible()]


def test_the_window_stays_usable_beside_the_print_window(window: Window) -> None:
    opened(window).print()
    assert not _shown(window)[0].isModal()
    opened(window).view.go_to("II.3")
    assert opened(window).view.place == "II.3"


def test_printing_again_takes_what_was_typed_meanwhile(window: Window, qtbot: QtBot) -> None:
    opened(window).print()
    editing = opened(window).editing
    editing.push("Sửa", [editing.report.change("general.place", "Nga Điền")])
    opened(window).print()
    assert [dialog._report.text("place") for dialog in _shown(window)] == ["Nga Điền"]


def test_the_print_window_closes_with_its_report(window: Window, qtbot: QtBot) -> None:
    opened(window).print()
    (dialog,) = _shown(window)
    window.start_wanted.emit()
    qtbot.waitUntil(lambda: not dialog.maker._is_working, timeout=PATIENCE)
    assert window.report is None
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, PrintDialog) and each.isVisible()]
