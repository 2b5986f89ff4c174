"""The one window: the start page, the open report, menus, the status line and leaving."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMainWindow, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent

    from ui.open_report import OpenReport

TITLE = "Báo cáo Dân vận"
_HEAD = 40
"""Pixels at the top of a window by which it is moved: enough to be in sight."""


class Window(QMainWindow):
    """Shows the start page or one open report; what is done with reports is decided by whoever listens."""

    painted = Signal()
    """The first paint is on the screen."""
    left = Signal()
    """The window was closed and everything is saved or given up."""
    start_wanted = Signal()
    """The clerk leaves the report for the start page."""
    sources_wanted = Signal()
    """The clerk wants to see the files kept with the report."""
    dropped = Signal(object)
    """The Path of a file that was dropped on the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.resize(QSize(1180, 680).boundedTo(self.screen().availableSize()))
        self.report: OpenReport | None = None
        self._is_painted = False
        self._is_built = False
        self.setCentralWidget(QLabel("Đang mở…", self))

    def build(self) -> None:
        """Put in what the first paint does not wait for: the start page, menus and the status line."""
        # imported here for the same reason: most of a start is loading what PySide6 makes of Qt's classes
        from ui.aids import Aids  # noqa: PLC0415
        from ui.menus import Menus  # noqa: PLC0415
        from ui.start_page import StartPage  # noqa: PLC0415
        from ui.widgets import OneLine, label  # noqa: PLC0415

        self.start_page = StartPage(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start_page)
        self._trouble = label("", self, "trouble")
        self._trouble.hide()
        self._saved = QLabel(self)
        self._message = OneLine(self)
        self._left_to_do = OneLine(self)
        self._left_to_do.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for shown in (self._saved, self._left_to_do):
            shown.setMinimumWidth(1)  # large letters in a narrow window are cut, never wider than it
        self._build_middle()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().setContentsMargins(0, 0, 8, 0)
        self.statusBar().addWidget(self._saved)
        self.statusBar().addWidget(self._message, 1)
        self.statusBar().addPermanentWidget(self._left_to_do)
        self.aids = Aids(self)
        self._menus = Menus(self)
        self.setAcceptDrops(True)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.bring_into_sight)
        self._is_built = True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @property
    def room(self) -> QWidget:
        """Where the view of an open report belongs."""
        return self._stack

    def show_report(self, opened: OpenReport) -> None:
        """Bring a report to the front."""
        from ui.carried import carried_text  # noqa: PLC0415
        from ui.checking.live import live_checks  # noqa: PLC0415

        self.report = opened
        self._stack.addWidget(opened.view)
        self._stack.setCurrentWidget(opened.view)
        opened.autosave.saved.connect(self._show_saved)
        opened.autosave.pending.connect(self._show_pending)
        opened.autosave.failed.connect(self._show_failure)
        opened.view.message.connect(self.show_message)
        opened.editing.changed.connect(self._show_left_to_do)
        carried_text(opened.editing).changed.connect(self._show_left_to_do)
        live_checks(opened.editing).changed.connect(self._show_left_to_do)
        self.setWindowTitle(f"{TITLE} · {opened.name}")
        self._clear_status()
        self._show_left_to_do()
        self._menus.enable()
        if opened.unread:
            self.show_message(
                f"⚠ Có {opened.unread} câu trả lời không đọc được nên không hiện; chúng vẫn còn trong tệp dữ liệu."
            )
        opened.view.enter_page()

    def show_start(self) -> None:
        """Bring the start page to the front."""
        self._stack.setCurrentWidget(self.start_page)

    def close_report(self) -> bool:
        """Save and leave the open report; return False when it cannot be saved and the clerk stays."""
        if self.report is not None:
            if not self.report.autosave.save_now() and not self._may_lose(self._trouble.text(), "thay đổi chưa lưu"):
                return False
            if (refused := self.report.refused()) and not self._may_lose(refused, "nội dung này"):
                return False
            self._stack.removeWidget(self.report.view)
            self.report.close()
            self.report = None
        self.setWindowTitle(TITLE)
        self._clear_status()
        self._trouble.hide()
        self._left_to_do.clear()
        self._menus.enable()
        return True

    def show_message(self, words: str) -> None:
        """Show words in the status line until the next ones; saving does not take them away."""
        self._message.setText(words)

    def bring_into_sight(self) -> None:
        """Move the window onto a screen when the one it was on is gone."""
        head = QRect(self.pos(), QSize(self.width(), _HEAD))
        if any(screen.availableGeometry().intersects(head) for screen in QGuiApplication.screens()):
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(self.size().boundedTo(room.size()))
        self.move(room.topLeft())

    def raise_up(self) -> None:
        """Bring the window before all others: a second start asked for it."""
        self.bring_into_sight()
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            # the program the file comes from waits until this returns
            QTimer.singleShot(0, self, lambda: self.dropped.emit(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_built or self.close_report():
            event.accept()
            self.left.emit()
        else:
            event.ignore()

    def _build_middle(self) -> None:
        middle = QWidget(self)
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._trouble)
        self.setCentralWidget(middle)

    def save(self) -> None:
        """Save what is typed, now."""
        if self.report is not None and self.report.autosave.save_now() and not self._saved.text():
            self._saved.setText("Mọi thay đổi đều đã được lưu.")

    def _show_saved(self, saved_at: datetime) -> None:
        self._saved.setText(f"Đã lưu {saved_at:%H:%M:%S}")
        self._trouble.hide()

    def _show_pending(self) -> None:
        if self._trouble.isHidden():
            self._saved.setText("Đang lưu…")

    def _show_failure(self, sentence: str) -> None:
        self._saved.setText("⚠ Chưa lưu được; máy tự thử lại.")
        self._trouble.setText(f"⚠ {sentence}")
        self._trouble.show()

    def _clear_status(self) -> None:
        self._saved.clear()
        self._message.clear()

    def _show_left_to_do(self) -> None:
        if self.report is not None:
            self._left_to_do.setText(self.report.left_to_do())

    def _may_lose(self, why: str, what: str) -> bool:
        from ui import dialogs  # noqa: PLC0415

        return dialogs.ask(self, f"{why}\n\nỞ lại để sửa, hay bỏ {what}?", [f"Bỏ {what}", "Ở lại"]) == 0


def _dropped_file(dropped: QMimeData) -> Path | None:
    """Return the one file that is dropped, None for anything else."""
    urls = dropped.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
