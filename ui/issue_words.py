"""How the issues of a report are shown: one a line, and how much is left in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from models.report.progress import progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.checks.issues import Issue, Weight
    from models.report.report import Report

SIGNS: dict[Weight, str] = {"error": "✖ Lỗi", "warning": "⚠ Thiếu", "hint": "○ Nhắc"}


def issue_item(issue: Issue) -> QListWidgetItem:
    """Return the line of a list for an issue, which knows the issue's key as its user data."""
    item = QListWidgetItem(f"{SIGNS[issue.weight]}: {issue.message}")
    item.setData(Qt.ItemDataRole.UserRole, issue.key)
    return item


def issue_summary(report: Report, issues: Sequence[Issue]) -> str:
    """Return the sentence that says how much of a report is left to do."""
    if not issues:
        return "Báo cáo đã đủ các mục và các ô."
    left = progress(report)
    return (
        f"Còn {left.sections_left} mục, {left.cells_left} ô số liệu và {left.fields_left} thông tin chung chưa xong. "
        "Vẫn xuất được: trong tệp Word chỗ thiếu in thành ***tên***."
    )
