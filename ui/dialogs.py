"""Every message box and file dialog of the program, so that a test replaces one function."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from ui.box import Sign

TITLE = "Báo cáo Dân vận"
NAME_LENGTH = 300


def tell(parent: QWidget | None, message: str) -> None:
    """Show a failure in one sentence until the clerk has read it."""
    _answer("warning", message, ["Đã hiểu"], parent)


def ask(parent: QWidget | None, question: str, choices: Sequence[str]) -> int:
    """Return the index of the button chosen; the last one is what Esc means."""
    return _answer("question", question, choices, parent)


def ask_text(parent: QWidget | None, question: str, text: str) -> str:
    """Return the name typed, "" when the clerk gave up."""
    from ui.dialog_size import fit  # noqa: PLC0415

    dialog = QInputDialog(parent)
    dialog.setWindowTitle(TITLE)
    dialog.setLabelText(question)
    dialog.setTextValue(text)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    for line in dialog.findChildren(QLineEdit):
        line.setMaxLength(NAME_LENGTH)
    fit(dialog, 480)
    return dialog.textValue().strip() if dialog.exec() else ""


def ask_folder(parent: QWidget | None, title: str, start: str) -> Path | None:
    """Return the folder chosen, None when the clerk gave up."""
    folder = QFileDialog.getExistingDirectory(parent, title, start)
    return Path(folder) if folder else None


def ask_open_file(parent: QWidget | None, title: str, start: str, kinds: str) -> Path | None:
    """Return the file chosen, None when the clerk gave up."""
    name, _ = QFileDialog.getOpenFileName(parent, title, _from_documents(start), kinds)
    return Path(name) if name else None


def ask_save_file(parent: QWidget | None, title: str, start: str, kinds: str) -> Path | None:
    """Return the name chosen for a new file, None when the clerk gave up."""
    name, _ = QFileDialog.getSaveFileName(parent, title, _from_documents(start), kinds)
    return Path(name) if name else None


def _from_documents(start: str) -> str:
    """Return where a file dialog begins: among the clerk's documents, not where the program lies."""
    # what is absolute stays as it is
    return str(Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), start))


def _answer(sign: Sign, message: str, choices: Sequence[str], parent: QWidget | None) -> int:
    from ui.box import Box  # noqa: PLC0415  # a crash before the window is dressed must not need it

    box = Box(sign, TITLE, message, choices, parent)
    box.exec()
    box.deleteLater()
    return box.chosen
