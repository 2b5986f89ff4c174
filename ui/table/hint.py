"""Words beside a field while it is typed into."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QWidget

WIDTH = 280


class Hint(QLabel):
    """A slip under a field, inside its window: it neither times out nor takes clicks, and goes with the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(6)
        self.setFrameShape(QFrame.Shape.Box)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        field.installEventFilter(self)
        field.destroyed.connect(self.deleteLater)

    def say(self, words: str) -> None:
        """Show words, or nothing for ""."""
        self.setText(words)
        self.setVisible(bool(words))
        if not words:
            return
        window = self._field.window()
        self.setFixedWidth(min(WIDTH, window.width()))
        self.setFixedHeight(self.heightForWidth(self.width()))
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        above = self._field.mapTo(window, QPoint(0, -self.height() - 2))
        place = below if below.y() + self.height() <= window.height() else above
        self.move(max(0, min(place.x(), window.width() - self.width())), place.y())
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)
