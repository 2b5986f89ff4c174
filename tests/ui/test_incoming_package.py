from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.exchange.package.content import KeptFile, Package
from models.exchange.package.write import write_package
from models.report.carried import LastYear
from models.report.example import load_example
from models.report.report import Report
from models.store.store import Store
from tests.ui.running import opened, started
from ui import dialogs
from ui.importing.dialog import ImportDialog


@pytest.fixture
def package(tmp_path: Path, example: Report, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with a note, last year's report and a kept file, which the clerk chooses."""
    example.apply([example.change("note.I", "Hỏi lại.")])
    path = tmp_path / "Báo cáo.bcdv"
    last = LastYear("Năm 2017", load_example("nga-son-2018"))
    path.write_bytes(write_package(Package(example, last, (KeptFile("cũ.doc", b"cu"),)), with_private=True))
    monkeypatch.setattr(dialogs, "ask_open_file", lambda *_: path)
    return path


def test_a_package_kept_is_the_report_of_the_other_computer(
    data_file: Path, package: Path, example: Report, qtbot: QtBot
) -> None:
    with started(data_file, qtbot) as window:
        window.start_page.read.click()
        dialog = window.findChildren(ImportDialog)[-1]
        qtbot.waitUntil(lambda: not dialog.is_reading(), timeout=20_000)
        dialog.preview.uses.radio("keep").click()
        dialog.preview.agree.click()
        shown = opened(window)
        assert shown.editing.report.answers == example.answers
        assert shown.editing.last_year is not None
        assert shown.editing.last_year.name == "Năm 2017"
    with Store.open(data_file, folder=data_file.parent) as store:
        assert [source.name for source in store.sources(shown.id)] == ["cũ.doc"]
