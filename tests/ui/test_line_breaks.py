"""A text broken into a few lines."""

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.line_breaks import broken

TITLE = "Phụ lục 1: Hộ nghèo, nông thôn mới"


def test_a_short_text_is_one_line(qapp: QApplication) -> None:
    assert broken(TITLE, QFont(), 10_000, 2) == [TITLE]


def test_a_text_is_broken_between_words(qapp: QApplication) -> None:
    width = QFontMetrics(QFont()).horizontalAdvance("Phụ lục 1: Hộ nghèo, nông ")
    assert broken(TITLE, QFont(), width, 2) == ["Phụ lục 1: Hộ nghèo, nông", "thôn mới"]


def test_what_has_no_room_is_cut_in_the_last_line(qapp: QApplication) -> None:
    width = QFontMetrics(QFont()).horizontalAdvance("Phụ lục 1: ")
    lines = broken(TITLE, QFont(), width, 2)
    assert (len(lines), lines[0], lines[1].endswith("…")) == (2, "Phụ lục 1:", True)


def test_no_line_is_wider_than_the_room(qapp: QApplication) -> None:
    metrics = QFontMetrics(QFont())
    width = metrics.horizontalAdvance("Phụ lục 1: Hộ")
    assert max(metrics.horizontalAdvance(line) for line in broken(TITLE, QFont(), width, 3)) <= width
