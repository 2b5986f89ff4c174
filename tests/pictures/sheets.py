"""One sheet for each page: its eight looks side by side, small enough for the repository."""

from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tests.pictures.camera import keep
from tests.pictures.variants import VARIANTS

SCALE = 0.22
ALIKE = ("II.2", "II.4", "II.5", "II.6", "II.7", "III.1", "III.2", "IV")
"""Sections whose pages look like those of I, II.1 and II.3."""
GAP = 10
ACROSS = 4
COLOURS = 24
_BEHIND = QColor("#8a8f98")


def write_sheets(made: Path, folder: Path) -> None:
    """Write a sheet for each name of a picture worth keeping, from the folders of all looks."""
    for name in kept(made):
        pictures = [_small(made / each.name / name) for each in VARIANTS]
        keep(_sheet(pictures), folder / name, COLOURS)


def kept(made: Path) -> list[str]:
    """Return the names of pictures kept in the repository: one section stands for those that look like it."""
    names = {path.name for path in made.glob("*/*.png")}
    return sorted(names - {f"trang-{section}.png" for section in ALIKE})


def _small(path: Path) -> QImage:
    picture = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    return picture.scaledToWidth(round(picture.width() * SCALE), Qt.TransformationMode.SmoothTransformation)


def _sheet(pictures: list[QImage]) -> QImage:
    lines = [pictures[at : at + ACROSS] for at in range(0, len(pictures), ACROSS)]
    width = max(sum(each.width() + GAP for each in line) for line in lines) + GAP
    heights = [max(each.height() for each in line) + GAP for line in lines]
    sheet = QImage(width, sum(heights) + GAP, QImage.Format.Format_RGB32)
    sheet.fill(_BEHIND)
    painter = QPainter(sheet)
    top = GAP
    for line, height in zip(lines, heights, strict=True):
        left = GAP
        for each in line:
            painter.drawImage(QRect(left, top, each.width(), each.height()), each)
            left += each.width() + GAP
        top += height
    painter.end()
    return sheet
