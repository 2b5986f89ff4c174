"""Checks a file of any program and lists what was found; nothing of the file is changed or kept."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout

from models.checks.issues import WEIGHTS
from models.checks.subject import OwnWords
from models.form.definition import Column, Field
from models.report.wording import full_caption, heading
from ui import dialogs
from ui.checking.look import NAMES
from ui.checking.slips import Slip, SlipDelegate, SlipModel
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.importing.reading import FILE_KINDS
from ui.last_year.slip_list import SlipList
from ui.widgets import button, label, named
from ui.worker import Task

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from models.errors import ReportError
    from models.exchange.file_check import CheckedFile
    from models.report.report import Report
    from models.store.store import Store

_FOLDER = "checked_folder"
_ELSEWHERE = {"page": "Khổ giấy, lề", "font": "Phông chữ", "title": "Tên loại, trích yếu", "page_number": "Số trang"}
"""Places of a Word file that are no place of the form."""


def ask_and_check(parent: QWidget, store: Store | None) -> None:
    """Ask for a file and show what is wrong in it."""
    from models.store.own_words import kept_words  # noqa: PLC0415

    start = store.setting(_FOLDER) if store else ""
    path = dialogs.ask_open_file(parent, "Chọn tệp cần kiểm tra", start, FILE_KINDS)
    if path is None:
        return
    if store:
        store.set_setting(_FOLDER, str(path.parent))
    dialog = FileCheck(path, kept_words(store) if store else OwnWords(), parent)
    dialog.exec()
    dialog.deleteLater()


class FileCheck(QDialog):
    """The findings of one file."""

    def __init__(self, path: Path, own: OwnWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Kiểm tra tệp {path.name}")
        with_help(self, "kiem-tra")
        self._stopped = Event()
        self.outcome = label(f"Đang đọc và kiểm tra “{path.name}”…", self)
        self.bar = named(QProgressBar(self), "Đang kiểm tra")
        self.bar.setRange(0, 0)
        self.slips = SlipModel(self)
        self.list = SlipList("Những chỗ cần xem lại trong tệp", self)
        self.list.setItemDelegate(SlipDelegate(self.list))
        self.list.setModel(self.slips)
        self.copy = button("Sao chép danh sách", "Chép cả danh sách để dán vào nơi khác", self._copy, self)
        self.copy.setEnabled(False)
        close = button("Đóng", "Đóng, dừng kiểm tra nếu chưa xong (Esc)", self.reject, self)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        for widget in (self.outcome, self.bar):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        fit(self, 720, 560)
        self._begin(path, own)

    def done(self, result: int) -> None:
        self._stopped.set()
        super().done(result)

    def _begin(self, path: Path, own: OwnWords) -> None:
        def work(_task: Task) -> CheckedFile:
            from models.exchange.file_check import check_file  # noqa: PLC0415

            return check_file(path, own, self._stopped.is_set)

        task = Task(work)
        task.done.connect(self._show)
        task.failed.connect(self._fail)
        task.begin()

    def _show(self, checked: CheckedFile) -> None:
        self.bar.hide()
        self.slips.show(list(_slips(checked)))
        count = len(checked.issues)
        self.outcome.setText(f"Có {count} chỗ cần xem lại." if count else "Không thấy chỗ nào cần xem lại.")
        self.copy.setEnabled(count > 0)
        if rows := self.slips.issue_rows():
            self.list.show_row(rows[0])
            self.list.setFocus()

    def _fail(self, error: ReportError) -> None:
        self.bar.hide()
        self.outcome.setText(f"⚠ {error}")

    def _copy(self) -> None:
        slips = (self.slips.slip(self.slips.index(row)) for row in range(self.slips.rowCount()))
        QGuiApplication.clipboard().setText("\n".join(slip.spoken() for slip in slips if slip))
        self.outcome.setText("Đã chép danh sách; dán vào Word, Excel hoặc thư bằng Ctrl+V.")


def _slips(checked: CheckedFile) -> Iterator[Slip]:
    for weight in WEIGHTS:
        group = [issue for issue in checked.issues if issue.weight == weight]
        if group:
            yield Slip(f"{NAMES[weight]} ({len(group)})")
            yield from (Slip("", issue, _place(checked.subject.report, issue.key)) for issue in group)


def _place(report: Report, key: str) -> str:
    match report.form.items.get(key):
        case Field() as field:
            return field.label
        case Column() as column:
            return full_caption(report, column)
        case None:
            kind, _, number = key.partition(".")
            return f"Đoạn {number}" if number else _ELSEWHERE.get(kind, "Thể thức")
        case section:
            return heading(report, section)
