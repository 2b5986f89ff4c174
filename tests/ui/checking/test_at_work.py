"""The checks by keys alone, in the real window: open the list, go to a place, mend it, accept another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.text.prose import to_text
from tests.ui.running import opened, started
from ui import dialogs
from ui.checking.live import live_checks
from ui.open_report import OpenReport
from ui.pages.section import SectionPage
from ui.window import Window

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(data_file: Path, qtbot: QtBot) -> Iterator[Window]:
    with started(data_file, qtbot) as shown:
        shown.start_page.example.click()
        shown.activateWindow()
        qtbot.waitUntil(shown.isActiveWindow)
        live_checks(opened(shown).editing).finish()
        yield shown


@pytest.fixture
def report(window: Window) -> OpenReport:
    return opened(window)


def _press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def _to_confused(report: OpenReport) -> SectionPage:
    """Put the cursor to the first confused phrase of section I."""
    issue = next(issue for issue in live_checks(report.editing).of("I") if issue.code == "confused_phrase")
    report.checking.go_to(issue)
    page = report.view.page()
    assert isinstance(page, SectionPage)
    return page


def test_the_list_opens_and_leads_to_the_words(report: OpenReport, qtbot: QtBot) -> None:
    _press(qtbot, Qt.Key.Key_F11)
    assert report.view.side.checks.list.hasFocus()
    issue = report.view.side.checks.current()
    assert issue is not None
    _press(qtbot, Qt.Key.Key_Return)
    page = report.view.page()
    assert isinstance(page, SectionPage)
    assert page.editor.textCursor().selectedText() == issue.found


def test_a_key_mends_where_the_cursor_stands(report: OpenReport, qtbot: QtBot) -> None:
    _to_confused(report)
    assert "chán chĩnh" in to_text(report.editing.report.prose("I"))
    _press(qtbot, Qt.Key.Key_Period, _CONTROL)
    assert "chấn chỉnh" in to_text(report.editing.report.prose("I"))
    _press(qtbot, Qt.Key.Key_Z, _CONTROL)
    assert "chán chĩnh" in to_text(report.editing.report.prose("I"))


def test_a_key_tells_that_nothing_is_to_be_mended_here(report: OpenReport, window: Window, qtbot: QtBot) -> None:
    report.view.go_to("II.7")
    _press(qtbot, Qt.Key.Key_Period, _CONTROL)
    assert window._message.text() == "Chỗ này không có gợi ý sửa; hãy sửa tay."


def test_a_key_accepts_where_the_cursor_stands(
    report: OpenReport, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ask(_parent: object, _question: str, _text: str) -> str:
        return "Theo số liệu của Sở"

    monkeypatch.setattr(dialogs, "ask_text", ask)
    report.view.go_to("general.as_of")
    _press(qtbot, Qt.Key.Key_Semicolon, _CONTROL)
    assert [(issue.key, why) for issue, why in live_checks(report.editing).accepted()] == [
        ("general.as_of", "Theo số liệu của Sở")
    ]


def test_the_next_issue_is_gone_to_by_its_key(report: OpenReport, qtbot: QtBot) -> None:
    report.view.go_to("II.7")
    _press(qtbot, Qt.Key.Key_F11, _CONTROL)
    first = report.view.side.checks.current()
    _press(qtbot, Qt.Key.Key_F11, _CONTROL)
    assert report.view.side.checks.current() != first


def test_a_learned_word_is_kept_for_every_report(report: OpenReport) -> None:
    from models.checks.subject import OwnWords
    from models.store.own_words import kept_words

    issue = next(issue for issue in live_checks(report.editing).issues() if issue.found == "ghep")
    report.view.side.checks.learn(issue)
    assert kept_words(report._store) == OwnWords(frozenset({"ghep"}))
