"""What is shown while a file is read, and the sentence that says why one cannot be."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.widgets import button, label, named, selectable

_WIDTH = 600


class WaitingPage(QWidget):
    """The progress of reading, or its failure."""

    stopped = Signal()
    other_wanted = Signal()
    """The clerk wants to choose another file."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = label("", self, "pageTitle")
        self._progress = named(QProgressBar(self), "Đang đọc tệp")
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self.sentence = selectable(label("", self))
        self.stop = button("Dừng", "Thôi đọc tệp này (Esc)", self.stopped.emit, self)
        # the Enter that chose the file, pressed once more, must not stop its reading
        self.stop.setAutoDefault(False)
        self.other = button("Chọn tệp khác…", "Chọn một tệp khác để đọc", self.other_wanted.emit, self, is_primary=True)
        self.close_button = button("Đóng", "Đóng cửa sổ này (Esc)", self.stopped.emit, self)
        self._build_layout()

    def show_reading(self, name: str) -> None:
        """Say that a file is being read."""
        self._title.setText(f"Đang đọc tệp “{name}”…")
        self.sentence.setText("Tệp gốc chỉ được đọc, không bị thay đổi. Chưa có gì được ghi vào báo cáo.")
        self._show(is_reading=True)
        self.stop.setFocus()

    def show_failure(self, name: str, sentence: str) -> None:
        """Say why a file cannot be read."""
        self._title.setText(f"Chưa đọc được “{name}”")
        self.sentence.setText(sentence)
        self._show(is_reading=False)
        self.other.setFocus()

    def _show(self, *, is_reading: bool) -> None:
        for widget in (self._progress, self.stop):
            widget.setVisible(is_reading)
        for widget in (self.other, self.close_button):
            widget.setVisible(not is_reading)

    def _build_layout(self) -> None:
        buttons = QHBoxLayout()
        for each in (self.other, self.stop, self.close_button):
            buttons.addWidget(each)
        buttons.addStretch(1)
        inner = QWidget(self)
        inner.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(12)
        for each in (self._title, self._progress, self.sentence):
            column.addWidget(each)
        column.addLayout(buttons)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner)
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(across)
        layout.addStretch(2)
