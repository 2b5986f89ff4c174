"""The head of a table as on the paper: merged heads over their columns, single heads over both rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.theme import text_scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from ui.table.model import FigureModel

PADDING_X = 4
PADDING_Y = 5  # stacked capitals (Ẳ, Ỗ) reach above the height a font states
_Shown = tuple[str, tuple[int, ...]]
"""The letters and the widths of the columns."""
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class FigureHeader(QHeaderView):
    """Two rows of heads, each as high as its wrapped captions need; one row where no column has a group."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setSectionsClickable(False)
        self.setAccessibleName("Đầu bảng")
        self._heights: tuple[_Shown, tuple[int, int]] | None = None

    def least_width(self, section: int, font: QFont) -> int:
        """Return the width at which no word of a caption is cut."""
        return longest_word(self._figures().headerData(section, Qt.Orientation.Horizontal), font)

    def refresh(self) -> None:
        """Take over changed captions or widths."""
        self._heights = None
        self.geometriesChanged.emit()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        # Qt asks for it again and again while it lays out a page
        return QSize(self.length(), sum(self._row_heights()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.AlternateBase))
        top, bottom = self._row_heights()
        for first, last in self._groups():
            if self._figures().group(first):
                self._paint_head(painter, self._span(first, last, 0, top), self._figures().group_caption(first), True)
                for section in range(first, last + 1):
                    self._paint_head(painter, self._span(section, section, top, bottom), self._caption(section))
            else:
                self._paint_head(painter, self._span(first, last, 0, top + bottom), self._caption(first))

    def _paint_head(self, painter: QPainter, rect: QRect, words: str, is_group: bool = False) -> None:
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        if rect.right() < self.length() - 1:  # the frame of the table is the last line
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(_bold(self.font()) if is_group else self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(rect.adjusted(PADDING_X, 0, -PADDING_X, 0), int(_WRAPPED), words)

    def _span(self, first: int, last: int, top: int, height: int) -> QRect:
        left = self.sectionViewportPosition(first)
        right = self.sectionViewportPosition(last) + self.sectionSize(last)
        return QRect(left, top, right - left, height)

    def _row_heights(self) -> tuple[int, int]:
        shown = self.font().key(), tuple(map(self.sectionSize, range(self.count())))
        if self._heights is None or self._heights[0] != shown:
            self._heights = shown, self._needed_heights()
        return self._heights[1]

    def _needed_heights(self) -> tuple[int, int]:
        groups = [(first, last) for first, last in self._groups() if self._figures().group(first)]
        single = [at for at in range(self.count()) if not self._figures().group(at)]
        grouped = [at for at in range(self.count()) if self._figures().group(at)]
        top = max((self._group_height(first, last) for first, last in groups), default=0)
        bottom = max((self._height(at) for at in grouped), default=0)
        missing = max((self._height(at) for at in single), default=0) - top - bottom
        return top, bottom + max(missing, 0)

    def _height(self, section: int) -> int:
        return wrapped_height(self._caption(section), self.sectionSize(section), self.font())

    def _group_height(self, first: int, last: int) -> int:
        width = sum(self.sectionSize(section) for section in range(first, last + 1))
        return wrapped_height(self._figures().group_caption(first), width, _bold(self.font()))

    def _groups(self) -> list[tuple[int, int]]:
        """Return the first and last column under each head of the upper row."""
        spans: list[tuple[int, int]] = []
        for section in range(self.count()):
            group = self._figures().group(section)
            if spans and group and group == self._figures().group(spans[-1][1]):
                spans[-1] = (spans[-1][0], section)
            else:
                spans.append((section, section))
        return spans

    def _caption(self, section: int) -> str:
        return self._figures().headerData(section, Qt.Orientation.Horizontal)

    def _figures(self) -> FigureModel:
        return cast("FigureModel", self.model())


class YearHeader(QHeaderView):
    """The names of the rows beside a table none of whose columns names them: the years, and their difference."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setAccessibleName("Các năm")
        self.hide()

    def sizeHint(self) -> QSize:
        widest = max((longest_line(self._name(row), self.font()) for row in range(self.count())), default=0)
        return QSize(widest + 2 * PADDING_X, self.length())

    def paintSection(self, painter: QPainter, rect: QRect, row: int) -> None:
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.AlternateBase))
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if row < self.count() - 1:
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(rect, int(_WRAPPED), self._name(row))

    def _name(self, row: int) -> str:
        return self.model().headerData(row, Qt.Orientation.Vertical)


def spread(total: int, weights: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return widths by weight, none below its least, that fill the total exactly wherever it has room for all."""
    if sum(least) >= total:
        return list(least)
    narrow: set[int] = set()
    while True:
        free = [at for at in range(len(weights)) if at not in narrow]
        room = total - sum(least[at] for at in narrow)
        shares = _shares(room, [weights[at] for at in free])
        widths = dict(zip(free, shares, strict=True))
        short = {at for at, width in widths.items() if width < least[at]}
        if not short:
            return [widths.get(at, least[at]) for at in range(len(weights))]
        narrow |= short


def wrapped_height(words: str, width: int, font: QFont) -> int:
    """Return the height of words wrapped into a cell of that width, its padding included."""
    room = QRect(0, 0, max(width - 2 * PADDING_X, 1), 10_000)
    padding = round(PADDING_Y * text_scale())
    return QFontMetrics(font).boundingRect(room, int(_WRAPPED), words).height() + 2 * padding


def longest_word(words: str, font: QFont) -> int:
    """Return the width a cell needs for its longest word, its padding included."""
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in words.split()), default=0) + 2 * PADDING_X + 2


def longest_line(words: str, font: QFont) -> int:
    """Return the width of words on one line."""
    return QFontMetrics(font).horizontalAdvance(words)


def _shares(total: int, weights: Sequence[int]) -> list[int]:
    whole = sum(weights)
    ends = [total * sum(weights[: at + 1]) // whole for at in range(len(weights))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
