"""Where file dialogs begin."""

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from ui import dialogs

DOCUMENTS = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Where Qt's own dialogs were asked to begin; nothing is shown."""
    seen: list[str] = []

    def ask(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        seen.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return seen


def test_the_first_file_is_looked_for_among_the_documents(begun: list[str]) -> None:
    dialogs.ask_open_file(None, "Chọn tệp", "", "*")
    assert begun == [str(DOCUMENTS)]


def test_a_bare_name_is_saved_among_the_documents(begun: list[str]) -> None:
    dialogs.ask_save_file(None, "Lưu", "a.docx", "*")
    assert begun == [str(DOCUMENTS / "a.docx")]


def test_a_folder_chosen_before_is_kept(begun: list[str], tmp_path: Path) -> None:
    dialogs.ask_open_file(None, "Chọn tệp", str(tmp_path), "*")
    assert begun == [str(tmp_path)]
