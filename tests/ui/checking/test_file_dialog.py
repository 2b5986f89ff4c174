"""A file of any program is checked in a dialog of its own."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from models.checks.subject import OwnWords
from models.exchange.export import Exporter
from models.report.report import Report
from ui.checking.file_dialog import FileCheck


@pytest.fixture
def exported(example: Report, tmp_path: Path) -> Path:
    return Exporter().export(example, tmp_path, ("word",)).paths[0]


def _checked(path: Path, qtbot: QtBot) -> FileCheck:
    dialog = FileCheck(path, OwnWords())
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.bar.isHidden, timeout=30_000)
    return dialog


def test_the_findings_of_a_word_file_are_listed(exported: Path, qtbot: QtBot) -> None:
    dialog = _checked(exported, qtbot)
    rows = dialog.slips.issue_rows()
    assert dialog.outcome.text() == f"Có {len(rows)} chỗ cần xem lại."
    assert rows


def test_the_list_can_be_copied(exported: Path, qtbot: QtBot) -> None:
    dialog = _checked(exported, qtbot)
    dialog.copy.click()
    assert "15 trên 26 là 57,7%" in QGuiApplication.clipboard().text()


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK\3\4 khong phai tep Word")
    dialog = _checked(broken, qtbot)
    assert dialog.outcome.text().startswith("⚠ ")
    assert not dialog.copy.isEnabled()
