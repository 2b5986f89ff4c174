from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.running import opened, started
from ui.new_report import NewReportDialog
from ui.window import Window


@pytest.fixture
def agreeing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Agree to what a new report is proposed to be."""
    monkeypatch.setattr(NewReportDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)


def _continue_example(window: Window, qtbot: QtBot) -> None:
    window.start_page.example.click()
    window.start_wanted.emit()
    qtbot.keyClick(window.start_page.table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)


def test_the_button_names_both_years(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.example.click()
        window.start_wanted.emit()
        assert window.start_page.next_year.text() == "Lập báo cáo 2019 từ báo cáo 2018"


@pytest.mark.usefixtures("agreeing")
def test_next_years_report_begins_with_the_text_of_this_one(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        _continue_example(window, qtbot)
        report = opened(window).editing.report
        assert report.year() == 2019
        assert report.prose("II.3")
        assert report.figure("new_rural.unit.communes_met") is None


@pytest.mark.usefixtures("agreeing")
def test_next_years_report_keeps_a_frozen_copy_of_this_one(data_file: Path, qtbot: QtBot) -> None:
    with started(data_file, qtbot) as window:
        _continue_example(window, qtbot)
        last = opened(window).editing.last_year
        assert last is not None
        assert last.year == 2018
        assert last.name == "Báo cáo năm 2018 – UBND huyện Nga Sơn"


def test_giving_up_begins_nothing(data_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NewReportDialog, "exec", lambda _self: QDialog.DialogCode.Rejected)
    with started(data_file, qtbot) as window:
        _continue_example(window, qtbot)
        assert window.start_page.model.rowCount() == 1
