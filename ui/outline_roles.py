"""What the outline tells of a place beside its title, and the signs of its states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from models.report.progress import Status

STATUS_SIGNS: dict[Status | None, str] = {"empty": "○", "partial": "◐", "complete": "●", None: ""}
STATUS_WORDS: dict[Status | None, str] = {
    "empty": "chưa nhập",
    "partial": "đang làm",
    "complete": "đã xong",
    None: "",
}
PLACE_ROLE = Qt.ItemDataRole.UserRole
STATUS_ROLE = Qt.ItemDataRole.UserRole + 1
UNCONFIRMED_ROLE = Qt.ItemDataRole.UserRole + 2
"""How many facts stand as last year and are not confirmed; None where nothing is compared."""
ISSUES_ROLE = Qt.ItemDataRole.UserRole + 3
"""The weight of the heaviest open error or warning of a place, None for none."""
