"""The program's own icons."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.icons import FOLDER, line_icon, program_icon, redraw_icons, with_icon

NAMES = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != "program")


def colours(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    picture = icon.pixmap(QSize(40, 40), mode).toImage()
    points = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {point.name() for point in points if point.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_is_drawn_in_the_colour_of_the_letters(name: str, qapp: QApplication) -> None:
    palette = qapp.palette()
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#123456"))
    assert colours(line_icon(name, palette)) == {"#123456"}


def test_the_program_has_a_picture(qapp: QApplication) -> None:
    assert len(colours(program_icon())) > 3


def test_an_icon_turns_light_when_the_system_turns_dark(qapp: QApplication, qtbot: QtBot) -> None:
    pushed = QPushButton("Mở")
    qtbot.addWidget(pushed)
    before, dark = qapp.palette(), qapp.palette()
    dark.setColor(QPalette.ColorRole.ButtonText, QColor("#fedcba"))
    with_icon(pushed, "open", before)
    parent = QPushButton()
    qtbot.addWidget(parent)
    pushed.setParent(parent)
    qapp.setPalette(dark)
    try:
        redraw_icons(qapp)
        assert colours(pushed.icon()) == {"#fedcba"}
    finally:
        qapp.setPalette(before)
