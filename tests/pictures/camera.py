"""The camera: waits until the window has drawn itself, and keeps its picture small."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

COLOURS = 64
"""Plenty for a window, and small in the repository."""
_ALIKE = 0xE0E0E0
"""The bits of a colour that colours of one family share."""
_AS_THEY_ARE = 12
"""Colours kept whatever their family: the white of a field and the page behind it differ by little."""
_SMALLEST = 0
"""What Qt calls the quality of a PNG: 0 packs it tightest and loses nothing."""


def wait(milliseconds: int) -> None:
    """Let the window work; unlike QTest.qWait this lets other threads run Python."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for a fact, ten seconds at most."""
    for _ in range(500):
        if holds():
            return
        wait(20)
    raise TimeoutError(holds)


def shoot(widget: QWidget, path: Path) -> None:
    """Write the picture of a widget, and say when it does not fit the screen."""
    wait(80)
    keep(widget.grab().toImage(), path)
    room = widget.screen().availableSize()
    if widget.isWindow() and (widget.width() > room.width() or widget.height() > room.height()):
        print(f"  larger than the screen: {widget.width()}×{widget.height()}")


def shoot_dialog(dialog: QDialog, path: Path) -> None:
    """Write the picture of a dialog, shown for it."""
    dialog.show()
    shoot(dialog, path)
    dialog.close()


def shoot_modal(act: Callable[[], object], path: Path) -> None:
    """Do what opens a box that waits for an answer; write its picture and send it away."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QDialog)
        shoot(box, path)
        QTest.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(150, look)
    act()


def shoot_with_popups(window: QWidget, path: Path) -> None:
    """Write the picture of a window with the menus, lists and tooltips that lie over it."""
    wait(80)
    picture = window.grab().toImage()
    painter = QPainter(picture)
    for each in QApplication.topLevelWidgets():
        if each.isVisible() and each is not window:
            painter.drawPixmap(each.pos() - window.pos(), each.grab())
    painter.end()
    keep(picture, path)


def keep(picture: QImage, path: Path, colours: int = COLOURS) -> None:
    """Write a picture in few colours."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    plain.convertToFormat(QImage.Format.Format_Indexed8, _palette(plain, colours)).save(str(path), None, _SMALLEST)
    print(path)


def _palette(picture: QImage, colours: int) -> list[int]:
    """Return the commonest colours, and the commonest of each family: a rare sign outlives the greys of letters."""
    every = [colour for colour, _count in Counter(memoryview(picture.constBits()).cast("I")).most_common()]
    families: dict[int, int] = {}
    for colour in every:
        families.setdefault(colour & _ALIKE, colour)
    return list(dict.fromkeys([*every[:_AS_THEY_ARE], *families.values()]))[:colours]
