"""The box that tells or asks one thing: a sign, the sentence, the answers, which wrap where they have no room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout

from ui.dialog_size import fit
from ui.icons import line_icon
from ui.table.flow import FlowLayout
from ui.theme import text_scale
from ui.widgets import button, label, selectable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

Sign = Literal["warning", "question"]
WIDTH = 520
SIGN_SIZE = 32
_COLOURS = {"warning": QPalette.ColorRole.BrightText, "question": QPalette.ColorRole.Link}


class Box(QDialog):
    """One sentence and its answers, the first of which Enter chooses and the last of which Esc means."""

    def __init__(self, sign: Sign, title: str, message: str, choices: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(message)
        self.chosen = len(choices) - 1
        self.words = selectable(label(message, self))
        self.words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.buttons = [
            button(choice, "", lambda number=number: self._choose(number), self, is_primary=number == 0)
            for number, choice in enumerate(choices)
        ]
        self._build_layout(sign)
        self.buttons[0].setDefault(True)
        self.buttons[0].setFocus()
        fit(self, WIDTH)

    def _build_layout(self, sign: Sign) -> None:
        picture, size = QLabel(self), round(SIGN_SIZE * text_scale())
        picture.setPixmap(line_icon(sign, self.palette(), _COLOURS[sign]).pixmap(size, size))
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.words, 1)
        row = FlowLayout(is_right=True)
        for each in self.buttons:
            row.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(16)
        layout.addLayout(top, 1)
        layout.addLayout(row)

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()
