"""What would change in the open report: each place with what stands there and what will, and a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.report.wording import answer_words
from ui.importing.words import place_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from models.report.report import Change, Report

HEADS = ("Chỗ sẽ thay đổi", "Hiện nay", "Sẽ là")
PLACE, NOW, THEN = range(3)
BLANK = "(để trống)"
SAME_WORDS = ("(lời văn như nhau)", "(chỉ khác chữ đậm, nghiêng, gạch chân)")
"""Shown now and then, where only the format of a text changes."""
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class ChangeModel(QAbstractTableModel):
    """Changes of a report; those unticked stay unticked while the list is worked out anew."""

    ticked = Signal()
    """A tick was set or taken away, or other changes are listed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._changes: list[Change] = []
        self._unticked: set[str] = set()

    def show_changes(self, report: Report, changes: Sequence[Change]) -> None:
        """List the changes of a report."""
        self.beginResetModel()
        self._report, self._changes = report, list(changes)
        self.endResetModel()
        self.ticked.emit()

    def chosen(self) -> tuple[Change, ...]:
        """Return the changes that are ticked, in their order."""
        return tuple(change for change in self._changes if change.key not in self._unticked)

    def tick(self, rows: Sequence[int], *, is_wanted: bool) -> None:
        """Tick rows, or take their ticks away."""
        keys = {self._changes[row].key for row in rows}
        self._unticked = self._unticked - keys if is_wanted else self._unticked | keys
        if self._changes:
            self.dataChanged.emit(self.index(0, PLACE), self.index(len(self._changes) - 1, PLACE))
        self.ticked.emit()

    def is_ticked(self, row: int) -> bool:
        """Return whether a change is wanted."""
        return self._changes[row].key not in self._unticked

    def name(self, row: int) -> str:
        """Return the name of the place of a change."""
        key = self._changes[row].key
        return place_name(self._report, key) if self._report else key

    def texts(self, row: int) -> tuple[str, str]:
        """Return what stands in a place now and what will, "" for nothing."""
        change = self._changes[row]
        if self._report is None:
            return "", ""
        key = change.key
        return answer_words(self._report, key, change.old), answer_words(self._report, key, change.new)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() and index.column() == PLACE else usual

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        is_head = orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole
        return HEADS[section] if is_head and 0 <= section < len(HEADS) else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        match role:
            case _Role.DisplayRole:
                return self.name(row) if column == PLACE else _said(*self.texts(row))[column - NOW]
            case _Role.CheckStateRole if column == PLACE:
                return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
            case _Role.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if not index.isValid() or role != _Role.CheckStateRole or index.column() != PLACE:
            return False
        self.tick([index.row()], is_wanted=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _said(old: str, new: str) -> tuple[str, str]:
    return SAME_WORDS if old == new else (old or BLANK, new or BLANK)
