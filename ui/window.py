"""The one window: the start page, the open report, menus, the status line and leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui import dialogs
from ui.start_page import StartPage
from ui.widgets import OneLine, label

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QMenu

    from ui.open_report import OpenReport

TITLE = "Báo cáo Dân vận"


class Window(QMainWindow):
    """Shows the start page or one open report; what is done with reports is decided by whoever listens."""

    left = Signal()
    """The window was closed and everything is saved or given up."""
    start_wanted = Signal()
    """The clerk leaves the report for the start page."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.resize(QSize(1180, 680).boundedTo(self.screen().availableSize()))
        self.start_page = StartPage(self)
        self.report: OpenReport | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.start_page)
        self._trouble = label("", self, "trouble")
        self._trouble.hide()
        self._build_middle()
        self._saved = OneLine(self)
        self._left_to_do = QLabel(self)
        self.statusBar().addWidget(self._saved, 1)
        self.statusBar().addPermanentWidget(self._left_to_do)
        self._report_actions: list[QAction] = []
        self._build_menus()
        self._enable_actions()

    def show_report(self, opened: OpenReport) -> None:
        """Bring a report to the front."""
        self.report = opened
        self._stack.addWidget(opened.view)
        self._stack.setCurrentWidget(opened.view)
        opened.autosave.saved.connect(self._show_saved)
        opened.autosave.pending.connect(self._show_pending)
        opened.autosave.failed.connect(self._show_failure)
        opened.view.message.connect(self.show_message)
        opened.editing.changed.connect(self._show_left_to_do)
        self.setWindowTitle(f"{TITLE} · {opened.name}")
        self._saved.clear()
        self._show_left_to_do()
        self._enable_actions()
        opened.view.enter_page()

    def show_start(self) -> None:
        """Bring the start page to the front."""
        self._stack.setCurrentWidget(self.start_page)

    def close_report(self) -> bool:
        """Save and leave the open report; return False when it cannot be saved and the clerk stays."""
        if self.report is not None:
            if not self.report.autosave.save_now() and not self._may_lose():
                return False
            self._stack.removeWidget(self.report.view)
            self.report.close()
            self.report = None
        self.setWindowTitle(TITLE)
        self._saved.clear()
        self._trouble.hide()
        self._left_to_do.clear()
        self._enable_actions()
        return True

    def show_message(self, words: str) -> None:
        """Show words at the left of the status line until the next save."""
        self._saved.setText(words)

    def raise_up(self) -> None:
        """Bring the window before all others: a second start asked for it."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.close_report():
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

    def _build_menus(self) -> None:
        self._build_file_menu(self.menuBar().addMenu("&Tệp"))
        self._build_edit_menu(self.menuBar().addMenu("&Sửa"))
        self._build_view_menu(self.menuBar().addMenu("&Xem"))

    def _build_file_menu(self, menu: QMenu) -> None:
        start = self.start_page
        self._add(menu, "&Lập báo cáo mới…", "Ctrl+N", start.created.emit, needs_report=False)
        self._add(menu, "Mở báo cáo &mẫu", "", start.example_wanted.emit, needs_report=False)
        self._add(menu, "Các &báo cáo", "Ctrl+O", self.start_wanted.emit)
        menu.addSeparator()
        self._add(menu, "Lư&u ngay", "Ctrl+S", self._save)
        self._add(menu, "&Xuất báo cáo…", "Ctrl+E", self._export)
        menu.addSeparator()
        self._add(menu, "&Thoát", "Ctrl+Q", self.close, needs_report=False)

    def _build_edit_menu(self, menu: QMenu) -> None:
        self._undo = self._add(menu, "&Hoàn tác", "Ctrl+Z", lambda: self._opened().editing.undo())
        self._redo = self._add(menu, "&Làm lại", "Ctrl+Y", lambda: self._opened().editing.redo())
        self._redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        menu.addSeparator()
        self._add(menu, "&Tìm…", "Ctrl+F", lambda: self._opened().show_find(is_replacing=False))
        self._add(menu, "Tìm và th&ay thế…", "Ctrl+H", lambda: self._opened().show_find(is_replacing=True))
        self._add(menu, "Tìm chỗ t&iếp", "F3", lambda: self._opened().find_next(1))
        self._add(menu, "Tìm chỗ t&rước", "Shift+F3", lambda: self._opened().find_next(-1))

    def _build_view_menu(self, menu: QMenu) -> None:
        self._add(menu, "Mục t&rước", "Ctrl+PgUp", lambda: self._opened().view.step(-1))
        self._add(menu, "Mục &tiếp", "Ctrl+PgDown", lambda: self._opened().view.step(1))
        self._add(menu, "&Danh sách mục", "F6", lambda: self._opened().view.enter_outline())
        self._add(menu, "&Vào trang đang mở", "Shift+F6", lambda: self._opened().view.enter_page())
        menu.addSeparator()
        self._add(menu, "&Lịch sử", "F7", lambda: self._opened().view.show_history())
        self._add(menu, "&Ghi chú", "F8", lambda: self._opened().view.show_note())
        self._add(menu, "Ẩn, hiện &khung bên", "F4", lambda: self._opened().view.toggle_side())

    def _add(
        self, menu: QMenu, text: str, keys: str, act: Callable[[], object], *, needs_report: bool = True
    ) -> QAction:
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: act())
        if needs_report:
            self._report_actions.append(action)
        return action

    def _opened(self) -> OpenReport:
        if self.report is None:
            raise RuntimeError("no report is open")
        return self.report

    def _enable_actions(self) -> None:
        for action in self._report_actions:
            action.setEnabled(self.report is not None)

    def _save(self) -> None:
        if self._opened().autosave.save_now() and not self._saved.text():
            self._saved.setText("Mọi thay đổi đều đã được lưu.")

    def _export(self) -> None:
        self._opened().export()

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

    def _show_left_to_do(self) -> None:
        if self.report is not None:
            self._left_to_do.setText(self.report.left_to_do())

    def _may_lose(self) -> bool:
        question = f"{self._trouble.text()}\n\nBáo cáo còn thay đổi chưa lưu. Ở lại để thử lưu tiếp?"
        return dialogs.ask(self, question, ["Bỏ thay đổi chưa lưu", "Ở lại"]) == 0
