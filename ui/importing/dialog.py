"""The import window: reads a file beside the program, shows what was understood, asks what becomes of it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedLayout, QWidget

from ui import dialogs
from ui.help.topics import with_help
from ui.importing.preview import Preview
from ui.importing.reading import FILE_KINDS, FileRead, read_file, write_pasted
from ui.importing.waiting_page import WaitingPage
from ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from models.errors import ReportError
    from models.report.report import Report
    from ui.importing.outcome import Outcome

TITLE = "Lấy nội dung từ tệp"
_LARGEST = QSize(1400, 860)
_LOSE = "Những chỗ đã chọn lại cho tệp này sẽ bị bỏ. Vẫn đóng?"


class ImportDialog(QDialog):
    """Reads a file, or text copied from another program, and lets the clerk decide; writes nothing itself.

    After `exec()` or `accepted`, `outcome` says what was decided; it is None when the clerk gave up.
    `lessons_of` gives what is remembered of the files of an office; `report` is the one that is open.
    """

    def __init__(
        self,
        source: Path | QMimeData,
        report: Report | None,
        lessons_of: Callable[[str], Mapping[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self._report = report
        self._folder: TemporaryDirectory[str] | None = None
        self._stop = Event()
        self._reading: Task | None = None
        self._path = Path()
        self.waiting = WaitingPage(self)
        self.preview = Preview(report, lessons_of, self)
        self._stack = QStackedLayout(self)
        self._build()
        self.read(self._written(source) if isinstance(source, QMimeData) else source)

    def read(self, path: Path) -> None:
        """Begin to read a file, in the place of any other."""
        self._end_reading()
        self._path = path
        self._stop = stop = Event()
        form_id = self._report.form.id if self._report else None
        self._reading = Task(lambda _task: read_file(path, form_id, stop.is_set))
        self._reading.done.connect(self._show)
        self._reading.failed.connect(self._tell)
        self._stack.setCurrentWidget(self.waiting)
        self.waiting.show_reading(path.name)
        self._reading.begin()

    def is_reading(self) -> bool:
        """Return whether a file is still being read."""
        return self._reading is not None

    def reject(self) -> None:
        is_touched = self._stack.currentWidget() is self.preview and self.preview.pieces.model.is_touched
        if is_touched and dialogs.ask(self, _LOSE, ["Đóng", "Xem tiếp"]) != 0:
            return
        super().reject()

    def done(self, result: int) -> None:
        self._end_reading()
        if self._folder is not None:
            self._folder.cleanup()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
            return
        # Enter in a field must not confirm the whole window by accident; with Ctrl it is meant
        is_meant = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_meant and self._stack.currentWidget() is self.preview and self.preview.agree.isEnabled():
            self._confirm()

    def _build(self) -> None:
        self.setWindowTitle(TITLE)
        with_help(self, "nhap-tep")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setSizeGripEnabled(True)
        self._take_room()
        self._stack.addWidget(self.waiting)
        self._stack.addWidget(self.preview)
        self.waiting.stopped.connect(self.reject)
        self.waiting.other_wanted.connect(self._choose_other)
        self.preview.confirmed.connect(self._confirm)
        self.preview.refused.connect(self.reject)
        for keys, step in (("F3", 1), ("Shift+F3", -1)):
            QShortcut(QKeySequence(keys), self, lambda step=step: self._go(step))

    def _take_room(self) -> None:
        """Take most of a large screen, all of a small one."""
        room = self.screen().availableGeometry().size()
        self.resize(room.boundedTo(_LARGEST))
        if room.width() <= _LARGEST.width():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def _go(self, step: int) -> None:
        if self._stack.currentWidget() is self.preview:
            self.preview.tabs.setCurrentWidget(self.preview.pieces)
            self.preview.pieces.view.go(step)

    def _written(self, data: QMimeData) -> Path:
        # a reader still stopping may hold the file open; what is left goes with the system's temporary files
        self._folder = TemporaryDirectory(prefix="bcdv-", ignore_cleanup_errors=True)
        return write_pasted(data, Path(self._folder.name))

    def _show(self, file: FileRead) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self._stack.setCurrentWidget(self.preview)
            self.preview.show_file(file)

    def _tell(self, error: ReportError) -> None:
        if self.sender() is self._reading:
            self._reading = None
            self.waiting.show_failure(self._path.name, str(error))

    def _choose_other(self) -> None:
        if path := dialogs.ask_open_file(self, TITLE, str(self._path.parent), FILE_KINDS):
            self.read(path)

    def _confirm(self) -> None:
        self.outcome = self.preview.outcome()
        self.accept()

    def _end_reading(self) -> None:
        self._stop.set()
        self._reading = None
