import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import dialogs
from ui.app import begin
from ui.crash import CrashHandler
from ui.window import Window


def test_the_first_paint_is_told_once(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    paints: list[None] = []
    window.painted.connect(lambda: paints.append(None))
    window.show()
    qtbot.waitUntil(lambda: bool(paints))
    window.repaint()
    QApplication.processEvents()
    assert len(paints) == 1


def test_everything_comes_behind_the_first_paint(data_file: Path, qtbot: QtBot) -> None:
    window = Window()
    window.show()
    style = QApplication.instance().styleSheet()  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
    begin(window, data_file)
    qtbot.waitUntil(lambda: window._is_built and window.start_page.isEnabled(), timeout=20_000)
    QApplication.instance().setStyleSheet(style)  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
    assert window.close()


def test_a_window_can_be_closed_before_it_is_filled(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    assert window.close()


def test_a_library_that_does_not_load_is_told_and_ends_the_program(
    data_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    left: list[int] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: told.append(sentence))
    monkeypatch.setattr(QApplication, "exit", left.append)
    monkeypatch.setattr("ui.app.HEAVY", ["no_such_library"])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    window = Window()
    qtbot.addWidget(window)
    with qtbot.captureExceptions():
        begin(window, data_file)
        handler = sys.excepthook
        qtbot.waitUntil(lambda: bool(left), timeout=20_000)
    assert isinstance(handler, CrashHandler)
    assert left == [1]
    assert "Chương trình gặp lỗi" in told[0]
