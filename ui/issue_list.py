"""The open issues of a report, and the way to each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.checks.issues import Issue, Weight
from models.checks.running import check
from models.checks.subject import Subject
from models.report.progress import progress
from ui.widgets import label, named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from models.report.report import Report
    from ui.editing import Editing

SIGNS: dict[Weight, str] = {"error": "✖ Lỗi", "warning": "⚠ Cần xem", "hint": "○ Nhắc"}


class IssueList(QWidget):
    """What is missing or wrong, summed up and listed; Enter or a double click goes to the place."""

    wanted = Signal(str)
    """The key of an issue the clerk wants to go to."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._summary = label("", self)
        self.list = named(QListWidget(self), "Những chỗ còn thiếu hoặc chưa đúng")
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(110)
        self.list.setToolTip("Enter hoặc bấm đúp để tới chỗ đó")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda item: self.wanted.emit(item.data(Qt.ItemDataRole.UserRole)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._summary)
        layout.addWidget(self.list, 1)

    def refresh(self) -> None:
        """Look for issues anew."""
        self._editing.flush()
        found = [*_refused(self._editing), *check(Subject(self._editing.report, self._editing.last_year))]
        self.list.clear()
        for issue in found:
            self.list.addItem(_item(issue))
        if found:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._summary.setText(_summary(self._editing.report, found))


def _refused(editing: Editing) -> Iterator[Issue]:
    """Yield an issue for each field whose text is no answer: the report holds the answer before it."""
    for field in editing.report.form.fields:
        if why := editing.refused.get(field.key):
            message = f"Nội dung đang gõ ở ô “{field.label}” chưa được ghi. {why}"
            yield Issue("refused_text", "error", field.key, message)


def _item(issue: Issue) -> QListWidgetItem:
    item = QListWidgetItem(f"{SIGNS[issue.weight]}: {issue.message}")
    item.setData(Qt.ItemDataRole.UserRole, issue.key)
    return item


def _summary(report: Report, issues: list[Issue]) -> str:
    if not issues:
        return "Báo cáo đã đủ các mục và các ô."
    left = progress(report)
    return (
        f"Còn {left.sections_left} mục, {left.cells_left} ô số liệu và {left.fields_left} thông tin chung chưa xong. "
        "Vẫn xuất được: trong tệp Word chỗ thiếu in thành ***tên***."
    )
