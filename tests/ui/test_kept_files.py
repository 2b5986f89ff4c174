from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from models.report.report import Report
from models.store.sources import NewSource
from models.store.store import Store
from ui import dialogs
from ui.kept_files import NONE_KEPT, KeptFiles
from ui.widgets import label


@pytest.fixture
def kept(store: Store, example: Report, qtbot: QtBot) -> KeptFiles:
    """The kept files of a report that was read from one file."""
    report_id = store.add("Báo cáo", example, files=(NewSource("Báo cáo 2018.txt", b"kept as it came"),))
    dialog = KeptFiles(store, report_id)
    qtbot.addWidget(dialog)
    return dialog


def test_a_kept_file_is_saved_elsewhere_as_it_came(
    kept: KeptFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "copy.txt")
    kept._save.click()
    assert (tmp_path / "copy.txt").read_bytes() == b"kept as it came"


def test_a_kept_file_is_opened_read_only(kept: KeptFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(Path(url.toLocalFile())) or True)
    kept._open.click()
    assert shown[0].name == "Báo cáo 2018.txt"
    assert not shown[0].stat().st_mode & 0o222


@pytest.mark.parametrize("name", ["Báo cáo 2018.docx.exe", "mở.bat", "x.LNK"])
def test_no_program_is_started(
    store: Store, example: Report, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: told.append(sentence))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail(f"opened {url}"))
    dialog = KeptFiles(store, store.add("Báo cáo", example, files=(NewSource(name, b"MZ"),)))
    qtbot.addWidget(dialog)
    dialog._open.click()
    assert name in told[0]


def test_a_file_that_cannot_be_written_is_told(
    kept: KeptFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "no folder" / "copy.txt")
    monkeypatch.setattr(dialogs, "tell", lambda _parent, sentence: told.append(sentence))
    kept._save.click()
    assert "no folder" in told[0]


def test_a_report_without_files_says_so(store: Store, example: Report, qtbot: QtBot) -> None:
    dialog = KeptFiles(store, store.add("Báo cáo", example))
    qtbot.addWidget(dialog)
    assert NONE_KEPT in [words.text() for words in dialog.findChildren(type(label("", dialog)))]
    assert not dialog._open.isEnabled()
