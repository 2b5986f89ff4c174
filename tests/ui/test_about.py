"""“Giới thiệu” and “Gửi thông tin lỗi”."""

import re
import tomllib
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.paths import ROOT
from models.report.report import Report
from models.store.store import Store
from models.version import VERSION
from ui import dialogs, trouble_file
from ui.about import AboutDialog, Part, licence_text, parts
from ui.crash import log_file
from ui.trouble_file import ask_and_write, trouble_text
from ui.window import Window


def test_every_library_the_program_needs_is_named() -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=;\[ ]", each)[0].lower() for each in needed}
    assert {part.name.lower() for part in parts()} == names


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.name)
def test_every_library_says_its_version_and_licence(part: Part) -> None:
    assert part.version
    assert part.licence
    assert len(licence_text(part)) > 40


def test_the_dialog_shows_version_and_licence(qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    about = AboutDialog(window)
    about.list.setCurrentRow(1)
    assert about.licence.toPlainText() == licence_text(parts()[1])


def test_the_file_holds_no_answer(store: Store, example: Report) -> None:
    store.add("Báo cáo của xã Nga Sơn", example)
    log_file().parent.mkdir(parents=True, exist_ok=True)
    log_file().write_text("ValueError: Trần Ngọc Quyết\n", encoding="utf-8")
    told = trouble_text(store)
    assert VERSION in told
    assert "ValueError" in told
    for answer in ("Nga Sơn", "Quyết", "Thanh Hóa", str(store.path.parent)):
        assert answer not in told


def test_the_file_is_written_where_the_clerk_says(
    store: Store, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = Window()
    qtbot.addWidget(window)
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask", lambda *_: 0)
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "lỗi.txt")
    monkeypatch.setattr(dialogs, "tell", lambda _parent, words: told.append(words))
    ask_and_write(window, store)
    assert "Số báo cáo: 0" in (tmp_path / "lỗi.txt").read_text(encoding="utf-8")
    assert str(tmp_path / "lỗi.txt") in told[0]


def test_a_file_that_cannot_be_written_is_told(
    store: Store, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = Window()
    qtbot.addWidget(window)
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask", lambda *_: 0)
    monkeypatch.setattr(dialogs, "ask_save_file", lambda *_: tmp_path / "không có" / "lỗi.txt")
    monkeypatch.setattr(dialogs, "tell", lambda _parent, words: told.append(words))
    ask_and_write(window, store)
    assert told[0].startswith("Không ghi được tệp")


def test_nobody_who_says_no_gets_a_file(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = Window()
    qtbot.addWidget(window)
    monkeypatch.setattr(dialogs, "ask", lambda *_: 1)
    monkeypatch.setattr(trouble_file, "trouble_text", lambda _store: pytest.fail("nothing was wanted"))
    ask_and_write(window, None)
