import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from ui.pages_view.paint import MISSING, mark_missing


@pytest.fixture
def image(qapp: object) -> QImage:
    """A page of 100 by 100 points at 144 dots an inch, white but for a black dot."""
    made = QImage(200, 200, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    made.setPixelColor(60, 60, Qt.GlobalColor.black)
    mark_missing(made, [(20, 20, 40, 40)], 144)
    return made


def test_what_is_missing_is_marked(image: QImage) -> None:
    assert image.pixelColor(50, 50) == MISSING


def test_letters_stay_black(image: QImage) -> None:
    assert image.pixelColor(60, 60) == Qt.GlobalColor.black


def test_the_rest_of_the_page_stays_white(image: QImage) -> None:
    assert image.pixelColor(100, 100) == Qt.GlobalColor.white
