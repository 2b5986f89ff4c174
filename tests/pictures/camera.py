"""The camera: waits until the window has drawn itself, and keeps its picture small."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget


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
    """Write the picture of a widget."""
    wait(80)
    _in_few_colours(widget.grab().toImage()).save(str(path))
    print(path)


def shoot_dialog(dialog: QDialog, path: Path) -> None:
    """Write the picture of a dialog, shown for it."""
    dialog.show()
    shoot(dialog, path)
    dialog.close()


def _in_few_colours(picture: QImage) -> QImage:
    """Return the picture in its 256 commonest colours: plenty for a window, and small in the repository."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    commonest = Counter(memoryview(plain.constBits()).cast("I")).most_common(256)
    return plain.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _ in commonest])
