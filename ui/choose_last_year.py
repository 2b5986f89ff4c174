"""Asks which report of the data file is last year's, to stand beside the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout

from models.text.search import fold
from ui.dialog_size import fit
from ui.help.topics import with_help
from ui.widgets import button, label, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from models.store.store import Store, Summary

REPORT = Qt.ItemDataRole.UserRole
_OTHERS = (
    "Chọn báo cáo năm trước để xem lời văn và số liệu bên cạnh. Máy giữ một bản chép; báo cáo ấy sửa sau không ảnh "
    "hưởng."
)
_NO_OTHERS = (
    "Chưa có báo cáo nào khác trong máy. Bấm “Nhập từ tệp…” để lấy báo cáo năm trước từ tệp Word, Excel hay PDF."
)


FROM_FILE = 0
"""What `ask_last_year` returns when the clerk wants to read a file instead; no report has this id."""


def ask_last_year(store: Store, report_id: int, parent: QWidget) -> int | None:
    """Return the id of the report to stand beside another, FROM_FILE, or None when the clerk gives up."""
    others = [summary for summary in store.reports() if summary.id != report_id]
    dialog = ChooseLastYear(store.summary(report_id), others, parent)
    is_wanted = dialog.exec()
    dialog.deleteLater()
    return dialog.chosen() if is_wanted else None


class ChooseLastYear(QDialog):
    """A list of the other reports, those of the same unit and the year before first."""

    def __init__(self, this: Summary, others: Sequence[Summary], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Chọn báo cáo năm trước")
        with_help(self, "nam-truoc")
        self._wants_file = False
        self.reports = named(QListWidget(self), "Các báo cáo khác")
        self.reports.setWordWrap(True)
        self.reports.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for summary in sorted(others, key=lambda other: _distance(this, other)):
            self.reports.addItem(_item(summary))
        self._choose = button("Chọn", "Đặt báo cáo này bên cạnh (Enter)", self.accept, self, is_primary=True)
        self._choose.setEnabled(bool(others))
        self._file = button("Nhập từ tệp…", "Lấy báo cáo năm trước từ tệp Word, Excel, PDF", self._want_file, self)
        self._file.setProperty("primary", not others)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._choose, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._file, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(button("Thôi", "", self.reject, self), QDialogButtonBox.ButtonRole.RejectRole)
        layout = QVBoxLayout(self)
        layout.addWidget(label(_OTHERS if others else _NO_OTHERS, self, "hint"))
        layout.addWidget(self.reports, 1)
        layout.addWidget(buttons)
        self.reports.itemActivated.connect(self.accept)
        self.reports.setCurrentRow(0)
        self.reports.setVisible(bool(others))
        self._choose.setVisible(bool(others))
        fit(self, 620, 400 if others else 0)

    def chosen(self) -> int:
        """Return the id of the report chosen, FROM_FILE for none."""
        return FROM_FILE if self._wants_file else self.reports.currentItem().data(REPORT)

    def _want_file(self) -> None:
        self._wants_file = True
        self.accept()


def _distance(this: Summary, other: Summary) -> tuple[bool, int]:
    return fold(this.unit) != fold(other.unit), abs((this.year or 0) - 1 - (other.year or 0))


def _item(summary: Summary) -> QListWidgetItem:
    item = QListWidgetItem(f"{summary.name}\n{summary.unit}, năm {summary.year or 'chưa rõ'}")
    item.setData(REPORT, summary.id)
    return item
