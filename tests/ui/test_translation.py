"""Qt's own words on our screens are Vietnamese; the catalogue is made from its source."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.translation import CATALOGUE, install_translation


@pytest.fixture(autouse=True)
def translated(qapp: QCoreApplication) -> None:
    install_translation(qapp)


def _menu_words(menu: QMenu) -> list[str]:
    return [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_edit_menu_is_vietnamese(kind: type[QLineEdit | QPlainTextEdit], qtbot: QtBot) -> None:
    editor = kind()
    qtbot.addWidget(editor)
    words = _menu_words(editor.createStandardContextMenu())
    assert words == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả"]


def test_the_file_dialog_is_vietnamese(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    words = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    assert words == {"Chọn", "Thôi"}


class Untranslated(QTranslator):
    """Notes what Qt asks for and the catalogue has not."""

    def __init__(self) -> None:
        super().__init__()
        self.missing: set[str] = set()
        self._catalogue = QTranslator()
        self._catalogue.load(str(CATALOGUE))

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        words = self._catalogue.translate(context, source)
        if not words and context not in {"QShortcut", "QGuiApplication", "QMimeType"} and not source.startswith("Alt+"):
            self.missing.add(f"{context}: {source}")
        return words or ""


@pytest.mark.parametrize("mode", [QFileDialog.FileMode.Directory, QFileDialog.FileMode.AnyFile])
def test_no_word_of_the_file_dialog_is_english(mode: QFileDialog.FileMode, qtbot: QtBot) -> None:
    asked = Untranslated()
    QCoreApplication.installTranslator(asked)
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(mode)
    dialog.show()
    QCoreApplication.processEvents()
    QCoreApplication.removeTranslator(asked)
    assert asked.missing == set()


def test_the_catalogue_is_made_from_its_source(tmp_path: Path, qapp: QWidget) -> None:
    made = tmp_path / "qt_vi.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, CATALOGUE.with_suffix(".ts"), "-qm", made], check=True, capture_output=True)
    assert made.read_bytes() == CATALOGUE.read_bytes()


def test_an_unknown_text_stays_as_it_is() -> None:
    translator = QTranslator()
    translator.load(str(CATALOGUE))
    assert translator.translate("QLineEdit", "No such text") in {"", None}
